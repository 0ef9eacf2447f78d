"""Tables: a real one where the cells are known, its lines where they are not."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from ceyuan.export.html.escape import escape
from ceyuan.export.html.facts import placed
from ceyuan.export.html.places import Ink
from ceyuan.export.html.segments import marked, segments
from ceyuan.export.html.text import face, notes_html
from ceyuan.export.parts import lines
from ceyuan.export.strings import word
from ceyuan.export.tables import beside_cells, figures, grid, grid_columns
from ceyuan.facts.cells import cells
from ceyuan.plan import Lang
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.export.html.facts import Facts
    from ceyuan.export.html.findings import Findings
    from ceyuan.export.html.segments import Item
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Node

_ROW: Final = 2_000
"""How many characters before a cell a fact can begin that reaches into it."""


def table_html(node: Node, findings: Findings, facts: Facts, lang: Lang) -> str:
    """The table of ``node`` in a frame that scrolls where it is wider than the text."""
    notes = notes_html(node, findings)
    title = f'<p class="caption">{escape(repair(node.title))}</p>' if node.title else ""
    head, *rows = grid(node)
    if not head:
        body = "<br>".join(map(escape, lines(node)))
        return face(node, "div", f"{title}<p>{body}</p>{facts.anchors(node)}") + notes
    beside = "".join(f'<p class="beside">{escape(line)}</p>' for line in beside_cells(node))
    right = figures(node) or [False] * len(head)
    plain = [escape(repair(cell)) for cell in head]
    top = f"<thead>{_row(plain, head, head, right, 'th scope=col')}</thead>" if node.columns else ""
    shown = _cells(node, rows, facts)
    body = "".join(_row(inner, row, head, right, "td") for inner, row in zip(shown, rows, strict=True))
    label = escape(node.title or word("table_name", lang))
    table = f"<table>{top}<tbody>{body}</tbody></table>"
    frame = f'<div class="wide" role="region" aria-label="{label}" tabindex="0">{table}</div>'
    return face(node, "div", title + beside + frame + facts.anchors(node)) + notes


def _row(inner: list[str], row: tuple[str, ...], head: tuple[str, ...], right: list[bool], tag: str) -> str:
    """A row; equal cells side by side under one and the same head are one cell again, and so is a row of one text."""
    if (
        len(row) > 2 and len(set(row)) == 1 and len(row[0]) > 1
    ):  # a group's title, in every column of a merged row
        return f"<tr><th scope=rowgroup colspan={len(row)}>{inner[0]}</th></tr>"
    pieces: list[str] = []
    name = tag.split(maxsplit=1)[0]
    at = 0
    while at < len(row):
        end = at + 1
        while end < len(row) and head[at] and row[end] == row[at] and head[end] == head[at]:
            end += 1
        look = (" class=r" if right[at] else "") + (f" colspan={end - at}" if end - at > 1 else "")
        pieces.append(f"<{tag}{look}>{inner[at]}</{name}>")
        at = end
    return f"<tr>{''.join(pieces)}</tr>"


def _cells(node: Node, rows: list[tuple[str, ...]], facts: Facts) -> list[list[str]]:
    """The shown cells' texts as HTML, with the facts that were read from them marked."""
    texts = [[repair(cell) for cell in row] for row in rows]
    items = sorted(facts.at(node), key=lambda item: item.start)
    if not items:
        return [[escape(text) for text in row] for row in texts]
    kept = grid_columns(node)
    return [
        [
            _marked(text, places[i], items, facts) if i < len(places) else escape(text)
            for i, text in zip(kept, row, strict=True)
        ]
        for row, places in zip(texts, cells(node, node._source), strict=True)
    ]


def _marked(text: str, place: Passage, items: list[Item], facts: Facts) -> str:
    """One cell's text; ``items`` are in order of their starts, none longer than a table's row."""
    offsets = [place.at(i) for i, char in enumerate(place.raw) if not char.isspace()]
    if not offsets:
        return escape(text)
    first = bisect_left(items, offsets[0] - _ROW, key=lambda item: item.start)
    last = bisect_left(items, offsets[-1] + 1, key=lambda item: item.start)
    found = list(placed(items[first:last], Ink(text, offsets)))
    return marked(text, segments(found, 0, len(text)), facts.id_of)
