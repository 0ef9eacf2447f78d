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
    """The head and the rows of a table, each padded to the table's width.

    A cell merged over columns is repeated in each of them; of columns that agree from head to foot
    one is kept.
    """
    rows = (node.columns, *node.rows)
    kept = grid_columns(node)
    return tuple(tuple(row[i] if i < len(row) else "" for i in kept) for row in rows)


def grid_columns(node: Node) -> list[int]:
    """Which columns of ``node.rows`` :func:`grid` keeps."""
    rows = (node.columns, *node.rows)
    width = max(map(len, rows))
    columns = [tuple(row[i] if i < len(row) else "" for row in rows) for i in range(width)]
    return [i for i in range(width) if i == 0 or columns[i] != columns[i - 1] or not any(columns[i])]


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
    known = {"".join(cell.split()) for row in (node.columns, *node.rows) for cell in row}
    known.add("".join((node.title or "").split()))
    longest = sorted(known, key=lambda cell: (-len(cell), cell))
    return [line for line in lines(node) if not _is_cells("".join(line.split()), longest)]


def _is_cells(line: str, cells: list[str]) -> bool:
    """Whether ``line`` is a part of a cell, or several cells and nothing else."""
    if any(line in cell for cell in cells):
        return True
    for cell in cells:
        line = line.replace(cell, "") if cell else line
    return not line
