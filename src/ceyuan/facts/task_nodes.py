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
_HOLDERS: Final = frozenset({"list", "attachment", "title"})
_BODY: Final = frozenset({"paragraph", "list"})
_NOTE: Final = re.compile(r"\[\d+\]|［\d+］|注\d*[：:]|[*＊]")
_NOTE_STARTS: Final = frozenset("[［注*＊")
_POINTS: Final = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_ANNOUNCED: Final = re.compile(r"任务|重点|方向|工程|项目|平台|行动|举措|措施")


def task_nodes(plan: Plan, held: Held) -> list[tuple[Node, bool]]:
    """The nodes that are tasks; with False where the node is one of several under its heading."""
    found: list[tuple[Node, bool]] = []
    _add_units(found, plan, None, held)
    return found


def _add_units(found: list[tuple[Node, bool]], plan: Plan, holder: Node | None, held: Held) -> None:
    children = plan.children(holder.id if holder is not None else None)
    if holder is not None and holder.kind == "item" and not children:
        found.append((holder, True))
        return
    below = [node for node in _open(plan, children) if not _is_point(plan, node) or held.assigned(node)]
    entries = [node for node in below if node.kind in _ENTRIES]
    if holder is not None and holder.kind == "item":
        if not any(held.assigned(node) for node in entries):
            found.append((holder, True))
            return
    elif holder is not None and not entries:
        doing = [node for node in below if node.kind == "paragraph" and held.carries(node)]
        if len(doing) > 1:
            found += [(node, False) for node in doing]
        elif any(node.kind in _BODY for node in children) or held.says(holder):
            found.append((holder, True))
        return
    chapters = max((at for at, node in enumerate(below) if node.kind == "division"), default=-1)
    for at, node in enumerate(below):
        if node.kind == "paragraph":
            does = held.carries(node) if holder is not None else held.acts(node)
            # It may lead in to what follows: to an item, or to all divisions of a chapter.
            leads = at < chapters or (at + 1 < len(below) and below[at + 1].kind == "item")
            if (does and not leads) or held.commits(node):
                found.append((node, False))
        elif not is_background(node):
            _add_units(found, plan, node, held)


def _is_point(plan: Plan, node: Node) -> bool:
    """Whether ``node`` is one of the points (①, ②) that an entry is made of, not an entry of its own."""
    if node.kind != "item" or (node.number or "")[:1] not in _POINTS:
        return False
    above = plan[node.parent] if node.parent is not None else None
    label = above.label if above is not None else None
    return not _ANNOUNCED.search(label or "")


def _open(plan: Plan, nodes: Iterable[Node]) -> Iterator[Node]:
    """``nodes`` with lists and attachments replaced by what they hold; without what holds no task."""
    for node in nodes:
        if node.kind in _HOLDERS:
            yield from _open(plan, plan.children(node.id))
        elif node.kind == "paragraph":
            if not _is_note(plan, node):
                yield node
            yield from _open(plan, plan.children(node.id))
        elif node.kind in _ENTRIES and node.kind not in SILENT:
            yield node


def _is_note(plan: Plan, node: Node) -> bool:
    """Whether ``node`` is a note; its first character tells nearly all that are none, without joining its text."""
    first = plan.text[node.own[0][0]] if node.own else ""
    return (first in _NOTE_STARTS or not first.isprintable()) and _NOTE.match(node.text) is not None
