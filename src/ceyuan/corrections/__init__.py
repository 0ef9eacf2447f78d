"""A person's corrections: kept in a file of their own, addressed by quotes, applied last, never dropped silently.

Corrections of the tree come after it was read and before the facts are, so that facts name corrected nodes;
corrections of facts come after all facts are read. What became of each stands in ``plan.corrections``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceyuan.corrections.errors import CorrectionsError
from ceyuan.corrections.reading import Corrections, read

if TYPE_CHECKING:
    from ceyuan.correction import Correction
    from ceyuan.plan import Plan
    from ceyuan.source.model import SourceText

__all__ = ["Corrections", "CorrectionsError", "correct_facts", "correct_structure", "read"]


def correct_structure(
    plan: Plan, corrections: Corrections, source: SourceText
) -> tuple[Plan, list[Correction]]:
    """``plan``, without facts yet, with the corrections of its tree, and what became of each."""
    from ceyuan.corrections.structure import correct_structure as correct

    return correct(plan, corrections, source)


def correct_facts(plan: Plan, corrections: Corrections) -> tuple[Plan, list[Correction]]:
    """``plan`` with the corrections of its facts, and what became of each."""
    from ceyuan.corrections.facts import correct_facts as correct

    return correct(plan, corrections)
