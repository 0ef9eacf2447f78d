"""Which nodes of a plan are tasks: the lowest entries, items and paragraphs that carry one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.passage import SILENT
from ceyuan.facts.sections import is_background

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ceyuan.facts.held import Held
    from ceyuan.plan import Node, Plan

_ENTRIES: Final = frozenset({"division", "box", "item"})
_BODY: Final = frozenset({"paragraph", "list"})
_NOTE: Final = re.compile(r"\[\d+\]|［\d+］|注\d*[：:]|[*＊]")
_POINTS: Final = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_ANNOUNCED: Final = re.compile(r"任务|重点|方向|工程|项目|平台|行动|举措|措施")


def task_nodes(plan: Plan, held: Held) -> Iterator[tuple[Node, bool]]:
    """The nodes that are tasks; with False where the node is one of several under its heading."""
    return _units(plan, None, held)


def _units(plan: Plan, holder: Node | None, held: Held) -> Iterator[tuple[Node, bool]]:
    below = [
        node
        for node in _open(plan, plan.children(holder.id if holder else None))
        if not _is_point(plan, node) or held.assigned(node)
    ]
    entries = [node for node in below if node.kind in _ENTRIES]
    paragraphs = [node for node in below if node.kind == "paragraph"]
    if holder is not None and holder.kind == "item":
        if not any(held.assigned(node) for node in entries):
            yield holder, True
            return
    elif holder is not None and not entries:
        doing = [node for node in paragraphs if held.carries(node)]
        if len(doing) > 1:
            yield from ((node, False) for node in doing)
        elif any(node.kind in _BODY for node in plan.children(holder.id)) or held.says(holder):
            yield holder, True
        return
    for at, node in enumerate(below):
        if node.kind == "paragraph":
            does = held.carries(node) if holder is not None else held.acts(node)
            if held.commits(node) or (does and not _leads(below, at)):
                yield node, False
        elif not is_background(node):
            yield from _units(plan, node, held)


def _leads(below: list[Node], at: int) -> bool:
    """Whether the paragraph at ``at`` leads in to what follows: to an item, or to all divisions of a chapter."""
    kinds = [node.kind for node in below]
    return kinds[at + 1 : at + 2] == ["item"] or "division" in kinds[at:]


def _is_point(plan: Plan, node: Node) -> bool:
    """Whether ``node`` is one of the points (①, ②) that an entry is made of, not an entry of its own."""
    above = plan[node.parent] if node.parent is not None else None
    label = above.label if above is not None else None
    return node.kind == "item" and (node.number or "")[:1] in _POINTS and not _ANNOUNCED.search(label or "")


def _open(plan: Plan, nodes: Iterable[Node]) -> Iterator[Node]:
    """``nodes`` with lists and attachments replaced by what they hold; without what holds no task."""
    for node in nodes:
        if node.kind in {"list", "attachment", "title"}:
            yield from _open(plan, plan.children(node.id))
        elif node.kind == "paragraph":
            if not _NOTE.match(node.text):
                yield node
            yield from _open(plan, plan.children(node.id))
        elif node.kind in _ENTRIES and node.kind not in SILENT:
            yield node
