"""What one cell of an indicator table says: a name, a unit, a number in that unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ceyuan.facts.dates import dates
from ceyuan.facts.number import Number
from ceyuan.facts.numbers import numbers
from ceyuan.facts.units import UNIT

if TYPE_CHECKING:
    from ceyuan.facts.passage import Passage

_ORDINAL: Final = re.compile(
    r"^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]+)[）)、.．]\s*|\d{1,3}(?=[\u4e00-\u9fff])(?![万亿千百元年个岁公类种项级])|[①-⑳])?(?:其中[：:]?|[#★※])*"
)
_MARKS: Final = re.compile(r"[*＊#★※△▲①-⑳]+$|\[\d+\]$|〔\d+〕$")
_UNIT_IN_NAME: Final = re.compile(r"（(?P<u>[^（）]{1,12})）$")
_SCALED: Final = re.compile(
    r"^(?P<s>万亿|百万|千万|十万|十亿|百亿|千亿|[万亿千百](?=[^米瓦克伏帕分]|$))(?P<u>.*)$"
)
_SCALES: Final = {
    "百": 1e2, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8, "十亿": 1e9, "百亿": 1e10,
    "千亿": 1e11, "万亿": 1e12,
}  # fmt: skip
_IS_UNIT: Final = re.compile(rf"(?:(?:万亿|百万|千万|[万亿千百])?{UNIT}|万|亿)(?:[/·](?:.{{1,6}}))?")
_DASH: Final = re.compile(r"[-—–－/／~～…]*|无|暂无|空")
_BRACKETED: Final = re.compile(r"[\[〔【［(（][^\]〕】］)）]*[\]〕】］)）]")
_PAIR: Final = re.compile(r"[≥≤]?[\d.,]+/[≥≤]?[\d.,]+(?:左右|以上|以内)?")
_MEASURE: Final = re.compile(
    r"(?:吞吐量|产[量值能]|收入|比[重例]|面积|规模|总[量额值]|数量?|[^\W\d]率|[^\W\d]量|里程)$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as a cell has it: its place, and its value in ``unit`` with 万 and 亿 of the unit expanded."""

    cell: Passage
    number: Number
    value: float
    upper: float | None
    unit: str | None


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: empty, a dash, 无."""
    return _DASH.fullmatch("".join(text.split())) is not None


def is_bracketed(text: str) -> bool:
    """Whether a cell stands in brackets, which mark a total over the plan's years."""
    return _BRACKETED.fullmatch("".join(text.split())) is not None


def name_of(parts: list[str]) -> tuple[str, str | None]:
    """The indicator's name from the cells that hold it, and the unit in brackets behind it."""
    kept: list[str] = []
    for part in parts:
        text = "".join(part.split()).replace("(", "（").replace(")", "）")
        text = _MARKS.sub("", _ORDINAL.sub("", text))
        if text and text not in kept:
            kept.append(text)
    if len(kept) > 1 and len(kept[-1]) >= 5:
        kept = kept[-1:]  # the columns before it are groups
    name = "".join(kept)
    match = _UNIT_IN_NAME.search(name)
    if match and _IS_UNIT.fullmatch(match["u"]):
        return name[: match.start()], match["u"]
    return name, None


def is_pair(text: str) -> bool:
    """Whether a cell holds two numbers with a stroke between (``11000/350``)."""
    return _PAIR.fullmatch("".join(text.split())) is not None


def half(text: str, part: int | None) -> str:
    """One side of a text with a stroke; all of it where ``part`` is None."""
    return text if part is None else text.replace("／", "/").split("/")[part].strip()


def half_name(name: str, part: int | None) -> str:
    """One of the two indicators of a row, with the measure that the second one names for both."""
    if part is None or "/" not in name:
        return name
    first, _, second = name.partition("/")
    measure = _MEASURE.search(second)
    return second if part else first + (measure.group() if measure and not _MEASURE.search(first) else "")


def read(cell: Passage, unit: str | None, part: int | None = None) -> Reading | None:
    """The number in a cell, in its own unit or else in ``unit``; None where it has none."""
    text = cell.text
    if not text:
        return None
    if part is None:
        found = numbers(text, dates(text), bare=True)
    else:
        cut = text.index("/")
        found = (
            numbers(text[:cut], (), bare=True) if part == 0 else numbers(text, (), start=cut + 1, bare=True)
        )
    if not found:
        return None
    number = found[0] if is_bracketed(text) else found[-1]
    scale, base = 1.0, number.unit
    if base is None and unit is not None:
        match = _SCALED.match(unit)
        scale, base = (_SCALES[match["s"]], match["u"] or None) if match else (1.0, unit)
    upper = _times(number.upper, scale) if number.upper is not None else None
    return Reading(cell, number, _times(number.value, scale), upper, base)


def _times(value: float, scale: float) -> float:
    return float(f"{value * scale:.15g}")
