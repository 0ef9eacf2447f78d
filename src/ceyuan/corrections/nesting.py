"""Headings and boxes put in and taken out: what then stands below what.

The rule is that of the reader: a text belongs to the last heading before it, and a heading to the last one
of a higher level. A heading that is put in takes what follows it, up to the next heading of the same or a
higher level; one that is taken out leaves its texts to the heading that was open before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ceyuan.corrections.addressing import Misfit
from ceyuan.corrections.drafts import ordinal_of
from ceyuan.corrections.places import APART, BOUNDARIES, ancestors, before, document, open_at
from ceyuan.corrections.tree import Tree
from ceyuan.grammar.draft import Draft
from ceyuan.grammar.markers import marker_of


def level_at(tree: Tree, draft: Draft, number: str | None) -> int:
    """The level that a heading has here by its number: that of the open heading numbered alike, else one deeper."""
    divisions = [above for above in _chain(tree, draft) if above.kind == "division"]
    marker = marker_of(number or "")
    for above in divisions:
        other = marker_of(above.number or "")
        if marker and other and marker.style is other.style and len(marker.parts) == len(other.parts):
            return above.level or 1
    return (divisions[0].level or 0) + 1 if divisions else 1


def move_to(tree: Tree, draft: Draft, level: int) -> None:
    """Give the heading ``draft`` this level; what stands below it moves with it.

    Raises :class:`Misfit` where no heading of the level above is open.
    """
    at = tree.index(draft)
    chain = open_at(tree.drafts, at)
    _check(chain, level)
    draft.parent = _above(chain, level)
    if level < (draft.level or 1):
        _take(tree, draft, chain, at, level, None)
    draft.level = level


def put_in(
    tree: Tree, draft: Draft, kind: Literal["division", "box"], *, level: int = 0, until: int | None = None
) -> None:
    """Make a heading of this level, or a box, of ``draft``; what follows moves below it.

    A box ends at the next heading or box, or at ``until``. Raises :class:`Misfit` where no heading of the
    level above is open.
    """
    chain = _chain(tree, draft)
    if kind == "division":
        _check(chain, level)
    limit = level if kind == "division" else _deepest(chain)
    parent = _above(chain, limit)
    at = tree.index(draft)
    listed = [draft] if draft.kind == "list" else []
    number = document(tree.drafts, at)
    draft.kind, draft.parent, draft.label, draft.ordinal = kind, parent, None, ordinal_of(draft.number)
    draft.counts = {"document": number} if kind == "division" else {}
    end = _take(tree, draft, [*chain, *listed], at, limit, until)
    if kind == "box":
        below = chain[: chain.index(parent)] if parent is not None else chain
        _release(tree, [*below, *listed], parent, end)


def _chain(tree: Tree, draft: Draft) -> list[Draft]:
    """What is open where ``draft`` stands, innermost first; for what hangs on nothing by what stands before it."""
    if draft.parent is not None:
        return ancestors(draft)
    last = before(tree.drafts, tree.index(draft))
    return [last, *ancestors(last)] if last is not None else []


def _deepest(chain: Sequence[Draft]) -> int:
    """The deepest level that a heading can have below ``chain``."""
    return next((above.level or 0 for above in chain if above.kind == "division"), 0) + 1


def _check(chain: Sequence[Draft], level: int) -> None:
    if level > _deepest(chain):
        raise Misfit("level", (str(level), str(_deepest(chain))))


def _above(chain: Sequence[Draft], level: int) -> Draft | None:
    """The heading, or the attachment, that a heading of this level hangs on."""
    return next(
        (a for a in chain if a.kind == "attachment" or (a.kind == "division" and (a.level or 0) < level)),
        None,
    )


def _take(
    tree: Tree, head: Draft, open_above: Sequence[Draft], at: int, level: int, until: int | None
) -> int:
    """Move below ``head``, at index ``at``, what follows it there and hung on what was open; the index of its end."""
    lists: dict[int, Draft] = {}
    index = at + 1
    while index < len(tree.drafts):
        follows = tree.drafts[index]
        if follows.kind in BOUNDARIES or (until is not None and tree.start(index) >= until):
            break
        if follows.kind == "division" and (head.kind == "box" or (follows.level or 0) <= level):
            break
        if follows.kind == "box" and head.kind == "box":
            break
        above = follows.parent
        if follows.kind not in APART and (above is None or above in open_above):
            index += _hang(tree, follows, head, lists, index)
        index += 1
    return index


def _release(tree: Tree, closed: Sequence[Draft], head: Draft | None, index: int) -> None:
    """Hang on ``head`` what still hung on what is closed from ``index`` on."""
    lists: dict[int, Draft] = {}
    while index < len(tree.drafts):
        follows = tree.drafts[index]
        if follows.kind in BOUNDARIES or follows.kind == "division":
            break
        if follows.parent in closed:
            index += _hang(tree, follows, head, lists, index)
        index += 1


def _hang(tree: Tree, draft: Draft, head: Draft | None, lists: dict[int, Draft], index: int) -> int:
    """Hang ``draft``, at ``index``, below ``head``; an item in a list of its own there. How many drafts that added."""
    if draft.kind == "preamble":
        draft.kind = "paragraph"
    if draft.kind != "item" or draft.parent is None:
        draft.parent = head
        return 0
    key, made = id(draft.parent), 0
    if key not in lists:
        lists[key] = Draft("list", head, [], page=draft.page)
        tree.drafts.insert(index, lists[key])
        made = 1
    draft.parent = lists[key]
    return made


def end_box(tree: Tree, box: Draft, until: int) -> bool:
    """Make the box ``box`` end at ``until``; whether it ended elsewhere before."""
    at = tree.index(box)
    was = [(draft, draft.parent) for draft in tree.drafts]
    chain = open_at(tree.drafts, at)
    end = _take(tree, box, chain, at, _deepest(chain), until)
    inside = [box]
    for draft in tree.drafts[at + 1 : end]:
        if draft.parent in inside:
            inside.append(draft)
    _release(tree, inside, box.parent, end)
    return any(draft.parent is not parent for draft, parent in was)


def take_out(tree: Tree, draft: Draft) -> None:
    """Make a paragraph of the heading or box ``draft``; what stood below it hangs on what was open before it."""
    at = tree.index(draft)
    below = list(tree.below(draft))
    if draft.kind == "box":
        for child in below:
            child.parent = draft.parent
    else:
        body = tree.drafts[at + 1] if draft.inline and at + 1 < len(tree.drafts) else None
        chain = open_at(tree.drafts, at)
        for child in below:
            child.parent = _for(child, chain, draft.level or 1)
        draft.parent = chain[0] if chain else None
        if body is not None and body.kind == "paragraph" and body in below:
            draft.own += body.own
            tree.drafts.remove(body)
    draft.kind, draft.level, draft.number, draft.title = "paragraph", None, None, None
    draft.inline, draft.path, draft.ordinal, draft.counts = False, (), "", {}


def _for(child: Draft, chain: list[Draft], level: int) -> Draft | None:
    """Where a part of a heading of this level hangs when that is gone."""
    if child.kind != "division":
        return chain[0] if chain else None
    return _above(chain, level + 1)
