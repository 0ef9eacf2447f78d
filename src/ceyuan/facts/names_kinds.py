"""Which kind of thing a name is: by the noun at its end and, for nouns of many kinds, by what stands before.

:data:`HEADS` holds the nouns that end a name. A noun of one kind has that kind; a noun such as 平台 that
ends names of many kinds has tests, of which the first that holds decides. A test may say None: 发病机制 is
no policy; and a noun whose last word is None names nothing without a telling word before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ceyuan.fact import NameKind

SYSTEM: Final[NameKind] = "information_system"
DATA: Final[NameKind] = "data_resource"
FACILITY: Final[NameKind] = "research_facility"
BODY: Final[NameKind] = "institution"
PROGRAMME: Final[NameKind] = "programme"
MARKET: Final[NameKind] = "market_or_exchange"
FUND: Final[NameKind] = "fund_or_finance"
EVENT: Final[NameKind] = "event"
AREA: Final[NameKind] = "area_or_park"
STANDARD: Final[NameKind] = "standard_or_indicator_system"
POLICY: Final[NameKind] = "policy_or_law"

Test = tuple[re.Pattern[str], "NameKind | None"]


class Head(NamedTuple):
    """How a noun names: ``least`` characters before it, and the tests of those characters in order."""

    least: int
    tests: tuple[Test, ...]
    otherwise: NameKind | None


def _when(words: str, kind: NameKind | None) -> Test:
    return re.compile(words), kind


_DIGITAL: Final = _when(
    "数据|信息|数字|智能|智慧|网|云|算|监测|监管|监控|管控|预警|追溯|感知|仿真|推演|决策|调度|应急|诊断|识别|控制|软件"
    "|区块链|北斗|孪生|导航|共享|一体化",
    SYSTEM,
)
_MEASURED: Final = _when("标准|指标|评价|评估|考核|核算|统计|计量|规范|评定|测度", STANDARD)
_TRADE: Final = _when("交易|贸易|转让|技术转移", MARKET)
_MONEY: Final = _when("金融|融资|担保|授信|信贷|债券|保险|股权|基金", FUND)
_LEGAL: Final = _when("法规|法律|法治|政策|制度", POLICY)
_TESTED: Final = _when("测试|试验|实验|中试|模拟|验证$|精准控制技术", FACILITY)
_DATA: Final = _when("数据|信息|智能|智慧|数字", SYSTEM)
_ORGANISED: Final = _when("功能型|创新$|示范$|研发$|开放创新", BODY)
_LIVING: Final = _when("发病|疾病|神经|命运|进化|代谢|分子|致病|损伤|调节|作用|耐药|机理|维持|反应", None)
_PHYSICAL: Final = _when(
    "氢|燃料|电池|细胞|热电|燃机|雷达|循环|推进|动力|反应|核能|电子|围护|电堆|生态|学科|人体|电解|水系|供水|排水|灌溉|免疫|神经|光学|农业"
    "|供热|润滑|传动|性和|复杂$|计算$|成像",
    None,
)
_SOFT_TECHNOLOGY: Final = _when(
    "(?:监测|预警|感知|识别|评估|评价|诊断|仿真|推演|管控|运维|情景|响应|智能化|数字化|信息化|智慧|大数据|数字孪生|决策|算法)"
    "(?:.{0,10})$",
    SYSTEM,
)


def _table() -> dict[str, Head]:
    heads: dict[str, Head] = {}

    def add(nouns: str, kind: NameKind | None, *tests: Test, least: int = 2) -> None:
        heads.update((noun, Head(least, tests, kind)) for noun in nouns.split())

    digital_or_tested = _when("数据|信息|通信|物联|感知|监测|服务|计算|智能|智慧|数字|管理|共享", SYSTEM)
    add("平台", SYSTEM, _TRADE, _when("展会|会展|展示", EVENT), _TESTED, _DATA, _ORGANISED)
    add("系统", SYSTEM, _PHYSICAL, least=3)
    add("大脑 底座 中台 专网 云平台 微网 门户 小程序 客户端 APP 工具集 数据平台 传播矩阵 一张图 驿站 一码集成 智慧互联 政务云 城市云 "
        "工业云 健康云 数据港 孪生体 一网通办 一网统管 数据湖 系统平台", SYSTEM)  # fmt: skip
    add("互联网 物联网 软件 算法", SYSTEM, _when("神经", None), least=4)
    add(
        "网络",
        None,
        _when("神经|交通|公路|铁路", None),
        _TRADE,
        _when("人才|培训|合作|交流|友好城市|救治|医疗", PROGRAMME),
        digital_or_tested,
        least=3,
    )
    add("工具 架构 产品体系", None, _DIGITAL, _when("分析|评估|设计", SYSTEM), least=4)
    add("有序开放 有序流动 结果互认", None, _when("数据|信息", SYSTEM))
    add("模型", None, _when("预测|评估|分析|评价|信息|仿真|数字|量化|诊断", SYSTEM), least=6)
    add("支撑体系 防护体系 预警体系 监管体系 监测体系 感知体系 防控体系 控制体系 运维体系", SYSTEM, _MEASURED)
    add("技术体系", SYSTEM, _MEASURED, least=4)
    add("数据库 资源库 专家库 储备库 知识库 样本库 成果库 案例库 信息库 语料库 靶标库 档案库 菌种库 标本库 种质库 基础库 主题库 专题库 "
        "图谱 数据集 名录 数据资源 大数据中心 数据中心 数据枢纽 资源枢纽 信息资源", DATA)  # fmt: skip
    add("目录 需求库 项目库 人才库 企业库 题库 清单", DATA, least=3)
    add("实验室 装置 观测网 试验场 试验基地 测试基地 实验基地 中试基地 试验线 示范线 中试线 光源 望远镜 台站 观测站 科学中心 "
        "基础设施群 设施群 设施集群 基础设施集群 科学设施 研究设施 科技基础设施", FACILITY)  # fmt: skip
    add("设施", None, _when("科学|研究|试验|实验|科技", FACILITY), _DIGITAL)
    add("中心", BODY, _TRADE, _when("大$", SYSTEM), _when("数据$", DATA), least=4)
    add("研究院 研究所 大学 学院 医院 科学院 工程院 设计院 博物馆 科技馆 天文馆 植物园 动物园 图书馆 美术馆 展览馆 体验馆 文化馆 "
        "联盟 委员会 协会 学会 联合会 智库 工作站 书院 分院 体验中心 技术中心 研究中心 创新中心 领导小组 协调小组 办公室", BODY)  # fmt: skip
    add("机构", BODY, _TRADE, least=4)
    add("总部", BODY, least=4)
    add("基地", BODY)
    add("计划 工程 行动 专项 行动方案 行动计划 示范工程", PROGRAMME)
    add("项目 试点 示范", PROGRAMME, least=5)
    add("改革试点 改革试验 共同体 学者 公寓", PROGRAMME)
    add("服务体系 管理体系 培训体系 培养体系 共建体系 支持系统", PROGRAMME, _MONEY)
    add("基金 母基金 引导基金 支行 专项资金 投融资 信用贷 科技保险 创投公司", FUND)
    add("指数", None, _when("股|证|板|深", FUND), _MEASURED, least=4)
    add("交易所 交易市场 交易场所 交易机构 虚拟电厂 技术市场 要素市场 交易中心 转移中心", MARKET)
    add("科创板 创业板 新三板", MARKET, least=0)
    add("大会 论坛 大赛 挑战赛 博览会 峰会 交易会 洽谈会 对接会 推介会 研讨会 年会 科技节 文化节 艺术节 旅游节 活动周 人才周 科普日 "
        "选会 高交会 创新赛 竞赛 工博会 进博会 双创周 科技周 技能赛 交流会 展览会", EVENT)  # fmt: skip
    add("示范区 试验区 先行区 先导区 引领区 集聚区 核心区 园区 科技园 产业园 创新园 生态园 软件园 示范园 大学科技园 新区 新片区 "
        "走廊 科学城 创新港 商务区 承载区 承载地 开发区 高新区 自贸区 保税区 综保区 自由贸易港 都市圈 城市群 经济带 经济圈 功能区 "
        "合作区 科创城 未来城 示范带 产业带 产业基地 示范基地 产业集群 创新集群 特色小镇 培养高地 科学家社区", AREA)  # fmt: skip
    add("众创空间", AREA, least=0)
    add("创新券", FUND, least=0)
    add("创新联合体", PROGRAMME, least=0)
    add("评价体系 评估体系 指标体系 标准体系 核算体系 规范体系 标准化体系 评价标准 评价机制 评估机制 测评体系 统计体系 评价方法 评定方法 "
        "标准规范 技术规范 管理规范 技术标准 数据标准 交换标准 建设标准 行业标准 团体标准 地方标准 标准", STANDARD)  # fmt: skip
    add("规范 导则 指南", STANDARD, least=4)
    add(
        "体系",
        None,
        _MEASURED,
        _MONEY,
        _LEGAL,
        _TRADE,
        _when("平台$", BODY),
        _DIGITAL,
        _when("人才|培训|服务|管理|共建", PROGRAMME),
        least=4,
    )
    add("机制", POLICY, _LIVING, _MEASURED, _MONEY, _when("信息|数据", SYSTEM), least=4)
    add(
        "制度 条例 法规 办法 纲要 体制 包干制 细则 发展规划 专项规划 总体规划 五年规划 建设规划",
        POLICY,
        least=4,
    )
    add("政策", None, _when("登记", POLICY), least=6)
    add("技术", None, _SOFT_TECHNOLOGY, least=6)
    add("方法", None, _MEASURED, least=6)
    return heads


HEADS: Final[Mapping[str, Head]] = _table()
_LENGTHS: Final[Mapping[str, tuple[int, ...]]] = {
    pair: tuple(sorted({len(noun) for noun in HEADS if noun[-2:] == pair}, reverse=True))
    for pair in {noun[-2:] for noun in HEADS}
}
TELLING: Final[Mapping[str, re.Pattern[str]]] = {
    noun: re.compile("|".join(pattern.pattern for pattern, kind in head.tests if kind))
    for noun, head in HEADS.items()
    if head.otherwise is None
}
"""What must stand before a noun that names nothing by itself."""
ENDINGS: Final[Mapping[str, str]] = {
    last: "".join(sorted(pair[0] for pair in _LENGTHS if pair[1] == last))
    for last in sorted({pair[1] for pair in _LENGTHS})
}
"""The characters that nouns of the table end with, each with those before it."""


def head_at(text: str, end: int) -> str | None:
    """The longest noun of the table that ends at ``end``; None where there is none."""
    for length in _LENGTHS[text[end - 2 : end]]:
        if (noun := text[end - length : end]) in HEADS:
            return noun
    return None


def kind_of(before: str, noun: str) -> NameKind | None:
    """The kind of the name ``before`` + ``noun``; None where it is a common phrase."""
    least, tests, otherwise = HEADS[noun]
    if len(before) < least:
        return None
    for pattern, kind in tests:
        if pattern.search(before):
            return kind
    return otherwise
