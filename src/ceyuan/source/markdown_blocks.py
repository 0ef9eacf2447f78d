"""Turns the tokens of a Markdown file into blocks: paragraphs, headings, lists, boxes, tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any, Final

from ceyuan.source.blocks import Block, Cell, FrameMark, Paragraph, Table
from ceyuan.source.markdown_breaks import joint, paragraphs_of, wrap_width
from ceyuan.source.markdown_inline import HARD, text_of, visible
from ceyuan.source.model import Role
from ceyuan.source.tables import settle

Spans = tuple[tuple[int, int], ...]

_NUMBERED: Final = re.compile(
    r"(?:[（(]?(?:\d+|[一二三四五六七八九十]+)[)）.．、]|[①-⑳•●■◆]|——|第.{1,4}[篇章节条])"
)
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]+\]:")
_LONG_HEADING: Final = 80  # characters; more above a line of dashes is a paragraph above a rule


class _Builder:
    """Collects blocks while the tokens go by."""

    def __init__(self, source: list[str]) -> None:
        self.source = source
        self.sinks: list[list[Block]] = [[]]
        self.tables: list[Table] = []
        self.cells: list[Cell] = []
        self.number = ""
        self.heading = 0

    def paragraph(self, token: Any, width: float, *, setext: bool) -> None:
        """Write an inline token: in a cell one piece, in a heading one line, else its paragraphs."""
        text, marks = text_of(token.children or [])
        if self.cells:
            self.sinks[-1].append(Paragraph(text.replace("\n", " ").replace(HARD, " "), marks=marks))
            return
        if self.heading and not (setext and len(text) > _LONG_HEADING):
            title = ""
            for part in re.split(f"[\n{HARD}]", text):
                title += joint(title, part) + part
            number = self._number_of(title)
            kept = tuple((a + len(number), b + len(number)) for a, b in marks) if title == text else ()
            self.sinks[-1].append(Paragraph(number + title, outline=self.heading, marks=kept))
            return
        first = self.source[token.map[0]] if token.map and token.map[0] < len(self.source) else ""
        # Markdown takes the blanks off; those of full width are the author's indent.
        lead = "".join(char for char in first[: len(first) - len(first.lstrip())] if char not in " \t")
        at = 0
        for piece in text.split(HARD):
            for lines in paragraphs_of(piece.split("\n"), width):
                paragraph = self._joined(lines, at, marks, lead)
                at += sum(map(len, lines)) + len(lines)
                self.sinks[-1].append(paragraph)
                lead = ""

    def _joined(self, lines: list[str], at: int, marks: Spans, lead: str) -> Paragraph:
        """One paragraph of ``lines``, the first of which begins at ``at`` in the text that ``marks`` are of."""
        pieces = [lead + self._number_of(lines[0])]
        length = len(pieces[0])
        found: list[tuple[int, int]] = []
        waiting = bisect_left(marks, (at, 0))
        for number, line in enumerate(lines):
            if number:
                between = joint(lines[number - 1], line)
                pieces.append(between)
                length += len(between)
            while waiting < len(marks) and marks[waiting][1] <= at + len(line):
                start, end = marks[waiting]
                found.append((start + length - at, end + length - at))
                waiting += 1
            pieces.append(line)
            length += len(line)
            at += len(line) + 1
        role: Role = "footnote" if _FOOTNOTE.match(lines[0]) else "text"
        return Paragraph("".join(pieces), role=role, marks=tuple(found))

    def _number_of(self, text: str) -> str:
        """The number of the list item that ``text`` opens, as the file has it; a bullet only before none."""
        number, self.number = self.number, ""
        return "" if number.startswith("•") and _NUMBERED.match(text.lstrip()) else number

    def plain(self, text: str) -> None:
        """Write the lines of a fenced block as they are."""
        for line in text.rstrip("\n").split("\n"):
            self.sinks[-1].append(Paragraph(self._number_of(line) + line))

    def end_item(self) -> None:
        """A list item ends; where it has no text, its number stands alone."""
        if self.number and not self.number.startswith("•"):
            self.sinks[-1].append(Paragraph(self.number))
        self.number = ""


def blocks_from(tokens: list[Any], source: list[str]) -> list[Block]:
    """The blocks of a parsed file whose lines are ``source``."""
    from ceyuan.source.html import blocks_of

    builder = _Builder(source)
    width = wrap_width(
        piece.split("\n")
        for token in tokens
        if token.type == "inline"
        for piece in visible(token.children or []).split(HARD)
    )
    setext = False
    html: list[str] = []
    for index, token in enumerate(tokens):
        kind = token.type
        if kind == "inline":
            builder.paragraph(token, width, setext=setext)
        elif kind == "heading_open":
            builder.heading, setext = int(token.tag[1]), token.markup in ("=", "-")
        elif kind == "heading_close":
            builder.heading = 0
        elif kind == "list_item_open":
            builder.number = f"{token.info}{token.markup} " if token.info else "• "
        elif kind == "list_item_close":
            builder.end_item()
        elif kind == "blockquote_open":
            builder.sinks[-1].append(FrameMark(True))
        elif kind == "blockquote_close":
            builder.sinks[-1].append(FrameMark(False))
        elif kind in ("fence", "code_block"):
            builder.plain(token.content)
        elif kind == "html_block":
            # A blank line ends a block of HTML for Markdown, not the table that it stands in.
            html.append(token.content)
            if index + 1 == len(tokens) or tokens[index + 1].type != "html_block":
                builder.sinks[-1].extend(blocks_of("".join(html)))
                html.clear()
        else:
            _table_token(builder, kind)
    return builder.sinks[0]


def _table_token(builder: _Builder, kind: str) -> None:
    if kind == "table_open":
        builder.tables.append(Table(head=1))
    elif kind == "tr_open":
        builder.tables[-1].rows.append([])
    elif kind in ("th_open", "td_open"):
        cell = Cell()
        builder.tables[-1].rows[-1].append(cell)
        builder.cells.append(cell)
        builder.sinks.append(cell.blocks)
    elif kind in ("th_close", "td_close"):
        builder.cells.pop()
        builder.sinks.pop()
    elif kind == "table_close":
        table = builder.tables.pop()
        first = table.rows[0] if table.rows else []
        if len(table.rows) > 1 and not any(
            isinstance(b, Paragraph) and b.text.strip() for c in first for b in c.blocks
        ):
            # Converters write an empty head where the table has none.
            del table.rows[0]
            table.head = 0
        builder.sinks[-1].extend(settle(table))
