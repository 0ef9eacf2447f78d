"""Numbers that only say which things another number counts (``收入超100亿元的企业15家``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts import naming
from ceyuan.facts.units import COUNT, is_technical, is_time

if TYPE_CHECKING:
    from ceyuan.facts.number import Number

_NEXT: Final = re.compile(r"以?(?:和|及|与|或|、)")
_NOUN: Final = re.compile(r"[\u4e00-\u9fff]{2}")
_SHARES: Final = frozenset({"%", "‰"})
COUNTS: Final = frozenset(COUNT)
_SIZES: Final = frozenset({None, "元", "美元"})


def qualifies(text: str, number: Number, inside: list[Number], start: int, end: int) -> bool:
    """Whether ``number`` of the clause ``text[start:end]`` only qualifies what another of ``inside`` counts."""
    others = [n for n in inside if n is not number and n.unit and not is_time(n.unit)]
    if is_time(number.unit) or not others:
        return False
    each = text.find("分别", start, end)
    if number.start < each and any(n.start > each and n.unit != number.unit for n in others):
        return True  # 收入超100亿元、50亿元的企业分别达到3家、8家
    after = text[number.tail : end]
    noun = _NOUN.match(after) is not None
    behind = [n for n in others if n.start > number.start]
    bounded = number.comparator in {"gt", "ge", "le", "lt"}
    if number.unit in _SIZES and bounded and noun and behind and not _NEXT.match(after):
        return True  # 50万元以上仪器共享率达到90%
    printed_after = bounded and number.tail > number.end and number.unit not in _SHARES
    if (
        printed_after
        and (noun or after.startswith("的"))
        and any("、" not in text[number.tail : n.start] for n in behind)
    ):
        return True  # 培育5000标箱以上外贸航线2条
    if is_technical(number.unit) and noun:  # 新建3200米跑道1条, 4台30万千瓦机组
        if any(n.tail == number.lead and n.unit in COUNTS for n in others):
            return True
        near = [n for n in behind if n.unit in COUNTS and "、" not in text[number.tail : n.start]]
        if near and text[number.start - 1 : number.start] != "到":
            return True
    if number.classed and number.unit in _SIZES:
        counted = any(n.tail == number.lead for n in others)  # 3个千亿级产业集群
        if counted or (noun and behind):  # 百亿级企业达到5家
            return True
    if number.unit not in _SHARES and number.unit != "元":
        whole = number.comparator == "eq" and noun and not naming.strip_time(text[start : number.lead])
        if whole and any(n.unit in _SHARES for n in behind):
            return True  # 12种污染物排放量削减5%
    counts = any(n.unit not in _SHARES and n.unit != "元" for n in others)
    return counts and after.startswith("的")
