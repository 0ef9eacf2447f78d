"""This baseline is that figure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ceyuan.corrections.addressing import Misfit
from ceyuan.corrections.board import Board
from ceyuan.corrections.changes import Change
from ceyuan.corrections.outcome import changed, written
from ceyuan.corrections.reading import Entry
from ceyuan.fact import Baseline, Quantity
from ceyuan.plan import Span


def baseline(entry: Entry, span: Span, board: Board) -> Change | None:
    """Set the baseline of the target at ``span``: from the quantity at ``figure``, the fields told, or ``none``."""
    target = board.one("target", span, entry)
    if target is None:
        raise Misfit("no_fact", ("[[target]]",), span)
    corrected = replace(target, baseline=_baseline(entry, target.baseline, span, board))
    if corrected == target:
        return None
    board.put("target", target, corrected)
    return Change((target.id,), *changed(written(target), written(corrected)))


def _baseline(entry: Entry, was: Baseline | None, span: Span, board: Board) -> Baseline | None:
    told = dict(entry.values)
    if told.get("none"):
        return None
    figure = told.get("figure")
    fields: dict[str, Any] = {}
    if figure is not None:
        quantity = _figure(figure, span, board)
        if quantity is not None:
            fields = {
                "value": quantity.value, "unit": quantity.unit, "period": quantity.period,
                "quantity": quantity.id, "comparable": True, "reason": None,
            }  # fmt: skip
        elif "value" not in told:
            raise Misfit("no_figure", (figure,), span)
    fields |= {n: told[n] for n in ("value", "unit", "period", "comparable", "reason") if n in told}
    if "value" in told and figure is None:
        fields["quantity"] = None
        if was is not None and was.value is None:  # the refusal was of another figure
            fields = {"comparable": True, "reason": None} | fields
    if was is not None and figure is None:
        return replace(was, **fields)
    if "value" not in fields:
        raise Misfit("no_fact", ("value",), span)
    empty = {"unit": None, "period": None, "quantity": None, "comparable": True}
    return Baseline(**(empty | fields))


def _figure(quote: str, span: Span, board: Board) -> Quantity | None:
    """The quantity at the place of ``quote`` that is nearest to ``span``; the earlier one where it says several."""
    near = board.addresses.nearest_to(quote, span[0])
    found = [q for q in board.facts["quantity"] if q.start < near[1] and near[0] < q.end]
    if len(found) > 1:
        raise Misfit("several_facts", tuple(board.shown(q) for q in found[:5]), near)
    return found[0] if found else None
