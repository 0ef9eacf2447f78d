"""Where a fact stands: its headings, its sentence, its line and page."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ceyuan.export.sheets.model import STEP, Words, say
from ceyuan.facts.cells import cells
from ceyuan.facts.clauses import sentences
from ceyuan.facts.sections import Paths, heading
from ceyuan.plan import Lang
from ceyuan.spacing import ink, repair

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan

_LINE: Words = ("第{}行", "line {}")
_PAGE: Words = ("第{}页", "p. {}")


def apart(headings: tuple[str, ...]) -> tuple[str | None, str | None]:
    """The outermost heading, and the others in one piece."""
    return headings[0] if headings else None, STEP.join(headings[1:]) or None


class Places:
    """The places of one plan, in one language."""

    def __init__(self, plan: Plan, lang: Lang) -> None:
        self.plan, self.lang = plan, lang
        self._paths = Paths(plan)
        self._breaks = [index for index, char in enumerate(plan.text) if char == "\n"]
        self._sentences: dict[str, list[tuple[int, int]]] = {}
        self._rows: dict[str, list[tuple[int, int, int]]] = {}

    def headings(self, node_id: str | None) -> tuple[str | None, str | None]:
        """The chapter that ``node_id`` stands in, and the headings below it, its own included where it is one."""
        if node_id is None or node_id not in self.plan:
            return None, None
        node = self.plan[node_id]
        above = self._paths.above(node)
        if node.kind in {"division", "box", "table"} and node.title:
            above = (*above, heading(node))
        return apart(above)

    def place(self, node_id: str | None, start: int | None) -> str | None:
        """``第12页第371行``; the page where the source has pages."""
        if start is None:
            return None
        line = say(_LINE, self.lang).format(bisect_right(self._breaks, start - 1) + 1)
        page = self.plan[node_id].page if node_id is not None and node_id in self.plan else None
        if page is None:
            return line
        return say(_PAGE, self.lang).format(page) + ("" if self.lang == "zh" else ", ") + line

    def sentence(self, node_id: str | None, start: int | None, end: int | None) -> str | None:
        """The sentence from ``start`` to ``end`` was read from; of a table the row."""
        if start is None or end is None or start >= end:
            return None
        node = self.plan[node_id] if node_id is not None and node_id in self.plan else None
        if node is None:
            return repair(self.plan.text[start:end])
        if node.kind == "table":
            return self._row(node, start, end)
        if node.id not in self._sentences:
            self._sentences[node.id] = sentences(node.text)
        text, shown = node.text, repair(self.plan.text[start:end])
        before = sum(ink(self.plan.text[a : min(b, start)]) for a, b in node.own if a < start)
        places = [index for index, char in enumerate(text) if not char.isspace()]
        first = places[before] if before < len(places) else 0
        last = min(len(text), first + max(len(shown), 1)) - 1
        found = [text[a:b] for a, b in self._sentences[node.id] if b > first and a <= last]
        return "".join(found).strip() or shown

    def _row(self, node: Node, start: int, end: int) -> str:
        """The row of a table that holds the cell at ``start``; the words themselves where it is in none."""
        if node.id not in self._rows:
            self._rows[node.id] = [
                (*cell.span(0, len(cell.text)), number)
                for number, row in enumerate(cells(node, self.plan.text))
                for cell in row
                if cell.text
            ]
        for first, last, number in self._rows[node.id]:
            if first <= start < last:
                return " | ".join(repair(cell) for cell in node.rows[number] if cell.strip())
        return repair(self.plan.text[start:end])
