"""A plan's facts as a workbook, laid out as a plan office lays it out: one sheet per table, ready to print."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final
from unicodedata import east_asian_width

from ceyuan.export.html.escape import link
from ceyuan.export.package import dated, fixed, legal
from ceyuan.export.sheets import sheet as sheet_of
from ceyuan.export.sheets import sheets as sheets_of
from ceyuan.export.sheets.model import FORMULA_SIGNS, MISSING, Cell, Figure, Words, aligned, say
from ceyuan.export.summary import name as name_of
from ceyuan.export.xlsx_page import HEAD, Styles, print_setup, printed_columns
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.sheets.model import Row, Sheet
    from ceyuan.plan import Plan

_LONGEST: Final = 32_767  # characters that a cell can hold
_TALLEST: Final = 409  # points that a row can have
_LINE: Final = 15.0
_OPEN: Words = ("在阅读器中打开", "open in the reader")


def to_xlsx(plan: Plan, *, lang: Lang = "zh", reader: str | None = None, only: str | None = None) -> bytes:
    """``plan`` as a workbook; the same plan gives the same bytes.

    Args:
        plan: the plan.
        lang: the language of titles and heads; the plan's own words stay as they are.
        reader: the file name of the HTML reader beside the workbook; each row links to its place there.
        only: the key of the one table to write; all of them unless given.
    """
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    styles = Styles()
    for table in sheets_of(plan, lang=lang) if only is None else [sheet_of(plan, only, lang=lang)]:
        page = book.create_sheet(table.title)
        _fill(page, table, plan, styles, lang, reader)
        print_setup(page, table, lang)
    properties = book.properties
    properties.creator, properties.title = "Ceyuan 策源", legal(plan.title or plan.source.name)
    stream = io.BytesIO()
    book.save(stream)
    return fixed(stream.getvalue(), dated(plan))


def _fill(page: Any, table: Sheet, plan: Plan, styles: Styles, lang: Lang, reader: str | None) -> None:
    from openpyxl.utils import get_column_letter

    printed = printed_columns(table)
    for number, column in enumerate(table.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
        if number <= printed:
            page.cell(1, number).alignment = styles.across
        cell = page.cell(HEAD, number, say(column.head, lang))
        cell.font, cell.fill, cell.border, cell.alignment = (
            styles.head,
            styles.shade,
            styles.border,
            styles.heads,
        )
    title = page.cell(1, 1)
    name = name_of(plan, lang)
    _write(title, f"{name}{'' if lang == 'zh' and plan.title else ' '}{table.title}")
    title.font = styles.title
    summary = page.cell(2, 1, table.summary if table.rows else table.empty)
    summary.font, summary.alignment = styles.summary, styles.sentence
    page.row_dimensions[1].height, page.row_dimensions[2].height = 36, 21
    page.row_dimensions[HEAD].height = 24 if lang == "zh" else 33
    for number, row in enumerate(table.rows, HEAD + 1):
        _row(page, number, table, row, styles)
        page.row_dimensions[number].height = _height(table, row)
        if reader is not None and row.node is not None:
            cell = page.cell(number, len(table.columns))
            cell.hyperlink = reader + link(row.node)
            cell.hyperlink.tooltip = say(_OPEN, lang)
            cell.font = styles.linked


def _row(page: Any, number: int, table: Sheet, row: Row, styles: Styles) -> None:
    for at, (column, value) in enumerate(zip(table.columns, row.cells, strict=True), 1):
        cell = page.cell(number, at)
        _write(cell, value)
        cell.font, cell.border, cell.alignment = (
            styles.body,
            styles.border,
            styles.cells[aligned(column, value)],
        )


def _write(cell: Any, value: Cell) -> None:
    """Numbers as numbers, everything else as text: no text of a plan is ever a formula."""
    if isinstance(value, Figure):
        cell.value = int(value.value) if value.value.is_integer() else value.value
        decimals = "." + "0" * value.decimals if value.decimals else ""
        cell.number_format = f"{_literal(value.before)}#,##0{decimals}{_literal(value.after)}"
    elif isinstance(value, int):
        cell.value, cell.number_format = value, "#,##0"
    else:
        text = legal(value or MISSING)[:_LONGEST]
        cell.value, cell.data_type = text, "s"
        cell.quotePrefix = text.startswith(FORMULA_SIGNS)


def _literal(text: str) -> str:
    return '"' + text.replace('"', "") + '"' if text else ""


def _height(table: Sheet, row: Row) -> float:
    """The height of the row's longest cell; a fixed one, since not every program measures wrapped text."""
    lines = max(
        sum(-(-max(1, _width(line)) // (column.width - 4)) for line in shown.split("\n"))
        for column, shown in zip(table.columns, table.texts(row), strict=True)
    )
    return min(_TALLEST, max(24.0, lines * _LINE + 6))


def _width(text: str) -> int:
    """The half-width columns that ``text`` takes; curly quotes and dashes are as wide as Han in Chinese type."""
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)
