"""Runs of numbered siblings, and what is wrong with their numbers.

Divisions and the items of lists under one holder count together where they print their ordinals alike:
of the siblings ``1、`` to ``5、`` some may be headings and some single sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ceyuan.checks.ordinals import Ordinal, parse
from ceyuan.plan import Node

_PREFIX = re.compile(r"d\d+/")
_RESTARTS = frozenset({"ARABIC_PAREN ", "HALF_PAREN ", "CIRCLE "})
"""Ordinals that begin anew under each holder, and never run on from the holder before."""


class Member(NamedTuple):
    """A numbered node with its ordinal; ``list`` is the list it stands in."""

    node: Node
    ordinal: Ordinal
    list: str | None


@dataclass(slots=True)
class Sequence:
    """Numbered siblings: ``after`` is the ordinal of the same key last seen before the first of them."""

    holder: str | None
    after: int | None = None
    members: list[Member] = field(default_factory=list)


class Anomaly(NamedTuple):
    """A number that is not the expected one. ``start``: the run begins above one and continues nothing."""

    kind: Literal["gap", "duplicate", "disorder", "start"]
    member: Member
    expected: int
    previous: Member | None


def _document(node: Node) -> str:
    found = _PREFIX.match(node.id)
    return found.group() if found else ""


def _ordinal(node: Node) -> Ordinal | None:
    if node.kind == "box":  # the word 专栏 is no part of its number
        number = (node.number or "").rpartition("栏")[2]
        # 专栏2-1 counts within a chapter: its parts do not run through the document.
        return parse(f"专栏{number}") if number and not any(mark in number for mark in "-—－") else None
    return parse(node.number)


def sequences(nodes: Iterable[Node]) -> Iterator[Sequence]:
    """The runs of numbered siblings of a tree, each in document order."""
    by_id: dict[str, Node] = {}
    boxed: dict[str, str | None] = {}  # node id → the box it stands in
    open_runs: dict[tuple[str, str | None, str], Sequence] = {}
    last: dict[tuple[str, str | None, str], int] = {}
    for node in nodes:
        by_id[node.id] = node
        parent = by_id.get(node.parent or "")
        boxed[node.id] = node.id if node.kind == "box" else boxed.get(node.parent or "")
        if node.kind not in ("division", "item", "box") or (ordinal := _ordinal(node)) is None:
            continue
        inside_list = parent is not None and parent.kind == "list"
        holder = parent.parent if parent is not None and inside_list else node.parent
        if node.kind == "box":
            holder = None  # boxes are numbered through the whole document
        document, box = _document(node), None if node.kind == "box" else boxed[node.id]
        kind = "box" if node.kind == "box" else ordinal.key
        run = open_runs.get((document, holder, kind))
        if run is None:
            after = None if kind in _RESTARTS else last.get((document, box, kind))
            run = open_runs[document, holder, kind] = Sequence(holder, after)
        run.members.append(Member(node, ordinal, node.parent if inside_list else None))
        last[document, box, kind] = ordinal.value
    yield from open_runs.values()


def _split(members: list[Member]) -> Iterator[list[Member]]:
    """The runs in ``members``: a one starts a new run in another list, or where a two follows it."""
    run: list[Member] = []
    for i, member in enumerate(members):
        if run and member.ordinal.value == 1 and run[-1].ordinal.value > 1:
            follower = members[i + 1].ordinal.value if i + 1 < len(members) else 0
            if follower == 2 or member.list != run[-1].list:
                yield run
                run = []
        run.append(member)
    if run:
        yield run


def anomalies(sequence: Sequence) -> Iterator[Anomaly]:
    """Each number of the sequence that is not the one that was due."""
    after = sequence.after
    for run in _split(sequence.members):
        yield from _run_anomalies(run, after)
        after = None


def _run_anomalies(run: list[Member], after: int | None) -> Iterator[Anomaly]:
    first = run[0].ordinal.value
    if first > 1 and first != (after or 0) + 1:
        yield Anomaly("start", run[0], 1, None)
    present = {member.ordinal.value for member in run}
    seen = {first}
    due = first + 1
    for i, member in enumerate(run[1:], start=1):
        value, previous = member.ordinal.value, run[i - 1]
        if value == due:
            due += 1
        elif value > due:
            if not present.issuperset(range(due, value)):
                yield Anomaly("gap", member, due, previous)
            due = value + 1
        elif value in seen:
            yield Anomaly("duplicate", member, due, previous)
            follower = run[i + 1].ordinal.value if i + 1 < len(run) else 0
            due += follower == due + 1  # the repeated number stands where ``due`` should: no gap after it
        elif value != 0:
            yield Anomaly("disorder", member, due, previous)
        seen.add(value)
