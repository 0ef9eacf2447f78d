"""Where one row of a flattened table ends and the next begins: running numbers, closing attributes and dates."""

from __future__ import annotations

import re
from typing import Final

_ATTRIBUTE: Final = re.compile(r"约束性?|预期性?|指导性|引导性")
_DATE: Final = re.compile(
    r"(?:19|20)\d{2}年(?:\s*\d{1,2}月(?:\s*\d{1,2}日)?)?[底末前]*|长期(?:坚持|推进)?|持续(?:推进|实施)?|每年.{0,6}|\d{1,2}月底?前?"
)


def cut_rows(columns: list[str], body: list[str]) -> tuple[list[tuple[str, ...]], int]:
    """The rows of ``body`` and how many of its cells they use."""
    last = re.sub(r"\s", "", columns[-1])
    closing = None
    if last.endswith("属性"):
        closing = _ATTRIBUTE
    elif (
        last.endswith(("时限", "时间", "期限", "年限", "节点", "进度", "安排"))
        and sum(map(_is_date, body)) >= 2
    ):
        closing = _DATE
    if re.sub(r"\s", "", columns[0]) in {"序号", "编号"}:
        return _by_number(body, len(columns), closing)
    if closing is not None:
        return _by_closing(body, closing)
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
            and (closing is not _DATE or not row or match.end() == len(cell) or _is_date(row[-1]))
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
