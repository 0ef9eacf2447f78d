"""The hierarchy of a plan in Akoma Ntoso: 篇 is a ``part``, 章 a ``chapter``, 节 a ``section``, 条 an ``article``.

A division whose number names no rank (一、（一）1.) is a ``level``; how deep it lies says its rank. The text
before its first division is its ``intro``, that behind the last its ``wrapUp``, any between an ``hcontainer``.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from ceyuan.export.parts import heading
from ceyuan.export.xml import child

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceyuan.export.akn_blocks import Blocks
    from ceyuan.plan import Node, Plan

_RANK: Final = {"篇": "part", "编": "part", "部分": "part", "章": "chapter", "节": "section", "条": "article"}
_NAMED = re.compile(r"第.+?(篇|编|部分|章|节|条)")
_DIGITS: Final = "0123456789０１２３４５６７８９ \t\u3000"
_LEADERS: Final = " \t\u3000.．。：:·•…⋯—–_-"
_HIERARCHY: Final = frozenset({"division", "attachment"})


def hierarchy(parent: Any, nodes: Iterable[Node], prefix: str, blocks: Blocks) -> None:
    """``nodes`` where divisions and blocks may stand side by side: in ``mainBody``."""
    for node in nodes:
        if node.kind in _HIERARCHY:
            _division(parent, node, prefix, blocks)
        else:
            blocks.write(parent, (node,), prefix)


def _division(parent: Any, node: Node, prefix: str, blocks: Blocks) -> None:
    if node.kind == "attachment":
        element = child(parent, "hcontainer", name="attachment")
    else:
        named = _NAMED.match("".join((node.number or "").split()))
        element = child(parent, _RANK[named[1]] if named else "level")
    inner = blocks.ids.give(element, prefix, node=node)
    rest = _head(element, node, blocks)
    below = blocks.below(node)
    if not any(entry.kind in _HIERARCHY for entry in below):
        if below or rest:
            content = child(element, "content")
            _rest(content, rest)
            blocks.write(content, below, inner)
        return
    runs = [(key, list(run)) for key, run in groupby(below, lambda entry: entry.kind in _HIERARCHY)]
    if rest and runs[0][0]:
        _rest(child(element, "intro"), rest)
    for i, (divisions, run) in enumerate(runs):
        if divisions:
            for entry in run:
                _division(element, entry, inner, blocks)
        elif i == 0:
            intro = child(element, "intro")
            _rest(intro, rest)
            blocks.write(intro, run, inner)
        elif i == len(runs) - 1:
            blocks.write(child(element, "wrapUp"), run, inner)
        else:
            between = child(element, "hcontainer", name="text")
            blocks.ids.give(between, inner)
            blocks.write(child(between, "content"), run, inner)


def _head(element: Any, node: Node, blocks: Blocks) -> Any:
    """Number and title of a division; a ``p`` with what its first line holds beyond them, or None."""
    blocks.head(element, node, body=True)
    last = element[-1] if len(element) else None
    if last is None or last.tag.rpartition("}")[2] != "p":
        return None
    element.remove(last)
    return last


def _rest(parent: Any, rest: Any) -> None:
    if rest is not None:
        parent.append(rest)


def link_contents(plan: Plan, blocks: Blocks) -> None:
    """Let the lines of contents pages point to the divisions that they name; the others point to the file."""
    divisions: dict[str, Node] = {}
    for node in plan.nodes:
        if node.kind in {"division", "attachment", "box"}:
            divisions[_key(heading(node))] = node
    for item, line in blocks.toc:
        found = divisions.get(_key(line))
        if found is not None and found.id in blocks.ids.of:
            item.set("href", f"#{blocks.ids.of[found.id]}")
            item.set("level", str(found.level or 1))


def _key(line: str) -> str:
    """A heading without what a contents page writes behind it, and without its own last stop."""
    return "".join(line.rstrip(_DIGITS).rstrip(_LEADERS).split())
