"""What became of a person's corrections: one frozen value each, kept in the plan and written with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

CorrectionStatus = Literal["applied", "unchanged", "unfit", "ambiguous"]
Problem = Literal[
    "missing", "few", "several", "several_facts", "level", "kind", "no_fact", "no_figure", "no_name", "no_node",
]  # fmt: skip
"""Why a correction does not fit: the text is not there; fewer places than ``nth``; several places, or several
facts at the place; no heading above for this level; a part of another kind stands there; no such fact, and too
little is told for a new one; no figure at ``figure``; no such name; no such node."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of the corrections file ``file``, and what became of it.

    ``quote`` is the text that it is addressed by, ``line`` the line of its table in the file. ``start``
    and ``end`` are where it was found, ``node`` the node that stands there in the corrected plan,
    ``facts`` the ids of the facts that it made or changed. ``before`` and ``after`` hold the fields that
    changed, as the JSON output writes them; None for what was not there before or is no more.
    ``problem`` says why it does not fit and ``found`` what was found instead: also for one that was
    applied, where the text at its place is not quite its quote.
    """

    kind: str
    line: int
    quote: str
    status: CorrectionStatus
    node: str | None = None
    start: int | None = None
    end: int | None = None
    facts: tuple[str, ...] = ()
    by: str | None = None
    on: str | None = None
    why: str | None = None
    before: Mapping[str, object] | None = None
    after: Mapping[str, object] | None = None
    problem: Problem | None = None
    found: tuple[str, ...] = ()
    file: str = ""
