"""A plan's nodes as drafts that can be changed, and back: what was not changed comes back as it was."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from typing import Final

from ceyuan.grammar.draft import Draft
from ceyuan.grammar.finish import finish
from ceyuan.grammar.markers import Style, marker_of
from ceyuan.plan import Node, Plan
from ceyuan.source.model import SourceText

_COPIES: Final = re.compile(r"(?:~\d+)+$")
_DOCUMENT: Final = re.compile(r"d(\d+)/")


def thaw(plan: Plan) -> list[Draft]:
    """The nodes of ``plan`` as drafts, in document order, with the ids that they had."""
    drafts: dict[str, Draft] = {}
    for node in plan.nodes:
        parent = drafts[node.parent] if node.parent is not None else None
        draft = Draft(
            node.kind, parent, list(node.own), id=node.id, page=node.page, level=node.level, number=node.number,
            title=node.title, inline=node.inline, label=node.label, columns=node.columns, rows=node.rows,
        )  # fmt: skip
        drafts[node.id] = draft
        if node.kind == "division":
            _path(draft, node, plan)
        elif node.kind == "item":
            printed = any(char.isalnum() for char in node.number or "")
            draft.ordinal = _COPIES.sub("", node.id.rpartition(".")[2]) if printed else "0"
    for node in plan.nodes:
        if node.scope is not None and node.scope in drafts:
            drafts[node.id].scope = drafts[node.scope]
    return list(drafts.values())


def _path(draft: Draft, node: Node, plan: Plan) -> None:
    name = _COPIES.sub("", node.id)
    document = _DOCUMENT.match(name)
    if document:
        name = name[document.end() :]
    draft.counts = {"document": int(document[1]) if document else 1}
    draft.path = tuple(name.split("."))
    above = draft.parent.path if draft.parent is not None else ()
    draft.ordinal = ".".join(draft.path[len(above) :])


def freeze(plan: Plan, drafts: list[Draft]) -> Plan:
    """``plan`` with the nodes of ``drafts``: levels, paths and ids follow from how they nest.

    A division that prints no number has ``h1``, ``h2`` … below its parent in its place.
    """
    unnumbered: Counter[int] = Counter()
    for draft in drafts:
        if draft.kind != "division":
            if draft.kind != "item":
                draft.ordinal = ""
            draft.counts = {}
            continue
        above = draft.parent if draft.parent is not None and draft.parent.kind == "division" else None
        draft.level = (above.level or 0) + 1 if above else 1
        path = above.path if above else ()
        printed = _printed(draft, path)
        if not printed[0]:
            unnumbered[id(draft.parent)] += 1
            printed = (f"h{unnumbered[id(draft.parent)]}",)
        draft.path = (*path, *printed)
        draft.counts = {"document": draft.counts.get("document", 1)}
    nodes = finish(plan.text, drafts)
    return replace(plan, nodes=nodes, _by_id={}, _children={})


def in_order(drafts: list[Draft]) -> list[Draft]:
    """The drafts by where they begin, what holds another before it; lists that hold nothing any more are left out."""
    starts = {id(draft): draft.own[0][0] for draft in drafts if draft.own}
    for draft in reversed(drafts):
        above, start = draft.parent, starts.get(id(draft))
        if above is not None and start is not None:
            starts[id(above)] = min(start, starts.get(id(above), start))
    return sorted((draft for draft in drafts if id(draft) in starts), key=lambda draft: starts[id(draft)])


def _printed(draft: Draft, above: tuple[str, ...]) -> tuple[str, ...]:
    """What the division adds to the path; printed dotted numbers are not doubled."""
    marker = marker_of(draft.number or "")
    if marker is None or marker.style is not Style.DECIMAL:
        return (draft.ordinal,)
    parts = tuple(str(part) for part in marker.parts)
    for size in range(len(parts) - 1, 0, -1):
        if above[-size:] == parts[:size]:
            return parts[size:]
    return parts


def ordinal_of(number: str | None) -> str:
    """The ordinal that ``number`` prints, as it stands in an id; empty where it has none."""
    marker = marker_of(number or "")
    if marker is not None and marker.value:
        return str(marker.value)
    return "".join(char for char in number or "" if char.isalnum())


class Pages:
    """The page of any place of the source text, as its lines tell it."""

    def __init__(self, source: SourceText) -> None:
        self._starts = [line.start for line in source.lines]
        self._pages = [line.page for line in source.lines]

    def at(self, offset: int, default: int | None) -> int | None:
        """The page of ``offset``; ``default`` before the first line."""
        i = bisect_right(self._starts, offset) - 1
        return self._pages[i] if i >= 0 else default
