"""What every reader returns: the source text and what its layout says, nothing interpreted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from ceyuan.plan import Span

Role = Literal["text", "furniture", "footnote", "title"]


class Line(NamedTuple):
    """A line of the source text that has ink on it (a tuple: a plan has thousands, and they are cheap).

    ``start``/``end`` are offsets of its first and one past its last non-blank character. ``indent``
    is the blank before it in em (one Han character = 1.0), beyond the text block's left edge;
    negative where the line hangs out. ``gap`` counts the blank lines before it; ``page`` is 1-based.
    ``outline`` is the heading level that the format itself declares (1 outermost), 0 where it says
    nothing. ``role`` is what the reader knows from the format alone: running heads and page numbers
    of a PDF, navigation of a web page, footnotes, a title style. ``width`` is how much room the printed
    line takes, in em; 0.0 where the format does not say (then it follows from the characters).
    """

    start: int
    end: int
    indent: float = 0.0
    gap: int = 0
    page: int | None = None
    outline: int = 0
    role: Role = "text"
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A real table: ``start``/``end`` cover its cells, which stand in the text cell by cell.

    ``rows`` holds the cells' texts; a merged cell is repeated in every row and column it spans.
    ``head`` is the number of header rows (0 where the format does not say). ``cells`` has the shape of
    ``rows`` and holds where each text stands (``text[a:b]`` is the cell; ``a == b`` where it is empty);
    it is empty where the reader does not know.
    """

    start: int
    end: int
    rows: tuple[tuple[str, ...], ...]
    head: int = 0
    cells: tuple[tuple[Span, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader noticed and a person should know (``kind`` selects the rule that says it).

    Kinds: ``undecodable`` (a byte that is no character), ``tracked_changes``, ``no_text_layer``
    (a page without text), ``lost_characters``, ``hidden_text``. ``start``/``end`` as in a span.
    """

    kind: str
    detail: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document's text in reading order with its layout.

    ``wrapped`` is True where a paragraph may run over several lines (PDF), False where each line is
    a paragraph of its own (DOCX, HTML), None where that is to be found out (plain text).
    ``frames`` are the spans of boxed texts (1×1 tables, bordered blocks); the lines inside a frame
    are ordinary lines. Lines inside a ``SourceTable`` are not repeated in ``lines``. ``marks`` are the
    spans of references to notes (a superscript ``28`` after a word): no part of the sentence's numbers.
    """

    text: str
    lines: tuple[Line, ...]
    name: str
    sha256: str
    media_type: str
    wrapped: bool | None = None
    tables: tuple[SourceTable, ...] = ()
    frames: tuple[Span, ...] = ()
    notices: tuple[Notice, ...] = ()
    marks: tuple[Span, ...] = ()
