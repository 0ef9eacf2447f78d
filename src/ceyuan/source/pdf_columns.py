"""The reading order of a page: columns between gutters, tables and boxes in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from ceyuan.source.pdf_glyphs import Piece
from ceyuan.source.pdf_grid import Grid
from ceyuan.source.pdf_rows import Row, fragments, rows_of

_STEP = 4.0
_MOST_STEPS = 2000
_LEAST_LINES = 6
_LEAST_WIDTH = 8.0
_MAX_COLUMNS_DEPTH = 2


@dataclass(slots=True)
class Inset:
    """A grid on the page with what is in it: the pieces of a table's cells, or of a frame's text.

    ``inner`` are the tables inside a frame.
    """

    grid: Grid
    pieces: list[Piece]
    is_frame: bool
    inner: list[Inset] = field(default_factory=list)


@dataclass(slots=True)
class Placed:
    """A line or an inset in reading order, with the left edge of its column (None: the page's own)."""

    item: Row | Inset
    left: float | None = None


def in_order(rows: list[Row], insets: Sequence[Inset], depth: int = 0) -> list[Placed]:
    """Lines and insets from top to bottom, column by column where the page has columns."""
    gutter = _gutter(rows) if depth < _MAX_COLUMNS_DEPTH else None
    if gutter is None:
        items: list[Row | Inset] = [*rows, *insets]
        items.sort(key=_top)
        left = _left_edge(rows) if depth else None
        return [Placed(item, left) for item in items]
    parts: list[Row | Inset] = [part for row in rows for part in fragments(row)]
    parts += insets
    parts.sort(key=_top)
    placed: list[Placed] = []
    sides: tuple[list[Row | Inset], list[Row | Inset]] = ([], [])

    def flush() -> None:
        for side in sides:
            pieces = [piece for item in side if isinstance(item, Row) for piece in item.pieces]
            placed.extend(in_order(rows_of(pieces), [i for i in side if isinstance(i, Inset)], depth + 1))
            side.clear()

    for part in parts:
        x0, x1 = (part.x0, part.x1) if isinstance(part, Row) else (part.grid.box[0], part.grid.box[2])
        if x0 < gutter < x1:
            flush()
            placed.append(Placed(part))
        else:
            sides[x0 >= gutter].append(part)
    flush()
    return placed


def _top(item: Row | Inset) -> float:
    return -(item.top if isinstance(item, Row) else item.grid.box[3])


def _left_edge(rows: list[Row]) -> float | None:
    """Where the lines of a column begin: the leftmost place that more than one line has."""
    starts = sorted(row.x0 for row in rows)
    for first, second in pairwise(starts):
        if second - first < 2:
            return first
    return starts[0] if starts else None


def _gutter(rows: list[Row]) -> float | None:
    """The middle of a vertical strip without text that has columns of running text on both sides."""
    if len(rows) < _LEAST_LINES:
        return None
    parts = [part for row in rows for part in fragments(row)]
    left, right = min(p.x0 for p in parts), max(p.x1 for p in parts)
    bins = max(int((right - left) / _STEP), 1)
    if bins > _MOST_STEPS:
        return None
    cover = [0] * (bins + 2)
    for part in parts:
        cover[int((part.x0 - left) / _STEP)] += 1
        cover[min(int((part.x1 - left) / _STEP) + 1, bins + 1)] -= 1
    few, total, free = 0.2 * len(parts), 0, list[int]()
    for i in range(bins):
        total += cover[i]
        if total <= few and 0.15 * bins < i < 0.85 * bins:
            free.append(i)
    best = None
    for start, end in _stretches(free):
        middle = left + (start + end + 1) / 2 * _STEP
        if (
            (end - start + 1) * _STEP >= 4
            and _is_running(parts, middle)
            and (best is None or end - start > best[0])
        ):
            best = (end - start, middle)
    return best[1] if best else None


def _stretches(numbers: list[int]) -> list[tuple[int, int]]:
    """Runs of consecutive numbers as ``(first, last)``."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _is_running(parts: list[Row], gutter: float) -> bool:
    """Whether both sides hold columns of text: lines that fill their side, many of them, side by side."""
    sides = ([p for p in parts if p.x1 <= gutter], [p for p in parts if p.x0 >= gutter])
    if any(len(side) < _LEAST_LINES for side in sides):
        return False
    for side in sides:
        width = max(p.x1 for p in side) - min(p.x0 for p in side)
        usual = median(p.x1 - p.x0 for p in side)
        if usual < 0.6 * width or usual < _LEAST_WIDTH * median(p.size for p in side):
            return False
    spans = [(min(p.y for p in side), max(p.y for p in side)) for side in sides]
    shared = min(spans[0][1], spans[1][1]) - max(spans[0][0], spans[1][0])
    return shared > 0.4 * min(high - low for low, high in spans)
