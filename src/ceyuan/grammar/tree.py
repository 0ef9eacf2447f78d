"""From judged blocks to the tree: divisions, boxes, lists, items, tables and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ceyuan.grammar.block import Block
from ceyuan.grammar.boxes import BoxHead
from ceyuan.grammar.draft import Draft
from ceyuan.grammar.flat_tables import FlatTable
from ceyuan.grammar.layout import ends_sentence
from ceyuan.grammar.lists import Segment, item_title, split
from ceyuan.grammar.markers import Marker, Style
from ceyuan.grammar.outline import Numbered
from ceyuan.plan import NodeKind
from ceyuan.source.model import SourceText
from ceyuan.spacing import repair


@dataclass(slots=True)
class _OpenList:
    style: Style
    value: int
    list: Draft
    item: Draft
    titled: bool = False


class TreeBuilder:
    """Takes the blocks in order and hands out drafts in document order."""

    def __init__(
        self, source: SourceText, blocks: list[Block], heads: dict[int, BoxHead],
        placed: dict[int, Numbered], box_ends: set[int], tables: dict[int, FlatTable],
    ) -> None:  # fmt: skip
        self.tables = tables
        self.marked = {offset for start, end in source.marks for offset in range(start, end)}
        self.source, self.blocks, self.heads = source, blocks, heads
        self.placed, self.box_ends = placed, box_ends
        self.drafts: list[Draft] = []
        self.divisions: dict[Numbered, Draft] = {}
        self.document = 1
        self.attachment: Draft | None = None
        self.division: Draft | None = None
        self.box: Draft | None = None
        self.lists: list[_OpenList] = []
        self.label: Draft | None = None
        self.previous: Block | None = None  # the last block of text
        self.begun = False  # whether the current document has a division yet

    @property
    def holder(self) -> Draft | None:
        """The innermost box, division or attachment that is open."""
        return self.box or self.division or self.attachment

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
                self._flat_table(flat)
                index += len(flat.blocks)
                continue
            if block.kind == "table":
                self._table(block)
            elif block.kind:
                self._matter(block)
            else:
                self._text(block, index)
                self.previous = block
            index += 1
        return self.drafts

    def _add(
        self, kind: NodeKind, parent: Draft | None, block: Block, first: int = 0, last: int | None = None
    ) -> Draft:
        draft = Draft(kind, parent, block.spans(first, last), page=block.page)
        self.drafts.append(draft)
        return draft

    def _close_lists(self) -> None:
        self.lists, self.label = [], None

    def _close_box(self) -> None:
        if self.box is not None:
            self.box = None
            self._close_lists()

    def _open_box(self, head: BoxHead) -> None:
        self._close_lists()
        block = self.blocks[head.first]
        self.box = self._add("box", self.division or self.attachment, block)
        for index in range(head.first + 1, head.last + 1):
            more = self.blocks[index]
            if more.kind == "furniture":
                self._matter(more)
            else:
                self.box.own += more.spans()
        self.box.number, self.box.title = head.number, repair(head.title)

    def _matter(self, block: Block) -> None:
        """Front and back matter; a title or an attachment begins another document."""
        kind: NodeKind = "paragraph" if block.kind == "note" else block.kind  # type: ignore[assignment]
        last = self.drafts[-1] if self.drafts else None
        if kind == "furniture":
            self._add(kind, None, block)
            return
        if kind == "attachment" or (kind == "title" and not (last and last.kind in {"title", "attachment"})):
            self._new_document(kind)
        elif kind in {"signature", "contents"}:
            self._close_box()
            self._close_lists()
        if last is not None and last.kind == kind and kind in {"title", "contents"}:
            last.own += block.spans()
            if kind == "title":
                last.title = repair((last.title or "") + block.text)
            return
        parent = self.holder if kind == "paragraph" else self.attachment if kind == "title" else None
        draft = self._add(kind, parent, block)
        if kind in {"title", "attachment"}:
            draft.title = repair(block.text)
        if kind == "attachment":
            self.attachment = draft
            self.begun = False

    def _new_document(self, kind: str) -> None:
        self._close_box()
        self._close_lists()
        if self.drafts and any(
            draft.kind not in {"furniture", "preamble", "contents"} for draft in self.drafts
        ):
            self.document += 1
        self.division = None
        self.begun = False
        if kind == "title":
            self.attachment = None

    def _table(self, block: Block) -> None:
        table = self.source.tables[block.table]
        draft = Draft("table", self.holder, [(table.start, table.end)], page=block.page)
        self._caption(draft)
        head = table.head or (1 if len(table.rows) > 1 else 0)
        draft.columns = (
            tuple(_merge(column) for column in zip(*table.rows[:head], strict=False)) if head else ()
        )
        draft.rows = table.rows[head:]
        self.drafts.append(draft)

    def _title(self, block: Block, first: int, last: int) -> str:
        """``block.text[first:last]`` repaired, without the references to notes in it."""
        text = block.text[first:last]
        if self.marked:
            text = "".join(
                char for offset, char in enumerate(text, first) if block.at(offset) not in self.marked
            )
        return repair(text)

    def _flat_table(self, flat: FlatTable) -> None:
        self.lists = []
        draft = Draft(
            "table", self.holder, [], page=flat.blocks[0].page, columns=flat.columns, rows=flat.rows
        )
        self._caption(draft)
        self.drafts.append(draft)
        for block in flat.blocks:
            if block.kind == "furniture":
                self._matter(block)
            else:
                draft.own += block.spans()

    def _caption(self, table: Draft) -> None:
        """Take the title of a table, and its number (``表1``), from the short paragraph just before it."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.kind not in {"paragraph", "preamble", "title"} or len(last.own) != 1:
            return
        text = self.source.text[last.own[0][0] : last.own[0][1]]
        if len(text) > 50 or ends_sentence(text, len(text)):
            return
        match = _TABLE_NUMBER.match(text)
        table.number = "".join(match[1].split()) if match else None
        table.title = repair(text[match.end() :] if match else text) or None

    def _text(self, block: Block, index: int) -> None:
        numbered = self.placed.get(index)
        if numbered is None:
            self._paragraph(block)
        elif numbered.group.titled:
            self._division(block, numbered)
        else:
            members = numbered.group.members
            share = 0.9 if numbered.marker.style is Style.ARTICLE else 0.5  # articles seldom have a title
            titled = sum(member.score for member in members) >= share * len(members)
            self._item(block, 0, len(block.text), numbered.marker, titled=titled)

    def _division(self, block: Block, numbered: Numbered) -> None:
        self.box = None
        self._close_lists()
        above = numbered.parent
        parent = self.divisions.get(above) if above is not None else None
        marker, shape = numbered.marker, numbered.shape
        whole = shape.body >= len(block.text)
        draft = self._add(
            "division", parent or self.attachment, block, 0, len(block.text) if whole else shape.body
        )
        draft.level = (parent.level or 0) + 1 if parent else 1
        draft.number = marker.number
        draft.title = self._title(block, marker.end, shape.title_end).rstrip("。：:")
        draft.inline = not whole
        draft.path = (parent.path if parent else ()) + _printed(marker, parent)
        self.divisions[numbered] = draft
        self.division, self.begun = draft, True
        draft.counts["document"] = self.document
        if not whole:
            self._segments(block, shape.body, len(block.text))

    def _paragraph(self, block: Block) -> None:
        marker = block.marker
        if marker is not None and marker.style is Style.DASH and self._may_open(block):
            self._item(block, 0, len(block.text), marker)
            return
        self._segments(block, 0, len(block.text))

    def _may_open(self, block: Block) -> bool:
        """A dash opens an item only where no sentence is still open: else a wrap put it at a line's start."""
        before = self.previous
        return (
            before is None
            or before.frame != block.frame
            or ends_sentence(before.text, len(before.text))
            or (not any(mark in before.text for mark in "，、；") and len(before.text) <= 60)
        )

    def _segments(self, block: Block, first: int, last: int) -> None:
        expected = {entry.style: entry.value + 1 for entry in self.lists if entry.style in _INLINE}
        for segment in split(block.text, first, last, expected, lost=self.box is not None):
            if segment.kind == "label":
                self._open_label(block, segment)
            elif segment.kind == "item":
                self._place_item(block, segment)
            else:
                self._prose(block, segment)

    def _prose(self, block: Block, segment: Segment) -> None:
        self.lists = [entry for entry in self.lists if entry.style is not Style.DASH]
        kind: NodeKind = "paragraph" if self.begun or self.box else "preamble"
        if block.role == "footnote":
            kind = "paragraph"
        parent = (
            self.label if self.label is not None and not self.lists and segment.start > 0 else self.holder
        )
        self._add(kind, parent, block, segment.start, segment.end)

    def _item(self, block: Block, first: int, last: int, marker: Marker, *, titled: bool = True) -> None:
        """A paragraph that is an item; further items may stand inside it."""
        expected = {marker.style: marker.value + 1} if marker.style in _INLINE else {}
        inner = split(block.text, marker.end, last, expected, lost=False)
        end = inner[0].end if inner[0].kind == "text" else marker.end
        head = Segment(
            "item",
            first,
            end,
            marker=marker,
            title=item_title(block.text, marker.end, end) if titled else None,
        )
        self._place_item(block, head)
        for segment in inner[1:] if inner[0].kind == "text" else inner:
            if segment.kind == "item":
                self._place_item(block, segment)
            elif segment.kind == "label":
                self._open_label(block, segment)
            else:
                parent = self.lists[-1].item if self.lists else self.label
                self._add("paragraph", parent, block, segment.start, segment.end)

    def _open_label(self, block: Block, segment: Segment) -> None:
        """A label opens a list of the division or box, whatever stood before it."""
        self._close_lists()
        self.label = self._add("list", self.holder, block, segment.start, segment.end)
        self.label.label = segment.label

    def _place_item(self, block: Block, segment: Segment) -> None:
        marker = segment.marker
        if marker is None:
            return
        entry = self._list_for(block, marker)
        led = marker.style is Style.DASH and segment.title is not None and segment.title[1] + 1 < segment.end
        stop = segment.title[1] + 1 if led and segment.title is not None else segment.end
        item = self._add("item", entry.list, block, segment.start, stop)
        item.number = marker.number
        if entry.item is entry.list:
            entry.titled = segment.title is not None
        elif (
            not entry.titled
            and segment.title is not None
            and (segment.title[1] + 1 >= segment.end or segment.title[1] - segment.title[0] > 20)
        ):
            segment = segment._replace(title=None)  # its siblings are texts: so is this one, short as it is
        if stop < segment.end:  # the lead sentence of a dash paragraph is its title, the rest its text
            self._add("paragraph", item, block, stop, segment.end)
        if segment.title is not None:
            item.title = self._title(block, *segment.title)
        item.ordinal = str(marker.value)
        entry.item, entry.value = item, marker.value

    def _list_for(self, block: Block, marker: Marker) -> _OpenList:
        """The open list that ``marker`` goes on with, or a new one below the open item or the holder."""
        for depth in range(len(self.lists) - 1, -1, -1):
            entry = self.lists[depth]
            if entry.style is marker.style and (
                marker.style is Style.DASH or marker.value == entry.value + 1
            ):
                del self.lists[depth + 1 :]
                return entry
        while self.lists and self.lists[-1].style >= marker.style:
            self.lists.pop()
        parent = self.lists[-1].item if self.lists else self.holder
        if self.label is not None:
            draft, self.label = self.label, None
        else:
            draft = Draft("list", parent, [], page=block.page)
            self.drafts.append(draft)
        entry = _OpenList(marker.style, marker.value, draft, draft)
        self.lists.append(entry)
        return entry


_TABLE_NUMBER = re.compile(
    r"((?:附\s*)?表\s*[0-9一二三四五六七八九十]{1,3}(?:[-—.－][0-9]{1,2})?)\s*[：:．.、]?\s*"
)
_INLINE = (Style.ARABIC_PAREN, Style.CIRCLE, Style.ARABIC)


def _merge(cells: tuple[str, ...]) -> str:
    """The head of a column with several header rows: its cells joined, repeats once."""
    seen: list[str] = []
    for cell in cells:
        if cell and cell not in seen:
            seen.append(cell)
    return " ".join(seen)


def _printed(marker: Marker, parent: Draft | None) -> tuple[str, ...]:
    """The ordinals that this division adds to the path: printed dotted numbers are not doubled."""
    parts = tuple(str(part) for part in marker.parts)
    above = parent.path if parent else ()
    for size in range(len(parts) - 1, 0, -1):
        if above[-size:] == parts[:size]:
            return parts[size:]
    return parts
