"""Facts changed, added and taken out where a person says so; one way for every kind of fact with a place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, NamedTuple

from ceyuan.corrections.addressing import Misfit
from ceyuan.corrections.board import LISTS, Board
from ceyuan.corrections.outcome import changed, written
from ceyuan.corrections.reading import Entry
from ceyuan.fact import Action, Deadline, Quantity, Responsibility, Target
from ceyuan.plan import Span


class Change(NamedTuple):
    """What a correction did: ids of the facts it made or changed, and the fields that changed; None: nothing."""

    facts: tuple[str, ...]
    before: dict[str, Any] | None
    after: dict[str, Any] | None


_TYPES: Final[dict[str, type[Any]]] = {
    "quantity": Quantity, "target": Target, "deadline": Deadline, "responsibility": Responsibility,
    "action": Action,
}  # fmt: skip
_DEFAULTS: Final[dict[str, dict[str, Any]]] = {
    "quantity": {"unit": None, "comparator": "eq", "role": "other"},
    "target": {"kind": "quantitative", "value": None, "unit": None, "comparator": "eq", "due": None},
    "deadline": {"comparator": "by"},
    "responsibility": {},
    "action": {},
}
NEEDED: Final[dict[str, tuple[str, ...]]] = {
    "quantity": ("value",), "target": ("indicator",), "deadline": ("date", "what"),
    "responsibility": ("organisations",), "action": ("verb", "object"),
}  # fmt: skip
"""What must be told for a fact that was not read."""
_PRECISION: Final = {4: "year", 7: "month", 10: "day"}


def change(entry: Entry, span: Span, board: Board) -> Change | None:
    """Set the fields of the fact at ``span``, or make one there; None where all is so already.

    Raises :class:`Misfit` where several facts stand there, or none and too little is told for a new one.
    """
    values = {name: value for name, value in entry.values.items() if name != "new"}
    fact = None if entry.values.get("new") else board.one(entry.kind, span, entry)
    for task in values.get("tasks", ()):
        if task not in board.plan:
            raise Misfit("no_node", (task,), span)
    if fact is None:
        return _new(entry.kind, values, span, board)
    corrected = replace(fact, **_together(entry.kind, values, fact))
    if corrected == fact:
        return None
    board.put(entry.kind, fact, corrected)
    return Change((fact.id,), *changed(written(fact), written(corrected)))


def _new(kind: str, values: dict[str, Any], span: Span, board: Board) -> Change:
    missing = [name for name in NEEDED[kind] if name not in values]
    if missing:
        raise Misfit("no_fact", tuple(missing), span)
    fields = _DEFAULTS[kind] | _together(kind, values, None)
    node = board.node(span)
    if kind == "target" and fields["value"] is None and "kind" not in values:
        fields |= {"kind": "qualitative", "comparator": "qualitative"}
    if kind == "responsibility":
        fields.setdefault("tasks", (node,))
    fact = _TYPES[kind](id=board.new_id(kind), node=node, start=span[0], end=span[1], **fields)
    board.facts[kind].append(fact)
    return Change((fact.id,), None, written(fact))


def _together(kind: str, values: dict[str, Any], fact: Any) -> dict[str, Any]:
    """``values`` with the fields that follow from them."""
    values = dict(values)
    if kind == "deadline" and "date" in values:
        values["precision"] = _PRECISION[len(values["date"])]
    if kind == "target" and values.get("kind") == "qualitative":
        values = {"value": None, "upper": None, "comparator": "qualitative"} | values
    elif kind == "target" and "value" in values and fact is not None and fact.kind == "qualitative":
        values = {"kind": "quantitative", "comparator": "eq"} | values
    if "upper" in values and values["upper"] is not None:
        values = {"comparator": "range"} | values
    elif kind in {"quantity", "target"} and values.get("comparator", "range") != "range":
        values = {"upper": None} | values
    return values


def remove(entry: Entry, span: Span, board: Board) -> Change | None:
    """Take out every fact of the kind inside ``span``, or the one around it; None where there is none."""
    kind = entry.kind.removeprefix("not-")
    found = board.at(kind, span, entry)
    if not found:
        return None
    if len(found) > 1 and not all(span[0] <= fact.start and fact.end <= span[1] for fact in found):
        raise Misfit("several_facts", tuple(board.shown(fact) for fact in found[:5]), span)
    for fact in found:
        board.drop(kind, fact)
    was = {LISTS[kind]: [written(fact) for fact in found]} if len(found) > 1 else written(found[0])
    if kind == "target":
        _not_aimed_at(entry, found, board)
    return Change((), was, None)


def _not_aimed_at(entry: Entry, targets: list[Target], board: Board) -> None:
    """The numbers of what is no target are no aims either; one that another target still needs stays."""
    role = entry.values.get("role", "other")
    for quantity in list(board.facts["quantity"]):
        if quantity.role not in {"target", "quota"}:
            continue
        inside = any(t.start <= quantity.start and quantity.end <= t.end for t in targets)
        if inside and not any(
            t.start <= quantity.start and quantity.end <= t.end for t in board.facts["target"]
        ):
            board.put("quantity", quantity, replace(quantity, role=role))
