"""The indicators: what is to be reached, by when, from which baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceyuan.export.figures import amount, figure
from ceyuan.export.html.beside.table import Table, chapter, frame, missing, row, sentence, when
from ceyuan.export.html.escape import escape, link
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ceyuan.export.html.facts import Facts
    from ceyuan.fact import Baseline, Quantity, Target
    from ceyuan.plan import Plan

_HEADS = ("head_indicator", "head_value", "head_due", "head_where")


def targets(plan: Plan, facts: Facts, lang: Lang) -> Table:
    """One row for each target, in the plan's order; one that is said again is paler and names the first."""
    figures = {quantity.id: quantity for quantity in plan.quantities}
    rows = "".join(_row(plan, target, figures, facts, lang) for target in plan.targets)
    return Table(len(plan.targets), frame(_HEADS, rows, lang))


def _row(plan: Plan, target: Target, figures: Mapping[str, Quantity], facts: Facts, lang: Lang) -> str:
    look = "again" if target.repeats is not None else ""
    first = row(
        sentence(facts.anchor(target.id), target.indicator, lang),
        escape(_value(target, lang)),
        _due(target, lang),
        chapter(plan, target.node, lang),
        look=look,
    )
    more = word("dot", lang).join(_more(target, figures, facts, lang))
    return first + (f'<tr class="sub {look}"><td colspan=4><small>{more}</small>' if more else "")


def _value(target: Target, lang: Lang) -> str:
    if target.value is None or target.comparator == "qualitative":
        return word("qualitative", lang)
    return figure(target.value, target.unit, target.comparator, upper=target.upper, lang=lang)


def _more(target: Target, figures: Mapping[str, Quantity], facts: Facts, lang: Lang) -> Iterator[str]:
    """What is told below a target: whether it is binding or is not to rise, its baseline, where it stood before."""
    if target.binding:
        yield escape(word(f"binding_{target.binding}", lang))
    if target.direction is not None and (target.direction != "increase" or target.value is None):
        yield escape(word(f"direction_{target.direction}", lang))
    if target.baseline is not None:
        yield _baseline(target.baseline, figures, facts, lang)
    if target.repeats is not None:
        said = escape(word("repeats", lang))
        known = target.repeats in facts
        yield f'<a href="{link(facts.anchor(target.repeats))}">{said}</a>' if known else said


def _due(target: Target, lang: Lang) -> str:
    """The year; for a quota that it is one."""
    quota = f'<span title="{escape(word("quota_long", lang))}">{escape(word("quota", lang))}</span>'
    if target.kind != "quota":
        quota = ""
    year = escape(target.due) if target.due else "" if quota else missing("no_due", lang)
    return f"{year}<small>{quota}</small>" if year and quota else year + quota


def _baseline(baseline: Baseline, figures: Mapping[str, Quantity], facts: Facts, lang: Lang) -> str:
    """The earlier figure with its year, and the reason where it must not be compared."""
    quantity = figures.get(baseline.quantity or "")
    value, unit = baseline.value, baseline.unit
    if value is None and quantity is not None:
        value, unit = quantity.value, quantity.unit
    text = word("baseline", lang)
    if value is not None:
        text += " " + amount(value, unit, lang=lang)
        period = baseline.period or (quantity.period if quantity else None)
        text += word("in_brackets", lang).format(when(period, lang)) if period else ""
    if not baseline.comparable:
        text += word("incomparable", lang).format((baseline.reason or word("no_reason", lang)).rstrip("。."))
    inner = escape(text)
    return f'<a href="{link(facts.anchor(quantity.id))}">{inner}</a>' if quantity else inner
