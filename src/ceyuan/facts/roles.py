"""What a number does in its sentence: reports, commits, specifies, or none of these.

The evidence, strongest first: the words around the number (already, to be given to, threshold of), the year
that governs the sentence, the section it stands in. A number with no sign of a commitment is ``other``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ceyuan.facts.naming_context import enumerates
from ceyuan.facts.units import is_bulk, is_technical, is_time

if TYPE_CHECKING:
    from ceyuan.fact import QuantityRole
    from ceyuan.facts.dates import Date
    from ceyuan.facts.number import Number
    from ceyuan.facts.scenes import Scene

_MONEY_GIVEN: Final = re.compile(
    r"补助|补贴|奖励|资助|给予|奖补|贴息|罚款|予以.{0,6}支持|一次性|扶持资金|贷款额度|授信|减免|免征"
)
_NOT_A_GOAL: Final = re.compile(
    r"预计|预测|估计|测算|总投资|计划投资|投资额|估算|所需资金|资金需求|得分|权重|自筹|出资比例|一般(?=$|[为在不按单])|按照?不低于|满分|评分|分值|扣分|减按|税率|起征点|注册资本|出让底价|门槛|上限|首付|返还比例|最高额度|法定|规定的|(?:应当?|须|原则上)$"
)
_PAST_WORD: Final = re.compile(
    r"已(?:经)?(?:有|建|达|形成|成为|完成|实现|累计|超|突破|获|培育|落户|启动|开通|覆盖|是|在|占|全面|基本|初步)|现有|现已|目前(?:已|共|有)|先后|曾|截至|截止|(?<![较比])(?:去年|上年)|近年来|过去|现在的|目前的|现在|由.{0,8}年的|(?:不足|不到|仅|只有)$"
)
_FROM_BASE: Final = re.compile(r"(?:由|从)[^，。；]{0,16}$")
_CHANGED_TO: Final = re.compile(
    r"^[^，。；]{0,10}?(?:提高|增加|上升|下降|降低|减少|缩短|提升|增长|扩大|缩小|降|增|升|压缩|压减|拓展|优化|调整|跃升|改善|延伸|拓宽|扩建|减)(?:到|至|为)"
)
_CONTEXT: Final = re.compile(
    r"^(?:指|是指|系指|针对|围绕|面向|依托|根据|按照|依据|聚焦|对照|参照|鉴于|由于|除|对|对于|为(?!主)|在(?![^，]{0,8}[年期])(?!.{0,12}(?:建|设|开|打)))"
)
_COMMIT: Final = re.compile(
    r"达到?|突破|超|高于|低于|提高|提升|增[长加至到]|下降|降[低至到]|减少|保持|稳定|控制|实现|力争|争取|覆盖|建[成立设]|打造|培育|形成|[新净][建增设]|服务|开放|打通|惠及|收储|采集|投资|保存|安装|布设|部署|配备|铺设|年产"
    r"|引[进育]|完成|实施|组织|推[进动广出]|遴选|选[拔取]|优选|举办|支持|创建|创成|评选|入选|认定|开展|布局|发展|扩大|增加|缩[短小]|压[缩减]|培[养训]|制[定订]|发布|转化"
    r"|[集聚]聚|聚集|开发|改造|设立|招引|攻克|成立|组建|搭建|安排|投入|筹[集措]|解决|治理|造林|派出|选派|输送|吸引|入库|上线|接入|汇聚|储备|启动|占|为|不少于|不低于|以上|至少|确保|做到|兴建|修建|绿化|营造|抚育|节约|生产|改善|救助|资助|搬迁|脱贫|就业|扶持|带动|辐射"
)
_STRONG: Final = re.compile(r"达到|建成|完成|新增|突破|超过|培育|打造|提高到|控制在|形成|实现|建设|新建")
_PLACED: Final = re.compile(r"(?:在|对|从|向|为|于)$")
_DEVELOPS: Final = re.compile(r"^[^，。；]{0,6}(?:突破|研发|研制|研究|攻克|开发|攻关)")
_SPEC_CLAUSE: Final = re.compile(
    r"(?:突破|研发|研制|研究|攻克|开发|攻关|掌握|研制|设计)[^，。；]*?(?:技术|装备|设备|系统|器件|芯片|材料|工艺|机组|方法|算法|软件|阵列|发动机|产品)(?:与应用|及应用|等)?$"
)
_EACH: Final = (
    r"每[两二三]年|每年(?!均|平均|增长|递增|提高|增加|下降|减少|递减)|每一年|每学年|逐年|每半年|每季度|每个?月(?!均)|每周|每期"
    r"|年均(?=培育|新增|引进|建设|完成|实施)"
)
_QUOTA: Final = re.compile(_EACH)
_CAPACITY: Final = re.compile(r"(?:能力|规模|产能|产量)每年$")
_QUOTA_BEFORE: Final = re.compile(rf"(?:^|[，；：。])[^，。；：]{{0,4}}(?:{_EACH})")
_ONCE: Final = re.compile(r"累计|总计|合计|共|[三四五六七八九十\d]年(?:内|来|间)?|期末|年底|20\d\d年")
_RATE: Final = re.compile(
    r"(?:年均|平均每年|每年平均|年平均|年递增|每年)[^，。；]{0,6}?(?:增长|递增|提高|增加|下降|降低|减少|增速|增幅|递减)"
)
_TIME_MEASURED: Final = re.compile(
    r"(?:时间|时限|寿命|年限|周期|时长|工期|龄|提前量|间隔|时效|(?:控制|压缩|缩短|压减)(?:在|至|到))[^，。；]{0,20}?(?:到|至|为|达|缩短|压缩|提高|控制在|压减|不超过|不少于|不低于|超过)?$"
)
_AGE_GROUP: Final = re.compile(r"^(?:及?以[上下])?(?:的)?[\u4e00-\u9fff]")
_MADE: Final = re.compile(r"打造|培育|形成|建成|产值|规模|收入")
_HELPS: Final = re.compile(r"^(?:支持|对|鼓励|引导|推荐|优先|允许)")
_FORECAST: Final = re.compile(r"(?:预计|预测)[^。；]*$")
_BRACKETS: Final = re.compile(r"（[^（）]*）")
_AND_OTHERS: Final = re.compile(r"、[^，。；]*等$")
_FORBIDS: Final = re.compile(r"不得|严禁|禁止|不准|不可")
_COVERED: Final = re.compile(r"^[^，。；、\d]*(?:全覆盖|全部[\u4e00-\u9fff]{2}|全面[\u4e00-\u9fff]{2})$")
_QUALIFIES: Final = re.compile(r"^）?的?[\u4e00-\u9fff]{2}")
_ON_BASIS: Final = re.compile(r"^的?(?:基础上|前提下|情况下|要求)")
_STRUCTURE: Final = re.compile(
    r"^(?:方面|环节|层面|阶段|维度|原则|步骤|板块|部分|章|字(?!节)|大类|要点|意识|自信|维护|面向|统筹)"
)
_CLASS_BEHIND: Final = re.compile(r"^(?:规模|容量|等级|口径|直径)的")
_SIZED: Final = re.compile(
    r"^(?:的)?[^，。；、]{0,12}(?:产业|集群|企业|基地|园区|公司|基金|市场|集聚区|产值)"
)
_HAN: Final = re.compile(r"[\u4e00-\u9fffA-Za-z“]")
_PREDICATE: Final = re.compile(
    r"(?:达到?了?|突破|超过?|为|至|到|在|约|近|提高|增长|增加|下降|降低|减少|占|的比[重例]|率|不低于|不少于|不超过|高于|低于|以[上下内]|≥|≤|>|<|=|：|共|计)$"
)
_TRIED: Final = re.compile(r"^[^，。；、]{1,6}(?:开展|推行|推广|实施|启动)")
_SINCE: Final = re.compile(r"^[^，。；]{0,12}以来，")
_COUNTED: Final = re.compile(r"^[\u4e00-\u9fff“”（）、A-Za-z]{4,}$")
_NAMES_A_PERSON: Final = re.compile(
    r"^(?:各|每|设|指定|明确|确定|安排|报送|提交|附|配|由|第|其中|原则上|不|未|无|如|若|需|须|应|可)|联络员|联系人|负责人|报告|材料|方案"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a number stands: its clause before and behind it, its sentence before it, and what governs it."""

    before: str
    after: str
    sentence: str
    link: str
    scene: Scene
    date: Date | None
    future: bool | None
    threshold: bool


