"""This is the title of a box; this box is none."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.corrections.addressing import Addresses, Misfit
from ceyuan.corrections.headings import out
from ceyuan.corrections.nesting import end_box, put_in, take_out
from ceyuan.corrections.pieces import CLOSING, cut_behind, piece
from ceyuan.corrections.places import BOUNDARIES
from ceyuan.corrections.reading import Entry
from ceyuan.corrections.tree import Tree
from ceyuan.grammar.draft import Draft
from ceyuan.plan import Span

_LABEL: Final = re.compile(
    r"[【〔\[]?(?P<number>[\u4e00-\u9fff]{0,6}专\s*栏\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?)[\s：:】〕\]]*"
)


def box(entry: Entry, span: Span, tree: Tree, addresses: Addresses) -> Draft | None:
    """Make a box of what follows the quoted title, to the end of ``until`` or the next heading or box."""
    until: str | None = entry.values.get("until")
    last = addresses.first_after(until, span[1])[1] if until else None
    first = tree.owners(span)[0]
    if first.kind == "box" and first.own[0][0] <= span[0]:
        was = (first.number, first.title)
        first.number = entry.values.get("number", first.number)
        first.title = entry.values.get("title", first.title)
        ended = last is not None and end_box(tree, first, cut_behind(tree, last))
        return first if ended or was != (first.number, first.title) else None
    if first.kind in BOUNDARIES:
        raise Misfit("kind", (first.kind, tree.words(first)[:40]), span)
    if first.kind == "division":
        take_out(tree, first)
    draft = piece(tree, span)
    words = tree.words(draft)
    match = _LABEL.match(words)
    printed = "".join(match["number"].split()) if match else None
    title = words[match.end() if match else 0 :].rstrip(CLOSING)
    draft.number = entry.values.get("number", printed)
    draft.title = entry.values.get("title", title or words)
    put_in(tree, draft, "box", until=None if last is None else cut_behind(tree, last))
    return draft


def not_box(entry: Entry, span: Span, tree: Tree, addresses: Addresses) -> Draft | None:
    """Make a paragraph of the quoted box title."""
    return out(tree, span, "box")
