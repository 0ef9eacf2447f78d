"""The value of a numeral: Arabic, Chinese, formal, traditional, full-width, mixed, spaced.

A numeral is brought into one spelling first and then read with whole numbers only, so that ``2.6万`` is
exactly 26000 and 三分之一 the float nearest to a third. What has no one value has none: 数千, 三四十, 万.
"""

from __future__ import annotations

import math
import re
from typing import Final

from ceyuan.facts.numeral_spellings import plain

_UNITS: Final = (("兆", 10**12), ("亿", 10**8), ("万", 10**4))
_SCALES: Final[dict[str | None, int]] = {
    None: 0, "百": 2, "千": 3, "k": 3, "万": 4, "十万": 5, "百万": 6, "m": 6, "千万": 7, "亿": 8, "万万": 8,
    "十亿": 9, "百亿": 10, "千亿": 11, "兆": 12, "万亿": 12,
}  # fmt: skip
_FAST: Final = re.compile(r"(-?[0-9]{1,30})(?:\.([0-9]{1,30}))?(万|亿|万亿)?")
_SCALED: Final = re.compile(rf"([0-9]*)(?:\.([0-9]+))?({'|'.join(filter(None, _SCALES))})?")
_POWER: Final = re.compile(
    r"([+-]?)([0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:(e)([+-]?[0-9]{1,3})|\^(--|[+-]?)([0-9]{1,3}))"
)
_SECTION: Final = re.compile(r"(?:(0*[1-9]|)千)?(?:(0*[1-9]|)百)?(?:(0*[1-9]?)十)?([0-9]*)")

Ratio = tuple[int, int]


def value(text: str) -> float | None:
    """The value of ``text``, all of which must be one numeral; None where it is none or has no one value.

    余, 多, 几 and 来 inside a numeral are passed over: 五百余万 is 5,000,000. A last digit after a unit
    counts the next lower one: 三百五 is 350, 一万三 is 13,000. 百分之五 is 0.05: for per cent as printed,
    give what follows 百分之. Signs of units (``%``) are not part of a numeral.
    """
    if (fast := _FAST.fullmatch(text)) is not None:
        whole, fraction, scale = fast.groups()
        if scale is None:
            return float(text)
        if fraction is None:
            return float(int(whole) * 10 ** _SCALES[scale])
        return float(int(whole + fraction) * 10 ** _SCALES[scale] / 10 ** len(fraction))
    spelled = plain(text)
    if spelled is None:
        return None
    if (power := _POWER.fullmatch(spelled[0])) is not None:
        return _power(power)
    ratio = _signed(spelled[0], bare=spelled[1])
    return ratio[0] / ratio[1] if ratio else None


def _power(match: re.Match[str]) -> float | None:
    """``2e5`` and ``2^5``; a sign before a power holds for the whole of it, two before its exponent for none."""
    sign, base, e, tens, exponent_sign, exponent = match.groups("")
    exponent_sign = exponent_sign.replace("--", "")
    try:
        number = float(f"{base}e{tens}") if e else math.pow(float(base), int(exponent_sign + exponent))
    except (OverflowError, ValueError):
        return None
    return (-number if sign == "-" else number) if math.isfinite(number) else None


def _signed(text: str, *, bare: bool = False) -> Ratio | None:
    """A numeral with its sign, which holds for a mixed fraction as a whole."""
    negative = text.startswith("-")
    text = text[1:] if text[:1] in {"-", "+"} else text
    whole, mixed, part = text.partition("又")
    if mixed:
        first, second = _decimal(whole), _fraction(part)
        ratio = first and second and (first[0] * second[1] + second[0] * first[1], first[1] * second[1])
    else:
        ratio = _fraction(text) if "/" in text or "分之" in text else _decimal(text, bare=bare)
    return (-ratio[0], ratio[1]) if ratio and negative else ratio


def _fraction(text: str) -> Ratio | None:
    """``3/5``, 五分之三, 百分之五十五点五."""
    if "分之" in text:
        below, _, above = text.partition("分之")
    else:
        above, _, below = text.partition("/")
    over, under = _decimal(above.removeprefix("-")), _decimal(below, bare=True)
    if not over or not under or not under[0]:
        return None
    return (-over[0] if above.startswith("-") else over[0]) * under[1], over[1] * under[0]


def _decimal(text: str, *, bare: bool = False) -> Ratio | None:
    """An unsigned number with or without decimals; ``bare`` allows 万, 亿 and 兆 by themselves."""
    if text.endswith("打"):
        dozens = _decimal(text[:-1])
        return dozens and (dozens[0] * 12, dozens[1])
    if text in {"半", "1半"}:
        return 1, 2
    if text == "半百":
        return 50, 1
    whole, point, decimals = text.partition(".")
    scaled = _SCALED.fullmatch(point + decimals if point else text)
    if not point and (scaled is None or not scaled[1]):
        number = _integer(text, bare=bare)
        return None if number is None else (number, 1)
    if scaled is None or (point and not scaled[2]):
        return None
    number = _integer(whole, final=not scaled[3]) if point and whole else int(scaled[1] or 0)
    if number is None:
        return None
    fraction = scaled[2] or ""
    size: int = 10 ** _SCALES[scaled[3]]
    return int(f"{number}{fraction}") * size, 10 ** len(fraction)


def _integer(text: str, *, final: bool = True, bare: bool = False) -> int | None:
    """A whole number; only in a ``final`` part does a last digit count the next lower unit."""
    for unit, size in _UNITS:
        if unit not in text:
            continue
        left, _, right = text.rpartition(unit) if unit == "万" else text.partition(unit)
        if "万" in left and unit == "万" and left[-1] not in "万千":
            return None
        count = _integer(left, final=False, bare=True) if left else 1 if bare and not right else None
        if count is None or right == "0":
            return None
        if not right:
            return count * size
        if len(right) == 1 and right.isdecimal():
            return count * size + int(right) * size // 10 if final else None
        rest = _integer(right, final=final)
        return None if rest is None or rest >= size else count * size + rest
    return _section(text, final=final)


def _section(text: str, *, final: bool) -> int | None:
    """A whole number without 万, 亿 and 兆."""
    match = _SECTION.fullmatch(text)
    if match is None:
        return None
    thousands, hundreds, tens, tail = match.groups()
    if thousands is None and hundreds is None and tens is None:
        return int(tail) if tail else None
    if hundreds == "" and thousands is not None:
        return None
    number = 0 if thousands is None else int(thousands or 1) * 1000
    number += 0 if hundreds is None else int(hundreds or 1) * 100
    number += 0 if tens is None else (int(tens or 1) or 1) * 10
    lowest = 10 if tens is not None else 100 if hundreds is not None else 1000
    if not tail:
        return number
    if len(tail) == 1:
        return None if tail == "0" or (lowest > 10 and not final) else number + int(tail) * lowest // 10
    return number + int(tail) if int(tail) < lowest else None
