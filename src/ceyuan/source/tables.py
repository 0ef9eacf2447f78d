"""Tells a table of a document apart: a table of data, a box that was drawn as a table, or mere layout."""

from __future__ import annotations

import re

from ceyuan.source.blocks import Block, Cell, FrameMark, Grid, GridCell, Paragraph, Table
from ceyuan.spacing import ink

# Fields of one table with all merged cells repeated; above both, spans are not believed.
_MOST_FIELDS = 50_000
_FIELDS_PER_CELL = 8
_BIG = 2000  # characters: no cell of a data table holds so many and nearly all of the table's
_CAPTION = 80  # characters of a title row at most
_ORDINAL = re.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])[)）.．、]?")
_NOTE = re.compile(r"注|说明|备注|资料来源|数据来源|[*＊※]")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]+[)）.．、]")
_SPACED = str.maketrans("\t\r\n", "   ")
_TABLE_NAME = re.compile(r"附?表\s*[\d一二三四五六七八九十]|附?图\s*\d")


def settle(table: Table) -> list[Block]:
    """The blocks that ``table`` stands for.

    One column of cells is a frame (a box) unless the format says that no lines are around it; a cell
    that holds nearly everything, or tables within cells, are layout and vanish; rows at the top over
    the full width are the caption, those at the end a note; a column of ordinals beside prose is a
    list. What remains is a :class:`Grid`. Notes inside cells come after the table.
    """
    rows = table.rows
    width = max((sum(cell.colspan for cell in row) for row in rows), default=0)
    if not any(rows) or _is_layout(rows):
        return _flat(rows)
    if all(len(row) <= 1 for row in rows):
        return _framed(_flat(rows)) if table.boxed is not False else _flat(rows)
    if table.boxed is False and len(rows) == 1:
        return _flat(rows)
    top, bottom = _edges(rows, width)
    middle = rows[top:bottom]
    before, after = _flat(rows[:top]), _flat(rows[bottom:])
    notes: list[Block] = []
    body: list[Block] = _listed(middle) if _is_list(middle) else _grid(middle, table, top, notes)
    blocks = [*before, *body, *after, *notes]
    caption = next((b.text for b in before if isinstance(b, Paragraph) and b.text), "")
    return _framed(blocks) if caption and not _TABLE_NAME.match(caption) else blocks


def _flat(rows: list[list[Cell]]) -> list[Block]:
    return [block for row in rows for cell in row for block in cell.blocks]


def _framed(blocks: list[Block]) -> list[Block]:
    return [FrameMark(True), *blocks, FrameMark(False)]


def _ink(cell: Cell) -> int:
    total = 0
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            total += ink(block.text)
        elif isinstance(block, Grid):
            total += sum(ink(field.text) for field in block.cells)
    return total


def _is_layout(rows: list[list[Cell]]) -> bool:
    cells = [cell for row in rows for cell in row]
    if len(cells) == 1:
        return False
    sizes = [_ink(cell) for cell in cells]
    total = sum(sizes)
    nested = sum(
        size for cell, size in zip(cells, sizes, strict=True) if any(isinstance(b, Grid) for b in cell.blocks)
    )
    if nested * 2 > total:
        return True
    most = max(sizes)
    largest = cells[sizes.index(most)]
    return most >= _BIG and most * 5 >= total * 4 and len(largest.blocks) >= 8


def _edges(rows: list[list[Cell]], width: int) -> tuple[int, int]:
    """How many rows at the top are the caption, and where the note rows at the end begin."""

    def full(row: list[Cell]) -> bool:
        return len(row) == 1 and row[0].colspan >= width and row[0].rowspan == 1

    top = 0
    while top < len(rows) - 1 and full(rows[top]) and ink(text := _text(rows[top][0]).text) <= _CAPTION:
        if text.endswith("。"):
            break
        top += 1
    bottom = len(rows)
    while bottom - 1 > top and full(rows[bottom - 1]):
        text = _text(rows[bottom - 1][0]).text
        if not (_NOTE.match(text) or text.endswith("。")):
            break
        bottom -= 1
    if top and any(full(row) for row in rows[top:bottom]) and _NUMBERED.match(_text(rows[0][0]).text):
        top = 0  # the first of several group rows, not a caption
    return top, bottom


