"""Tables of a PDF: the texts of their cells, their head rows, and parts on several pages as one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ceyuan.source.pdf_columns import Inset
from ceyuan.source.pdf_grid import Grid
from ceyuan.source.pdf_insets import by_cell
from ceyuan.source.pdf_rows import Row, joined, rows_of

_NEAR = 4.0
_LONG = 16
_VALUE = re.compile(r"[\d.,％%≥≤><〔〕\[\]()（）—~～\-+±＋／/]*\d[\d.,％%〔〕\[\]()（）—~～\-+±＋／/]*")
_YEAR = re.compile(r"[(（]?(?:19|20)\d\d[)）]?")
_HEADING = re.compile(
    r"序号|编号|指标|名称|单位|类别|项目|属性|性质|目标|任务|内容|部门|责任|年份|进度|备注|规划|现状|基期|领域"
)
_MOST_HEAD = 3
_ENDS = "。；;！？"


@dataclass(slots=True)
class TablePart:
    """A table, or the part of one that stands on a page.

    ``cells`` are the texts, ``rows`` the index of the cell at each place (a merged one repeatedly), ``marks``
    the spans of references to notes in each cell's text, ``xs`` the places of the upright rules in points.
    ``hidden`` counts the first rows that repeat the head of the part before: in the text, not in the rows.
    """

    cells: list[str]
    marks: list[list[tuple[int, int]]]
    rows: list[list[int]]
    xs: list[float]
    head: int = 0
    hidden: int = 0


def table_of(inset: Inset) -> TablePart:
    """The cells of a grid; rows and columns in which no cell has text are left out."""
    grid = inset.grid
    texts: dict[int, str] = {}
    marks: dict[int, list[tuple[int, int]]] = {}
    widths = _widths(grid)
    for owner, pieces in by_cell(grid, inset.pieces).items():
        texts[owner], marks[owner] = _cell_text(rows_of(pieces), widths[owner])
    rows = [row for row in grid.owner if any(texts.get(owner) for owner in row)]
    used = [
        c
        for c in range(len(grid.xs) - 1)
        if any(texts.get(row[c]) for row in rows) and (not c or any(row[c] != row[c - 1] for row in rows))
    ]
    order: dict[int, int] = {}
    placed = [[order.setdefault(row[c], len(order)) for c in used] for row in rows]
    owners = list(order)
    cells = [texts.get(owner, "") for owner in owners]
    xs = [*(grid.xs[c] for c in used), grid.xs[-1]]
    part = TablePart(cells, [marks.get(owner, []) for owner in owners], placed, xs)
    part.head = _head(part)
    return part


def _widths(grid: Grid) -> dict[int, float]:
    """The width of each cell in points."""
    edges: dict[int, tuple[float, float]] = {}
    for row in grid.owner:
        for column, owner in enumerate(row):
            left, right = edges.get(owner, (grid.xs[column], grid.xs[column + 1]))
            edges[owner] = min(left, grid.xs[column]), max(right, grid.xs[column + 1])
    return {owner: right - left for owner, (left, right) in edges.items()}


def _cell_text(lines: list[Row], width: float) -> tuple[str, list[tuple[int, int]]]:
    """A cell's lines in one piece: wraps joined, a blank where a line ended though there was room for more."""
    text, marks = "", list[tuple[int, int]]()
    before: Row | None = None
    for line in lines:
        words, found = line.text()
        room = before is not None and before.x1 - before.x0 + 2.5 * before.size < width
        text += " " * (room and bool(text))
        start = len(text := joined([text, words])) - len(words)
        marks += [(start + a, start + b) for a, b in found]
        before = line
    return text.replace("\t", " "), marks


def _head(part: TablePart) -> int:
    """The number of head rows: short names above values, as deep as the first row's tallest cell."""
    if len(part.rows) < 2:
        return 0
    first = [part.cells[i] for i in part.rows[0]]
    if sum(map(bool, first)) * 3 < len(first) * 2:
        return 0
    if any(
        len(text) > _LONG or (_VALUE.fullmatch(text) and not _YEAR.fullmatch(text)) for text in first if text
    ):
        return 0
    named = sum(bool(_HEADING.search(text) or _YEAR.search(text)) for text in first)
    values = sum(bool(_VALUE.fullmatch(part.cells[i])) for row in part.rows[1:] for i in row)
    if named < 2 and not (values and named) and values < len(part.rows) - 1:
        return 0
    depth = max(sum(i in row for row in part.rows) for i in part.rows[0])
    return min(depth, _MOST_HEAD, len(part.rows) - 1)


def continues(first: TablePart, second: TablePart) -> bool:
    """Whether ``second`` repeats the head of ``first`` or goes on between its edges without a head of its own."""
    if first.head and _texts(first, first.head) == _texts(second, first.head):
        return len(first.xs) == len(second.xs)
    # Measured from the table's own edge: the margins of odd and even pages differ.
    fewer, more = sorted(([x - part.xs[0] for x in part.xs] for part in (first, second)), key=len)
    return (
        not second.head
        and abs(fewer[-1] - more[-1]) <= _NEAR
        and all(_at(x, more) is not None for x in fewer)
    )


def _at(x: float, places: list[float]) -> int | None:
    """The index of the place next to ``x``."""
    best = min(range(len(places)), key=lambda i: abs(places[i] - x))
    return best if abs(places[best] - x) <= _NEAR else None


def align(parts: list[TablePart]) -> None:
    """Give all parts the columns of the one that has most: a cell over two of them is repeated."""
    model = max(parts, key=lambda part: len(part.xs))
    places = [x - model.xs[0] for x in model.xs]
    for part in parts:
        if len(part.xs) == len(places):
            continue
        edges = [_at(x - part.xs[0], places) or 0 for x in part.xs]
        columns = [column for column, (left, right) in enumerate(pairwise(edges)) for _ in range(left, right)]
        part.rows = [[row[column] for column in columns] for row in part.rows]
        part.xs = model.xs


def join_cut_row(first: TablePart, second: TablePart) -> None:
    """Move a row that the page cut in two back together: most of it, and its first cell, is empty in ``second``."""
    if second.hidden >= len(second.rows) or len(first.xs) != len(second.xs):
        return
    last, rest = first.rows[-1], second.rows[second.hidden]
    filled = {i: c for c, i in enumerate(rest) if second.cells[i]}
    alone = all(sum(i in row for row in second.rows) == 1 for i in filled)
    cut = all(first.cells[last[c]] and first.cells[last[c]][-1] not in _ENDS for c in filled.values())
    if second.cells[rest[0]] or len(filled) * 2 > len(rest) or not alone or not cut or len(second.rows) < 2:
        return
    for i, column in filled.items():
        target = last[column]
        first.cells[target] = joined([first.cells[target], second.cells[i]])
    del second.rows[second.hidden]
    kept = dict.fromkeys(i for row in second.rows for i in row)
    number = {i: n for n, i in enumerate(kept)}
    second.cells = [second.cells[i] for i in kept]
    second.marks = [second.marks[i] for i in kept]
    second.rows = [[number[i] for i in row] for row in second.rows]


def _texts(part: TablePart, rows: int) -> list[list[str]]:
    return [[part.cells[i] for i in row] for row in part.rows[:rows]]


def hide_repeated_head(first: TablePart, second: TablePart) -> None:
    """Mark the rows of ``second`` that say again what the head of ``first`` says."""
    repeats = first.head > 0 and _texts(first, first.head) == _texts(second, first.head)
    second.hidden = first.head if repeats and first.head < len(second.rows) else 0
    second.head = first.head
