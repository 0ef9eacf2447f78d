"""The pages of a PDF as one sequence of things to write: lines, tables, frames, over page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ceyuan.source.pdf_columns import Inset, Placed, in_order
from ceyuan.source.pdf_measure import Measures, frame_left, mark_footnotes
from ceyuan.source.pdf_page import PageContent
from ceyuan.source.pdf_rows import Row, rows_of
from ceyuan.source.pdf_tables import TablePart, align, continues, hide_repeated_head, join_cut_row, table_of

_BEGINS_BOX = re.compile(r"[【\[]?(?:任务)?专栏")
_CENTRED = 2.6
_NEAR = 4.0


@dataclass(slots=True)
class Step:
    """One thing to write: a line, the part of a table, or where a frame opens or closes.

    ``indent``, ``gap`` and ``width`` are those of a line; ``inset`` is the grid of a table or frame.
    """

    kind: Literal["row", "table", "open", "close"]
    page: int
    row: Row | None = None
    indent: float = 0.0
    gap: int = 0
    width: float = 0.0
    inset: Inset | None = None
    parts: list[TablePart] = field(default_factory=list)

    @property
    def is_furniture(self) -> bool:
        """Whether it is no part of the text that runs on from page to page."""
        return self.row is not None and self.row.role in ("furniture", "footnote")


def steps_of(pages: list[PageContent], measures: Measures) -> list[Step]:
    """What to write, in reading order; tables and frames that go on over pages are one."""
    steps = [step for page in pages for step in _steps(page, measures)]
    _join_frames(steps)
    _join_tables(steps)
    return steps


def _steps(page: PageContent, measures: Measures) -> Iterator[Step]:
    heads, feet = list[Row](), list[Row]()
    body = [row for row in page.rows if row.role != "furniture"]
    middle = max((row.y for row in body), default=(page.box[1] + page.box[3]) / 2)
    for row in page.rows:
        if row.role == "furniture":
            (heads if row.y >= middle else feet).append(row)
    for row in heads:
        yield _furniture(row, page, measures)
    placed = in_order(body, page.insets)
    mark_footnotes(placed, measures.size)
    yield from _placed(placed, page, measures, measures.margin(page))
    if len(page.turned) * 2 < len(page.rows) or sum(len(r.pieces[0].text) for r in page.turned) < 40:
        for row in page.turned:
            row.role = "furniture"
    for row in page.hidden:
        row.role = "furniture"
    for row in (*feet, *page.turned, *page.hidden):
        yield _furniture(row, page, measures)


def _furniture(row: Row, page: PageContent, measures: Measures) -> Step:
    indent = measures.indent(row, measures.margin(page))
    return Step("row", page.number, row, indent, width=measures.width(row))


def _placed(placed: list[Placed], page: PageContent, measures: Measures, margin: float) -> Iterator[Step]:
    """The steps of lines and insets in order, with indents from ``margin`` or their column's left edge."""
    above: tuple[float, float, float | None] | None = None  # baseline, size, column of what came before
    for entry in placed:
        item = entry.item
        if isinstance(item, Row):
            gap = 0
            if above and above[2] == entry.left and above[0] > item.y:
                gap = measures.gap(above[0] - item.y, max(above[1], item.size))
            left = margin if entry.left is None else entry.left
            yield Step("row", page.number, item, measures.indent(item, left), gap, measures.width(item))
            above = (item.y, item.size, entry.left)
            continue
        if item.is_frame:
            rows = rows_of(item.pieces)
            inside = in_order(rows, item.inner)
            yield Step("open", page.number, inset=item)
            yield from _placed(inside, page, measures, frame_left(rows, item, measures))
            yield Step("close", page.number, inset=item)
        else:
            part = table_of(item)
            if any(part.cells):
                yield Step("table", page.number, inset=item, parts=[part])
        above = (item.grid.box[1], measures.size, entry.left)


def _next(steps: list[Step], i: int, skip: str = "") -> int | None:
    """The index of the next step that is neither furniture nor of the kind ``skip``."""
    for j in range(i + 1, len(steps)):
        if not steps[j].is_furniture and steps[j].kind != skip:
            return j
    return None


def _join_frames(steps: list[Step]) -> None:
    """A frame that ends a page and the one that begins the next are one, if nothing says a new one begins."""
    i = 0
    while i < len(steps):
        j = _next(steps, i) if steps[i].kind == "close" else None
        if j is not None and steps[j].kind == "open" and _frame_goes_on(steps, i, j):
            del steps[j], steps[i]
            continue
        i += 1


def _frame_goes_on(steps: list[Step], i: int, j: int) -> bool:
    first, second = steps[i], steps[j]
    if not first.inset or not second.inset or second.page != first.page + 1:
        return False
    a, b = first.inset.grid, second.inset.grid
    # The margins of odd and even pages differ, the width of the text does not.
    if abs((a.box[2] - a.box[0]) - (b.box[2] - b.box[0])) > _NEAR:
        return False
    if a.open_bottom or b.open_top:
        return True
    begin = steps[j + 1].row
    return begin is None or not (_BEGINS_BOX.match(begin.text()[0]) or _is_centred(begin, b.box[0], b.box[2]))


def _is_centred(row: Row, left: float, right: float) -> bool:
    before, after = row.x0 - left, right - row.x1
    short = row.x1 - row.x0 < 0.75 * (right - left)
    return short and before > _CENTRED * row.size and abs(before - after) < 1.5 * row.size


def _join_tables(steps: list[Step]) -> None:
    """Parts of a table on consecutive pages become one step; the furniture between them comes after it."""
    i = 0
    while i < len(steps):
        first = steps[i]
        j = _next(steps, i, "close") if first.kind == "table" else None
        second = steps[j] if j is not None else first
        last_page = first.page + len(first.parts) - 1
        follows = j is not None and second.kind == "table" and second.page == last_page + 1
        if j is not None and follows and continues(first.parts[0], second.parts[0]):
            hide_repeated_head(first.parts[0], second.parts[0])
            first.parts += second.parts
            align(first.parts)
            join_cut_row(first.parts[-2], first.parts[-1])
            del steps[j]
            continue
        i += 1
