"""A table of facts as JSON and as Markdown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ceyuan.export.markdown import inline
from ceyuan.export.sheets.model import Cell, Figure, say
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.sheets.model import Sheet


def sheet_json(sheet: Sheet) -> str:
    """The rows as JSON objects by the columns' keys; figures are numbers, what is missing is null.

    What the plan prints around a figure (``≥``, 左右, the end of a range) stands under the key with ``_text``.
    """
    rows = []
    for row in sheet.rows:
        fields: dict[str, Any] = {}
        for column, cell in zip(sheet.columns, row.cells, strict=True):
            fields[column.key] = _value(cell)
            if isinstance(cell, Figure) and (cell.before or cell.after):
                fields[f"{column.key}_text"] = str(cell)
        rows.append(fields)
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def sheet_markdown(sheet: Sheet, *, lang: Lang = "zh") -> str:
    """A pipe table below its title and the sentence that sums it up."""
    head = f"# {inline(sheet.title)}\n\n{inline(sheet.summary if sheet.rows else sheet.empty)}\n"
    if not sheet.rows:
        return head
    rules = ["---:" if column.align == "right" else "---" for column in sheet.columns]
    rows = [
        [say(column.head, lang) for column in sheet.columns],
        *([inline(cell).replace("\n", "<br>") for cell in sheet.texts(row)] for row in sheet.rows),
    ]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([head, lines[0], f"| {' | '.join(rules)} |", *lines[1:]]) + "\n"


def _value(cell: Cell) -> Any:
    if not isinstance(cell, Figure):
        return cell
    return int(cell.value) if cell.value.is_integer() else cell.value
