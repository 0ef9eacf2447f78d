"""One body of a responsibility: its part in it, or that it has none."""

from __future__ import annotations

from dataclasses import replace

from ceyuan.corrections.addressing import Misfit
from ceyuan.corrections.board import Board
from ceyuan.corrections.changes import Change
from ceyuan.corrections.ink import folded
from ceyuan.corrections.outcome import changed, written
from ceyuan.corrections.reading import Entry
from ceyuan.fact import Organisation, Responsibility
from ceyuan.plan import Span


def organisation(entry: Entry, span: Span, board: Board) -> Change | None:
    """Add the body to the responsibility at ``span``, or give it another role there."""
    duty = _duty(entry, span, board)
    body = Organisation(entry.values["name"], entry.values["role"])
    bodies = [replace(one, role=body.role) if _called(one, body.name) else one for one in duty.organisations]
    if not any(_called(one, body.name) for one in bodies):
        bodies.append(body)
    return _set(duty, tuple(bodies), board)


def not_organisation(entry: Entry, span: Span, board: Board) -> Change | None:
    """Take the body out of the responsibility at ``span``, and that with it where it was the only one."""
    duty = _duty(entry, span, board)
    bodies = tuple(one for one in duty.organisations if not _called(one, entry.values["name"]))
    if bodies or not duty.organisations:
        return _set(duty, bodies, board)
    board.drop("responsibility", duty)
    return Change((), written(duty), None)


def _called(body: Organisation, name: str) -> bool:
    return folded(body.name) == folded(name)


def _duty(entry: Entry, span: Span, board: Board) -> Responsibility:
    found: Responsibility | None = board.one("responsibility", span, entry)
    if found is None:
        raise Misfit("no_fact", ("[[responsibility]]",), span)
    return found


def _set(duty: Responsibility, bodies: tuple[Organisation, ...], board: Board) -> Change | None:
    if bodies == duty.organisations:
        return None
    corrected = replace(duty, organisations=bodies)
    board.put("responsibility", duty, corrected)
    return Change((duty.id,), *changed(written(duty), written(corrected)))
