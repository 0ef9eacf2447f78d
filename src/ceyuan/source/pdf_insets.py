"""What stands inside the grids of a page: tables, boxed texts, or nothing that deserves the name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from ceyuan.source.pdf_columns import Inset
from ceyuan.source.pdf_glyphs import Glyphs, Piece
from ceyuan.source.pdf_grid import Grid
from ceyuan.source.pdf_rows import rows_of

_LEAST_INK = 15
_CAPTION = 80
_BIG = 2000
_TABLE_NAME = re.compile(r"附?表\s*[\d一二三四五六七八九十]")
_NOTE = re.compile(r"注|说明|备注|资料来源|数据来源|[*＊※]")
_ORDINAL = re.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])[)）.．、]?")


def insets_of(pieces: list[Piece], grids: list[Grid], glyphs: Glyphs) -> tuple[list[Piece], list[Inset]]:
    """The pieces outside all grids, and the grids that hold text, with their pieces.

    A piece that runs across a rule between two cells is cut there.
    """
    if not grids:
        return pieces, []
    loose: list[Piece] = []
    held: dict[int, list[Piece]] = defaultdict(list)
    by_size = sorted(range(len(grids)), key=lambda i: (grids[i].box[2] - grids[i].box[0]) * _height(grids[i]))
    for piece in pieces:
        home = next((i for i in by_size if _holds(grids[i], piece)), None)
        if home is None:
            loose.append(piece)
            continue
        grid = grids[home]
        walls = grid.walls(grid.row_at(piece.center), piece.x0 + 1, piece.x1 - 1)
        held[home] += glyphs.part(piece, walls) if walls else [piece]
    insets: list[Inset] = []
    for i, grid in enumerate(grids):
        inset = _settled(grid, held[i], loose) if held[i] else None
        if inset:
            insets.append(inset)
    return loose, _nested(insets, grids, loose)


def _height(grid: Grid) -> float:
    return grid.ys[0] - grid.ys[-1]


def _holds(grid: Grid, piece: Piece) -> bool:
    x0, y0, x1, y1 = grid.box
    return y0 <= piece.center <= y1 and x0 <= (piece.x0 + piece.x1) / 2 <= x1 and x0 - 2 <= piece.x0


def _settled(grid: Grid, pieces: list[Piece], loose: list[Piece]) -> Inset | None:
    """What a grid is; pieces that are not its own after all go to ``loose``."""
    ink = sum(len(piece.text) for piece in pieces)
    cells = by_cell(grid, pieces)
    begins = {
        c
        for row in grid.owner
        for c, owner in enumerate(row)
        if owner in cells and (not c or row[c - 1] != owner)
    }
    if grid.is_frame or len(begins) == 1:
        return Inset(grid, pieces, True)
    largest = max(sum(len(piece.text) for piece in cell) for cell in cells.values())
    if largest >= _BIG and largest * 5 >= ink * 4:
        loose += pieces
        return None
    if _is_list(grid, cells):
        return _listed(grid, pieces, cells)
    return _captioned(grid, pieces, loose)


def by_cell(grid: Grid, pieces: list[Piece]) -> dict[int, list[Piece]]:
    """The pieces of each cell that has any."""
    cells: dict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        row, column = grid.row_at(piece.center), grid.column_at((piece.x0 + piece.x1) / 2)
        cells[grid.owner[row][column]].append(piece)
    return cells


def _is_list(grid: Grid, cells: dict[int, list[Piece]]) -> bool:
    """Ordinals in the first of two columns, sentences in the second: a list, drawn as a table.

    The first row may lack its ordinal, where it goes on from the page before.
    """
    if any(len(set(row)) != 2 for row in grid.owner):
        return False
    ordinals = [_text(cells.get(row[0], [])) for row in grid.owner]
    if not ordinals[-1] or not all(_ORDINAL.fullmatch(text) for text in ordinals[not ordinals[0] :]):
        return False
    prose = sum(_text(cells.get(row[-1], [])).endswith("。") for row in grid.owner)
    return prose * 2 >= len(grid.owner) or len(grid.owner) == 1


def _listed(grid: Grid, pieces: list[Piece], cells: dict[int, list[Piece]]) -> Inset:
    """The frame of a list: each ordinal, often in the middle of its cell, at the first line beside it."""
    for cell in cells.values():
        beside = [other for other in cells.values() if other is not cell and _overlap(cell, other)]
        if _ORDINAL.fullmatch(_text(cell)) and beside:
            first = max((piece for other in beside for piece in other), key=lambda piece: piece.center)
            for piece in cell:
                piece.y = first.y
    return Inset(grid, pieces, True)


def _overlap(cell: list[Piece], other: list[Piece]) -> bool:
    """Whether the middle of ``cell`` is at the height of ``other``."""
    middle = (max(piece.y for piece in cell) + min(piece.y for piece in cell)) / 2
    lowest, highest = min(piece.y for piece in other), max(piece.y for piece in other)
    return lowest - 2 <= middle <= highest + 2


def _text(pieces: list[Piece]) -> str:
    return "".join(row.text()[0] for row in rows_of(pieces))


def _captioned(grid: Grid, pieces: list[Piece], loose: list[Piece]) -> Inset | None:
    """The table without rows over its full width that are its caption or a note.

    Those are lines before and after it; under a caption that does not call it a table it is boxed.
    """
    top, bottom = 0, len(grid.owner)
    rows: list[list[Piece]] = [[] for _ in grid.owner]
    for piece in pieces:
        rows[grid.row_at(piece.center)].append(piece)
    full = _full_rows(grid)
    while top < bottom - 1 and top in full and len(text := _text(rows[top])) <= _CAPTION:
        if text.endswith("。"):
            break
        top += 1
    while bottom - 1 > top and bottom - 1 in full:
        text = _text(rows[bottom - 1])
        if text and not (_NOTE.match(text) or text.endswith("。")):
            break
        bottom -= 1
    if any(row in full for row in range(top, bottom)):
        top = 0  # the first of several group rows, not a caption
    if not top and bottom == len(rows):
        return Inset(grid, pieces, False)
    outside = [piece for row in (*rows[:top], *rows[bottom:]) for piece in row]
    inside = [piece for row in rows[top:bottom] for piece in row]
    inner = Grid(grid.xs, grid.ys[top : bottom + 1], grid.owner[top:bottom], grid.open_top, grid.open_bottom)
    caption = _text([piece for row in rows[:top] for piece in row])
    cells = by_cell(inner, inside)
    if _is_list(inner, cells):
        return _listed(grid, pieces, cells)
    if inner.is_frame or not inside:
        return Inset(grid, pieces, True)
    if not caption or _TABLE_NAME.match(caption):
        loose += outside
        return Inset(inner, inside, False)
    return Inset(grid, outside, True, [Inset(inner, inside, False)])


def _full_rows(grid: Grid) -> set[int]:
    """The rows that are one cell, which no other row shares."""
    rows = Counter(owner for row in grid.owner for owner in set(row))
    return {i for i, row in enumerate(grid.owner) if len(set(row)) == 1 and rows[row[0]] == 1}


def _nested(insets: list[Inset], grids: list[Grid], loose: list[Piece]) -> list[Inset]:
    """Tables into the frames that hold them; frames with hardly any text dissolved."""
    frames = [inset for inset in insets if inset.is_frame]
    outer = [inset for inset in insets if inset.is_frame]
    for inset in insets:
        if inset.is_frame:
            continue
        x, y = (inset.grid.box[0] + inset.grid.box[2]) / 2, (inset.grid.box[1] + inset.grid.box[3]) / 2
        home = next((f for f in frames if _inside(f.grid, x, y)), None)
        (home.inner if home else outer).append(inset)
    kept = []
    for inset in outer:
        if inset.is_frame and not inset.inner and not _is_box(inset.pieces):
            loose += inset.pieces
        else:
            kept.append(inset)
    return kept


def _inside(grid: Grid, x: float, y: float) -> bool:
    x0, y0, x1, y1 = grid.box
    return x0 <= x <= x1 and y0 <= y <= y1


def _is_box(pieces: list[Piece]) -> bool:
    return sum(len(piece.text) for piece in pieces) >= _LEAST_INK and len(rows_of(pieces)) > 1
