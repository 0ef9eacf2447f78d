"""Writes the pages of a PDF as the source text: every offset is made here."""

from __future__ import annotations

from dataclasses import dataclass

from ceyuan.plan import Span
from ceyuan.source.model import Line, SourceTable
from ceyuan.source.pdf_measure import Measures
from ceyuan.source.pdf_page import PageContent
from ceyuan.source.pdf_rows import Row
from ceyuan.source.pdf_steps import Step, steps_of


@dataclass(slots=True)
class Written:
    """The source text with the spans of what is in it."""

    text: str
    lines: list[Line]
    tables: list[SourceTable]
    frames: list[Span]
    marks: list[Span]


def write(pages: list[PageContent], measures: Measures) -> Written:
    """The text of pages whose furniture is marked: a line for each printed line, a blank one between pages."""
    writer = _Writer()
    for step in steps_of(pages, measures):
        writer.add(step)
    return Written("".join(writer.pieces), writer.lines, writer.tables, writer.frames, writer.marks)


class _Writer:
    """Collects the text and where everything in it stands."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.position = 0
        self.page = 0
        self.lines: list[Line] = []
        self.tables: list[SourceTable] = []
        self.frames: list[Span] = []
        self.marks: list[Span] = []
        self._open: int | None = None
        self._end = 0

    def add(self, step: Step) -> None:
        """Write one step."""
        if step.kind == "open":
            self._open = -1
        elif step.kind == "close":
            if self._open is not None and self._open >= 0:
                self.frames.append((self._open, self._end))
            self._open = None
        else:
            self._begin(step.page)
            start = self.position
            if step.row is not None:
                self._row(step.row, step)
            else:
                start = self._table(step)
            if self._open == -1:
                self._open = start
            if not step.is_furniture:
                self._end = self.lines[-1].end if step.row is not None else self.tables[-1].end

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self.position += len(text)

    def _begin(self, page: int) -> None:
        if self.position:
            self._write("\n\n" if page != self.page else "\n")
        self.page = page

    def _row(self, row: Row, step: Step) -> None:
        text, marks = row.text()
        start = self.position
        self._write(text)
        self.lines.append(
            Line(start, self.position, step.indent, step.gap, step.page, 0, row.role, step.width)
        )
        self.marks += [(start + a, start + b) for a, b in marks]

    def _table(self, step: Step) -> int:
        """Write a table as its cells, row by row; returns where its first text begins."""
        rows: list[tuple[str, ...]] = []
        where: list[tuple[Span, ...]] = []
        first, last = -1, 0
        for part in step.parts:
            spans: list[Span] = []
            for number, row in enumerate(part.rows):
                fresh = range(len(spans), max(len(spans) - 1, *row) + 1)
                if (rows or number) and any(part.cells[i] for i in fresh):
                    self._write("\n")
                for place, i in enumerate(fresh):
                    if place and any(part.cells[k] for k in fresh):
                        self._write("\t")
                    start = self.position
                    self._write(part.cells[i])
                    spans.append((start, self.position))
                    self.marks += [(start + a, start + b) for a, b in part.marks[i]]
                    if part.cells[i]:
                        first = start if first < 0 else first
                        last = self.position
                if number >= part.hidden:
                    rows.append(tuple(part.cells[i] for i in row))
                    where.append(tuple(spans[i] for i in row))
        self.tables.append(SourceTable(first, last, tuple(rows), step.parts[0].head, tuple(where)))
        return first