def role(number: Number, at: Setting) -> QuantityRole:
    """What ``number`` does at ``at``."""
    past = at.future is False or (
        at.future is not True and (at.scene == "past" or _SINCE.match(at.sentence) is not None)
    )
    if is_time(number.unit) and not _TIME_MEASURED.search(at.before):
        if past and number.unit == "年" and at.before.endswith("连续"):
            return "achieved"
        if number.unit != "岁" or _AGE_GROUP.match(at.after) or not _PREDICATE.search(at.before):
            return "duration"
    if number.unit == "岁" and _AGE_GROUP.match(at.after):
        return "other"
    if _FROM_BASE.search(at.before) and _CHANGED_TO.match(at.after):
        return "achieved"
    if _specifies(number, at):
        return "specification"
    if at.scene == "notes" or (at.scene != "past" and enumerates(at.before, number.value)):
        return "other"
    if not past and (_FORECAST.search(at.sentence) or _AND_OTHERS.search(at.before)):
        return "other"
    if _STRUCTURE.match(at.after) or (_NOT_A_GOAL.search(at.before) and not past):
        return "other"
    if (
        "零的突破" in at.after
        or _FORBIDS.search(at.before)
        or (not past and _COVERED.search(_BRACKETS.sub("", at.after)) and number.unit not in {"%", "‰"})
    ):
        return "other"
    if (
        is_technical(number.unit)
        and number.comparator in {"ge", "gt", "le", "lt"}
        and _QUALIFIES.match(at.after)
    ):
        return "other" if is_bulk(number.unit) else "specification"  # 1万平方米以上的建筑
    if (
        number.unit in {"元", "美元", "倍", None}
        and at.after.startswith("的")
        and number.comparator in {"ge", "gt", "le", "lt"}
        and (_HELPS.search(at.before) or not _MADE.search(at.before))
    ):
        return "other"  # 单价50万元以上的仪器
    if at.threshold or at.after == "的" or _ON_BASIS.match(at.after):  # 日供水超过1000立方米的，应当…
        return "other"
    if number.unit in {"元", "%"} and _MONEY_GIVEN.search(at.before):
        return "other"
    if number.unit == "元" and number.comparator in {"le", "lt"} and _MONEY_GIVEN.search(at.sentence):
        return "other"
    if past or (_PAST_WORD.search(at.before) and at.future is not True):
        return "achieved" if not _policy_rate(number, at) else "other"
    if _policy_rate(number, at):
        return "other"
    if _RATE.search(at.before) and number.unit in {"%", "‰", "个百分点", "百分点"}:
        return "target"
    if (
        number.unit not in {"%", "‰"}
        and not _CAPACITY.search(at.before)
        and (_QUOTA.search(at.before) or (_goes_on(number, at) and _QUOTA_BEFORE.search(at.sentence)))
    ):
        return "quota" if _commits(number, at) else "other"
    if at.scene == "goals" or at.future is True:
        return "target" if at.scene == "goals" or _commits(number, at) else "other"
    return "target" if _commits(number, at) and at.scene == "work" else "other"