def _is_list(rows: list[list[Cell]]) -> bool:
    """Ordinals in the first of two columns, paragraphs of prose in the second."""
    if not rows or any(len(row) != 2 or any(c.colspan > 1 or c.rowspan > 1 for c in row) for row in rows):
        return False
    if not all(_ORDINAL.fullmatch(_text(row[0]).text) for row in rows):
        return False
    prose = 0
    for _, cell in rows:
        paragraphs = [b.text for b in cell.blocks if isinstance(b, Paragraph) and b.text]
        prose += len(paragraphs) > 1 or (bool(paragraphs) and paragraphs[0].endswith("。"))
    return prose * 2 >= len(rows)


def _listed(rows: list[list[Cell]]) -> list[Block]:
    """The rows as paragraphs, each row's ordinal in one line with the first paragraph beside it."""
    blocks: list[Block] = []
    for left, right in rows:
        ordinal = _text(left).text
        first = next((b for b in right.blocks if isinstance(b, Paragraph) and b.text), None)
        if first is None:
            blocks.append(Paragraph(ordinal, owner=_owner(left)))
        else:
            shift = len(ordinal) + 1
            first.text = f"{ordinal}\t{first.text}"
            first.marks = tuple((a + shift, b + shift) for a, b in first.marks)
        blocks.extend(right.blocks)
    return blocks


def _owner(cell: Cell) -> int:
    return next((b.owner for b in cell.blocks if not isinstance(b, FrameMark)), 0)


def _text(cell: Cell, notes: list[Block] | None = None) -> GridCell:
    """The cell's paragraphs in one piece; a note in it goes to ``notes`` where that is given."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    for block in cell.blocks:
        if isinstance(block, FrameMark):
            continue
        if isinstance(block, Grid):
            found = [(field.text, field.marks) for field in block.cells]
        elif block.role == "footnote" and notes is not None:
            notes.append(block)
            continue
        else:
            found = [(block.text, block.marks)]
        for text, spans in found:
            if not text:
                continue
            if pieces:
                length += 1
            marks += [(a + length, b + length) for a, b in spans]
            # One row is one line and tabs part its cells: neither may stand inside a cell.
            pieces.append(text.translate(_SPACED))
            length += len(text)
    return GridCell(" ".join(pieces), tuple(marks))


def _grid(rows: list[list[Cell]], table: Table, top: int, notes: list[Block]) -> list[Block]:
    """The rows as a table; cell by cell as paragraphs where even without spans it would be mostly empty."""
    spread = _spread(rows, spans=True) or _spread(rows, spans=False)
    if spread is None:
        return _flat(rows)
    cells = [_text(cell, notes) for row in rows for cell in row]
    links = sum(b.links for row in rows for cell in row for b in cell.blocks if not isinstance(b, FrameMark))
    head = max(table.head - top, 0)
    return [Grid(cells, spread, head if head < len(rows) else 0, links, table.owner)]


def _spread(rows: list[list[Cell]], *, spans: bool) -> list[list[int]] | None:
    """The number of the cell in each field of each row, -1 where there is none; rows of one length.

    A merged cell is repeated where ``spans`` are believed. None where there would be too many fields.
    """
    most = max(_MOST_FIELDS, _FIELDS_PER_CELL * sum(map(len, rows)))
    placed: list[dict[int, int]] = []
    open_rows: dict[int, tuple[int, int]] = {}  # column -> (rows still to fill, cell)
    begun = {0}  # columns in which a cell begins: any other is there only because a span was too large
    total = index = 0
    for number, row in enumerate(rows):
        line: dict[int, int] = {}
        for column, (left, above) in list(open_rows.items()):
            line[column] = above
            if left > 1:
                open_rows[column] = (left - 1, above)
            else:
                del open_rows[column]
        column = 0
        for cell in row:
            while column in line:
                column += 1
            begun.add(column)
            down = min(cell.rowspan, len(rows) - number) if spans else 1
            for _ in range(cell.colspan if spans else 1):
                if column in line:
                    break  # spans that overlap: the earlier cell keeps its place
                line[column] = index
                if down > 1:
                    open_rows[column] = (down - 1, index)
                column += 1
            index += 1
            if total + len(line) > most:
                return None
        total += len(line)
        placed.append(line)
    columns = sorted(begun)
    if len(columns) * len(rows) > most:
        return None
    return [[line.get(column, -1) for column in columns] for line in placed]
