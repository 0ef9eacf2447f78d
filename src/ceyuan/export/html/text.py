"""A node's own text as HTML: number, title and body told apart, diagnostics and facts marked where they are."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from ceyuan.export.html.escape import anchor, escape
from ceyuan.export.html.places import Ink, ink_offsets
from ceyuan.export.html.segments import Item, marked, segments
from ceyuan.export.parts import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ceyuan.export.html.facts import Facts
    from ceyuan.export.html.findings import Findings, Mark
    from ceyuan.plan import Node

_RANK = {"info": 0, "warning": 1, "error": 2}


def face(node: Node, tag: str, inner: str, *, extra: str = "") -> str:
    """The element that stands for ``node``: it has the node's address as its id and opens its source."""
    kind = f"n k-{node.kind}{' ' + extra if extra else ''}"
    return f'<{tag} id="{anchor(node.id)}" class="{kind}">{inner}</{tag}>'


def own_html(node: Node, findings: Findings, facts: Facts, *, notes: bool = True) -> str:
    """The own text of ``node``; ``notes`` puts its notes behind their sentences, else they are left out."""
    found = parts(node)
    text = node.text
    marks: list[Mark] = []
    items: list[Item] = []
    if findings.at(node) or facts.at(node):
        ink = Ink(text, ink_offsets(node, node._source))
        marks = findings.marks(node, text, ink)
        items = _graded(marks, {m.number: findings.all[m.number - 1].severity for m in marks})
        items += facts.marks(node, ink)

    def piece(start: int, end: int) -> str:
        return marked(text, segments(items, start, end), facts.id_of) if items else escape(text[start:end])

    waiting = sorted(marks, key=lambda mark: mark.after) if notes else []
    pieces: list[str] = []
    start = 0
    for name, size in (("no", len(found.lead)), ("t", len(found.title)), ("", len(found.rest))):
        end = start + size
        if name and size:
            look = "no gap" if name == "no" and text[end - 1 : end].isalnum() else name
            pieces += [f'<span class="{look}">', piece(start, end), "</span>"]
            start = end
        while waiting and waiting[0].after <= end:
            mark = waiting.pop(0)
            pieces += [piece(start, mark.after), findings.note(mark.number)]
            start = max(start, mark.after)
        pieces.append(piece(start, end))
        start = end
    return "".join(pieces) + facts.anchors(node)


def notes_html(node: Node, findings: Findings) -> str:
    """All notes of ``node`` in a row, for elements that cannot hold them (headings, tables, lists)."""
    return "".join(f'<div class="notes">{findings.note(number)}</div>' for number in findings.at(node))


def _graded(marks: Iterable[Mark], severity: Mapping[int, str]) -> list[Item]:
    """The diagnostics as items that do not overlap: where they do, the gravest shows."""
    cover = [(m.start, m.end, severity[m.number]) for m in marks if m.start < m.end]
    cuts = sorted({place for start, end, _ in cover for place in (start, end)})

    def gravest(piece: tuple[int, int]) -> str:
        grades = [grade for a, b, grade in cover if a <= piece[0] and piece[1] <= b]
        return max(grades, key=_RANK.__getitem__, default="")

    found: list[Item] = []
    for grade, run in groupby(pairwise(cuts), gravest):
        places = list(run)
        if grade:
            found.append(Item(places[0][0], places[-1][1], grade))
    return found
