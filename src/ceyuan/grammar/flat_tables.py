"""Tables that extraction flattened: one cell per line, or one row per line with blanks between the cells.

The evidence is a head of column names that tables of plans have; what follows is cut into rows by
the running number, by the closing attribute, or by the number of columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ceyuan.grammar.block import Block
from ceyuan.grammar.flat_columns import fused_columns, is_column, may_head
from ceyuan.grammar.flat_rows import cut_rows
from ceyuan.grammar.layout import ends_sentence
from ceyuan.grammar.markers import Style, marker_of

_NAME: Final = re.compile(r"\S{0,14}(?:指标|指标体系|目标|任务|分工|项目|清单|一览)表?")
_FIRST: Final = re.compile(r"序号|编号|类别|分类|指标|指标名称|领域|项目")
_YEAR: Final = re.compile(r"(?:19|20)\d{2}年?")
_PART: Final = re.compile(r"(?:基期|目标|完成|实际|预计|规划|现状|基数)(?:值|数|情况)?")
_CELL_MOST: Final = 40
_COLUMNS_MOST: Final = 16
_CELLS_MOST: Final = 4000  # cells of one table


@dataclass(slots=True)
class FlatTable:
    """These blocks, in order, are a table with these columns and rows."""

    blocks: list[Block]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str | None = None


class _Groups:
    """Short rows that count up from 一 in one style name groups of rows; anything else is a heading."""

    def __init__(self) -> None:
        self.style: Style | None = None
        self.value = 0

    def takes(self, block: Block) -> bool:
        marker = block.marker
        if marker is None or len(block.text) > 14 or marker.value != self.value + 1:
            return False
        if self.style not in {None, marker.style}:
            return False
        self.style, self.value = marker.style, marker.value
        return True


def flat_tables(blocks: list[Block]) -> dict[int, FlatTable]:
    """The flattened tables of ``blocks`` by the identity of their first block; their blocks become cells."""
    found: dict[int, FlatTable] = {}
    index = 0
    while index < len(blocks):
        block = blocks[index]
        table = None
        if not block.kind and len(block.text) <= 120 and block.frame < 0:
            # A head begins where column names begin: not again at each of them.
            first = index == 0 or not is_column(blocks[index - 1].text)
            table = (
                _by_line(blocks, index)
                or (_by_cell(blocks, index) if first else None)
                or (_fused(blocks, index) if first else None)
            )
        if table is not None:
            found[id(block)] = table
            for cell in table.blocks:
                cell.kind = cell.kind or "cell"
            index += len(table.blocks) - 1
        index += 1
    return found


def _cells(text: str) -> list[str]:
    """The cells of a line: cut at tabs or runs of blanks, or at single blanks between column names."""
    parts = [part.strip() for part in re.split(r"\t+|[ \u3000]{2,}", text.strip()) if part.strip()]
    if len(parts) >= 3:
        return parts
    return [part for part in re.split(r"[\s\u3000]+", text.strip()) if part]


def _by_line(blocks: list[Block], index: int) -> FlatTable | None:
    """One row per line: a line of at least three column names, then lines with about as many cells."""
    text = blocks[index].text
    if " " not in text and "\t" not in text and "\u3000" not in text:
        return None
    head = _cells(text)
    if len(head) < 3 or sum(map(is_column, head)) * 3 < len(head) * 2:
        return None
    rows: list[tuple[str, ...]] = []
    groups = _Groups()
    last = index
    for step in range(index + 1, len(blocks)):
        block = blocks[step]
        if block.kind == "furniture":
            continue
        if block.kind or ends_sentence(block.text, len(block.text)) or len(block.text) > 150:
            break
        cells = _cells(block.text)
        marker = block.marker
        if (
            marker is not None
            and marker.style <= Style.HAN_PAREN
            and len(cells) < 3
            and not groups.takes(block)
        ):
            break
        numbered = marker_of(block.text, bare=True) if len(cells) < max(3, len(head) - 1) else None
        if numbered is not None and numbered.style in {Style.ARABIC, Style.DECIMAL}:
            break  # 4  建设任务 below a table is the next heading
        named = len(cells) == 1 and len(cells[0]) <= 20
        if len(cells) < max(2, len(head) // 2) and not named:
            break
        rows.append(tuple(cells))
        last = step
    while rows and len(rows[-1]) == 1:
        rows.pop()
        last -= 1
    return FlatTable(blocks[index : last + 1], tuple(head), tuple(rows)) if len(rows) >= 2 else None


def _by_cell(blocks: list[Block], index: int) -> FlatTable | None:
    """One cell per line: at least three column names one below the other, then short lines."""
    if not is_column(blocks[index].text):
        return None
    live: list[int] = []
    groups = _Groups()
    near = blocks[index + 1 : index + 3]
    if sum(is_column(block.text) for block in near) < 2:
        return None
    for step in range(index, min(len(blocks), index + _CELLS_MOST)):
        block = blocks[step]
        if block.kind == "furniture":
            continue
        if block.kind or len(block.text) > _CELL_MOST * 3 or ends_sentence(block.text, len(block.text)):
            break
        marker = block.marker
        if marker is not None and marker.style <= Style.HAN_PAREN and not groups.takes(block):
            break
        if re.match(r"注\s*[：:]|专\s*栏", block.text):
            break
        live.append(step)
    head = 0
    while head < len(live) and is_column(blocks[live[head]].text):
        head += 1
    if not 3 <= head <= _COLUMNS_MOST or len(live) < head * 3:
        return None
    cells = [" ".join(blocks[step].text.split()) for step in live]
    columns, body = cells[:head], cells[head:]
    title, columns = _heads(columns)
    if not may_head(columns):
        return None
    rows, used = cut_rows(columns, body)
    if len(rows) < 2:
        return None
    return FlatTable(blocks[index : live[head + used - 1] + 1], tuple(columns), tuple(rows), title)


def _heads(cells: list[str]) -> tuple[str | None, list[str]]:
    """The table's title, where its name stands before the heads, and the heads with wrapped ones joined."""
    title = None
    if len(cells) > 3 and _NAME.fullmatch(cells[0]) and _FIRST.fullmatch(cells[1]):
        title, cells = cells[0], cells[1:]
    heads: list[str] = []
    for cell in cells:
        if heads and _PART.fullmatch(cell) and _YEAR.fullmatch(heads[-1]):
            heads[-1] += cell
        else:
            heads.append(cell)
    return title, heads


def _fused(blocks: list[Block], index: int) -> FlatTable | None:
    """Cells run together, one row per line: a line made of at least four column names, then short lines."""
    text = "".join(blocks[index].text.split())
    if not 8 <= len(text) <= 60 or blocks[index].marker is not None:
        return None
    columns = fused_columns(text)
    if len(columns) < 4:
        return None
    rows: list[tuple[str, ...]] = []
    for block in blocks[index + 1 : index + _CELLS_MOST]:
        marker = block.marker
        if block.kind or len(block.text) > 90 or ends_sentence(block.text, len(block.text)):
            break
        if marker is not None and marker.style <= Style.HAN_PAREN:
            break
        rows.append((block.text,))
    return (
        FlatTable(blocks[index : index + 1 + len(rows)], tuple(columns), tuple(rows))
        if len(rows) >= 2
        else None
    )
