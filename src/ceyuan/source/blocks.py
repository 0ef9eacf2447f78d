"""What a reader of a marked-up format finds in a document, before it is written out as a source text.

The three readers (DOCX, HTML, Markdown) turn their format into a flat list of these blocks in reading
order. A boxed text is a :class:`FrameMark` that opens, the blocks inside, and one that closes: flat, so
that no depth of nesting needs recursion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from ceyuan.plan import Span
from ceyuan.source.model import Role

Align = Literal["left", "center", "right"]

# Blank, or without any width of its own: what is taken off both ends of a paragraph.
BLANK = " \t\r\n\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" + (
    "\u2028\u2029\u202f\u205f\u3000\x1c\x1d\x1e\x1f\x85\u200b\u200c\u200d\u2060\ufeff\u00ad"
)
_WIDE_BREAK = re.compile("(?<=[\u2e80-\u9fff\uff00-\uffef])\n|\n(?=[\u2e80-\u9fff\uff00-\uffef])")
EM = {" ": 0.5, "\t": 2.0, "\u00a0": 0.5, "\u2002": 0.5, "\u2003": 1.0, "\u3000": 1.0, "\u2009": 0.2}
"""The width of a blank character in em."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph, which becomes one line of the source text; without ink, a blank line.

    ``marks`` are the spans in ``text`` that are references to notes (a superscript ``28``). ``size`` is
    the font size in points, 0.0 where unknown. ``links`` counts the ink inside hyperlinks, ``owner``
    is the container that holds it, both for telling main text from page furniture.
    """

    text: str
    indent: float = 0.0
    outline: int = 0
    role: Role = "text"
    align: Align = "left"
    size: float = 0.0
    marks: tuple[Span, ...] = ()
    links: int = 0
    owner: int = 0

    def trimmed(self) -> Paragraph:
        """The paragraph without blanks at its ends; those before it are counted into ``indent``."""
        body = self.text.lstrip(BLANK)
        if not body:
            self.text, self.marks = "", ()
            return self
        lead = len(self.text) - len(body)
        if lead:
            self.indent += sum(EM.get(char, 0.0) for char in self.text[:lead])
        self.text = body.rstrip(BLANK)
        if self.marks:
            end = len(self.text)
            spans = ((max(a - lead, 0), min(b - lead, end)) for a, b in self.marks)
            self.marks = tuple((a, b) for a, b in spans if a < b)
        return self


@dataclass(frozen=True, slots=True)
class FrameMark:
    """The beginning (``opens``) or the end of a boxed text."""

    opens: bool


@dataclass(frozen=True, slots=True)
class GridCell:
    """The text of a cell of a real table, in one piece, with the spans of its references to notes."""

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(slots=True)
class Grid:
    """A real table: each row holds the index of its cell in ``cells``, a merged cell's repeatedly."""

    cells: list[GridCell]
    rows: list[list[int]]
    head: int = 0
    links: int = 0
    owner: int = 0


Block = Paragraph | FrameMark | Grid


@dataclass(slots=True)
class Cell:
    """A table cell as the format has it: the blocks in it and how many columns and rows it spans."""

    blocks: list[Block] = field(default_factory=list)
    colspan: int = 1
    rowspan: int = 1


@dataclass(slots=True)
class Table:
    """A table as the format has it, not yet told apart into table, box and mere layout.

    ``boxed`` is what the format says about lines around it: True, False, or None for nothing.
    """

    rows: list[list[Cell]] = field(default_factory=list)
    head: int = 0
    boxed: bool | None = None
    owner: int = 0


def one_line(text: str) -> str:
    """A heading that was broken over lines in one: without a blank beside a wide character."""
    return _WIDE_BREAK.sub("", text.strip()).replace("\n", " ")
