"""What a table's exporters ask of it: which columns are figures, and which of its text is in no cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ceyuan.export.parts import lines

if TYPE_CHECKING:
    from ceyuan.plan import Node

_FIGURE = re.compile(r"[-+−±<>≤≥＜＞]?[\d,，.]+(?:[—–\-～~][\d,，.]+)?[%％‰]?")
_NONE = re.compile(r"[—–\-/]*")


def grid(node: Node) -> tuple[tuple[str, ...], ...]:
    """The head and the rows of a table, each padded to the table's width."""
    width = max(map(len, (node.columns, *node.rows)), default=0)
    return tuple((*row, *("",) * (width - len(row))) for row in (node.columns, *node.rows))


def figures(node: Node) -> list[bool]:
    """For each column, whether its cells are figures: one is, the others are or say that there is none."""
    columns = [["".join(cell.split()) for cell in column] for column in zip(*grid(node)[1:], strict=True)]
    return [
        any(_FIGURE.fullmatch(cell) for cell in column)
        and all(_FIGURE.fullmatch(cell) or _NONE.fullmatch(cell) for cell in column)
        for column in columns
    ]


def beside_cells(node: Node) -> list[str]:
    """The own lines of a table that are in none of its cells: a caption, a unit, a note."""
    cells = ["".join(cell.split()) for row in (node.columns, *node.rows) for cell in row]
    known = [*cells, "".join(cells), "".join((node.title or "").split())]
    return [line for line in lines(node) if not any("".join(line.split()) in cell for cell in known)]
