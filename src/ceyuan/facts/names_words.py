"""The verbs that plans do things with, and their adverbs: before a name, and in the middle of a clause."""

from __future__ import annotations

import re
from typing import Final

_Tree = dict[str, "_Tree"]
_MANY: Final = 12


def one_of(words: str) -> str:
    """A pattern of these words, longest first, that looks at each character once."""
    tree: _Tree = {}
    for word in words.split():
        branch = tree
        for character in word:
            branch = branch.setdefault(character, {})
        branch[""] = {}
    return _branch(tree)


def _alternatives(words: str) -> str:
    """The same as alternatives of the outermost pattern: each begins with a character, so a search skips to those."""
    found = one_of(words)
    return found[found.index("(?:") + 3 : -1]


def _branch(tree: _Tree) -> str:
    ways = [re.escape(character) + _branch(below) for character, below in tree.items() if character]
    if not ways:
        return ""
    found = f"(?:{'|'.join(ways)})"
    if "" in tree:
        return found + "?"
    # Alternatives are tried one after the other: where there are many, none is where none begins so.
    firsts = re.escape("".join(character for character in tree))
    return f"(?=[{firsts}]){found}" if len(ways) > _MANY else found


_ADVERBS: Final = (
    "加快 积极 持续 进一步 稳步 精准 大力 深入 着力 重点 充分 全面 统筹 协同 联合 共同 主动 努力 切实 不断 继续 逐步 适时 定期 系统 科学 广泛 率先 "
    "稳妥 有序 扎实 高标准 高质量 高水平 高起点 前瞻 前瞻性 超前 集中 优先 基本 初步 分类 分步 分批 尽快 尽早 有效 强力 全力 因地制宜 以及 同时 "
    "其中 还 也 要 将 再 新 牵头 深度 高效 妥善 坚持 各地 严格 认真 及时 试点 自主 协调 集成 依法 最终 必须 应当 应 可 能够 每年 研究 会同 联手 "
    "携手 抓紧 同步 精心 长期 适度 适当 加大力度 并 和 及 与 、 或"
)
_VERBS: Final = (
    "构建 打造 搭建 建立 建成 建强 建好 建设 组建 筹建 共建 创建 新建 改建 扩建 升级 设立 成立 形成 完善 健全 优化 制定 修订 制订 编制 出台 印发 "
    "发布 实施 组织实施 组织 落实 贯彻 提升 提高 发挥 依托 利用 借助 举办 承办 办好 开展 参与 参加 加入 牵头组织 牵头 发起 筹备 引进 集聚 汇聚 "
    "培育 培养 壮大 布局 研制 研发 开发 攻克 突破 掌握 实现 拓展 扩大 深化 夯实 做强 做实 做大 做优 整合 接入 融入 申报 落户 推广 运用 推行 "
    "实行 施行 试行 启动 开通 上线 开设 设置 用好 用足 颁布 执行 落地 成为 作为 塑造 营造 构筑 遴选 认定 增设 扩充 充实 增强 维护 运营 在建 "
    "聚焦 立足 采用 使用 引入 评选 推出 采集 保存 依据 根据 按照 倡导 承担 承接 主办 协办 召开 提供 鼓励 引导 探索 研究 推动 推进 促进 加强 "
    "强化 注重 谋划 筹划 通过 加大 丰富 激发 确保 阐明 揭示 解析 绘制 涌现出 完成 攻关 治疗 理解 解决 助力 加速 增创 争创 创制 结合 包括 包含 "
    "例如 改进 改革 应用 吸引 探明 发展 举行 获批 入选 入驻 争取 力争 促成 参照 出版 打通 做好 开放 纳入 盘活 综合运用 优化整合 补齐 改造 提质 "
    "扩容 迁建 续建 协同推进 生成 更新 上报 保护 规范 健全完善 建成和在建的 在建的 "
    "拓宽 明确 细化 建设成 建设成为 打造成 打造成为 办成 建成为 扶持 培强 建优 抢抓 申建 利用好 "
    "梳理 梳理发布 主导 主导制定 牵头成立 启用 领办 创办 开办 引育 招引 广泛开展"
)
# After a verb that makes something these begin the description of what is made (构建支持…的平台).
_HELPERS: Final = "支持 支撑 服务 融合 引领 带动 对标 对接 保障"
LEAD: Final = re.compile(
    f"(?:(?:{one_of(_ADVERBS)})*(?:{one_of(_VERBS)}|(?<![建造立成设善发]){one_of(_HELPERS)}|孵化(?!器))(?:了|出(?=一)|好|一批)?)*"
)
"""The verbs before an object with their adverbs, as many as there are."""
LEADING: Final = frozenset(word[0] for word in f"{_ADVERBS} {_VERBS} {_HELPERS} 孵化".split())
"""The characters that they begin with."""
FIRM: Final = re.compile(
    "(?:"
    + _alternatives(
        "构建 打造 搭建 建立健全 建立完善 建立 建成 组建 筹建 创建 新建 设立 形成 制定 修订 编制 出台 依托 发挥 举办 办好 通过 开展 加快 "
        "加强 赋能 引进 融入 申报 入选 入驻 落户 位于 纳入 接入 成为 作为 在建的 时期 争创 深度参与 涌现 达到 围绕 辐射 打响 利用好 牵头成立 申建 主导制定"
    )
    + "|完善(?![、的])|健全(?![、的])"
    "|建设(?<![的、和与及]建设)(?!标准|工程|项目|规划|管理|运行|指标|用地|条件|方案|规范|机制|导则|指南|布局|试点|水平|任务|力度|[和与及的])(?=.{4})"
    "|具有[^的]{0,20}的|推进(?=.{5})|推动(?=.{5})|实施(?=.{5})|落实(?=.{5})|布局(?=.{5})|共建(?!工程|体系|共)(?=.{5})"
    "|参与(?=.{4})(?![^的]*的)|覆盖(?<!全覆盖)(?=.{4})(?![^的]*的)|支持(?!系统|计划|体系|平台|机制|政策|中心|服务)(?=.{4})(?![^的]*的)"
    ")(?:并|了|和|一批|若干)?"
)
"""Verbs that are no part of a name even in the middle of a phrase."""
SEPARATING: Final = frozenset("、以和与及")


def led(text: str, start: int, end: int) -> int:
    """Where the object of the verbs at ``start`` begins."""
    if text[start : start + 1] not in LEADING or not (lead := LEAD.match(text, start, end)):
        return start
    begin = lead.end()
    # A verb that 和 follows is a noun (研发与转化平台).
    return start if begin > start and text[begin : begin + 1] in SEPARATING else begin
