"""Dates as officials write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ceyuan.export.sheets.model import Words, say
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.fact import Deadline

_WHEN: Final[dict[tuple[str, str], Words]] = {
    ("by", "day"): ("{}前", "by {}"),
    ("by", "month"): ("{}底前", "by the end of {}"),
    ("by", "year"): ("{}底前", "by the end of {}"),
    ("before", ""): ("{}前", "before {}"),
    ("in", ""): ("{}", "in {}"),
}


def due(deadline: Deadline, lang: Lang) -> str:
    """``2028年12月底前`` or ``by the end of 2028-12``."""
    when = deadline.comparator
    words = _WHEN.get((when, deadline.precision)) or _WHEN[when, ""]
    return say(words, lang).format(_written(deadline.date) if lang == "zh" else deadline.date)


def last_day(deadline: Deadline) -> str:
    """A key that sorts dates of any precision by the day that ends them; 'before' comes first."""
    parts = deadline.date.split("-")
    month, day = (*parts[1:], "99", "99")[:2] if len(parts) < 3 else parts[1:3]
    return f"{parts[0]}-{month}-{day}-{0 if deadline.comparator == 'before' else 1}"


def _written(date: str) -> str:
    return "".join(f"{int(part)}{mark}" for part, mark in zip(date.split("-"), "年月日", strict=False))
