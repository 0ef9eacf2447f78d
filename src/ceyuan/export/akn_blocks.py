"""The parts of a plan as blocks of Akoma Ntoso: paragraphs, lists, boxes, tables, contents pages.

A run-in title of an item is its ``heading``, its text a ``p``; a box is a ``blockContainer`` of the class
``box``, because blocks may stand in ``content``, ``intro`` and items alike, where containers may not. Text
between the items of a list stands in an item without a number, a table's notes in paragraphs beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ceyuan.export.akn_inline import front_marks, write
from ceyuan.export.parts import lines, parts
from ceyuan.export.tables import beside_cells, grid
from ceyuan.export.xml import child, clean
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceyuan.export.akn_ids import Ids
    from ceyuan.export.akn_inline import Inline
    from ceyuan.plan import Node, Plan

_STOP = re.compile("[。．.：:；;，,、！？]")
_FRONT: Final = frozenset({"title", "signature"})
_NAMED: Final = _FRONT | {"attachment"}


class Blocks:
    """Writes nodes as blocks; remembers the lines of contents pages, whose targets are written later."""

    def __init__(self, plan: Plan, ids: Ids, inline: Inline) -> None:
        self.plan = plan
        self.ids = ids
        self.inline = inline
        self.toc: list[tuple[Any, str]] = []

    def below(self, node: Node) -> tuple[Node, ...]:
        """The children of ``node``, furniture aside."""
        return tuple(inner for inner in self.plan.children(node.id) if inner.kind != "furniture")

    def write(self, parent: Any, nodes: Iterable[Node], prefix: str) -> None:
        """Each of ``nodes`` as blocks at the end of ``parent``."""
        for node in nodes:
            if node.kind == "list":
                self._list(parent, node, prefix)
            elif node.kind == "table":
                self._table(parent, node, prefix)
            elif node.kind == "contents":
                self._contents(parent, node, prefix)
            elif node.kind in {"box", "division", "attachment", "item"}:
                element = child(parent, "blockContainer", class_=node.kind)
                self.titled(element, node, self.ids.give(element, prefix, node=node))
            else:
                self._paragraph(parent, node, prefix)

    def head(self, element: Any, node: Node, *, body: bool) -> None:
        """``num`` and ``heading``; what follows the title, or with no ``body`` the title too, as a ``p``."""
        text = node.text
        marks = self.inline.marks(node, text)
        lead, title, rest = parts(node)
        after = len(lead) + len(title)
        if title and (stop := _STOP.match(rest)):
            after += len(stop.group())
        if not title or (not body and after >= len(text)):
            after = len(lead)
        if number := lead.rstrip():
            child(element, "num", number)
        if after > len(lead):
            write(child(element, "heading"), text, marks, len(lead), after)
        if after < len(text) or not body:
            write(child(element, "p"), text, marks, after, len(text))

    def titled(self, element: Any, node: Node, prefix: str) -> None:
        """A numbered or titled block with all below it."""
        below = self.below(node)
        self.head(element, node, body=bool(below))
        self.write(element, below, prefix)

    def _paragraph(self, parent: Any, node: Node, prefix: str) -> None:
        element = child(parent, "p", class_=node.kind if node.kind in _NAMED else None)
        self.ids.give(element, prefix, node=node)
        if node.kind in _FRONT:
            for i, line in enumerate(lines(node) if node.kind == "signature" else [node.text]):
                if i:
                    child(element, "br")
                write(element, line, front_marks(self.plan, node, line), 0, len(line))
        else:
            text = node.text
            write(element, text, self.inline.marks(node, text), 0, len(text))
        self.write(parent, self.below(node), prefix)

    def _list(self, parent: Any, node: Node, prefix: str) -> None:
        below = self.below(node)
        if not below:
            self._paragraph(parent, node, prefix)
            return
        element = child(parent, "blockList")
        inner = self.ids.give(element, prefix, node=node)
        if text := node.text:
            write(child(element, "listIntroduction"), text, self.inline.marks(node, text), 0, len(text))
        for entry in below:
            item = child(element, "item")
            if entry.kind == "item":
                self.titled(item, entry, self.ids.give(item, inner, node=entry))
            else:
                self.write(item, (entry,), inner)

    def _table(self, parent: Any, node: Node, prefix: str) -> None:
        """The cells; what stands in none of them before and behind, a table without cells by its lines."""
        if not node.columns and not node.rows:
            element = child(parent, "blockContainer", class_="table")
            self.ids.give(element, prefix, node=node)
            for line in lines(node) or [""]:
                child(element, "p", line)
            return
        title, printed = "".join((node.title or "").split()), lines(node)
        beside = set(beside_cells(node))
        own = [line for line in printed if "".join(line.split()) != title]
        first = next((i for i, line in enumerate(own) if line not in beside), len(own))
        for line in (line for line in own[:first] if line in beside):
            child(parent, "p", line, class_="table")
        table = child(parent, "table")
        self.ids.give(table, prefix, node=node)
        if len(own) < len(printed):
            child(table, "caption", node.title)
        elif node.title:
            table.set("title", clean(node.title))  # a paragraph above holds it
        for i, row in enumerate(grid(node)):
            tr = child(table, "tr")
            for cell in row:
                child(child(tr, "td" if i else "th"), "p", repair(cell))
        for line in (line for line in own[first:] if line in beside):
            child(parent, "p", line, class_="table")

    def _contents(self, parent: Any, node: Node, prefix: str) -> None:
        toc = child(parent, "toc")
        self.ids.give(toc, prefix, node=node)
        for line in lines(node) or [""]:
            self.toc.append((child(toc, "tocItem", line, level="1", href=""), line))
