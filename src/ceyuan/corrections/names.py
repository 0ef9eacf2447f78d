"""Names: what kind they are of, that two are one, that one is none. A name holds for the whole plan."""

from __future__ import annotations

from dataclasses import replace

from ceyuan.corrections.addressing import Misfit
from ceyuan.corrections.board import Board
from ceyuan.corrections.changes import Change
from ceyuan.corrections.ink import folded
from ceyuan.corrections.outcome import changed, written
from ceyuan.corrections.reading import Entry
from ceyuan.fact import Mention, Name
from ceyuan.plan import Span


def name(entry: Entry, spans: list[Span], board: Board) -> Change | None:
    """Set the name or kind of the name at ``spans``, make it one with another, or make a new one of them."""
    found = _found(entry, spans, board)
    other = entry.values.get("same_as")
    if other is not None:
        return _same(entry, found, other, spans, board)
    if found is None:
        return _new(entry, spans, board)
    fields = {key: entry.values[key] for key in ("name", "kind") if key in entry.values}
    corrected = replace(found, **fields)
    if corrected == found:
        return None
    board.put("name", found, corrected)
    return Change((found.id,), *changed(written(found), written(corrected)))


def not_name(entry: Entry, spans: list[Span], board: Board) -> Change | None:
    """Take the name out; None where it is none already."""
    found = _found(entry, spans, board)
    if found is None:
        return None
    board.drop("name", found)
    return Change((), written(found), None)


def _found(entry: Entry, spans: list[Span], board: Board) -> Name | None:
    """The name that is called so, else the one that is mentioned at the places of the quote."""
    called = [one for one in board.facts["name"] if folded(one.name) == folded(entry.at)]
    found: list[Name] = called or [
        one
        for one in board.facts["name"]
        if any(m.start < end and start < m.end for m in one.mentions for start, end in spans)
    ]
    if len(found) > 1:
        raise Misfit("several_facts", tuple(one.name for one in found[:5]))
    return found[0] if found else None


def _same(entry: Entry, found: Name | None, other: str, spans: list[Span], board: Board) -> Change | None:
    """Both names are the ``other`` from here on, mentioned where either was."""
    kept: Name | None = next((n for n in board.facts["name"] if folded(n.name) == folded(other)), None)
    if kept is None:
        raise Misfit("no_name", (other,))
    if kept is found:
        return None
    mentions = found.mentions if found is not None else _mentions(spans, board)
    together = {(m.start, m.end): m for m in (*mentions, *kept.mentions)}
    fields = {key: entry.values[key] for key in ("name", "kind") if key in entry.values}
    corrected = replace(kept, mentions=tuple(together[place] for place in sorted(together)), **fields)
    if corrected == kept:
        return None
    board.put("name", kept, corrected)
    if found is not None:
        board.drop("name", found)
    return Change((kept.id,), *changed(written(kept), written(corrected)))


def _new(entry: Entry, spans: list[Span], board: Board) -> Change:
    if "kind" not in entry.values:
        raise Misfit("no_fact", ("kind",))
    made = Name(
        board.new_id("name"),
        entry.values.get("name", entry.at),
        entry.values["kind"],
        _mentions(spans, board),
    )
    board.facts["name"].append(made)
    board.facts["name"].sort(key=lambda one: one.mentions[0].start if one.mentions else -1)
    return Change((made.id,), None, written(made))


def _mentions(spans: list[Span], board: Board) -> tuple[Mention, ...]:
    return tuple(Mention(board.node(span), *span) for span in spans)
