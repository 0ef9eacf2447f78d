"""Where each diagnostic stands: the node whose characters it is about, and the place in that node's text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from ceyuan.export.html.escape import escape
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.plan import Diagnostic, Node, Plan, Severity

SHAPES: Final[dict[Severity, str]] = {"error": "■", "warning": "▲", "info": "○"}
_SENTENCE = re.compile(r"[^。！？；]*[。！？；]?[”’）》」]*")


class Mark(NamedTuple):
    """A diagnostic in the text of a node: ``start``/``end`` there, ``after`` the end of its sentence."""

    start: int
    end: int
    after: int
    number: int


class Findings:
    """The diagnostics of a plan by the node they are shown at; numbered from 1 in the plan's order."""

    def __init__(self, plan: Plan, lang: Lang) -> None:
        self.lang = lang
        self.all = plan.diagnostics
        self._text = plan.text
        owned = sorted((start, end, node.id) for node in plan.nodes for start, end in node.own)
        self._starts = [start for start, _, _ in owned]
        self._owned = owned
        self.home: dict[int, str] = {}
        self._at: dict[str, list[int]] = {}
        for number, diagnostic in enumerate(self.all, 1):
            home = self._owner(diagnostic.start)
            if home is None and diagnostic.node is not None and diagnostic.node in plan:
                home = diagnostic.node
            if home is not None:
                self.home[number] = home
                self._at.setdefault(home, []).append(number)

    def _owner(self, offset: int | None) -> str | None:
        index = bisect_right(self._starts, offset) - 1 if offset is not None else -1
        if index < 0:
            return None
        _, end, node_id = self._owned[index]
        return node_id if offset is not None and offset < end else None

    def at(self, node: Node) -> list[int]:
        """The numbers of the diagnostics shown at ``node``."""
        return self._at.get(node.id, [])

    def marks(self, node: Node, text: str) -> list[Mark]:
        """The diagnostics at ``node`` as places in its own ``text``; at its end where they have none."""
        numbers = self.at(node)
        if not numbers:
            return []
        shown = [index for index, char in enumerate(text) if not char.isspace()]
        ink = [i for start, end in node.own for i in range(start, end) if not self._text[i].isspace()]
        return sorted(_place(self.all[number - 1], number, text, shown, ink) for number in numbers)

    def note(self, number: int) -> str:
        """The note that stands at its place in the text."""
        found = self.all[number - 1]
        badge = f'<a href="#cy-l{number}">{self.badge(found)}</a>'
        head = f'<span class="note {found.severity}" id="cy-d{number}" role="note">'
        return f"{head}{badge} {escape(found.message)}</span>"

    def badge(self, diagnostic: Diagnostic) -> str:
        """Shape, word and code: what colour says, without colour."""
        severity = diagnostic.severity
        return (
            f'<b class="sev"><i aria-hidden="true">{SHAPES[severity]}</i> {word(severity, self.lang)}'
            f" {escape(diagnostic.code)}</b>"
        )


def _place(diagnostic: Diagnostic, number: int, text: str, shown: list[int], ink: list[int]) -> Mark:
    whole = Mark(len(text), len(text), len(text), number)
    if diagnostic.start is None or diagnostic.end is None or len(shown) != len(ink):
        return whole
    first, last = bisect_left(ink, diagnostic.start), bisect_left(ink, diagnostic.end)
    if first >= last:
        return whole
    start, end = shown[first], shown[last - 1] + 1
    sentence = _SENTENCE.match(text, end - 1)
    return Mark(start, end, max(end, sentence.end() if sentence else end), number)
