"""A number in a passage, and the comparators that stand before and behind it.

Comparators follow the annotations' conventions and article 1259 of the Civil Code: 以上, 以下, 以内 include
the number, 超过, 不满 do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ceyuan.fact import Comparator

_MORE: Final = re.compile(r"[多余](?=$|[，。、；：的（月]|时间)")
AFTER: Final = re.compile(
    r"(?:\+|（含）)?(?P<a>及?以上|左右|上下|以内|之内|以下|及以下|内(?=$|[，。；、（]))"
)
_SHARE: Final = re.compile(r"(?P<w>约占|近占)[^，。；、]{1,8}的$")

_COMPARATORS: Final[dict[str, Comparator]] = {
    **dict.fromkeys(("不低于", "不少于", "不小于", "至少", "最少", "不下于", "≥"), "ge"),
    **dict.fromkeys(("不超过", "不高于", "不大于", "不多于", "最多", "至多", "≤"), "le"),
    **dict.fromkeys(("超过", "超出", "突破", "高于", "大于", "多于", "超", "逾", ">"), "gt"),
    **dict.fromkeys(("接近", "将近", "逼近", "近"), "approx-below"),
    **dict.fromkeys(("低于", "小于", "少于", "不足", "不到", "<"), "lt"),
    **dict.fromkeys(("大约", "约占", "约"), "approx"),
}  # fmt: skip
_BEFORE: Final = re.compile(
    rf"(?P<w>{'|'.join(sorted(_COMPARATORS, key=len, reverse=True))})(?<![最附邻靠临]近)(?:达到|了|到|为|在|有)?(?:(?<=至少)[\u4e00-\u9fff]{{2}})?$"
)
AFTERWARDS: Final[dict[str, Comparator]] = {
    "以上": "ge", "及以上": "ge", "左右": "approx", "上下": "approx", "以内": "le", "之内": "le", "内": "le", "以下": "le", "及以下": "le",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a passage: ``text[start:end]`` is value and unit, ``text[lead:tail]`` with its comparators."""

    start: int
    end: int
    lead: int
    tail: int
    value: float
    upper: float | None
    unit: str | None
    comparator: Comparator
    classed: bool = False
    doubling: bool = False
    vague: bool = False


def finish(text: str, match: re.Match[str], start: int, value: float, upper: float | None) -> Number:
    """The number with its comparators, those before it and those behind it."""
    unit, end = match["u"], match.end()
    if unit == "成" and text[end : end + 1] in "为功立长果员本就都熟交分品型效套":
        unit, end = None, match.start("u")
    lead, comparator = comparator_before(text, start)
    behind = match["up"]
    tail = end
    if behind is None and (after := AFTER.match(text, end)):
        behind, tail = after["a"], after.end()
    fuzz = match["fz"] or match["fz2"]
    if fuzz is None and unit and _MORE.match(text, end):
        fuzz, end = "多", end + 1
        tail = max(tail, end)
    classed = match["cls"] is not None
    decided: Comparator = "eq"
    if upper is not None:
        decided = "range"
    elif behind in {"左右", "上下"}:
        decided = "approx"
    elif comparator is not None:
        decided = comparator
    elif fuzz in {"余", "多"}:
        decided = "gt"
    elif fuzz in {"几", "来"}:
        decided = "approx"
    elif behind is not None:
        decided = AFTERWARDS[behind]
    elif classed:
        decided = "approx"
    if unit == "成":  # 三成 is 30 %
        value, upper, unit = value * 10, upper * 10 if upper is not None else None, "%"
    return Number(start, end, lead, tail, value, upper, unit, decided, classed)


def comparator_before(text: str, start: int) -> tuple[int, Comparator | None]:
    """Where the comparator before a number starts, and what it is."""
    if text[start - 1 : start] == "±":
        return start - 1, None
    window = text[max(0, start - 9) : start]
    match = _BEFORE.search(window)
    if match:
        return start - len(window) + match.start("w"), _COMPARATORS[match["w"]]
    if window.endswith("的") and (share := _SHARE.search(text[max(0, start - 12) : start])) is not None:
        return start, "approx" if share["w"] == "约占" else "approx-below"
    if (
        window.endswith("上")
        and not window.endswith(("以上", "网上", "线上"))
        and text[start : start + 1] in "百千万亿"
    ):
        return start - 1, "ge"
    return start, None
