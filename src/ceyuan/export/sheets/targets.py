"""指标体系: one row per commitment, as in the indicator table of a plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ceyuan.export.sheets.amounts import figure
from ceyuan.export.sheets.model import Cell, Column, Row, Sheet, Words, say
from ceyuan.export.sheets.places import Places
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceyuan.fact import Baseline, Target
    from ceyuan.plan import Plan

_COLUMNS: Final = (
    Column("number", ("序号", "No."), 6, "center", page=6, screen=4),
    Column("indicator", ("指标", "Indicator"), 26, page=26, screen=28),
    Column("unit", ("单位", "Unit"), 9, "center", page=8, screen=8),
    Column("baseline", ("基期值", "Baseline"), 10, "right", page=9),
    Column("baseline_period", ("基期", "Base period"), 8, "center", page=9),
    Column("value", ("目标值", "Target"), 11, "right", page=10, screen=12),
    Column("due", ("目标年", "Due"), 9, "center", page=8, screen=8),
    Column("binding", ("属性", "Binding"), 9, "center", page=8, screen=8),
    Column("kind", ("类型", "Kind"), 8, "center", page=8),
    Column("chapter", ("章", "Chapter"), 16),
    Column("section", ("节", "Section"), 18),
    Column("sentence", ("原文", "Read from"), 38, page=44),
    Column("note", ("备注", "Note"), 16),
    Column("place", ("位置", "Place"), 12, screen=13),
    Column("node", ("条目", "Node"), 15),
)
_TITLE: Words = ("指标体系", "Indicators")
_KINDS: Final[dict[str, Words]] = {
    "quantitative": ("定量", "number"),
    "quota": ("年度", "quota"),
    "qualitative": ("定性", "quality"),
}
_BINDING: Final[dict[str, Words]] = {"约束性": ("约束性", "binding"), "预期性": ("预期性", "expected")}
_EACH: Words = ("每期", "each")
_NOT_COMPARABLE: Words = ("与基期口径不同", "baseline defined otherwise")
_AGAIN: Words = ("另见{}", "also at {}")
_SUMMARY: Words = (
    "共{n}项指标：定量{numbers}项，年度{quotas}项，定性{qualities}项；其中约束性{binding}项、预期性{expected}项，有基期值的{based}项。",
    "{n} indicators: {numbers} numbers, {quotas} quotas, {qualities} qualities; {binding} binding, {expected} expected, {based} with a baseline.",
)
_EMPTY: Words = (
    "没有读到指标。这份文件可能只提工作要求、不设数值，也可能把指标放在图片或另附的表里。",
    "No target was read. The document may set tasks without figures, or keep its figures in a picture or in another file.",
)


def sheet(plan: Plan, lang: Lang = "zh") -> Sheet:
    """The targets of ``plan``; one that is said again stands once, with what each place says and where they are."""
    places = Places(plan, lang)
    known = {target.id for target in plan.targets}
    again: dict[str, list[Target]] = {}
    for target in plan.targets:
        if target.repeats in known:
            again.setdefault(target.repeats or "", []).append(target)
    first = [
        _whole(target, again.get(target.id, ())) for target in plan.targets if target.repeats not in known
    ]
    rows = tuple(
        Row((number, *_cells(places, target, again.get(target.id, []), lang)), target.node)
        for number, target in enumerate(first, 1)
    )
    counts = {
        "n": len(first),
        "numbers": sum(target.kind == "quantitative" for target in first),
        "quotas": sum(target.kind == "quota" for target in first),
        "qualities": sum(target.kind == "qualitative" for target in first),
        "binding": sum(target.binding == "约束性" for target in first),
        "expected": sum(target.binding == "预期性" for target in first),
        "based": sum(target.baseline is not None for target in first),
    }
    summary = say(_SUMMARY, lang).format(**counts)
    return Sheet("targets", say(_TITLE, lang), _COLUMNS, rows, summary, say(_EMPTY, lang), grouped=True)


def _whole(target: Target, again: Sequence[Target]) -> Target:
    """``target`` with what only the other places say of it: a table the binding, a sentence the baseline."""
    told = (target, *again)
    return replace(
        target,
        due=next((one.due for one in told if one.due), None),
        binding=next((one.binding for one in told if one.binding), None),
        baseline=next(
            (one.baseline for one in told if one.baseline and one.baseline.comparable), target.baseline
        ),
    )


def _cells(places: Places, target: Target, again: list[Target], lang: Lang) -> tuple[Cell, ...]:
    said = places.plan.text[target.start : target.end]
    value, unit = figure(target.value, target.upper, target.unit, target.comparator, said)
    baseline, period, notes = _baseline(target.baseline, target.unit, unit, said, lang)
    notes += [say(_AGAIN, lang).format(places.place(one.node, one.start)) for one in again]
    return (
        target.indicator,
        unit,
        baseline,
        period,
        value,
        target.due or (say(_EACH, lang) if target.kind == "quota" else None),
        say(_BINDING[target.binding], lang) if target.binding else None,
        say(_KINDS[target.kind], lang),
        *places.headings(target.node),
        places.sentence(target.node, target.start, target.end),
        ("；" if lang == "zh" else "; ").join(notes) or None,
        places.place(target.node, target.start),
        target.node,
    )


def _baseline(
    baseline: Baseline | None, unit: str | None, shown: str | None, said: str, lang: Lang
) -> tuple[Cell, str | None, list[str]]:
    """The earlier figure in the unit of the target where it is the same, its period, and what to note."""
    if baseline is None:
        return None, None, []
    scale = shown.removesuffix(unit) if unit and shown and baseline.unit == unit else ""
    if baseline.value is None:
        return None, baseline.period, [baseline.reason or say(_NOT_COMPARABLE, lang)]
    value, found = figure(baseline.value, None, baseline.unit, "eq", scale or said * (baseline.unit == unit))
    notes = []
    if not baseline.comparable:
        notes.append(baseline.reason or say(_NOT_COMPARABLE, lang))
    if found != shown and found:
        return f"{value}{found}", baseline.period, notes
    return value, baseline.period, notes
