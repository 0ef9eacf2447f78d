"""One paragraph of a DOCX while it is read: its pieces, its number, and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ceyuan.source.blocks import Align, Block, FrameMark, Paragraph, one_line
from ceyuan.source.docx_document import Document, Note
from ceyuan.source.docx_numbering import is_on
from ceyuan.source.docx_package import W
from ceyuan.source.docx_styles import Look, apply, indent_of, numbered
from ceyuan.source.note_marks import is_note_mark

_ALIGN: dict[str, Align] = {"center": "center", "right": "right", "end": "right"}


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph between its start and its end.

    ``joins`` tells that its mark was deleted or is hidden, so that the next paragraph goes on in it.
    ``after`` are the boxes anchored in it, ``notes`` those it refers to.
    """

    look: Look
    number: str = ""
    list_level: Any = None
    joins: bool = False
    pieces: list[str] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    size: float = 0.0
    after: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def write(self, text: str, *, raised: bool = False) -> None:
        """Append ``text``; ``raised`` where it is a superscript."""
        if raised and is_note_mark(text, self.pieces[-1] if self.pieces else ""):
            self.marks.append((self.length, self.length + len(text)))
        self.pieces.append(text)
        self.length += len(text)

    def go_on(self, earlier: OpenParagraph) -> None:
        """Take over what an earlier paragraph without a mark of its own left."""
        self.pieces, self.marks, self.length = earlier.pieces, earlier.marks, earlier.length
        self.after, self.notes = earlier.after, earlier.notes
        self.size = earlier.size

    def finished(self, usual: float) -> list[Paragraph]:
        """The lines it makes: one, and one more for each break in it, except in a heading or a title."""
        look, text = self.look, "".join(self.pieces)
        shift = len(self.number)
        text = self.number + text
        marks = [(a + shift, b + shift) for a, b in self.marks]
        size = self.size or look.size or usual
        if (look.outline or look.title) and "\n" in text.strip():
            marks = []
            text = one_line(text)
        found = []
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            found.append(
                Paragraph(
                    line,
                    outline=look.outline,
                    role="title" if look.title else "text",
                    align=_ALIGN.get(look.align, "left"),
                    size=size,
                    marks=tuple((a - start, b - start) for a, b in marks if start <= a and b <= end),
                )
            )
            start = end + 1
        found[0].indent = indent_of(look, size, level=self.list_level)
        return found


def open_paragraph(element: Any, document: Document) -> OpenParagraph:
    """The paragraph that ``element`` begins; its number is counted here, in document order."""
    properties = element.find(W + "pPr")
    style = mark = None
    if properties is not None:
        style = properties.find(W + "pStyle")
        mark = properties.find(W + "rPr")
    look = document.styles.look(style.get(W + "val") if style is not None else None)
    look = apply(look, properties, None)
    paragraph = OpenParagraph(look)
    counts = True
    if mark is not None:
        if mark.find(W + "ins") is not None or mark.find(W + "moveTo") is not None:
            document.inserted += 1
        if mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None:
            document.deleted += 1
            paragraph.joins, counts = True, False
        elif is_on(mark.find(W + "vanish")):
            paragraph.joins = True
            counts = any(_shows(run, look, document) for run in element.iter(W + "r"))
    listed = numbered(look, document.numbering) if counts else None
    if listed is not None:
        level = document.numbering.level(*listed)
        paragraph.number = document.numbering.next(*listed)
        paragraph.list_level = level.properties if level is not None else None
    return paragraph


def _shows(run: Any, look: Look, document: Document) -> bool:
    return run.find(W + "t") is not None and not is_hidden(run.find(W + "rPr"), look, document)


def is_hidden(properties: Any, look: Look, document: Document) -> bool:
    """Whether a run with these properties is hidden text."""
    if properties is None:
        return look.hidden
    own, style = properties.find(W + "vanish"), properties.find(W + "rStyle")
    if own is not None:
        return is_on(own)
    if style is not None and document.styles.hides(style.get(W + "val", "")):
        return True
    return look.hidden


def boxed(blocks: list[Block]) -> list[Block]:
    """``blocks`` in a frame."""
    return [FrameMark(True), *blocks, FrameMark(False)] if blocks else []
