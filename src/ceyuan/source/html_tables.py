"""Tables of a web page while they are read: rows, spans, header rows, lines around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from ceyuan.source.blocks import Block, Cell, Table
from ceyuan.source.html_css import Css
from ceyuan.source.tables import settle

_MOST_COLUMNS: Final = 1000  # as HTML itself limits them
_MOST_ROWS: Final = 65534


@dataclass(slots=True)
class _Open:
    """A table that is open; ``heads`` while only header cells have been seen."""

    table: Table
    heads: bool = True


class Tables:
    """The tables that are open, one in a cell of the other."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def start(self, element: Any, tag: str, css: Css, owner: int) -> list[Block] | None:
        """A part of a table begins; where it is a cell, the list that its blocks go to."""
        if tag == "table":
            border = element.get("border")
            boxed = css.bordered
            if boxed is None and border is not None:
                boxed = border not in ("0", "0px", "none")
            self._open.append(_Open(Table(boxed=boxed, owner=owner)))
        elif not self._open:
            return None
        elif tag == "tr":
            self._open[-1].table.rows.append([])
        elif tag in ("td", "th"):
            table = self._open[-1].table
            if not table.rows:
                table.rows.append([])
            if css.bordered:
                table.boxed = True
            cell = Cell(
                colspan=_span(element, "colspan", _MOST_COLUMNS),
                rowspan=_span(element, "rowspan", _MOST_ROWS),
            )
            table.rows[-1].append(cell)
            return cell.blocks
        return None

    def end(self, element: Any, tag: str) -> list[Block] | None:
        """A part ends; where it is a table, the blocks that it stands for."""
        if not self._open:
            return None
        here = self._open[-1]
        if tag == "table":
            return settle(self._open.pop().table)
        if tag == "td" and next(element.iterancestors("thead", "table"), element).tag != "thead":
            here.heads = False
        elif tag in ("tr", "thead") and here.heads:
            here.table.head = len(here.table.rows)
        return None


def _span(element: Any, name: str, most: int) -> int:
    value = (element.get(name) or "").strip()
    if not value.isdecimal():
        return 1
    # A span of 0 rows goes to the end of the table.
    return min(int(value[:6]), most) or (most if name == "rowspan" else 1)
