"""Tables: a real one where the cells are known, its lines where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceyuan.export.html.escape import escape
from ceyuan.export.html.text import face, notes_html
from ceyuan.export.parts import lines
from ceyuan.export.strings import word
from ceyuan.export.tables import beside_cells, figures, grid
from ceyuan.plan import Lang
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.export.html.findings import Findings
    from ceyuan.plan import Node


def table_html(node: Node, findings: Findings, lang: Lang) -> str:
    """The table of ``node`` in a frame that scrolls where it is wider than the text."""
    notes = notes_html(node, findings)
    title = f'<p class="caption">{escape(repair(node.title))}</p>' if node.title else ""
    head, *rows = grid(node)
    if not head:
        body = "<br>".join(map(escape, lines(node)))
        return face(node, "div", f"{title}<p>{body}</p>") + notes
    beside = "".join(f'<p class="beside">{escape(line)}</p>' for line in beside_cells(node))
    right = figures(node) or [False] * len(head)
    top = f"<thead>{_row(head, head, right, 'th scope=col')}</thead>" if node.columns else ""
    body = "".join(_row(row, head, right, "td") for row in rows)
    label = escape(node.title or word("table_name", lang))
    table = f"<table>{top}<tbody>{body}</tbody></table>"
    frame = f'<div class="wide" role="region" aria-label="{label}" tabindex="0">{table}</div>'
    return face(node, "div", title + beside + frame) + notes


def _row(cells: tuple[str, ...], head: tuple[str, ...], right: list[bool], tag: str) -> str:
    """A row; equal cells side by side under one and the same head are one cell again."""
    pieces: list[str] = []
    name = tag.split(maxsplit=1)[0]
    at = 0
    while at < len(cells):
        end = at + 1
        while end < len(cells) and head[at] and cells[end] == cells[at] and head[end] == head[at]:
            end += 1
        look = (" class=r" if right[at] else "") + (f" colspan={end - at}" if end - at > 1 else "")
        pieces.append(f"<{tag}{look}>{escape(repair(cells[at]))}</{name}>")
        at = end
    return f"<tr>{''.join(pieces)}</tr>"
