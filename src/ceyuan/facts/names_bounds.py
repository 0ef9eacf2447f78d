"""Where a name begins and ends in its clause: what may follow it, and what before it is no part of it."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.names_kinds import ENDINGS
from ceyuan.facts.names_words import one_of

# A noun ends a name where one of these follows; before any other character it is part of a longer word.
_AFTER: Final = (
    r"(?:[，。；：？！、\n等和与及的为在并对向从由将可已是达近超共“”《》（）\d…]|\Z|以(?!上|下)|"
    + one_of(
        "建设 作用 功能 优势 带动 研发 研制 研究 开发 示范 推广 布局 更新 改造 升级 能级 影响 优化 发展 加快 加速 累计 落户 落地 参与 筹备 创建 构建 "
        "绘制 联动 深度 自主 常态 基础上 范围 组建 支撑 保障 撬动 引领 通用 进行 开展 实现 提供 推动 应用 制度化 集中度 显示度 成效 申报 培育 试点 "
        "运行 运营 管理 服务 引导 重点 全面 积极 不断 深入 协同 上线 推进 形成 给予 设立 品牌 社会化 互联互通"
    )
    + ")"
)
NOUN: Final = re.compile(
    f"(?:{'|'.join(f'{last}(?<=[{before}].)' for last, before in ENDINGS.items())})(?=({_AFTER})?)"
)
"""The last character of what may be a noun of the table; group 1 took part where a name may end there."""
SEPARATOR: Final = re.compile(r"、(?:以及)?|以及|和|与|及(?!其)")

NUMBER: Final = re.compile(
    r"(?:（[一二三四五六七八九十百\d]{1,4}）|\d{1,2}(?:\.\d{1,2})*[、.．]?(?=[^\d年月日个项家])|[一二三四五六七八九十百]{1,3}、"
    r"|第[一二三四五六七八九十百\d]{1,4}[篇章节条]|专栏[一二三四五六七八九十\d]*|[—●•▪◆■□○※*·]+|[①-⑳])+"
)
"""The marker of a numbered node."""
COUNT: Final = re.compile(
    "(?:一批|一系列|若干|一个|一套|一支|多个|各类|各项|各级|这些|上述|相关|领域|各(?!具|地)|等|、|和|与|及|以及|其他|其它|现有|新一批"
    "|(?:高校|企业|院校|孵化器|加速器|联盟|资源|数据|模式|理论|政策|机制|高等院校|科研院所|科研机构)(?=[、和与及或])|或"
    r"|\d[\d.]*万?(?:余|多)?(?:个|家|项|所|条|座|类|大|张|支|次)(?:以上|左右)?|几个|全部|所有|首个|首批|首条)+"
)
"""Counts and pointers before a name."""
COUNTING: Final = frozenset(
    "一若多各这上相领等、和与及以其新现高企院孵加联资数模理政机科或几全所首0123456789"
)
"""The characters that they begin with."""
LOOSE: Final = re.compile(
    "(?:具有|符合|覆盖|涵盖|服务于|链接|以(?!色)|与|对标|深度融合|国际一流|国内一流|世界一流|一流|完善|高品质|国内领先|国际领先|世界领先|世界顶尖|"
    "立体化|互联互保|对(?!外|口|接)|有(?!色|机)|可(?!信|视|再|持)|在(?!线|建)|多种|更加|较为|相对|更|依法|合理|良好|集约|独具|统一|适合|满足|"
    "用于|代表|引领|包含|积累|已|国际先行|来自|贴近|重要影响|[^的]*最[^的、]{1,2})[^的]*的"
    "|(?:[^的、]+的)?(?:[^的、]{4}、)+[^的、]{4}的|面向(?:[^的]{10,}|[^的]*[和与、及][^的]*)的"
)
"""A modifier up to its 的 that describes and does not name."""
FRAGMENT: Final = re.compile(
    "[的了等为是使让把被于并或及和与其该此之到至个后不以向从年月日]|随着|针对|把握|坚持|这|那|如|作为|围绕|基于[^的]*$|面向[^的]*$|适应[^的]*$|"
    "以及|根据|按照|通过|全市|上述|此外|因此|未来[\\d的]|进入|处于|需要|成为|来自|关于|习近平|确定|做到|属于|达到|国内外|深入|加大|继续|发挥|加强|"
    "所(?!有)|部署|部分|力度|当前|目前|今后|届时|同时|其中|尤其|特别|例如|区和|相关|有关|更多|进一步|跨.{2,4}、跨"
    "|在(?!线|建)|将|由|建设|项目|开展|参与|支持[^的]*$|促进|推动|推进|提升|链接|工程"
)
"""How a piece of a sentence begins that is no name."""
INNER: Final = re.compile(
    "在(?<=..在)(?!线|建|校|岗|职|沪|京|地|[^的]*的)|对(?<=..对)(?!外|口|接|象|标|话|[^的]*的)|到(?<=..到)(?!位|达|期|家|户)|等(?:方式|服务|领域|方面|环节)"
    "|率先|第一|进行|认定为|转化为|并开展|是指|发挥示范|需求旺盛"
)
"""What stands inside a piece of a sentence and not inside a name."""
_PLAIN: Final = (
    "重大 核心 关键 国内 世界 优秀 大科学 技术相关的 联合 国际 全球 高端 重点 优势 新兴 新型 现代 特色 世界级 一流 顶尖 高水平 专业 专业化 基础 "
    "相关 各类 多元 多元化 优质 先进 重要 大型 有关 共性 前沿 统一 综合 开放 创新 创新型 高层次 不同 主要 大 全国 多种 其他 完善 良好 复杂 强大 "
    "高效 高 新 产业 技术 合作 数学 更多 更 水平 最高 相应 的"
)
PLAIN: Final = re.compile(f"(?:{one_of(_PLAIN)})*\\Z")
"""What before a noun leaves it a common phrase (重大平台)."""
