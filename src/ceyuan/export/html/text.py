"""A node's own text as HTML: number, title and body told apart, diagnostics marked where they are."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from ceyuan.export.html.escape import anchor, escape
from ceyuan.export.parts import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ceyuan.export.html.findings import Findings, Mark
    from ceyuan.plan import Node

_RANK = {"info": 0, "warning": 1, "error": 2}


def face(node: Node, tag: str, inner: str, *, extra: str = "") -> str:
    """The element that stands for ``node``: it has the node's address as its id and opens its source."""
    kind = f"n k-{node.kind}{' ' + extra if extra else ''}"
    return f'<{tag} id="{anchor(node.id)}" class="{kind}">{inner}</{tag}>'


def own_html(node: Node, findings: Findings, *, notes: bool = True) -> str:
    """The own text of ``node``; ``notes`` puts its notes behind their sentences, else they are left out."""
    found = parts(node)
    text = node.text
    marks = findings.marks(node, text)
    severity = {mark.number: findings.all[mark.number - 1].severity for mark in marks}
    waiting = sorted(marks, key=lambda mark: mark.after) if notes else []
    pieces: list[str] = []
    start = 0
    for name, size in (("no", len(found.lead)), ("t", len(found.title)), ("", len(found.rest))):
        end = start + size
        if name and size:
            look = "no gap" if name == "no" and text[end - 1 : end].isalnum() else name
            pieces += [f'<span class="{look}">', _marked(text, start, end, marks, severity), "</span>"]
            start = end
        while waiting and waiting[0].after <= end:
            mark = waiting.pop(0)
            pieces += [_marked(text, start, mark.after, marks, severity), findings.note(mark.number)]
            start = max(start, mark.after)
        pieces.append(_marked(text, start, end, marks, severity))
        start = end
    return "".join(pieces)


def notes_html(node: Node, findings: Findings) -> str:
    """All notes of ``node`` in a row, for elements that cannot hold them (headings, tables, lists)."""
    return "".join(f'<div class="notes">{findings.note(number)}</div>' for number in findings.at(node))


def _marked(text: str, start: int, end: int, marks: Iterable[Mark], severity: Mapping[int, str]) -> str:
    """``text[start:end]`` with the marked characters in ``<mark>``; where marks overlap the gravest shows."""
    cover = [(max(m.start, start), min(m.end, end), severity[m.number]) for m in marks]
    cover = [(a, b, grade) for a, b, grade in cover if a < b]
    cuts = sorted({start, end, *(a for a, _, _ in cover), *(b for _, b, _ in cover)})

    def gravest(piece: tuple[int, int]) -> str:
        grades = [grade for a, b, grade in cover if a <= piece[0] and piece[1] <= b]
        return max(grades, key=_RANK.__getitem__, default="")

    pieces: list[str] = []
    for grade, run in groupby(pairwise(cuts), gravest):
        places = list(run)
        piece = escape(text[places[0][0] : places[-1][1]])
        pieces.append(f'<mark class="{grade}">{piece}</mark>' if grade else piece)
    return "".join(pieces)
