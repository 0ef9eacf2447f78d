"""The facts of a plan while they are corrected: which stand at a place, and new ones among them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from ceyuan.corrections.addressing import Addresses, Misfit
from ceyuan.corrections.ink import folded
from ceyuan.corrections.reading import Entry
from ceyuan.plan import Plan, Span

LISTS: Final = {
    "quantity": "quantities", "target": "targets", "deadline": "deadlines",
    "responsibility": "responsibilities", "action": "actions", "name": "names",
}  # fmt: skip
"""Kind of fact → the plan's field."""


class Board:
    """The lists of facts of ``plan``, and the addresses of its text."""

    def __init__(self, plan: Plan, addresses: Addresses) -> None:
        self.plan, self.addresses = plan, addresses
        self.facts: dict[str, list[Any]] = {kind: list(getattr(plan, name)) for kind, name in LISTS.items()}
        self._own = sorted((start, end, node.id) for node in plan.nodes for start, end in node.own)

    def done(self) -> Plan:
        """The plan with the facts as they are now, in document order."""
        fields: dict[str, Any] = {
            name: tuple(
                self.facts[kind]
                if kind == "name"
                else sorted(self.facts[kind], key=lambda fact: (fact.start, fact.end))
            )
            for kind, name in LISTS.items()
            if self.facts[kind] != list(getattr(self.plan, name))
        }
        return replace(self.plan, **fields, _by_id={}, _children={}) if fields else self.plan

    def node(self, span: Span) -> str:
        """The id of the node whose own text begins ``span``."""
        return next((name for start, end, name in self._own if start < span[1] and span[0] < end), "")

    def at(self, kind: str, span: Span, entry: Entry) -> list[Any]:
        """The facts of ``kind`` at ``span``: those inside of it, else those around it, else of its table row.

        Where several are left, the ``indicator`` of ``entry`` decides if it is that of one of them.
        """
        start, end = span
        found = [f for f in self.facts[kind] if start <= f.start and f.end <= end]
        found = found or [f for f in self.facts[kind] if f.start < end and start < f.end]
        found = found or self._in_row(kind, span)
        named = entry.values.get("indicator")
        if len(found) > 1 and named:
            same = [f for f in found if folded(getattr(f, "indicator", "") or "") == folded(named)]
            return same or found
        return found

    def one(self, kind: str, span: Span, entry: Entry) -> Any | None:
        """The one fact of ``kind`` at ``span``; None where there is none. Raises :class:`Misfit` for several."""
        found = self.at(kind, span, entry)
        if len(found) > 1:
            raise Misfit("several_facts", tuple(self.shown(fact) for fact in found[:5]), span)
        return found[0] if found else None

    def _in_row(self, kind: str, span: Span) -> list[Any]:
        """The facts of a table whose indicator is the quoted cell."""
        node = self.node(span)
        if node not in self.plan or self.plan[node].kind != "table":
            return []
        quoted = folded(self.plan.text[slice(*span)])
        return [
            f for f in self.facts[kind]
            if f.node == node and folded(getattr(f, "indicator", "") or "") == quoted
        ]  # fmt: skip

    def shown(self, fact: Any) -> str:
        """The fact as it stands in the text."""
        text = "".join(self.plan.text[fact.start : fact.end].split())
        about = getattr(fact, "indicator", None)
        return f"{text[:30]} ({about})" if about else text[:30]

    def put(self, kind: str, old: Any, new: Any) -> None:
        """``new`` in the place of ``old``."""
        self.facts[kind] = [new if fact is old else fact for fact in self.facts[kind]]

    def drop(self, kind: str, fact: Any) -> None:
        """Take ``fact`` out, and what refers to it."""
        self.facts[kind] = [other for other in self.facts[kind] if other.id != fact.id]
        if kind == "target":
            self.facts[kind] = [
                replace(other, repeats=None) if other.repeats == fact.id else other
                for other in self.facts[kind]
            ]
        if kind == "quantity":
            self.facts["target"] = [
                replace(t, baseline=replace(t.baseline, quantity=None))
                if t.baseline is not None and t.baseline.quantity == fact.id
                else t
                for t in self.facts["target"]
            ]

    def new_id(self, kind: str) -> str:
        """An id that no fact has: corrected facts are counted by themselves, so that the others keep theirs."""
        taken = {fact.id for facts in self.facts.values() for fact in facts}
        number = 1
        while f"{kind}-c{number}" in taken:
            number += 1
        return f"{kind}-c{number}"
