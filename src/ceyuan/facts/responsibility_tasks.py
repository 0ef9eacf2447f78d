"""Which nodes a row of responsibilities holds for.

The rule: a row that stands in a node with other text holds for that node. A row that is a paragraph of its
own holds for what stands before it under the same parent, back to the last such row: for the parent itself
where that is all there is and no other row follows; rows of their own that follow each other hold for the
same. The only row below an inline division, where it stands last, holds for the division too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import TYPE_CHECKING, Final

from ceyuan.facts.responsibility_roles import OTHER_LABEL

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan

_NOTE: Final = re.compile(rf"(?:{OTHER_LABEL})\s*[：:].{{0,30}}\s*$")
"""A line of its own that says when, among the lines that say who."""


def tasks(plan: Plan, rows: Mapping[str, bool]) -> dict[str, tuple[str, ...]]:
    """The tasks of the rows of each node; ``rows`` says of a node with rows whether they are all it holds."""
    by_parent: dict[str | None, list[Node]] = {}
    parents: set[str | None] = set()
    for node in plan.nodes:
        if node.id in rows:
            parents.add(node.parent)
    for node in plan.nodes:
        if node.parent in parents and node.kind != "furniture" and not _NOTE.match(node.source):
            by_parent.setdefault(node.parent, []).append(node)
    found: dict[str, tuple[str, ...]] = {}
    inline = {node.id for node in plan.nodes if node.kind == "division" and node.inline}
    lists = {node.id: node.parent for node in plan.nodes if node.kind == "list"}
    for parent, children in by_parent.items():
        _below(parent, children, rows, inline, found)
    for name, held in found.items():
        if rows[name] and held[0] in lists:  # a list of nothing but rows: they hold for what it stands in
            found[name] = (lists[held[0]] or held[0],)
    return found


def _below(
    parent: str | None,
    children: list[Node],
    rows: Mapping[str, bool],
    inline: Set[str],
    found: dict[str, tuple[str, ...]],
) -> None:
    own = [i for i, node in enumerate(children) if rows.get(node.id)]
    held: list[str] = []
    last: tuple[str, ...] = ()
    groups = sum(1 for i in own if i == 0 or not rows.get(children[i - 1].id))
    for i, node in enumerate(children):
        if node.id not in rows:
            held.append(node.id)
        elif not rows[node.id]:
            found[node.id] = (node.id,)
            held.append(node.id)
        else:
            if held or not last:
                whole = groups == 1 and parent is not None and _is_rest(children[i:], rows)
                last = (parent,) if parent is not None and (whole or not held) else tuple(held)
            held = []
            found[node.id] = last or (node.id,)
    with_rows = [node for node in children if node.id in rows]
    if (
        len(with_rows) == 1
        and with_rows[0] is children[-1]
        and parent in inline
        and not rows[with_rows[0].id]
    ):
        found[with_rows[0].id] = (with_rows[0].id, str(parent))


def _is_rest(children: list[Node], rows: Mapping[str, bool]) -> bool:
    return all(rows.get(node.id) for node in children)
