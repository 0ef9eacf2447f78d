"""This is a heading; this heading is none."""

from __future__ import annotations

from ceyuan.corrections.addressing import Addresses, Misfit
from ceyuan.corrections.drafts import ordinal_of
from ceyuan.corrections.nesting import level_at, move_to, put_in, take_out
from ceyuan.corrections.pieces import number_and_title, piece, runs_on, whole
from ceyuan.corrections.reading import Entry
from ceyuan.corrections.tree import Tree
from ceyuan.grammar.draft import Draft
from ceyuan.plan import Span


def heading(entry: Entry, span: Span, tree: Tree, addresses: Addresses) -> Draft | None:
    """Make a heading of the quoted text; what follows it in its paragraph is its text."""
    span = whole(tree, span)
    first = tree.owners(span)[0]
    if first.kind == "division" and first.own[0][0] == span[0]:
        return _other_heading(entry, span, tree, first)
    draft = piece(tree, span)
    draft.number, draft.title = number_and_title(entry, tree.words(draft))
    level = entry.values.get("level") or level_at(tree, draft, draft.number)
    put_in(tree, draft, "division", level=level)
    draft.inline = runs_on(tree, draft)
    return draft


def _other_heading(entry: Entry, span: Span, tree: Tree, draft: Draft) -> Draft | None:
    """A heading that is one already: its end, level, number or title may be others."""
    was = (draft.level, draft.number, draft.title, list(draft.own))
    if span[1] != draft.own[-1][1]:
        piece(tree, span)
        draft.number, draft.title = number_and_title(entry, tree.words(draft))
    draft.number = entry.values.get("number", draft.number)
    draft.title = entry.values.get("title", draft.title)
    if draft.number != was[1]:
        draft.ordinal = ordinal_of(draft.number)
    level = entry.values.get("level")
    if level is not None and level != draft.level:
        move_to(tree, draft, level)
    return draft if was != (draft.level, draft.number, draft.title, draft.own) else None


def not_heading(entry: Entry, span: Span, tree: Tree, addresses: Addresses) -> Draft | None:
    """Make a paragraph of the quoted heading."""
    return out(tree, span, "division")


def out(tree: Tree, span: Span, kind: str) -> Draft | None:
    """Take out the one draft of this ``kind`` that has text in ``span``; None where there is none."""
    heads = [draft for draft in tree.owners(span) if draft.kind == kind]
    if not heads:
        return None
    if len(heads) > 1:
        raise Misfit("several", tuple(tree.words(head)[:40] for head in heads), span)
    take_out(tree, heads[0])
    return heads[0]
