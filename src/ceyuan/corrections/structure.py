"""Corrections of the tree. They come before the facts are read, so that facts name the corrected nodes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from ceyuan.correction import Correction
from ceyuan.corrections.addressing import Addresses, Misfit
from ceyuan.corrections.boxes import box, not_box
from ceyuan.corrections.drafts import Pages, freeze
from ceyuan.corrections.headings import heading, not_heading
from ceyuan.corrections.kinds import STRUCTURE
from ceyuan.corrections.outcome import changed, misfit, outcome
from ceyuan.corrections.reading import Corrections, Entry
from ceyuan.corrections.tree import Tree
from ceyuan.grammar.draft import Draft
from ceyuan.plan import Plan, Span
from ceyuan.source.model import SourceText


def correct_structure(
    plan: Plan, corrections: Corrections, source: SourceText
) -> tuple[Plan, list[Correction]]:
    """``plan`` with the corrections of its tree, and what became of each.

    ``node`` in an address is an id of the plan as it was read.
    """
    entries = [entry for entry in corrections.entries if entry.kind in STRUCTURE]
    if not entries:
        return plan, []
    addresses, tree = Addresses(plan), Tree(plan, Pages(source))
    done = [_correct(entry, addresses, tree, corrections.name) for entry in entries]
    corrected = freeze(plan, tree.drafts)
    return corrected, [_named(correction, draft, tree) for correction, draft in done]


def _correct(entry: Entry, addresses: Addresses, tree: Tree, file: str) -> tuple[Correction, Draft | None]:
    """Apply one correction to ``tree``; its outcome, and the draft that it is about."""
    span = None
    try:
        span = addresses.find(entry)
        with tree.attempt():
            before = {id(owner): _fields(owner) for owner in tree.owners(span)}
            draft = _ACTIONS[entry.kind](entry, tree.clip(span), tree, addresses)
    except Misfit as error:
        return misfit(entry, file, error, span), None
    if draft is None:
        return outcome(entry, file, "unchanged", span), tree.owners(span)[0]
    was = before.get(id(draft), next(iter(before.values())))
    found = addresses.differing(entry.at, span)
    return outcome(entry, file, "applied", span, before=was, found=found), draft


def _named(correction: Correction, draft: Draft | None, tree: Tree) -> Correction:
    """The outcome with the id that the node has in the corrected plan, and the fields that changed."""
    if draft is None or correction.start is None:
        return correction
    if not draft.own:  # a later correction joined it to another
        draft = tree.owners((correction.start, correction.start + 1))[0]
    if correction.before is None:
        return replace(correction, node=draft.id)
    before, after = changed(correction.before, _fields(draft))
    return replace(correction, node=draft.id, before=before, after=after)


def _fields(draft: Draft) -> dict[str, Any]:
    """What a correction of the tree can change, as the JSON output names it."""
    fields: dict[str, Any] = {"id": draft.id or None, "kind": draft.kind}
    for name in ("level", "number", "title"):
        if getattr(draft, name) is not None:
            fields[name] = getattr(draft, name)
    fields["own"] = [list(span) for span in draft.own]
    return fields


def _join(entry: Entry, span: Span, tree: Tree, addresses: Addresses) -> Draft | None:
    owners = tree.owners(span)
    return tree.join(owners) if len(owners) > 1 else None


def _split(entry: Entry, span: Span, tree: Tree, addresses: Addresses) -> Draft | None:
    return next(d for d in tree.owners(span) if d.own[0][0] == span[0]) if tree.cut(span[0]) else None


_ACTIONS: Final[dict[str, Callable[[Entry, Span, Tree, Addresses], Draft | None]]] = {
    "heading": heading,
    "not-heading": not_heading,
    "box": box,
    "not-box": not_box,
    "join": _join,
    "split": _split,
}
"""What each kind does: the draft that was corrected, None where it is so already."""
