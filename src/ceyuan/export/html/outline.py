"""The outline: divisions, boxes and the documents of the file as a tree that opens without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceyuan.export.html.escape import escape, link
from ceyuan.export.parts import heading
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan

_KINDS = frozenset({"division", "box", "attachment", "title"})
_OPEN_ROWS = 60  # the first two levels stand open where they fit on about one screen and a half


def outline(plan: Plan, lang: Lang) -> str:
    """The ``<ul>`` of the outline, empty where the plan has no division and no box."""
    titles = [node for node in plan.nodes if node.kind == "title"]
    below: dict[str | None, list[Node]] = {}
    holder: dict[str, str | None] = {}
    for node in plan.nodes:
        above = node.parent
        if above is not None and plan[above].kind not in _KINDS:
            above = holder.get(above)
        holder[node.id] = above
        if node.kind in _KINDS and not (node.kind == "title" and len(titles) < 2):
            below.setdefault(above, []).append(node)
    top = below.get(None, [])
    opened = len(top) + sum(len(below.get(node.id, ())) for node in top) <= _OPEN_ROWS
    return _list(below, top, word("below", lang), opened=opened) if top else ""


def _list(below: dict[str | None, list[Node]], nodes: list[Node], label: str, *, opened: bool) -> str:
    return f"<ul>{''.join(_entry(below, node, label, opened=opened) for node in nodes)}</ul>"


def _entry(below: dict[str | None, list[Node]], node: Node, label: str, *, opened: bool) -> str:
    name = escape(heading(node).rstrip("。：:"))
    row = f'<a href="{link(node.id)}">{name}</a>'
    children = below.get(node.id, [])
    if children:
        inner = _list(below, children, label, opened=False)
        toggle = f'<summary aria-label="{label} {name}"></summary>'
        row += f"<details{' open' if opened else ''}>{toggle}{inner}</details>"
    return f'<li class="{node.kind}">{row}</li>'
