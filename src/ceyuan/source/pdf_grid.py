"""A grid of rules: which cell is where."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ceyuan.source.pdf_objects import Box


@dataclass(slots=True)
class Grid:
    """Cells between rules. ``xs`` ascend, ``ys`` descend; ``owner[row][column]`` is the cell's number.

    ``open_top``/``open_bottom`` tell that the grid's sides run on without a rule across: it was cut by
    the page. A grid of one column is a ``frame`` around text, any other a table.
    """

    xs: list[float]
    ys: list[float]
    owner: list[list[int]]
    open_top: bool = False
    open_bottom: bool = False

    @property
    def box(self) -> Box:
        """The outline."""
        return self.xs[0], self.ys[-1], self.xs[-1], self.ys[0]

    @property
    def is_frame(self) -> bool:
        """Whether no row has two cells."""
        return all(len(set(row)) == 1 for row in self.owner)

    def row_at(self, y: float) -> int:
        """The row that holds the height ``y``."""
        below = bisect_right(self.ys, -y, key=lambda edge: -edge) - 1
        return min(max(below, 0), len(self.ys) - 2)

    def column_at(self, x: float) -> int:
        """The column that holds ``x``."""
        return min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)

    def walls(self, row: int, x0: float, x1: float) -> list[float]:
        """The drawn vertical rules between ``x0`` and ``x1`` in a row."""
        owner = self.owner[row]
        return [
            self.xs[c + 1]
            for c in range(len(owner) - 1)
            if owner[c] != owner[c + 1] and x0 < self.xs[c + 1] < x1
        ]
