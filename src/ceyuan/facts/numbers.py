"""The numbers in a passage: value, unit and comparator, with what is not a number left out.

Years, ordinals (第三), names (5G, C919, “科创22条”, 长三角) and ratios like ``1+N`` are not numbers here. A class
(``MW级``, ``L4级``) is one: it says how large a thing is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.han_numbers import FUZZ, han_numbers
from ceyuan.facts.number import Number, finish
from ceyuan.facts.numerals import value as numeral
from ceyuan.facts.units import CLASS_UNIT, UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceyuan.fact import Comparator
    from ceyuan.facts.dates import Date

_SCALE: Final = r"(?:[十百千]?[万亿]亿?|百|千(?![米瓦克伏帕])|十(?=[余多几万亿个]))"
_ARABIC: Final = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?=[^\d ])|\d+\. \d+(?=[万亿%])|\d+(?:[.·]\d+)?"
)
_ONE: Final = rf"(?:{_ARABIC})(?:/\d+(?![\d万]))?"
_RANGE: Final = r"(?:[-—–~～]+|至|到)"
_NUMBER: Final = re.compile(
    rf"(?:(?P<a>{_ONE})(?P<sa>{_SCALE})?(?P<ua>%|‰)?{_RANGE})?(?P<n>{_ONE})(?P<fz>{FUZZ})?(?P<s>{_SCALE})?(?P<fz2>{FUZZ})?"
    rf"(?P<up>以上|以下|以内|左右)?(?P<u>{UNIT})?(?P<cls>级|量级)?"
)
_CLASS: Final = re.compile(
    rf"(?<![A-Za-z\d十百千万亿一二三四五六七八九/])(?P<u>{CLASS_UNIT})(?P<sub>/亚(?:{CLASS_UNIT}))?级(?![别联])"
)
_LEVEL: Final = re.compile(r"(?<![A-Za-z])L(?P<n>[1-5])(?=级|自动|高度自动|及以上)")
_NAME_AFTER: Final = re.compile(
    r"[A-Za-z+×:：∶]|分(?![之钟])|强(?![化调])|版(?!面)|号(?!线)|论坛|指数|小时热线|热线|届|.{0,2}(?:”|’)"
)
_EVENT: Final = re.compile(r"论坛|指数|强(?![化调])")
_DIGIT: Final = re.compile(r"\d")
_QUOTE: Final = re.compile(r"[“《‘]")
_QUOTED: Final = re.compile(r"“[^“”]{1,16}”|《[^《》]{1,60}》|‘[^‘’]{1,16}’")


def numbers(text: str, taken: Sequence[Date], *, start: int = 0, bare: bool = False) -> list[Number]:
    """The numbers of a folded passage text, in order; ``taken`` are the dates in it.

    ``start`` is where to begin, behind the node's own number. A figure without unit, comparator or scale
    counts only where ``bare`` says so, as in a table's cell.
    """
    found: list[Number] = []
    at = _DIGIT.search(text, start)
    while at is not None:
        match = _NUMBER.match(text, at.start())
        number = _arabic(text, match, bare) if match else None
        if number is not None:
            found.append(number)
        at = _DIGIT.search(text, match.end() if match else at.end())
    found.extend(han_numbers(text, start))
    if "级" in text:
        for match in _CLASS.finditer(text):
            value: Comparator = "le" if match["sub"] else "approx"
            found.append(Number(*match.span(), *match.span(), 1.0, None, match["u"], value, classed=True))
    if "L" in text:
        found.extend(_level(match) for match in _LEVEL.finditer(text))
    if not found:
        return found
    masked = [(date.at, date.end) for date in taken]
    quoted = [match.span() for match in _QUOTED.finditer(text)] if _QUOTE.search(text) else []
    found.sort(key=lambda number: (number.start, -number.end))
    kept: list[Number] = []
    end = 0
    for number in found:
        inside = any(a <= number.start < b for a, b in masked) or any(
            a < number.start and number.end < b for a, b in quoted
        )
        if number.start >= end and not inside and (bare or _means_something(text, number)):
            kept.append(number)
            end = number.end
    return kept


def _means_something(text: str, number: Number) -> bool:
    """Whether a figure has a sign of what it counts; a lone one is a note's number or part of a name."""
    if (
        number.value == 0
        or number.unit is not None
        or number.classed
        or number.comparator != "eq"
        or number.upper is not None
    ):
        return True
    if (
        text[number.start : number.end].endswith(("万", "亿"))
        or "/" in text[number.start : number.end]
        or "分之" in text[number.start : number.end]
    ):
        return True
    return text.endswith(
        ("达到", "提高到", "降至", "增至", "下降到", "达", "控制在", "缩小至", "提升至", "提升到"),
        0,
        number.start,
    )


def _arabic(text: str, match: re.Match[str], bare: bool) -> Number | None:
    start, end = match.start("a") if match["a"] else match.start(), match.end()
    before = text[start - 1] if start else ""
    unit, scale = match["u"], match["s"] or ""
    if before and (
        (before in "第前+×〔[（" and not (unit and before in "（+") and not (bare and before in "〔[（"))
        or before in "GCLTVAMBNP"
        or (before.isascii() and before.isalpha())
    ):
        return None
    if before and before in "-—–" and start > 1 and (text[start - 2].isalnum() and text[start - 2].isascii()):
        return None
    after = text[end : end + 4]
    if _EVENT.match(after) or (
        unit == "类" and after and float(match["n"].split("/")[0].replace(",", "")) <= 4
    ):
        return None  # 1类新药
    if not unit and not match["cls"] and _NAME_AFTER.match(after):
        return None
    if (
        unit is None
        and scale == ""
        and "/" in match["n"]
        and int(match["n"].split("/")[1]) in {0, *range(13, 1000)}
    ):
        return None
    plain = match["n"].replace("·", ".").replace(" ", "")
    value = _scaled(plain, scale)
    if value is None:
        return None
    upper = None
    if match["a"]:
        low = _scaled(match["a"].replace("·", ".").replace(" ", ""), match["sa"] or scale)
        if low is None or low >= value:
            return None
        value, upper = low, value
    return finish(text, match, start, value, upper)


def _level(match: re.Match[str]) -> Number:
    return Number(*match.span(), *match.span(), float(match["n"]), None, "L", "eq", classed=True)


def _scaled(plain: str, scale: str) -> float | None:
    if "/" in plain:
        above, below = plain.split("/")
        return round(float(above) / float(below), 4) if float(below) else None
    number = plain.replace(",", "")
    return numeral(number + scale) if scale else float(number)
