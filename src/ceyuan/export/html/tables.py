"""Tables: a real one where the cells are known, its lines where they are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ceyuan.export.html.escape import escape
from ceyuan.export.html.text import face, notes_html
from ceyuan.export.parts import beside_cells, lines
from ceyuan.export.strings import Lang, word
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.export.html.findings import Findings
    from ceyuan.plan import Node

_FIGURE = re.compile(r"[-+−±<>≤≥＜＞]?[\d,，.]+(?:[—–\-～~][\d,，.]+)?\s*[%％‰]?")
_NONE = re.compile(r"[—–\-/]*")


def figures(node: Node) -> list[bool]:
    """For each column of a table, whether its cells are figures (and at least one is)."""
    width = max(map(len, (node.columns, *node.rows)), default=0)
    cells = [["".join(row[i].split()) for row in node.rows if i < len(row)] for i in range(width)]
    return [
        any(_FIGURE.fullmatch(cell) for cell in column)
        and all(_FIGURE.fullmatch(cell) or _NONE.fullmatch(cell) for cell in column)
        for column in cells
    ]


def table_html(node: Node, findings: Findings, lang: Lang) -> str:
    """The table of ``node`` in a frame that scrolls where it is wider than the text."""
    notes = notes_html(node, findings)
    title = f'<p class="caption">{escape(repair(node.title))}</p>' if node.title else ""
    if not node.columns and not node.rows:
        return face(node, "div", title + f"<p>{'<br>'.join(map(escape, lines(node)))}</p>") + notes
    beside = "".join(f'<p class="beside">{escape(line)}</p>' for line in beside_cells(node))
    right = figures(node)
    head = _row(node.columns, right, "th") if node.columns else ""
    body = "".join(_row(row, right, "td") for row in node.rows)
    label = escape(node.title or word("table_name", lang))
    inner = f"<table>{f'<thead>{head}</thead>' if head else ''}<tbody>{body}</tbody></table>"
    frame = f'<div class="wide" role="region" aria-label="{label}" tabindex="0">{inner}</div>'
    return face(node, "div", title + beside + frame) + notes


def _row(cells: tuple[str, ...], right: list[bool], tag: str) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    padded = [*cells, *[""] * (len(right) - len(cells))]
    return (
        "<tr>"
        + "".join(
            f"<{tag}{scope}{' class="r"' if right[i] else ''}>{escape(repair(cell))}</{tag}>"
            for i, cell in enumerate(padded)
        )
        + "</tr>"
    )
