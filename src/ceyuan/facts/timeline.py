"""Which year governs where.

A date with 到 or 至 governs its paragraph until another date does, other dates their sentence; a paragraph that
introduces goals hands its year on to the list behind it. Dates that only compare (比2020年, 按2000年价格) and
dates in the names of documents govern nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.scenes import announces_goals
from ceyuan.facts.years import first_year, issue_year

if TYPE_CHECKING:
    from ceyuan.facts.dates import Date
    from ceyuan.facts.number import Number
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Plan

_COMPARES_BEFORE: Final = re.compile(r"(?:比|较|按|以|由|从|与|同|相比|是|自|在)$")
_COMPARES_AFTER: Final = re.compile(
    r"^(?:不变)?价|^价格|^为基|^可比价|^相比|^的(?!目标|主要)|^增长|^下降|^翻"
)
_DESCRIBES: Final = re.compile(r"^(?:[底年]?以?前|之前|以来|以后)?(?:已|新)?[\u4e00-\u9fff]{2}的")
_NAME_AFTER: Final = re.compile(
    r"^(?:远景|规划|计划(?=[”》，。的]|$)|行动|议程|发展纲要|版|战略|愿景|可持续发展议程)"
)
_GOVERNS: Final = frozenset({"by", "before", "in", "as-of", "during"})


class Timeline:
    """Which year governs where: the plan's own years, and the years that introductions hand on."""

    def __init__(self, plan: Plan) -> None:
        self.issued, self.now = issue_year(plan), first_year(plan)
        self._handed: dict[str | None, Date] = {}

    def future(self, date: Date | None) -> bool | None:
        """Whether what the date governs lies ahead of the plan; None where nothing tells."""
        if date is None:
            return None
        if date.sense == "as-of":
            return False
        if date.plan and date.sense == "by" and self.now is None:
            return None
        if self.now is not None:
            return date.last >= self.now
        return True if date.sense in {"by", "before"} else None

    def governing(self, text: str, date: Date) -> bool:
        """Whether the date governs what follows it."""
        before, after = text[max(0, date.start - 2) : date.start], text[date.end : date.end + 6]
        if (
            date.sense not in _GOVERNS
            or not date.year
            or _COMPARES_AFTER.match(after)
            or _NAME_AFTER.match(after)
            or (date.sense in {"by", "before", "in"} and not date.lasts and _DESCRIBES.match(after))
        ):
            return False
        if text.rfind("《", 0, date.start) > text.rfind("》", 0, date.start):
            return False  # part of a document's name
        return not (date.start == date.at and _COMPARES_BEFORE.search(before))

    def hand_on(self, passage: Passage, date: Date) -> None:
        """Let an introduction's year govern the list behind it."""
        node = passage.node
        if node.kind not in {"paragraph", "division", "preamble", "box"}:
            return
        if passage.scene == "goals" or passage.text.endswith("：") or announces_goals(passage.text):
            self._handed[node.id if node.kind in {"division", "box"} else node.parent] = date

    def handed(self, plan: Plan, passage: Passage) -> Date | None:
        """The year handed on to this passage: that of its row, or of the introduction before its list."""
        if passage.handed is not None:
            return passage.handed
        node = passage.node
        for _ in range(3):
            if node.parent is None:
                return None
            above = plan[node.parent]
            if above.kind == "list":
                return self._handed.get(above.parent)
            if above.kind == "box":
                return self._handed.get(above.id)
            node = above
        return None


def governing_at(govern: list[Date], at: int, sentence: int) -> Date | None:
    """The date that governs ``at``: one of its own sentence, or an earlier 到2030年 of the paragraph."""
    for date in reversed(govern):
        if date.start < at and (date.start >= sentence or date.lasts):
            return date
    return None


def years_in_turn(text: str, govern: list[Date], steps: list[Number], start: int) -> dict[int, Date]:
    """The year of each value where as many years are listed (``2026年、2027年分别投资1亿元、2亿元``)."""
    if len(steps) < 2 or "分别" not in text[start : steps[0].start]:
        return {}
    years = [date for date in govern if start <= date.start < steps[0].start]
    if len(years) != len(steps):
        return {}
    return {step.start: year for step, year in zip(steps, years, strict=True)}


def period(date: Date) -> str:
    """The period that the date names, as the contract writes it: a year, or two with a stroke."""
    return f"{date.year}/{date.last}" if date.sense == "during" and date.year != date.last else str(date.last)
