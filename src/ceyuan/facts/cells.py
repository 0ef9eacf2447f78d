"""Where the cells of a table stand in the source text: one passage per cell of a table node's rows.

The rows of a table node are texts without a place. Their cells stand in the node's own text in the same
order, after the caption and the head. A merged cell is repeated in the rows but stands there once; the head
of a table over several pages stands there again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ceyuan.facts.passage import Passage

if TYPE_CHECKING:
    from ceyuan.plan import Node, Span

_FAR: Final = 400
"""How many characters, blanks aside, may be passed over to find a cell, such as a head that comes again."""
_HEAD_ROWS: Final = 3
_Found = list[tuple[int, int] | None]


def cells(node: Node, source: str) -> list[list[Passage]]:
    """The cells of ``node.rows``, row by row, each as a passage of ``source``.

    A cell that is empty or not found is a passage without text. A merged cell's repeats are the *same*
    passage object as the cell they repeat, so that a caller can tell them from equal cells.
    """
    ink = _Ink(node.own, source)
    empty = Passage(node, (), source)
    passages: dict[tuple[int, int], Passage] = {}
    table: list[list[Passage]] = []
    rows = [["".join(cell.split()) for cell in row] for row in node.rows]
    cursor, above = _body(ink, node, rows), _Found()
    for row in rows:
        found, cursor = _row(ink, row, cursor, above)
        above = [place or (above[i] if i < len(above) else None) for i, place in enumerate(found)]
        line: list[Passage] = []
        for place in found:
            if place is not None and place not in passages:
                passages[place] = Passage(node, ink.spans(*place), source)
            line.append(empty if place is None else passages[place])
        table.append(line)
    return table


class _Ink:
    """The characters of a node that are not blank, with their places, and where a cell can begin or end."""

    def __init__(self, own: Sequence[Span], source: str) -> None:
        self._at: list[int] = []
        pieces: list[str] = []
        self._edges = {0}
        length = 0
        for start, end in own:
            position = start
            for word in source[start:end].split():
                position = source.index(word, position, end)
                pieces.append(word)
                self._at.extend(range(position, position + len(word)))
                length += len(word)
                position += len(word)
                self._edges.add(length)
        self.text = "".join(pieces)

    def is_here(self, cell: str, at: int) -> bool:
        """Whether ``cell`` stands at ``at`` as a whole: not as the beginning of a longer number or word."""
        return self.text.startswith(cell, at) and at + len(cell) in self._edges

    def find(self, cell: str, at: int) -> int:
        """Where ``cell`` stands next, as a whole if it does anywhere near; -1 where it does not."""
        place = self.text.find(cell, at, at + _FAR + len(cell))
        first = place
        while place >= 0:
            if place in self._edges and place + len(cell) in self._edges:
                return place
            place = self.text.find(cell, place + 1, at + _FAR + len(cell))
        return first if len(cell) > 2 else -1

    def spans(self, start: int, end: int) -> list[Span]:
        """The source spans of ``text[start:end]``, cut where other text stands between."""
        at = self._at
        found: list[Span] = []
        first = start
        for i in range(start + 1, end + 1):
            if i == end or at[i] != at[i - 1] + 1:
                found.append((at[first], at[i - 1] + 1))
                first = i
        return found


def _body(ink: _Ink, node: Node, rows: list[list[str]]) -> int:
    """Where the first row begins: the first place after the caption from which the first rows can be read."""
    start = len("".join((node.number or "").split()))
    title = "".join((node.title or "").split())
    start += max(0, ink.text.find(title, start, start + len(title) + 4)) + len(title) - start if title else 0
    first = next((cell for row in rows for cell in row if cell), "")
    head = sum(len("".join(column.split())) for column in node.columns)
    after_head = start + head
    if not first:
        return after_head
    place = ink.text.find(first, start, after_head + _FAR)
    fallback = -1
    while place >= 0:
        cursor, above = place, _Found()
        missing = 0
        for row in rows[:_HEAD_ROWS]:
            found, cursor = _row(ink, row, cursor, above, far=False)
            missing += sum(cell != "" and at is None for cell, at in zip(row, found, strict=True))
            above = found
        if not missing:
            return place
        if fallback < 0 and place >= after_head:
            fallback = place
        place = ink.text.find(first, place + 1, after_head + _FAR)
    return fallback if fallback >= 0 else min(after_head, len(ink.text))


def _row(
    ink: _Ink, row: Sequence[str], cursor: int, above: _Found, *, far: bool = True
) -> tuple[_Found, int]:
    """The places of a row's cells from ``cursor`` on, and where the next row begins."""
    found: _Found = []
    for i, cell in enumerate(row):
        place: tuple[int, int] | None = None
        if cell:
            repeated = [
                old for old in (found[i - 1] if i else None, above[i] if i < len(above) else None) if old
            ]
            same = next((old for old in repeated if ink.text[slice(*old)] == cell), None)
            at = cursor if ink.is_here(cell, cursor) else -1
            if at < 0 and same is None and ink.text.startswith(cell, cursor):
                at = cursor
            if at < 0 and same is None and far:
                at = ink.find(cell, cursor)
            if at >= 0:
                place = (at, at + len(cell))
                cursor = at + len(cell)
            else:
                place = same
        found.append(place)
    return found, cursor
