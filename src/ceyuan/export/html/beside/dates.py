"""The dates by which something is to be done, the earliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceyuan.export.html.beside.table import Table, chapter, frame, row, sentence, when
from ceyuan.export.html.escape import escape
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.html.facts import Facts
    from ceyuan.fact import Deadline
    from ceyuan.plan import Plan

_HEADS = ("head_date", "head_what", "head_where")
_END = "-99"  # a year without a month ends after its months


def dates(plan: Plan, facts: Facts, lang: Lang) -> Table:
    """One row for each deadline."""
    rows = "".join(_row(plan, fact, facts, lang) for fact in sorted(plan.deadlines, key=_key))
    return Table(len(plan.deadlines), frame(_HEADS, rows, lang))


def _key(fact: Deadline) -> tuple[str, int]:
    return fact.date + _END * (2 - fact.date.count("-")), fact.start


def _row(plan: Plan, fact: Deadline, facts: Facts, lang: Lang) -> str:
    said = word(f"when_{fact.comparator}", lang).format(when(fact.date, lang))
    what = sentence(facts.anchor(fact.id), fact.what or said, lang)
    return row(escape(said), what, chapter(plan, fact.node, lang))
