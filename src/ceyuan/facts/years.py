"""The years that a plan stands in, as far as it tells: its first, and that of its issue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.dates import dates

if TYPE_CHECKING:
    from ceyuan.plan import Plan

_TITLE: Final = re.compile(r"(20\d\d)年(?!远景)")


def issue_year(plan: Plan) -> int | None:
    """The year of the plan's issue: its date, the latest in its signature, the year in its title, its first."""
    if plan.issued:
        return int(plan.issued[:4])
    signed = [
        date.last
        for node in plan.nodes
        if node.kind == "signature"
        for date in dates("".join(node.source.split()))
        if date.year and not date.plan
    ]
    if signed:
        return max(signed)
    if plan.period:
        return plan.period[0]
    titled = _TITLE.search("".join((plan.title or "").split()))
    return int(titled.group(1)) if titled else None


def first_year(plan: Plan) -> int | None:
    """The first year that the plan is for: that of its period, else of its issue."""
    return plan.period[0] if plan.period else issue_year(plan)
