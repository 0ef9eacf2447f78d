"""What a number does in its sentence: reports, commits, specifies, or none of these.

The evidence, strongest first: the words around the number (already, to be given to, threshold of), the year
that governs the sentence, the section it stands in. A number with no sign of a commitment is ``other``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.committing import commits
from ceyuan.facts.naming_context import enumerates
from ceyuan.facts.setting import EACH, HAN, PREDICATE, QUOTA
from ceyuan.facts.specifying import specifies
from ceyuan.facts.units import is_bulk, is_technical, is_time

if TYPE_CHECKING:
    from ceyuan.fact import QuantityRole
    from ceyuan.facts.number import Number
    from ceyuan.facts.setting import Setting

_MONEY_GIVEN: Final = re.compile(
    r"补助|补贴|奖励|资助|给予|奖补|贴息|罚款|予以.{0,6}支持|一次性|扶持资金|贷款额度|授信|减免|免征"
)
_NOT_A_GOAL: Final = re.compile(
    r"预计|预测|估计|测算|估算|所需资金|资金需求|得分|权重|自筹|出资比例|一般(?=$|[为在不按单])|按照?不[低高]于|满分|评分|分值|扣分|减按|税率|起征点|出让底价|门槛|上限|首付|返还比例|最高额度|法定|规定的|(?:应当?|须|原则上)$"
)
_MONEY: Final = frozenset({"元", "美元", None})
_INVESTED: Final = re.compile(r"总投资|计划投资|投资额|注册资本")
_PAST_WORD: Final = re.compile(
    r"已(?:经)?(?:有|建|达|形成|成为|完成|实现|累计|超|突破|获|培育|落户|启动|开通|覆盖|是|在|占|全面|基本|初步)|现有|现已|目前(?:已|共|有)|先后|曾|截至|截止|(?<![较比])(?:去年|上年)|近年来|过去|现在的|目前的|现在|由.{0,8}年的|(?:不足|不到|仅|只有)$"
)
_FROM_BASE: Final = re.compile(r"(?:由|从)[^，。；]{0,16}$")
_CHANGED_TO: Final = re.compile(
    r"^[^，。；]{0,10}?(?:提高|增加|上升|下降|降低|减少|缩短|提升|增长|扩大|缩小|降|增|升|压缩|压减|拓展|优化|调整|跃升|改善|延伸|拓宽|扩建|减)(?:到|至|为)"
)
_CAPACITY: Final = re.compile(r"(?:能力|规模|产能|产量)每年$")
_QUOTA_BEFORE: Final = re.compile(rf"(?:^|[，；：。])[^，。；：]{{0,4}}(?:{EACH})")
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
_SINCE: Final = re.compile(r"^[^，。；]{0,12}以来，")


def role(number: Number, at: Setting) -> QuantityRole:
    """What ``number`` does at ``at``."""
    past = at.future is False or (
        at.future is not True and (at.scene == "past" or _SINCE.match(at.sentence) is not None)
    )
    if is_time(number.unit) and not _TIME_MEASURED.search(at.before):
        if past and number.unit == "年" and at.before.endswith("连续"):
            return "achieved"
        if number.unit != "岁" or _AGE_GROUP.match(at.after) or not PREDICATE.search(at.before):
            return "duration"
    if number.unit == "岁" and _AGE_GROUP.match(at.after):
        return "other"
    if _FROM_BASE.search(at.before) and _CHANGED_TO.match(at.after):
        return "achieved"
    if number.vague and not past:  # 带动数千家企业: nothing to be measured against
        return "other"
    if specifies(number, at):
        return "specification"
    if at.scene == "notes" or (at.scene != "past" and enumerates(at.before, number.value)):
        return "other"
    if not past and (_FORECAST.search(at.sentence) or _AND_OTHERS.search(at.before)):
        return "other"
    if (
        _STRUCTURE.match(at.after)
        or (_NOT_A_GOAL.search(at.before) and not past)
        or (number.unit in _MONEY and _INVESTED.search(at.before) and not past)
    ):
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
        and (number.comparator in {"le", "lt"} or _HELPS.search(at.before) or not _MADE.search(at.before))
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
        and (QUOTA.search(at.before) or (_goes_on(number, at) and _QUOTA_BEFORE.search(at.sentence)))
    ):
        return "quota" if commits(number, at) else "other"
    if at.scene == "goals" or at.future is True:
        return "target" if at.scene == "goals" or commits(number, at) else "other"
    return "target" if commits(number, at) and at.scene == "work" else "other"


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
        and bool(HAN.match(at.after))
        and not at.after.startswith(("的", "和", "及", "与", "或", "实现", "达到", "以"))
        and not PREDICATE.search(at.before)
    )
