"""One table of a DOCX while it is read: grid spans, vertical merges, header rows, lines around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ceyuan.source.blocks import Block, Cell, Paragraph, Table
from ceyuan.source.docx_numbering import is_on, number
from ceyuan.source.docx_package import W
from ceyuan.source.docx_styles import Styles, sides

_MOST_COLUMNS = 1000


@dataclass(slots=True)
class OpenTable:
    """A table between its start and its end.

    ``above`` maps a column to the cell that a vertical merge goes on with there.
    """

    table: Table
    above: dict[int, Cell] = field(default_factory=dict)
    column: int = 0
    cell: Cell = field(default_factory=Cell)
    continues: bool = False
    heads: bool = True

    def row(self, properties: Any) -> None:
        """Begin a row with these ``w:trPr``."""
        self.table.rows.append([])
        self.column = 0
        heads = properties is not None and is_on(properties.find(W + "tblHeader"))
        self.heads = self.heads and heads
        if self.heads:
            self.table.head += 1
        before = properties.find(W + "gridBefore") if properties is not None else None
        skipped = min(number(before.get(W + "val"), 0), _MOST_COLUMNS) if before is not None else 0
        if skipped > 0:
            self.table.rows[-1].append(Cell(colspan=skipped))
            self.column = skipped

    def begin_cell(self, properties: Any) -> None:
        """Begin a cell with these ``w:tcPr``."""
        span, merge = 1, None
        if properties is not None:
            grid, merge = properties.find(W + "gridSpan"), properties.find(W + "vMerge")
            span = min(max(number(grid.get(W + "val"), 1), 1), _MOST_COLUMNS) if grid is not None else 1
        origin = self.above.get(self.column)
        self.continues = (
            merge is not None and merge.get(W + "val", "continue") == "continue" and origin is not None
        )
        if self.continues and origin is not None:
            self.cell = origin
            origin.rowspan += 1
        else:
            self.cell = Cell(colspan=span)
            self.table.rows[-1].append(self.cell)
            for column in range(self.column, self.column + span):
                self.above.pop(column, None)
            if merge is not None:
                self.above[self.column] = self.cell
        self.column += span

    def end_cell(self, blocks: list[Block]) -> None:
        """End the cell; text in a cell that a merge covers is kept with the cell above."""
        if self.continues:
            blocks = [b for b in blocks if not isinstance(b, Paragraph) or b.text.strip()]
        self.cell.blocks.extend(blocks)


def open_table(element: Any, styles: Styles) -> OpenTable:
    """The table that ``element`` begins."""
    return OpenTable(Table(boxed=_has_sides(element, styles)))


def _has_sides(element: Any, styles: Styles) -> bool | None:
    """Whether lines stand left and right of the table: its cells say it, else it, else its style."""
    cells = [
        sides(cell.find(f"{W}tcPr/{W}tcBorders"))
        for row in element.iterchildren(W + "tr")
        for cell in row.iterchildren(W + "tc")
    ]
    known = [said for said in cells if said is not None]
    if known and (any(known) or len(known) == len(cells)):
        return any(known)
    properties = element.find(W + "tblPr")
    if properties is None:
        return None
    own = sides(properties.find(W + "tblBorders"))
    style = properties.find(W + "tblStyle")
    if own is not None:
        return own
    return styles.table_borders(style.get(W + "val")) if style is not None else None
