"""What the rules look things up in: computed once per plan, on first use, in linear time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from ceyuan.checks.loose_ends import LooseEnd, loose_ends
from ceyuan.checks.sentences import STOPS, shorten
from ceyuan.checks.sequences import Anomaly, Sequence, anomalies, sequences
from ceyuan.facts.breakdown import TaskRow, breakdown
from ceyuan.plan import Node, Plan, Span
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.source.model import Line, SourceText

_BOX = re.compile(r"[^\W\d]{0,4}?专\s*栏")
_SILENT = frozenset({"furniture", "contents", "signature"})
_PROSE = frozenset({"paragraph", "item", "division"})


class Context:
    """A plan, its source (None for a plan read back from JSON) and lookups over both."""

    def __init__(self, plan: Plan, source: SourceText | None) -> None:
        self.plan, self.source, self.text = plan, source, plan.text

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every node with text of the plan itself, in document order: no page numbers, no contents page."""
        return tuple(node for node in self.plan.nodes if node.kind not in _SILENT)

    @cached_property
    def prose(self) -> tuple[Node, ...]:
        """Nodes that hold running text of their own, in document order."""
        return tuple(node for node in self.nodes if node.kind in _PROSE and node.own)

    @cached_property
    def position(self) -> dict[str, int]:
        """Node id → its index in :attr:`nodes`."""
        return {node.id: index for index, node in enumerate(self.nodes)}

    @cached_property
    def children(self) -> dict[str | None, list[Node]]:
        """Parent id → nodes below it, in document order."""
        below: dict[str | None, list[Node]] = {}
        for node in self.nodes:
            below.setdefault(node.parent, []).append(node)
        return below

    @cached_property
    def sequences(self) -> tuple[Sequence, ...]:
        """Runs of numbered siblings."""
        return tuple(sequences(self.nodes))

    @cached_property
    def anomalies(self) -> tuple[Anomaly, ...]:
        """What is wrong with the numbers of all sequences."""
        return tuple(found for sequence in self.sequences for found in anomalies(sequence))

    @cached_property
    def tasks(self) -> tuple[TaskRow, ...]:
        """The task breakdown of the plan."""
        return breakdown(self.plan)

    @cached_property
    def loose_ends(self) -> tuple[LooseEnd, ...]:
        """The texts that stop in mid-sentence."""
        return tuple(loose_ends(self))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the source with ink on them; empty without a source."""
        return self.source.lines if self.source is not None else ()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def indent(self, node: Node) -> float:
        """The indent of the node's first line in em; 0 where the layout is not known."""
        index = bisect_left(self._line_starts, node.start)
        if index < len(self.lines) and self.lines[index].start == node.start:
            return self.lines[index].indent
        return 0.0

    def line_after(self, offset: int) -> int:
        """The index of the first line that starts behind ``offset``."""
        return bisect_right(self._line_starts, offset)

    def wraps(self, start: int, end: int) -> int:
        """How many line breaks there are between ``start`` and ``end``."""
        return bisect_left(self._line_starts, end) - self.line_after(start)

    @cached_property
    def wrap_count(self) -> int:
        """How many line breaks there are inside texts, tables aside."""
        return sum(
            self.wraps(start, end) for node in self.nodes if node.kind != "table" for start, end in node.own
        )

    @cached_property
    def hard_wrapped(self) -> bool:
        """Whether lines of the source go on with the paragraph of the line before, other than by accident."""
        return self.wrap_count > 3 and self.wrap_count * 10 > len(self.lines)

    @cached_property
    def _spans(self) -> list[tuple[int, int, Node]]:
        return sorted((start, end, node) for node in self.plan.nodes for start, end in node.own)

    def node_at(self, offset: int) -> Node | None:
        """The node whose own text holds the character at ``offset``."""
        i = bisect_right(self._spans, offset, key=lambda span: span[0]) - 1
        return self._spans[i][2] if i >= 0 and offset < self._spans[i][1] else None

    def holder(self, node: Node, *kinds: str) -> Node | None:
        """The nearest node above ``node`` of one of these kinds."""
        while node.parent is not None:
            node = self.plan[node.parent]
            if node.kind in kinds:
                return node
        return None

    def before(self, node: Node) -> Node | None:
        """The node with text of its own that stands before ``node``."""
        for index in range(self.position[node.id] - 1, -1, -1):
            if self.nodes[index].own:
                return self.nodes[index]
        return None

    def own(self, node: Node) -> str:
        """The node's own characters as the source has them, wraps and all."""
        if len(node.own) == 1:
            start, end = node.own[0]
            return self.text[start:end]
        return "\n".join(self.text[a:b] for a, b in node.own)

    def words(self, node: Node) -> str:
        """The node's own text in one piece, without its number."""
        text = repair(self.own(node))
        number = repair(node.number or "")
        return text[len(number) :].strip() if number and text.startswith(number) else text

    def marker(self, node: Node) -> Span:
        """The span of the node's printed number, or of its first line where it has none."""
        start = node.own[0][0] if node.own else node.start
        end, limit = start, node.own[0][1] if node.own else node.end
        for char in "".join((node.number or "").split()):
            while end < limit and self.text[end].isspace():
                end += 1
            if end >= limit or self.text[end] != char:
                return self.first_line(node)
            end += 1
        return (start, end) if end > start else self.first_line(node)

    def first_line(self, node: Node) -> Span:
        """The span of the node's first line."""
        start, end = node.own[0] if node.own else (node.start, node.end)
        for newline in "\n\r":
            found = self.text.find(newline, start, end)
            end = end if found < 0 else found
        return start, start + len(self.text[start:end].rstrip())

    def last_line(self, node: Node) -> Span:
        """The span of the last line of the node's own text."""
        start, end = node.own[-1] if node.own else (node.start, node.end)
        for newline in "\n\r":
            start = max(self.text.rfind(newline, start, end) + 1, start)
        return end - len(self.text[start:end].lstrip()), end

    def tail(self, node: Node) -> Span:
        """The span of the last, unfinished sentence of the node's text, at most its last line."""
        start, end = self.last_line(node)
        for match in STOPS.finditer(self.text, start, end):
            start = match.end() if match.end() < end else start
        return end - len(self.text[start:end].lstrip()), end

    def name(self, node: Node | None) -> str:
        """How a person would call the node: its number and title, its label, or the start of its text."""
        if node is None:
            return shorten(self.plan.title or self.plan.source.name, 40)
        if node.kind == "list":
            return node.label or self.name(self.plan[node.parent] if node.parent else None)
        if node.title:
            number = self.printed(node)
            spaced = node.kind == "box" or number[-1:] in "篇章节条分编"
            return f"{number} {node.title}" if number and spaced else number + node.title
        return self.printed(node) or shorten(self.words(node), 16)

    def printed(self, node: Node) -> str:
        """The node's number with the word that is printed before it (``专栏3``); empty without a number."""
        if node.kind != "box" or not node.number or "栏" in node.number:
            return node.number or ""
        word = _BOX.match(self.text, node.start)
        return ("".join(word.group().split()) if word else "专栏") + node.number
