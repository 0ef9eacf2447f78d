"""The documents that one file holds: a notice and the plan it issues, for example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceyuan.spacing import ink

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan

_CLOSES = frozenset({"division", "signature", "attachment"})


def documents(plan: Plan) -> list[tuple[Node, ...]]:
    """The top nodes of each document, furniture aside; a title begins another one behind a body or a signature."""
    found: list[list[Node]] = []
    closed = True
    for node in plan.children():
        if node.kind == "furniture":
            continue
        if not found or (closed and node.kind == "title"):
            found.append([])
            closed = False
        found[-1].append(node)
        closed = closed or node.kind in _CLOSES
    return [tuple(nodes) for nodes in found]


def main_document(plan: Plan, found: list[tuple[Node, ...]]) -> int:
    """Which of these documents is the plan: the one with the plan's title, otherwise the longest."""
    title = "".join((plan.title or "").split())
    for i, nodes in enumerate(found):
        if title and any(n.kind == "title" and "".join((n.title or "").split()) == title for n in nodes):
            return i
    sizes = [sum(ink(node.source) for node in nodes) for nodes in found]
    return sizes.index(max(sizes)) if sizes else 0


def main_nodes(plan: Plan) -> tuple[Node, ...]:
    """The top nodes of the document that is the plan; none of an empty file."""
    found = documents(plan)
    return found[main_document(plan, found)] if found else ()


def title_of(nodes: tuple[Node, ...]) -> str | None:
    """The title that a document or an attachment prints."""
    return next((node.title or node.text for node in nodes if node.kind == "title"), None)
