"""Where each diagnostic stands: the node whose characters it is about, and the place in that node's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ceyuan.export.html.escape import escape
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.html.places import Ink, Owners
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

    def __init__(self, plan: Plan, owners: Owners, lang: Lang) -> None:
        self.lang = lang
        self.all = plan.diagnostics
        self.home: dict[int, str] = {}
        self._at: dict[str, list[int]] = {}
        for number, diagnostic in enumerate(self.all, 1):
            home = owners.at(diagnostic.start)
            if home is None and diagnostic.node is not None and diagnostic.node in plan:
                home = diagnostic.node
            if home is not None:
                self.home[number] = home
                self._at.setdefault(home, []).append(number)

    def at(self, node: Node) -> list[int]:
        """The numbers of the diagnostics shown at ``node``."""
        return self._at.get(node.id, [])

    def marks(self, node: Node, text: str, ink: Ink) -> list[Mark]:
        """The diagnostics at ``node`` as places in its own ``text``; at its end where they have none."""
        return sorted(_place(self.all[number - 1], number, text, ink) for number in self.at(node))

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


def _place(diagnostic: Diagnostic, number: int, text: str, ink: Ink) -> Mark:
    whole = Mark(len(text), len(text), len(text), number)
    if diagnostic.start is None or diagnostic.end is None:
        return whole
    place = ink.place(diagnostic.start, diagnostic.end)
    if place is None:
        return whole
    start, end = place
    sentence = _SENTENCE.match(text, end - 1)
    return Mark(start, end, max(end, sentence.end() if sentence else end), number)
