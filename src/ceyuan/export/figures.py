"""Figures as an official writes them: 2.6万家, 1268.7亿元, 超过3万件, 4.5%左右.

Values come from the facts with 万 and 亿 expanded. They are written with 万 or 亿 again where two decimals are
enough for that, else in full with separators; no digit is ever rounded away.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.fact import Comparator

_SCALES: Final[dict[Lang, tuple[tuple[int, str], ...]]] = {
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
    "en": ((12, "trillion"), (9, "billion"), (6, "million")),
}
_RATIO: Final = re.compile(r"[%‰％]|个?百分点")
_SYMBOL: Final = re.compile(r"[A-Za-zμ°℃][A-Za-z0-9²³/]*")
_COUNTED_SYMBOLS: Final = frozenset({"TEU", "kW", "kWh"})
_ENGLISH: Final = {
    "元": "yuan", "美元": "US dollars", "人": "people", "人次": "visits", "户": "households", "年": "years",
    "个月": "months", "天": "days", "日": "days", "个工作日": "working days", "工作日": "working days",
    "小时": "hours", "分钟": "minutes", "倍": "times", "吨": "tonnes", "公里": "km", "平方公里": "km²",
    "平方米": "m²", "亩": "mu", "公顷": "hectares", "千瓦": "kW", "个百分点": "percentage points",
    "百分点": "percentage points", "吨标准煤": "tonnes of standard coal", "岁": "years of age",
}  # fmt: skip


def figure(
    value: float,
    unit: str | None,
    comparator: Comparator = "eq",
    *,
    upper: float | None = None,
    lang: Lang = "zh",
) -> str:
    """Value, unit and comparator in words: ``figure(26000, "家", "gt")`` is 超过2.6万家.

    With ``upper`` it is a range, whatever the comparator. Units that have no plain English stay in Chinese.
    """
    if upper is None:
        said = amount(value, unit, lang=lang)
        return said if comparator in {"eq", "range"} else word(f"cmp_{comparator}", lang).format(said)
    low, low_unit = scaled(value, unit, lang=lang)
    high, high_unit = scaled(upper, unit, lang=lang)
    if low_unit != high_unit:  # 9000家—1.2万家
        low = _join(low, low_unit, lang)
    elif unit in {"%", "‰"}:  # 5%—10%
        low += unit
    elif lang == "zh":  # 2万—3万家, GB/T 15835
        low += low_unit.removesuffix(unit or "")
    return word("cmp_range", lang).format(low, _join(high, high_unit, lang))


def amount(value: float, unit: str | None, *, lang: Lang = "zh") -> str:
    """Value and unit without a comparator: ``amount(126870000000, "元")`` is 1268.7亿元."""
    return _join(*scaled(value, unit, lang=lang), lang)


def scaled(value: float, unit: str | None, *, lang: Lang = "zh") -> tuple[str, str]:
    """The figure, and its unit with the 万 or 亿 that the figure is short of: ``("2.6", "万家")``."""
    exact = Decimal(f"{value:.12g}")
    for power, scale in _SCALES[lang] if _counts(unit) else ():
        short = exact.scaleb(-power)
        if abs(short) >= 1 and short == round(short, 2):
            gap = " " if lang == "en" else ""
            return f"{_plain(short):{',' if lang == 'en' else ''}}", scale + (
                gap + _named(unit, lang) if unit else ""
            )
    return f"{_plain(exact):,}", _named(unit, lang, one=exact == 1)


def _plain(number: Decimal) -> Decimal:
    """Without an exponent and without zeros at its end."""
    short = number.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short


def _counts(unit: str | None) -> bool:
    """Whether figures of this unit are written with 万 and 亿: ratios and symbols such as GHz are not."""
    if unit is None:
        return True
    return not _RATIO.fullmatch(unit) and (unit in _COUNTED_SYMBOLS or not _SYMBOL.fullmatch(unit))


def _named(unit: str | None, lang: Lang, *, one: bool = False) -> str:
    name = (unit or "") if lang == "zh" else _ENGLISH.get(unit or "", unit or "")
    if one and name != unit:
        return {"people": "person", "US dollars": "US dollar"}.get(name, re.sub(r"s\b", "", name, count=1))
    return name


def _join(number: str, unit: str, lang: Lang) -> str:
    tight = lang == "zh" or not unit or _RATIO.fullmatch(unit)
    return number + ("" if tight else " ") + unit
