"""A table of facts as a Word table: ruled, heads repeated on every page, no row broken over two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

from ceyuan.export.package import legal
from ceyuan.export.sheets.model import MISSING, aligned, say
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.sheets.model import Sheet

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of Word's elements."""
_LONGEST: Final = 900  # a row that may not break over two pages must fit on one
_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>'
    for side, size in (("top", 8), ("left", 4), ("bottom", 8), ("right", 4), ("insideH", 4), ("insideV", 4))
)
_PADDING: Final = "".join(
    f'<w:{side} w:w="{size}" w:type="dxa"/>'
    for side, size in (("top", 40), ("left", 70), ("bottom", 40), ("right", 70))
)


def word_table(sheet: Sheet, lang: Lang, *, width: int) -> Any:
    """The columns of ``sheet`` that a page has room for, ``width`` twips wide, as a ``w:tbl`` element."""
    from docx.oxml.parser import parse_xml

    shown = [(at, column) for at, column in enumerate(sheet.columns) if column.page]
    whole = sum(column.page for _, column in shown)
    widths = [width * column.page // whole for _, column in shown]
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in widths)
    heads = _row(
        [
            _cell(say(column.head, lang), size, "center", "TableHead")
            for (_, column), size in zip(shown, widths, strict=True)
        ],
        "<w:cantSplit/><w:tblHeader/>",
    )
    rows = []
    above = ""
    for row in sheet.rows:
        if sheet.grouped and sheet.group(row) != above:
            above = sheet.group(row)
            rows.append(_group(above or MISSING, sum(widths), len(widths)))
        texts = sheet.texts(row)
        cells = [
            _cell(texts[at], size, aligned(column, row.cells[at]), "TableText")
            for (at, column), size in zip(shown, widths, strict=True)
        ]
        rows.append(_row(cells, "<w:cantSplit/>" if max(map(len, texts)) < _LONGEST else ""))
    return parse_xml(
        f'<w:tbl xmlns:w="{WORD}"><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_PADDING}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{heads}{''.join(rows)}</w:tbl>"
    )


def _row(cells: list[str], properties: str) -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _group(text: str, width: int, columns: int) -> str:
    """A row across the table that stays with the row below it."""
    return (
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{columns}"/><w:shd w:val="clear" w:color="auto" w:fill="EDEFF2"/></w:tcPr>'
        '<w:p><w:pPr><w:pStyle w:val="TableHead"/><w:keepNext/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(legal(text))}</w:t></w:r></w:p></w:tc></w:tr>'
    )


def _cell(text: str, width: int, align: str, style: str) -> str:
    lines = '</w:t><w:br/><w:t xml:space="preserve">'.join(escape(legal(text)).split("\n"))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="{align}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{lines}</w:t></w:r></w:p></w:tc>'
    )
