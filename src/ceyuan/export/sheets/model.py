"""A table of facts as an office keeps it, before it is a workbook, a document, a CSV file or a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ceyuan.plan import Lang

Words = tuple[str, str]
"""The same words in Chinese and in English; neither is translated from the other."""
STEP = " › "
"""What stands between two headings of a path."""
MISSING = "—"
"""How a table says that the plan gives nothing."""
FORMULA_SIGNS = tuple("=+-@\t\r＝＋－＠")
"""Text that begins with one of these is a formula to a spreadsheet, unless it is told otherwise."""
BELOW = -1
"""The place of a column that a terminal shows in a line under its row, where it has a value."""


def say(words: Words, lang: Lang) -> str:
    """``words`` in this language."""
    return words[0 if lang == "zh" else 1]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what the plan prints around it (``≥90``, ``22左右``) and the decimals it prints."""

    value: float
    decimals: int = 0
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.value:,.{self.decimals}f}{self.after}"


Cell = str | int | Figure | None
"""What a cell holds; None where the plan gives nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``key`` is its name in CSV and JSON, ``width`` that of a worksheet column in half-width characters.

    ``page`` is the column's share of a printed page, 0 where a page leaves it out; ``screen`` the same
    on a terminal, in columns; ``BELOW`` there is a line under the row. Columns behind ``place`` are not printed with a worksheet.
    """

    key: str
    head: Words
    width: int
    align: Literal["left", "right", "center"] = "left"
    page: int = 0
    screen: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells by column, and the node that it was read from."""

    cells: tuple[Cell, ...]
    node: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its title, the sentence that sums it up, and why it is empty where it is.

    Where it is ``grouped``, a printed page shows the chapter and section of its rows above them.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    summary: str
    empty: str
    grouped: bool = False

    def group(self, row: Row) -> str:
        """The chapter and section of ``row``."""
        found = [
            str(cell)
            for column, cell in zip(self.columns, row.cells, strict=True)
            if column.key in {"chapter", "section"} and cell
        ]
        return STEP.join(found)

    def texts(self, row: Row) -> list[str]:
        """The cells of ``row`` as they are read: numbers with separators, what is missing as —."""
        return [text(cell) for cell in row.cells]


def aligned(column: Column, cell: Cell) -> str:
    """How ``cell`` is aligned: as its column is, what is missing in the middle."""
    return "center" if cell is None else column.align


def text(cell: Cell) -> str:
    """``cell`` as it is read."""
    if cell is None or cell == "":
        return MISSING
    return f"{cell:,}" if isinstance(cell, int) else str(cell)
