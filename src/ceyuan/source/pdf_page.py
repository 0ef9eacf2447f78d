"""One page of a PDF: its printed lines, tables and boxes, read while pdfium has the page open."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

from ceyuan.source.pdf_api import TextPage
from ceyuan.source.pdf_cells import grids_of
from ceyuan.source.pdf_columns import Inset
from ceyuan.source.pdf_glyphs import Glyphs, Piece
from ceyuan.source.pdf_insets import insets_of
from ceyuan.source.pdf_objects import Box
from ceyuan.source.pdf_rows import Row, rows_of
from ceyuan.source.pdf_rules import drawing_of

_FEW = 30
"""Characters: a page with fewer that consists of an image is a scan with a stamp or a number on it."""
_SCANNED = 0.5
_OUTLINED = 200


@dataclass(slots=True)
class PageContent:
    """What a page holds. ``box`` is its outline, in points, turned like the text.

    ``rows`` are the lines outside of ``insets``; ``turned`` those in another direction than most of the page,
    ``hidden`` those outside of what is shown or printed. ``is_scan`` tells that the page shows writing without
    having it as text.
    """

    number: int
    box: Box
    rows: list[Row] = field(default_factory=list)
    insets: list[Inset] = field(default_factory=list)
    turned: list[Row] = field(default_factory=list)
    hidden: list[Row] = field(default_factory=list)
    chars: int = 0
    is_scan: bool = False


def read_page(document: Any, index: int) -> PageContent | None:
    """The page at ``index`` (from 0) of an open document; None where pdfium cannot load it."""
    from pypdfium2 import raw

    page = raw.FPDF_LoadPage(document, index)
    if not page:
        return None
    try:
        text_page = raw.FPDFText_LoadPage(page)
        if not text_page:
            return None
        try:
            return _content(page, text_page, index + 1)
        finally:
            raw.FPDFText_ClosePage(text_page)
    finally:
        raw.FPDF_ClosePage(page)


def _content(page: Any, text_page: Any, number: int) -> PageContent:
    glyphs = Glyphs(TextPage(text_page))
    pieces = glyphs.pieces()
    content = PageContent(number, _outline(page, glyphs))
    content.chars = sum(len(piece.text) for piece in pieces)
    drawing = drawing_of(page, glyphs.turn)
    if content.chars < _FEW:
        room = _area(content.box)
        pictured = sum(_area(image) for image in drawing.images) >= _SCANNED * room
        content.is_scan = pictured or (
            not content.chars and (drawing.paths >= _OUTLINED or bool(drawing.images))
        )
    level: list[Piece] = []
    turned: list[Piece] = []
    hidden: list[Piece] = []
    for piece in pieces:
        (hidden if _is_outside(piece, content.box) else turned if piece.turned else level).append(piece)
    loose, content.insets = insets_of(level, grids_of(drawing, content.box), glyphs)
    content.rows = rows_of(loose)
    content.turned = [Row([piece], piece.y, piece.size) for piece in turned]
    content.hidden = rows_of(hidden)
    return content


def _outline(page: Any, glyphs: Glyphs) -> Box:
    from pypdfium2 import raw

    rect = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rect)):
        return -1e9, -1e9, 1e9, 1e9
    (ax, ay), (bx, by) = glyphs.turned(rect.left, rect.bottom), glyphs.turned(rect.right, rect.top)
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _area(box: Box) -> float:
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)


def _is_outside(piece: Piece, box: Box) -> bool:
    return piece.x1 < box[0] or piece.x0 > box[2] or piece.y + piece.size < box[1] or piece.y > box[3]
