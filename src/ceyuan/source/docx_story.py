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
from ceyuan.source.docx_package import R, W
from ceyuan.source.docx_paragraph import OpenParagraph, boxed, is_hidden, open_paragraph
from ceyuan.source.docx_symbols import symbol
from ceyuan.source.docx_table import OpenTable, open_table
from ceyuan.source.errors import SourceError
from ceyuan.source.limits import MAX_DEPTH
from ceyuan.source.tables import settle

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
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
_WRITTEN = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-",
}  # fmt: skip


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
        self.instructions: list[bool] = []  # for each field that is open: still in its instruction?
        self.raised = False
        self.ruby = ""
        self.dropped: set[Any] = set()
        self._starts: dict[str, Callable[[Any], bool | None]] = {
            W + "p": self._paragraph, W + "r": self._run, W + "t": self._text, _M + "t": self._text,
            W + "tbl": self._table, W + "tr": self._row, W + "tc": self._cell, W + "sym": self._symbol,
            W + "txbxContent": self._box, W + "fldChar": self._field, W + "del": self._deleted,
            W + "moveFrom": self._deleted, W + "ins": self._inserted, W + "moveTo": self._inserted,
            W + "footnoteReference": self._reference, W + "endnoteReference": self._reference,
            W + "footnoteRef": self._own_number, W + "endnoteRef": self._own_number, W + "rt": self._ruby,
            W + "altChunk": self._chunk, W + "sectPr": self._section, _MC + "AlternateContent": self._choose,
            _V + "textpath": self._word_art, _DGM + "relIds": self._diagram, _CHART + "chart": self._chart,
        }  # fmt: skip
        self._ends: dict[str, Callable[[], None]] = {
            W + "p": self._end_paragraph, W + "r": self._end_run, W + "tbl": self._end_table,
            W + "tc": self._end_cell, W + "txbxContent": self._end_box, W + "ruby": self._end_ruby,
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
            elif element.tag in _SKIPPED or element in self.dropped:
                skip = element
                events.skip_subtree()
            elif element.tag in _WRITTEN:
                self._write(_WRITTEN[element.tag])
            elif (start := self._starts.get(element.tag)) is not None and start(element):
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
        # A field whose instruction never ends must not swallow the rest of the document.
        self.instructions = [False] * len(self.instructions)
        paragraph, container = self.paragraphs.pop(), self.containers[-1]
        if paragraph.joins:
            if paragraph.pieces and paragraph.number:
                paragraph.pieces.insert(0, paragraph.number)
                paragraph.length += len(paragraph.number)
                paragraph.marks = [(a + len(paragraph.number), b + len(paragraph.number)) for a, b in paragraph.marks]
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

    def _write(self, text: str) -> None:
        if self.paragraphs and not any(self.instructions):
            self.paragraphs[-1].write(text, raised=self.raised)

    def _text(self, element: Any) -> None:
        self._write((element.text or "").replace("\n", " ").replace("\r", " "))

    def _run(self, element: Any) -> bool:
        if not self.paragraphs:
            return False
        properties = element.find(W + "rPr")
        paragraph = self.paragraphs[-1]
        if is_hidden(properties, paragraph.look, self.document):
            self.document.hidden += sum(len("".join((t.text or "").split())) for t in element.iter(W + "t"))
            # What a hidden run anchors (a field's marks) still counts; only its text is left out.
            for mark in element.iter(W + "fldChar"):
                self._field(mark)
            return True
        if properties is not None:
            raised, size = properties.find(W + "vertAlign"), properties.find(W + "sz")
            self.raised = raised is not None and raised.get(W + "val") == "superscript"
            if size is not None and not paragraph.size:
                try:
                    paragraph.size = int(size.get(W + "val", "0")) / 2
                except ValueError:
                    paragraph.size = 0.0
        return False

    def _end_run(self) -> None:
        self.raised = False

    def _symbol(self, element: Any) -> None:
        self._write(symbol(element.get(W + "font", ""), element.get(W + "char", "")))

    def _ruby(self, element: Any) -> bool:
        self.ruby += "".join(t.text or "" for t in element.iter(W + "t"))
        return True

    def _end_ruby(self) -> None:
        self._write(self.ruby)
        self.ruby = ""

    def _field(self, element: Any) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self.instructions.append(True)
        elif self.instructions and kind == "separate":
            self.instructions[-1] = False
        elif self.instructions and kind == "end":
            self.instructions.pop()

    def _deleted(self, element: Any) -> bool:
        self.document.deleted += 1
        return True

    def _inserted(self, _element: Any) -> None:
        self.document.inserted += 1

    def _reference(self, element: Any) -> None:
        if self.note is None and self.paragraphs:
            kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
            own_mark = element.get(W + "customMarkFollows") in ("1", "true", "on")
            note = self.document.refer(kind, element.get(W + "id", ""), own_mark=own_mark)
            if note is not None:
                self.paragraphs[-1].notes.append(note)

    def _own_number(self, _element: Any) -> None:
        if self.note is not None and self.note.number:
            self._write(self.note.number + " ")

    # tables and boxes

    def _table(self, element: Any) -> None:
        if len(self.tables) >= MAX_DEPTH:
            raise SourceError("表格嵌套过深", where=self.document.package.name, remedy=f"最多 {MAX_DEPTH} 层")
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
