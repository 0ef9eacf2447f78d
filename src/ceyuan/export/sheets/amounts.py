"""Figures for cells: a number to calculate with, its unit beside it; 万 and 亿 where the plan writes them.

The reader's margin says a figure in words (:mod:`ceyuan.export.figures`); here the number stays a number.
"""

from __future__ import annotations

import re
from typing import Final

from ceyuan.export.sheets.model import Figure

_SCALES: Final = ((1e8, "亿"), (1e4, "万"))
_MONEY: Final = frozenset({"元", "美元", "人民币", "欧元", "港元"})
_NUMBER: Final = re.compile(r"\d[\d,，]*(?:[.．]\d+)?")
_BETWEEN: Final = re.compile(r"[—–－~～至-]+")
_AROUND: Final[dict[str, tuple[str, str]]] = {
    "ge": ("≥", ""), "gt": (">", ""), "le": ("≤", ""), "lt": ("<", ""), "approx": ("", "左右"),
    "approx-below": ("近", ""),
}  # fmt: skip


def scaled(value: float, unit: str | None, said: str) -> tuple[float, str | None]:
    """``value`` and ``unit`` in the 万 or 亿 of the words ``said``; money without such words by its size."""
    for scale, word in _SCALES:
        money = unit in _MONEY and value >= scale
        if (word in said or money) and unit is not None and value:
            return round(value / scale, 10), f"{word}{unit}"
        if word in said and value:
            return round(value / scale, 10), word
    return value, unit


def figure(
    value: float | None, upper: float | None, unit: str | None, comparator: str, said: str
) -> tuple[Figure | None, str | None]:
    """A quantity as cell and unit; ``said`` is its text in the source, which decides scale and decimals."""
    if value is None:
        return None, unit
    shown, shown_unit = scaled(value, unit, said)
    decimals = _decimals(shown, said)
    before, after = _AROUND.get(comparator, ("", ""))
    if upper is not None:
        top = scaled(upper, unit, said)[0] if shown_unit != unit else upper
        places = max(decimals, _decimals(top, said))
        between = _BETWEEN.search(said)
        return Figure(shown, places, before, f"{between[0] if between else '—'}{top:,.{places}f}"), shown_unit
    return Figure(shown, decimals, before, after), shown_unit


def _decimals(value: float, said: str) -> int:
    """The decimals that the source prints of ``value``, else the fewest that show it."""
    for match in _NUMBER.finditer(said):
        number = re.sub("[,，]", "", match[0]).replace("．", ".")
        if abs(float(number) - value) < 1e-9:
            return len(number.partition(".")[2])
    text = f"{value:.6f}".rstrip("0")
    return len(text.partition(".")[2])
