"""Walks one story of a DOCX (the body, a note, a header) and gives its blocks in reading order.

The walk is one loop over the start and end of elements with its own stacks, so that no nesting needs
recursion. Deleted and moved-away text, field instructions and hidden text are left out; of an
alternative (``mc:AlternateContent``) one branch is read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ceyuan.source.blocks import Block, FrameMark, Paragraph
from ceyuan.source.docx_document import Document, Note
from ceyuan.source.docx_embedded import chunk, diagram
from ceyuan.source.docx_inline import Inline
from ceyuan.source.docx_package import R, W
from ceyuan.source.docx_paragraph import OpenParagraph, boxed, open_paragraph
from ceyuan.source.docx_table import OpenTable, open_table
from ceyuan.source.errors import Message, SourceError
from ceyuan.source.limits import MAX_DEPTH
from ceyuan.source.tables import settle

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SKIPPED = frozenset(
    W + name
    for name in (
        "pPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "rPr", "rubyPr",
        "instrText", "delText", "delInstrText", "fldData", "comment",
    )
)  # fmt: skip


class _Container:
    """What holds paragraphs: the story, a cell, a text box; ``framed`` while in a run of bordered ones."""

    __slots__ = ("blocks", "framed", "pending")

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.framed = False
        self.pending: OpenParagraph | None = None

    def frame(self, wanted: bool) -> None:
        if wanted is not self.framed:
            self.blocks.append(FrameMark(wanted))
            self.framed = wanted


class Story:
    """One walk; ``note`` is the note that is read, None in the body."""

    def __init__(self, document: Document, *, note: Note | None = None) -> None:
        self.document = document
        self.note = note
        self.containers = [_Container()]
        self.paragraphs: list[OpenParagraph] = []
        self.tables: list[OpenTable] = []
        self.inline = inline = Inline(document, self.paragraphs, note=note)
        self.dropped: set[Any] = set()
        self._starts: dict[str, Callable[[Any], bool | None]] = {
            **inline.starts, W + "p": self._paragraph, W + "tbl": self._table, W + "tr": self._row,
            W + "tc": self._cell, W + "txbxContent": self._box, W + "altChunk": self._chunk,
            W + "sectPr": self._section, _MC + "AlternateContent": self._choose, _V + "textpath": self._word_art,
            _DGM + "relIds": self._diagram, _CHART + "chart": self._chart,
        }  # fmt: skip
        self._ends: dict[str, Callable[[], None]] = {
            **inline.ends, W + "p": self._end_paragraph, W + "tbl": self._end_table, W + "tc": self._end_cell,
            W + "txbxContent": self._end_box,
        }  # fmt: skip

    def walk(self, root: Any) -> list[Block]:
        """The blocks of the story whose element is ``root``."""
        from lxml import etree

        skip: Any = None
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            if event == "end":
                if element is skip:
                    skip = None
                elif (end := self._ends.get(element.tag)) is not None:
                    end()
            elif (
                element.tag in _SKIPPED
                or element in self.dropped
                or ((start := self._starts.get(element.tag)) is not None and start(element))
            ):
                skip = element
                events.skip_subtree()
        return self._close(self.containers[0])

    def _close(self, container: _Container) -> list[Block]:
        pending, container.pending = container.pending, None
        if pending is not None and pending.pieces:
            container.blocks.extend(self._lines(pending))
        container.frame(False)
        return container.blocks

    # paragraphs and what stands in them

    def _paragraph(self, element: Any) -> None:
        paragraph = open_paragraph(element, self.document)
        container = self.containers[-1]
        if container.pending is not None:
            paragraph.go_on(container.pending)
            container.pending = None
        if element.find(f"{W}pPr/{W}sectPr") is not None:
            self.document.sections.append(element.find(f"{W}pPr/{W}sectPr"))
        self.paragraphs.append(paragraph)

    def _end_paragraph(self) -> None:
        self.inline.end_paragraph()
        paragraph, container = self.paragraphs.pop(), self.containers[-1]
        if paragraph.joins:
            if paragraph.pieces and paragraph.number:
                paragraph.pieces.insert(0, paragraph.number)
                paragraph.length += len(paragraph.number)
                paragraph.marks = [
                    (a + len(paragraph.number), b + len(paragraph.number)) for a, b in paragraph.marks
                ]
            container.pending = paragraph
            paragraph.number = ""
            return
        container.frame(paragraph.look.bordered)
        container.blocks.extend(self._lines(paragraph))

    def _lines(self, paragraph: OpenParagraph) -> list[Block]:
        lines = paragraph.finished(self.document.styles.size)
        blocks: list[Block] = [*lines, *paragraph.after]
        for note in paragraph.notes:
            blocks += note_blocks(self.document, note)
        return blocks

    # tables and boxes

    def _table(self, element: Any) -> None:
        if len(self.tables) >= MAX_DEPTH:
            raise SourceError(
                Message("表格嵌套过深", "the tables are nested too deeply"),
                where=self.document.package.name,
                remedy=Message(f"最多 {MAX_DEPTH} 层", f"at most {MAX_DEPTH} levels are read"),
            )
        self._settle_pending()
        self.containers[-1].frame(False)
        self.tables.append(open_table(element, self.document.styles))

    def _settle_pending(self) -> None:
        container = self.containers[-1]
        if container.pending is not None and container.pending.pieces:
            container.blocks.extend(self._lines(container.pending))
        container.pending = None

    def _end_table(self) -> None:
        self.containers[-1].blocks.extend(settle(self.tables.pop().table))

    def _row(self, element: Any) -> bool:
        properties = element.find(W + "trPr")
        if properties is not None and properties.find(W + "del") is not None:
            self.document.deleted += 1
            return True
        if properties is not None and properties.find(W + "ins") is not None:
            self.document.inserted += 1
        if self.tables:
            self.tables[-1].row(properties)
        return False

    def _cell(self, element: Any) -> bool:
        properties = element.find(W + "tcPr")
        if properties is not None and properties.find(W + "cellDel") is not None:
            self.document.deleted += 1
            return True
        if not self.tables or not self.tables[-1].table.rows:
            return True
        self.tables[-1].begin_cell(properties)
        self.containers.append(_Container())
        return False

    def _end_cell(self) -> None:
        self.tables[-1].end_cell(self._close(self.containers.pop()))

    def _box(self, _element: Any) -> None:
        self.containers.append(_Container())

    def _end_box(self) -> None:
        self._anchored(boxed(self._close(self.containers.pop())))

    def _anchored(self, blocks: list[Block]) -> None:
        """Put ``blocks`` after the paragraph that they are anchored in."""
        (self.paragraphs[-1].after if self.paragraphs else self.containers[-1].blocks).extend(blocks)

    # what is not Word's own

    def _choose(self, element: Any) -> None:
        """Read the first branch of an alternative that has text, or the first."""
        branches = [child for child in element if child.tag in (_MC + "Choice", _MC + "Fallback")]
        chosen = next((b for b in branches if next(b.iter(W + "t"), None) is not None), None)
        if chosen is None and branches:
            chosen = branches[0]
        self.dropped.update(branch for branch in branches if branch is not chosen)

    def _chunk(self, element: Any) -> None:
        self._settle_pending()
        self.containers[-1].blocks.extend(chunk(self.document, element.get(R + "id", "")))

    def _diagram(self, element: Any) -> None:
        self._anchored(boxed(diagram(self.document, element.get(R + "dm", ""))))

    def _chart(self, _element: Any) -> None:
        self.document.lost.append("统计图中的文字未读入")

    def _word_art(self, element: Any) -> None:
        text = element.get("string", "")
        if text.strip():
            self._anchored([Paragraph(text.replace("\n", " "))])

    def _section(self, element: Any) -> bool:
        self.document.sections.append(element)
        return True


def note_blocks(document: Document, note: Note) -> list[Block]:
    """The paragraphs of a footnote or endnote; a table in it becomes paragraphs too."""
    return with_role(Story(document, note=note).walk(note.element), "footnote")


def with_role(blocks: list[Block], role: Any) -> list[Block]:
    """``blocks`` as paragraphs with this role, without frames; a table row becomes a paragraph."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            block.role, block.outline = role, 0
            found.append(block)
        elif not isinstance(block, FrameMark):
            for row in block.rows:
                fields = [block.cells[index].text for index in dict.fromkeys(row) if index >= 0]
                found.append(Paragraph("\t".join(fields), role=role, owner=block.owner))
    return found
