"""From judged blocks to the tree: divisions, boxes, lists, items, tables and what stands around them."""

from __future__ import annotations

from ceyuan.grammar.block import Block
from ceyuan.grammar.boxes import BoxHead
from ceyuan.grammar.draft import Draft
from ceyuan.grammar.flat_tables import FlatTable
from ceyuan.grammar.forms import Form
from ceyuan.grammar.items import Enumerations
from ceyuan.grammar.layout import ends_sentence
from ceyuan.grammar.markers import Marker, Style
from ceyuan.grammar.numbering import Numbered
from ceyuan.grammar.site import Site
from ceyuan.grammar.table_nodes import flat_table, real_table
from ceyuan.plan import NodeKind
from ceyuan.source.model import SourceText
from ceyuan.spacing import repair


class TreeBuilder:
    """Takes the blocks in order and hands out drafts in document order."""

    def __init__(
        self, source: SourceText, blocks: list[Block], heads: dict[int, BoxHead],
        placed: dict[int, Numbered], box_ends: set[int], tables: dict[int, FlatTable],
    ) -> None:  # fmt: skip
        self.blocks, self.heads, self.placed = blocks, heads, placed
        self.box_ends, self.tables = box_ends, tables
        self.site = Site(source)
        self.lists = Enumerations(self.site)
        self.divisions: dict[Numbered, Draft] = {}
        self.previous: Block | None = None  # the last block of text
        self.item: Numbered | None = None  # the last item that is a paragraph of its own

    def build(self) -> list[Draft]:
        """All drafts in document order."""
        index = 0
        while index < len(self.blocks):
            block = self.blocks[index]
            if index in self.box_ends:
                self._close_box()
            head = self.heads.get(index)
            if head is not None:
                self._open_box(head)
                index = head.last + 1
                continue
            flat = self.tables.get(id(block)) if block.kind == "cell" else None
            if flat is not None:
                self.lists.close()
                flat_table(self.site, flat)
                index += len(flat.blocks)
                continue
            if block.kind == "table":
                real_table(self.site, block)
            elif block.kind:
                self._matter(block)
            else:
                self._text(block, index)
                self.previous = block
            index += 1
        return self.site.drafts

    def _close_box(self) -> None:
        if self.site.box is not None:
            self.site.box = None
            self.lists.close()

    def _open_box(self, head: BoxHead) -> None:
        self.lists.close()
        block = self.blocks[head.first]
        self.site.box = self.site.add("box", self.site.division or self.site.attachment, block)
        for index in range(head.first + 1, head.last + 1):
            more = self.blocks[index]
            if more.kind == "furniture":
                self._matter(more)
            else:
                self.site.box.own += more.spans()
        self.site.box.number, self.site.box.title = head.number, repair(head.title)

    def _matter(self, block: Block) -> None:
        """Front and back matter; a title or an attachment begins another document."""
        kind: NodeKind = "paragraph" if block.kind == "note" else block.kind  # type: ignore[assignment]
        last = self.site.drafts[-1] if self.site.drafts else None
        if kind == "furniture":
            self.site.add(kind, None, block)
            return
        if kind == "attachment" or (kind == "title" and not (last and last.kind in {"title", "attachment"})):
            self._new_document(kind)
        elif kind in {"signature", "contents"}:
            self._close_box()
            self.lists.close()
        if last is not None and last.kind == kind and kind in {"title", "contents"}:
            last.own += block.spans()
            if kind == "title":
                last.title = repair((last.title or "") + block.text)
            return
        parent = (
            self.site.holder if kind == "paragraph" else self.site.attachment if kind == "title" else None
        )
        draft = self.site.add(kind, parent, block)
        if kind in {"title", "attachment"}:
            draft.title = repair(block.text)
        if kind == "attachment":
            self.site.attachment = draft
            self.site.begun = False

    def _new_document(self, kind: str) -> None:
        self._close_box()
        self.lists.close()
        if self.site.drafts and any(
            draft.kind not in {"furniture", "preamble", "contents"} for draft in self.site.drafts
        ):
            self.site.document += 1
        self.site.division = None
        self.site.begun = False
        if kind == "title":
            self.site.attachment = None

    def _text(self, block: Block, index: int) -> None:
        numbered = self.placed.get(index)
        if numbered is None:
            self.lists.body = self._item_of(index)
            self._paragraph(block)
        elif numbered.group.titled:
            self._division(block, numbered)
        else:
            members = numbered.group.members
            share = 0.9 if numbered.marker.style is Style.ARTICLE else 0.5  # articles seldom have a title
            titled = sum(member.score for member in members) >= share * len(members)
            self.lists.item(block, 0, len(block.text), numbered.marker, titled=titled)
            self.item = numbered

    def _item_of(self, index: int) -> Draft | None:
        """The item that the paragraph ``index`` goes on with: its siblings are still to come, or its title stood alone."""
        if self.item is None or not self.lists.lists:
            return None
        siblings_follow = self.item.group.members[-1].index > index
        if siblings_follow or self.item.shape.form is Form.STAND:
            style = self.item.marker.style
            return next((entry.item for entry in self.lists.lists if entry.style is style), None)
        return None

    def _division(self, block: Block, numbered: Numbered) -> None:
        self.site.box = None
        self.lists.close()
        above = numbered.parent
        parent = self.divisions.get(above) if above is not None else None
        marker, shape = numbered.marker, numbered.shape
        whole = shape.body >= len(block.text)
        draft = self.site.add(
            "division", parent or self.site.attachment, block, 0, len(block.text) if whole else shape.body
        )
        draft.level = (parent.level or 0) + 1 if parent else 1
        draft.number = marker.number
        draft.title = self.site.title(block, marker.end, shape.title_end).rstrip("。：:")
        draft.inline = not whole
        draft.path = (parent.path if parent else ()) + _printed(marker, parent)
        self.divisions[numbered] = draft
        self.site.division, self.site.begun = draft, True
        draft.counts["document"] = self.site.document
        if not whole:
            self.lists.segments(block, shape.body, len(block.text))

    def _paragraph(self, block: Block) -> None:
        marker = block.marker
        if marker is not None and marker.style is Style.DASH and self._may_open(block):
            self.lists.item(block, 0, len(block.text), marker)
            return
        self.lists.segments(block, 0, len(block.text))

    def _may_open(self, block: Block) -> bool:
        """A dash opens an item only where no sentence is still open: else a wrap put it at a line's start."""
        before = self.previous
        return (
            before is None
            or before.frame != block.frame
            or ends_sentence(before.text, len(before.text))
            or (not any(mark in before.text for mark in "，、；") and len(before.text) <= 60)
        )


def _printed(marker: Marker, parent: Draft | None) -> tuple[str, ...]:
    """The ordinals that this division adds to the path: printed dotted numbers are not doubled."""
    parts = tuple(str(part) for part in marker.parts)
    above = parent.path if parent else ()
    for size in range(len(parts) - 1, 0, -1):
        if above[-size:] == parts[:size]:
            return parts[size:]
    return parts
