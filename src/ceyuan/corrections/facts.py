"""Corrections of facts. They come after the facts were read from the corrected tree, and are the last word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ceyuan.correction import Correction
from ceyuan.corrections.addressing import Addresses, Misfit
from ceyuan.corrections.baselines import baseline
from ceyuan.corrections.board import Board
from ceyuan.corrections.bodies import not_organisation, organisation
from ceyuan.corrections.changes import Change, change, remove
from ceyuan.corrections.kinds import FACTS
from ceyuan.corrections.names import name, not_name
from ceyuan.corrections.nearest import nearest
from ceyuan.corrections.outcome import misfit, outcome
from ceyuan.corrections.reading import Corrections, Entry
from ceyuan.plan import Plan, Span

_ACTIONS: Final[dict[str, Callable[[Entry, Span, Board], Change | None]]] = {
    "baseline": baseline,
    "organisation": organisation,
    "not-organisation": not_organisation,
}
_NAMES: Final[dict[str, Callable[[Entry, list[Span], Board], Change | None]]] = {
    "name": name,
    "not-name": not_name,
}


def correct_facts(plan: Plan, corrections: Corrections) -> tuple[Plan, list[Correction]]:
    """``plan`` with the corrections of its facts, and what became of each."""
    entries = [entry for entry in corrections.entries if entry.kind in FACTS]
    if not entries:
        return plan, []
    board = Board(plan, Addresses(plan))
    done = [_correct(entry, board, corrections.name) for entry in entries]
    return board.done(), done


def _correct(entry: Entry, board: Board, file: str) -> Correction:
    span: Span | None = None
    try:
        if entry.kind in _NAMES:
            spans = _places(entry, board)
            span = spans[0]
            done = _NAMES[entry.kind](entry, spans, board)
        else:
            span = board.addresses.find(entry)
            action = remove if entry.kind.startswith("not-") else change
            done = _ACTIONS.get(entry.kind, action)(entry, span, board)
    except Misfit as error:
        return misfit(entry, file, error, span)
    node = board.node(span)
    if done is None:
        return outcome(entry, file, "unchanged", span, node=node)
    return outcome(
        entry,
        file,
        "applied",
        span,
        node=node,
        facts=done.facts,
        before=done.before,
        after=done.after,
        found=board.addresses.differing(entry.at, span),
    )


def _places(entry: Entry, board: Board) -> list[Span]:
    """Every place of a name, or the one that the address singles out. Raises :class:`Misfit`."""
    if entry.before or entry.after or entry.node or entry.nth:
        return [board.addresses.find(entry)]
    spans = board.addresses.all(entry.at)
    if not spans:
        raise Misfit("missing", nearest(entry.at, board.plan))
    return spans
