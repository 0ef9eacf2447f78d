"""Tables that extraction flattened: one cell per line, or one row per line with blanks between the cells.

The evidence is a head of column names that tables of plans have; what follows is cut into rows by
the running number, by the closing attribute, or by the number of columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ceyuan.grammar.block import Block
from ceyuan.grammar.layout import ends_sentence
from ceyuan.grammar.markers import Style, marker_of

_COLUMN: Final = re.compile(
    r"序\s*号|编\s*号|类\s*[别型]|领\s*域|(?:一级|二级|三级|主要|核心|具体)?指\s*标(?:名\s*称|内容|体系)?|[\u4e00-\u9fff]{0,4}名\s*称|项\s*目(?:名称)?|(?:计量|主要)?单\s*位|"
    r"(?:计量)?单位[（(].{1,6}[)）]|属\s*性|指标属性|性\s*质|现状值?|基期值?|基准值?|目标值?|完成值?|实际值?|预期值?|规划值?|(?:19|20)\d{2}\s*年?(?:\s*[（(].{1,8}[）)])?"
    r"(?:底|末)?(?:现状|基期|基准|实际|完成|目标|预期|规划|预计|计划)?(?:值|数|情况)?|(?:年均|累计|五年)(?:增长|增速|增幅|年均).{0,8}|[“\"].{2,3}五[”\"].{0,10}|"
    r"任\s*务(?:内容|名称|分工)?|(?:重点|主要|工作|具体|目标)任务|工作内容|主要内容|建设(?:内容|规模|地点|周期|年限|性质|单位)(?:[及与和]规模)?|(?:牵头|责任|配合|参与|负责|实施|主管|承担)(?:单位|部门|主体)|"
    r"(?:完成|推进|办结|启动|实施|建设)?(?:时限|时间|期限|年限|进度)(?:安排|要求|节点)?|备\s*注|说\s*明|总投资.{0,6}|投资.{0,8}|所在地|建设地点|(?:数据)?来源|计算方法"
)
_NAME: Final = re.compile(r"\S{0,14}(?:指标|指标体系|目标|任务|分工|项目|清单|一览)表?")
_FIRST: Final = re.compile(r"序号|编号|类别|分类|指标|指标名称|领域|项目")
_YEAR: Final = re.compile(r"(?:19|20)\d{2}年?")
_PART: Final = re.compile(r"(?:基期|目标|完成|实际|预计|规划|现状|基数)(?:值|数|情况)?")
_ATTRIBUTE: Final = re.compile(r"约束性?|预期性?|指导性|引导性")
_DATE: Final = re.compile(
    r"(?:19|20)\d{2}年(?:\s*\d{1,2}月(?:\s*\d{1,2}日)?)?[底末前]*|长期(?:坚持|推进)?|持续(?:推进|实施)?|每年.{0,6}|\d{1,2}月底?前?"
)
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
            first = index == 0 or not _is_column(blocks[index - 1].text)
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


def _is_column(text: str) -> bool:
    bare = "".join(text.split())
    if not bare or len(bare) > 24:
        return False
    return (
        all(_COLUMN.fullmatch(part) for part in bare.split("/"))
        if "/" in bare
        else bool(_COLUMN.fullmatch(bare))
    )


def _by_line(blocks: list[Block], index: int) -> FlatTable | None:
    """One row per line: a line of at least three column names, then lines with about as many cells."""
    text = blocks[index].text
    if " " not in text and "\t" not in text and "\u3000" not in text:
        return None
    head = _cells(text)
    if len(head) < 3 or sum(map(_is_column, head)) * 3 < len(head) * 2:
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
    if not _is_column(blocks[index].text):
        return None
    live: list[int] = []
    groups = _Groups()
    near = blocks[index + 1 : index + 3]
    if sum(_is_column(block.text) for block in near) < 2:
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
    while head < len(live) and _is_column(blocks[live[head]].text):
        head += 1
    if not 3 <= head <= _COLUMNS_MOST or len(live) < head * 3:
        return None
    cells = [" ".join(blocks[step].text.split()) for step in live]
    columns, body = cells[:head], cells[head:]
    title, columns = _heads(columns)
    rows, used = _rows(columns, body)
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
    columns: list[str] = []
    place = covered = 0
    while place < len(text):
        match = _COLUMN.match(text, place)
        size = match.end() - place if match else 0
        if match and size:
            columns.append(match.group())
            covered += size
        place += size or 1
    if len(columns) < 4 or covered * 10 < len(text) * 9:
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


def _rows(columns: list[str], body: list[str]) -> tuple[list[tuple[str, ...]], int]:
    """The rows of ``body`` and how many of its cells they use."""
    numbered = re.sub(r"\s", "", columns[0]) in {"序号", "编号"}
    if numbered:
        attribute = re.sub(r"\s", "", columns[-1]).endswith("属性")
        return _by_number(body, len(columns), _ATTRIBUTE if attribute else None)
    last = re.sub(r"\s", "", columns[-1])
    if last.endswith("属性"):
        return _by_closing(body, _ATTRIBUTE)
    if last.endswith(("时限", "时间", "期限", "年限", "节点", "进度")) and sum(map(_is_date, body)) >= 2:
        return _by_closing(body, _DATE)
    size = len(columns)
    full = len(body) // size
    return [tuple(body[i * size : (i + 1) * size]) for i in range(full)], full * size


def _by_number(
    body: list[str], size: int, closing: re.Pattern[str] | None
) -> tuple[list[tuple[str, ...]], int]:
    rows: list[tuple[str, ...]] = []
    row: list[str] = []
    expected, used = 1, 0
    for place, cell in enumerate(body):
        match = re.match(r"[（(]?(\d{1,3})[）).、．]?(?=\s|$|[\u4e00-\u9fff“])", cell)
        opens = (
            match is not None
            and int(match[1]) == expected
            and (not row or len(row) >= 2 or not row[0][:1].isdigit())
        )
        if opens:
            if row:
                rows.append(tuple(row))
            row = [cell]
            expected += 1
        elif (
            row
            and row[0][:1].isdigit()
            and len(row) >= size
            and (closing is None or closing.fullmatch(row[-1]))
        ):
            rows.append(tuple(row))  # beyond a full row: the name of a group
            row = [cell]
        else:
            row.append(cell)
        used = place + 1
    if row:
        rows.append(tuple(row))
    return (rows, used) if expected > 2 else ([], 0)


def _is_date(cell: str) -> bool:
    return _DATE.fullmatch(cell) is not None


def _by_closing(body: list[str], closing: re.Pattern[str]) -> tuple[list[tuple[str, ...]], int]:
    """Rows that end with a cell of the last column's kind; a row may begin with the name of its group."""
    rows: list[tuple[str, ...]] = []
    row: list[str] = []
    used = 0
    for place, cell in enumerate(body):
        row.append(cell)
        if closing.fullmatch(cell):
            rows.append(tuple(row))
            row, used = [], place + 1
    return rows, used