def _specifies(number: Number, at: Setting) -> bool:
    technical = is_technical(number.unit)
    if technical and _CLASS_BEHIND.match(at.after):
        return True
    if number.classed:
        if number.unit is None:
            return number.value < 1e8 and bool(_HAN.match(at.after)) and not _SIZED.match(at.after)
        return technical or number.unit not in {"元", "美元"}
    if technical and not at.before and _HAN.match(at.after) and _DEVELOPS.match(at.sentence):
        return True
    predicate = bool(_PREDICATE.search(at.before)) or number.comparator in {"ge", "le", "gt", "lt"}
    if technical and not is_bulk(number.unit) and at.link != "突破":
        return bool(_HAN.match(at.after)) and not at.after.startswith(("的", "以")) and not predicate
    if not _HAN.match(at.after) or not _SPEC_CLAUSE.search(at.before + at.link + at.after):
        return False
    return at.link == "突破" if predicate else True


def _goes_on(number: Number, at: Setting) -> bool:
    """Whether 每年 of an earlier clause still holds: for counts, until a total or another time is named."""
    if number.unit in {"%", "‰", "元"} or is_time(number.unit):
        return False
    return not _ONCE.search(at.before)


def measures_time(before: str) -> bool:
    """Whether a time behind ``before`` is what is measured (办理时限, 平均寿命), not a duration of something."""
    return _TIME_MEASURED.search(before) is not None


def _policy_rate(number: Number, at: Setting) -> bool:
    """A rate that names a rule (``100%加计扣除``), not a share that is to be reached."""
    return (
        number.unit == "%"
        and number.comparator == "eq"
        and bool(_HAN.match(at.after))
        and not at.after.startswith(("的", "和", "及", "与", "或", "实现", "达到", "以"))
        and not _PREDICATE.search(at.before)
    )


def _commits(number: Number, at: Setting) -> bool:
    """Whether the clause is one that commits: a verb before the number, or the number as its subject."""
    if _CONTEXT.match(at.before) and not _STRONG.search(at.before) and not _QUOTA.search(at.before):
        return False
    if _PLACED.search(at.before) and _HAN.match(at.after):
        return at.before.endswith("在") and _TRIED.match(at.after) is not None
    if _COMMIT.search(at.before) or number.doubling or number.comparator in {"ge", "gt", "le", "lt"}:
        return True
    if re.search(r"实现|完成|达到|建成|覆盖|纳入|接入|通过", at.after):
        return True
    return _counts(number, at)


def _counts(number: Number, at: Setting) -> bool:
    """Whether the clause is a verb, its object and how many of it (``创排舞台剧目4部``), whatever the verb."""
    return (
        number.unit not in {None, "元", "美元", "%", "‰", "个百分点", "分"}
        and not is_time(number.unit)
        and (not at.after or at.after.startswith("、"))
        and _COUNTED.match(at.before) is not None
        and not _NAMES_A_PERSON.search(at.before)
    )
