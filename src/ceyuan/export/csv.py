"""A plan's tables as CSV that Excel opens right: UTF-8 with its mark, and no cell that is a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from ceyuan.export.sheets import sheet as sheet_of
from ceyuan.export.sheets.model import FORMULA_SIGNS, Cell, Figure, Sheet, say
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.plan import Plan

_MARK: Final = "\ufeff"


def to_csv(plan: Plan, table: str, *, lang: Lang = "zh") -> str:
    """The table ``table`` of ``plan``: a head row, then the rows; ``table`` is a key of ``SHEETS``."""
    return sheet_csv(sheet_of(plan, table, lang=lang), lang=lang)


def sheet_csv(sheet: Sheet, *, lang: Lang = "zh") -> str:
    """``sheet`` as CSV (RFC 4180, lines end in CR LF)."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(say(column.head, lang) for column in sheet.columns)
    writer.writerows([_cell(cell) for cell in row.cells] for row in sheet.rows)
    return _MARK + stream.getvalue()


def _cell(cell: Cell) -> str:
    """Numbers bare, what is missing empty; text that a spreadsheet would calculate begins with an apostrophe."""
    if cell is None:
        return ""
    if isinstance(cell, Figure):
        return str(cell) if cell.before or cell.after else f"{cell.value:.{cell.decimals}f}"
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
