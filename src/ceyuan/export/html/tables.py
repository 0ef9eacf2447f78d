"""Tables: a real one where the cells are known, its lines where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceyuan.export.html.escape import escape
from ceyuan.export.html.text import face, notes_html
from ceyuan.export.parts import lines
from ceyuan.export.strings import Lang, word
from ceyuan.export.tables import beside_cells, figures, grid
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    top = f"<thead>{_row(head, right, 'th scope=col')}</thead>" if node.columns else ""
    body = "".join(_row(row, right, "td") for row in rows)
    label = escape(node.title or word("table_name", lang))
    table = f"<table>{top}<tbody>{body}</tbody></table>"
    frame = f'<div class="wide" role="region" aria-label="{label}" tabindex="0">{table}</div>'
    return face(node, "div", title + beside + frame) + notes


def _row(cells: Iterable[str], right: list[bool], tag: str) -> str:
    name = tag.split(maxsplit=1)[0]
    inner = "".join(
        f"<{tag}{' class=r' if figure else ''}>{escape(repair(cell))}</{name}>"
        for cell, figure in zip(cells, right, strict=True)
    )
    return f"<tr>{inner}</tr>"
