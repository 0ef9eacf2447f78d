"""The text of a heading or a title: from what was quoted to a draft of exactly these characters."""

from __future__ import annotations

from typing import Final

from ceyuan.corrections.reading import Entry
from ceyuan.corrections.tree import Tree
from ceyuan.grammar.draft import Draft
from ceyuan.grammar.markers import Style, marker_of
from ceyuan.plan import Span

CLOSING: Final = "。：:"


def whole(tree: Tree, span: Span) -> Span:
    """``span`` with the number printed before it and the mark that closes it; all the text for a number alone."""
    first, last = tree.owners(span)[0], tree.owners(span)[-1]
    start, end = span
    own = first.own[0][0]
    if own < start <= first.own[0][1]:
        marker = marker_of(tree.text[own:start])
        if marker is not None and own + marker.end == len(tree.text[:start].rstrip()):
            start = own
    words = tree.text[start:end]
    marker = marker_of(words)
    if marker is not None and marker.end >= len(words):
        return start, last.own[-1][1]
    after = behind(tree, end)
    return (start, after + 1) if after is not None and tree.text[after] in CLOSING else (start, end)


def behind(tree: Tree, offset: int) -> int | None:
    """Where the text that ends at ``offset`` goes on; None at its end."""
    for start, end in tree.owners((offset - 1, offset))[0].own:
        if offset < end:
            inside = max(start, offset)
            return inside + len(tree.text[inside:end]) - len(tree.text[inside:end].lstrip())
    return None


def cut_behind(tree: Tree, offset: int) -> int:
    """End a text at ``offset``; where what follows begins."""
    after = behind(tree, offset)
    if after is None:
        return offset
    tree.cut(after)
    return after


def piece(tree: Tree, span: Span) -> Draft:
    """One draft of exactly the text in ``span``: cut out at both ends, what lies between joined.

    A text that goes on behind it, as one does behind a page number, is cut there too.
    """
    tree.cut(span[0])
    cut_behind(tree, span[1])
    for around in tree.around(span):
        tree.cut(next(start for start, _ in around.own if start >= span[1]))
    return tree.join(tree.owners(span))


def runs_on(tree: Tree, draft: Draft) -> bool:
    """Whether the next text begins in the line where ``draft`` ends."""
    at = tree.index(draft) + 1
    end, start = draft.own[-1][1], tree.start(at)
    return at < len(tree.drafts) and not any(mark in tree.text[end:start] for mark in "\n\r\f")


def number_and_title(entry: Entry, words: str) -> tuple[str | None, str]:
    """The number and the title of a heading: as told, else as ``words`` print them."""
    marker = marker_of(words, bare=True)
    if marker is not None and marker.style is Style.DASH:
        marker = None
    printed = marker.number if marker else None
    title = words[marker.end if marker else 0 :].strip().rstrip(CLOSING)
    return entry.values.get("number", printed), entry.values.get("title", title or words)
