"""Writes the blocks that a reader found into a :class:`SourceText`: every offset is made here, once."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from ceyuan.plan import Span
from ceyuan.source.blocks import BLANK, Block, FrameMark, Grid, Paragraph
from ceyuan.source.errors import no_text
from ceyuan.source.model import Line, Notice, SourceTable, SourceText

_WIDTH = 40.0  # em of a line of a page that does not say how wide it is
_MOST_GAP = 2  # blank lines written between two paragraphs at most
_LARGE_FRAME = 1000  # characters; a larger frame around most of a document is its page, not a box
_PAGE_LINES = 4  # a frame around all of a document with so many lines is its page too
_MOST_TITLES = 6
_BREAKS = re.compile(r"[\r\n]+")


def assemble(
    blocks: Iterable[Block],
    data: bytes,
    *,
    name: str,
    media_type: str,
    notices: Iterable[Notice] = (),
    width: float = _WIDTH,
    wrapped: bool | None = False,
) -> SourceText:
    """The source text of ``blocks``, read from ``data``. Raises :class:`~ceyuan.source.errors.SourceError` where it has no ink.

    ``width`` is the width of a full line in em, for the indent of centred and right-aligned lines.
    """
    writer = _Writer(width)
    for block in blocks:
        if isinstance(block, Paragraph):
            writer.paragraph(block)
        elif isinstance(block, Grid):
            writer.grid(block)
        else:
            writer.frame(block)
    text = "".join(writer.pieces)
    if not writer.lines and not writer.tables:
        raise no_text(name)
    return SourceText(
        text=text,
        lines=tuple(_titled(writer.lines, writer.drafts)),
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        wrapped=wrapped,
        tables=tuple(writer.tables),
        frames=tuple(_outermost(writer.frames, text, writer.lines, writer.tables)),
        notices=tuple(notices),
        marks=tuple(writer.marks),
    )


class _Writer:
    """Collects pieces of text with the offset at which each begins."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.pieces: list[str] = []
        self.position = 0
        self.blanks = 0
        self.lines: list[Line] = []
        self.drafts: list[Paragraph] = []
        self.tables: list[SourceTable] = []
        self.frames: list[Span] = []
        self.marks: list[Span] = []
        self.open_frames: list[int | None] = []
        self.end_of_ink = 0

    def write(self, text: str) -> int:
        """Append ``text``; the offset at which it begins."""
        start = self.position
        self.pieces.append(text)
        self.position += len(text)
        return start

    def begin(self) -> int:
        """Begin a new line, after as many blank lines as the document has there; their number."""
        gap = min(self.blanks, _MOST_GAP) if self.position else 0
        if self.position:
            self.write("\n" * (gap + 1))
        self.blanks = 0
        return gap

    def inked(self, start: int, end: int) -> None:
        """Ink stands from ``start`` to ``end``: frames that opened before it begin here."""
        self.open_frames = [start if begun is None else begun for begun in self.open_frames]
        self.end_of_ink = end

    def paragraph(self, paragraph: Paragraph) -> None:
        """Write one paragraph as one line."""
        paragraph.trimmed()
        if not paragraph.text:
            self.blanks += 1
            return
        gap = self.begin()
        text = _BREAKS.sub(lambda found: " " * len(found[0]), paragraph.text)
        start = self.write(text)
        indent = paragraph.indent
        if paragraph.align != "left":
            room = max(self.width - len(text.encode("gbk", "replace")) / 2, 0.0)
            indent = room / 2 if paragraph.align == "center" else room
        outline, role = paragraph.outline, paragraph.role
        self.lines.append(Line(start, self.position, round(indent, 2), gap, None, outline, role))
        self.drafts.append(paragraph)
        self.marks += [(start + a, start + b) for a, b in paragraph.marks]
        self.inked(start, self.position)

    def grid(self, grid: Grid) -> None:
        """Write a table: a row is a line, tabs part its cells, a merged cell stands where it begins."""
        texts = [cell.text.strip(BLANK) for cell in grid.cells]
        if not any(texts):
            return
        self.begin()
        spans: list[Span] = []
        first, last = -1, 0
        begun = False
        for row in grid.rows:
            fresh = range(len(spans), max([len(spans) - 1, *row]) + 1)
            if any(texts[i] for i in fresh):
                if begun:
                    self.write("\n")
                begun = True
            else:
                spans += [(self.position, self.position) for _ in fresh]
                continue
            for number, index in enumerate(fresh):
                if number:
                    self.write("\t")
                start = self.write(texts[index])
                spans.append((start, self.position))
                if texts[index]:
                    first = start if first < 0 else first
                    last = self.position
                lead = len(grid.cells[index].text) - len(grid.cells[index].text.lstrip(BLANK))
                self.marks += [(start + a - lead, start + b - lead) for a, b in grid.cells[index].marks]
        nowhere = (first, first)
        rows = tuple(tuple(texts[i] if i >= 0 else "" for i in row) for row in grid.rows)
        where = tuple(tuple(spans[i] if i >= 0 else nowhere for i in row) for row in grid.rows)
        self.tables.append(SourceTable(first, last, rows, grid.head, where))
        self.inked(first, last)

    def frame(self, mark: FrameMark) -> None:
        """Open or close a frame; one without ink vanishes."""
        if mark.opens:
            self.open_frames.append(None)
        elif self.open_frames:
            start = self.open_frames.pop()
            if start is not None:
                self.frames.append((start, self.end_of_ink))


def _outermost(frames: list[Span], text: str, lines: list[Line], tables: list[SourceTable]) -> Iterator[Span]:
    """The frames in order, none within another; one around nearly the whole document is none."""
    if not frames or not lines:
        return
    total = len(text) - sum(line.end - line.start for line in lines if line.role == "furniture")
    starts = [line.start for line in lines]
    text_lines = [line for line in lines if line.role != "furniture"] or lines
    first = min([text_lines[0].start, *(table.start for table in tables)])
    last = max([text_lines[-1].end, *(table.end for table in tables)])
    end = 0
    for start, stop in sorted(frames, key=lambda span: (span[0], -span[1])):
        size = stop - start
        inside = bisect_left(starts, stop) - bisect_left(starts, start)
        whole = start <= first and last <= stop and inside >= _PAGE_LINES
        if start >= end and not whole and not (size > _LARGE_FRAME and size * 2 > total):
            yield start, stop
            end = stop


def _titled(lines: list[Line], drafts: list[Paragraph]) -> list[Line]:
    """The lines with the role ``title`` where the format makes a line the document's title.

    Where no style says it: the only heading of the first level, before all others; or the few centred
    lines in the largest type, which is a quarter larger than that of most of the text.
    """
    headings = [i for i, line in enumerate(lines) if line.outline and line.role in ("text", "title")]
    first = [i for i in headings if lines[i].outline == 1]
    found = []
    if len(first) == 1 and len(headings) > 1 and first[0] == headings[0]:
        found = first
    elif not first and all(line.role != "title" for line in lines):
        sizes: Counter[float] = Counter()
        for line, draft in zip(lines, drafts, strict=True):
            sizes[draft.size] += line.end - line.start
        usual = sizes.most_common(1)[0][0] if sizes else 0.0
        centred = [i for i, d in enumerate(drafts) if d.align == "center" and d.size and d.role == "text"]
        largest = max((drafts[i].size for i in centred), default=0.0)
        same = [i for i in centred if drafts[i].size == largest]
        if usual and largest >= usual * 1.25 and len(same) <= _MOST_TITLES:
            found = same
    for index in found:
        lines[index] = lines[index]._replace(role="title")
    return lines
