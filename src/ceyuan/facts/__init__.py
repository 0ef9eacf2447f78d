"""What a plan commits to: each kind of fact is read by one module and listed here.

A stage takes the plan with what the stages before it found, and the passages of its text, and returns the
plan with its own facts added. Nothing here raises on what a document holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from ceyuan.facts.actions import actions
from ceyuan.facts.deadlines import deadlines
from ceyuan.facts.names import names
from ceyuan.facts.passage import Passage
from ceyuan.facts.responsibilities import responsibilities
from ceyuan.facts.targets import targets
from ceyuan.facts.texts import passages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceyuan.plan import Plan

__all__ = ["STAGES", "Passage", "extract", "passages"]


class Stage(Protocol):
    """A reader of one kind of fact."""

    def __call__(self, plan: Plan, texts: Sequence[Passage]) -> Plan:
        """``plan`` with the facts of this stage."""


STAGES: Final[tuple[Stage, ...]] = (
    targets,
    deadlines,
    responsibilities,
    actions,
    names,
)


def extract(plan: Plan) -> Plan:
    """``plan`` with its facts; those it had are replaced."""
    texts = passages(plan)
    for stage in STAGES:
        plan = stage(plan, texts)
    return plan
