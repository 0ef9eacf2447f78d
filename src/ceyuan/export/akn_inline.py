"""A node's text with its facts marked inside it: ``quantity``, ``date`` and ``organization``.

Facts point into the source text, the elements hold the repaired text; the two have the same characters in the
same order, blanks aside. Where marks overlap the one that begins first is kept, of two the longer one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

from ceyuan.export.dates import first_day, last_day
from ceyuan.export.xml import append, child, number
from ceyuan.fact import Deadline, Quantity, Responsibility

if TYPE_CHECKING:
    from ceyuan.export.akn_references import References
    from ceyuan.plan import Node, Plan


_DAY = re.compile(r"([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日")
_Fact = Quantity | Deadline | Responsibility


class Mark(NamedTuple):
    """What the element for ``text[start:end]`` is called and carries."""

    start: int
    end: int
    tag: str
    attributes: dict[str, str | None]


class Inline:
    """Writes text with its marks."""

    def __init__(self, plan: Plan, references: References) -> None:
        self._plan = plan
        self._references = references
        self._facts: dict[str, list[_Fact]] = {}
        facts: list[_Fact] = [*plan.deadlines, *plan.quantities, *plan.responsibilities]
        for fact in facts:
            self._facts.setdefault(fact.node, []).append(fact)

    def marks(self, node: Node, text: str) -> list[Mark]:
        """The marks of ``node`` whose repaired text is ``text``, in order and apart from each other."""
        if node.kind == "preamble" and (front := front_marks(self._plan, node, text)):
            return front
        facts = self._facts.get(node.id)
        if not facts:
            return []
        places = _places(node, text, self._plan.text)
        found: list[Mark] = []
        for fact in facts:
            start, end = bisect_left(places, fact.start), bisect_left(places, fact.end)
            found += self._of(fact, text, start, end)
        apart: list[Mark] = []
        for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
            if mark.start < mark.end and (not apart or apart[-1].end <= mark.start):
                apart.append(mark)
        return apart

    def _of(self, fact: _Fact, text: str, start: int, end: int) -> list[Mark]:
        if isinstance(fact, Responsibility):
            return self._bodies(fact, text, start, end)
        if isinstance(fact, Deadline):
            day = last_day(fact.date)
            return [Mark(start, end, "date", {"date": day, "class_": fact.comparator})] if day else []
        refers = self._references.concept(fact.indicator or fact.unit or "quantity")
        normalized = number(fact.value)
        return [
            Mark(start, end, "quantity", {"refersTo": refers, "normalized": normalized, "class_": fact.role})
        ]

    def _bodies(self, fact: Responsibility, text: str, start: int, end: int) -> list[Mark]:
        """The bodies that ``text[start:end]`` names, each behind the one before it."""
        found: list[Mark] = []
        for body in fact.organisations:
            refers = self._references.organisation(body.name)
            at = text.find(body.name, start, end) if body.name else -1
            if at >= 0:
                start = at + len(body.name)
                found.append(Mark(at, start, "organization", {"refersTo": refers, "class_": body.role}))
        return found


def front_marks(plan: Plan, node: Node, text: str) -> list[Mark]:
    """What a line before or behind the body is: the title, the number, the issuer, the date of the document."""
    bare = "".join(text.split())
    known = {
        "docTitle": text if node.kind == "title" else None,
        "docNumber": plan.number,
        "docAuthority": plan.issuer,
    }
    for tag, value in known.items():
        if bare and bare == "".join((value or "").split()):
            return [Mark(0, len(text), tag, {})]
    if found := (_DAY.search if node.kind == "signature" else _DAY.fullmatch)(text):
        date = first_day("-".join(map(str, map(int, found.groups()))))
        if date == plan.issued:
            return [Mark(*found.span(), "docDate", {"date": date})]
    return []


def write(parent: Any, text: str, marks: list[Mark], start: int, end: int) -> None:
    """Write ``text[start:end]`` into ``parent``; a mark that lies only partly in it is left out."""
    at = start
    for mark in marks:
        if at <= mark.start and mark.end <= end:
            append(parent, text[at : mark.start])
            child(parent, mark.tag, text[mark.start : mark.end], **mark.attributes)
            at = mark.end
    append(parent, text[at:end])


def _places(node: Node, text: str, source: str) -> list[int]:
    """For each character of ``text`` where it stands in the source; a blank, where the next one may."""
    places: list[int] = []
    spans = iter(node.own)
    at, end = next(spans, (0, 0))
    for char in text:
        if not char.isspace():
            while True:
                if at >= end:
                    at, end = next(spans, (len(source), len(source) + 1))
                if at >= len(source) or source[at] == char:
                    break
                at += 1
            places.append(at)
            at += 1
        else:
            places.append(at)
    return places
