"""Targets: one row per commitment, as an official would put it into an indicator table.

They come from the numbers that commit (quantities with the role target or quota), from claims without a
number, and from the rows of indicator tables. A target that says an earlier one again points at it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Baseline, Quantity, Target
from ceyuan.facts import naming, naming_context
from ceyuan.facts.baselines import Baselines, core
from ceyuan.facts.qualitative import claims
from ceyuan.facts.quantities import quantities
from ceyuan.facts.table_targets import rows as table_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceyuan.fact import Direction
    from ceyuan.facts.passage import Passage
    from ceyuan.facts.quantities import Found
    from ceyuan.plan import Plan

_DOWN: Final = re.compile(r"下降|降低|减少|压减|压缩|缩短|缩小|控制在|削减|降[到至]|不超过|(?<!不)低于|以内")
_UP: Final = re.compile(
    r"增长|提高|提升|增加|扩大|上升|突破|超过|新增|翻|建成|打造|培育|达到|不低于|不少于|以上|增至|形成"
)
_KEEP: Final = re.compile(r"保持|稳定在|维持")


def targets(plan: Plan, texts: Sequence[Passage]) -> Plan:
    """``plan`` with its quantities and targets."""
    plan, found = quantities(plan, texts)
    baselines = Baselines((q for q in plan.quantities if q.role == "achieved"), _place(plan))
    rows: list[Target] = []
    occupied: dict[str, list[tuple[int, int]]] = {}
    before: Found | None = None
    for reading, quantity in zip(found, plan.quantities, strict=True):
        if reading.role in {"target", "quota"} and reading.indicator:
            occupied.setdefault(reading.passage.node.id, []).append(reading.clause)
            rows.append(_numeric(reading, quantity.start, quantity.end, baselines, before))
        before = reading
    figures: list[Quantity] = list(plan.quantities)
    for node in plan.nodes:
        if node.kind == "table":
            for row in table_rows(plan, node):
                figures.extend(row.quantities)
                rows.append(row.target)
    for passage in texts:
        for claim in claims(passage, occupied.get(passage.node.id, [])):
            start, end = passage.span(claim.start, claim.end)
            rows.append(
                Target(
                    id="",
                    node=passage.node.id,
                    start=start,
                    end=end,
                    indicator=claim.indicator,
                    kind="qualitative",
                    value=None,
                    unit=None,
                    comparator="qualitative",
                    due=None,
                    direction=claim.direction,
                )
            )
    rows.sort(key=lambda row: (row.start, row.end))
    figures.sort(key=lambda figure: (figure.start, figure.end))
    named = {figure.id: f"q{index}" for index, figure in enumerate(figures, start=1) if figure.id}
    return replace(
        plan,
        quantities=tuple(
            figure if figure.id == f"q{index}" else replace(figure, id=f"q{index}")
            for index, figure in enumerate(figures, start=1)
        ),
        targets=_numbered([_renamed(row, named) for row in rows]),
    )


def _renamed(row: Target, named: dict[str, str]) -> Target:
    """The row with its baseline pointing at the figure's final id."""
    if row.baseline is None or row.baseline.quantity is None:
        return row
    return replace(row, baseline=replace(row.baseline, quantity=named[row.baseline.quantity]))


def _numeric(reading: Found, start: int, end: int, baselines: Baselines, before: Found | None) -> Target:
    number = reading.number
    indicator = reading.indicator or ""
    if number.doubling:  # 产值比2025年翻一番
        indicator = naming_context.without_comparison(indicator)
    kind = "quota" if reading.role == "quota" else "quantitative"
    baseline = None if kind == "quota" else baselines.of(indicator, number.unit)
    if (
        baseline is not None and not baseline.comparable
    ):  # the name was shortened: with all that describes it?
        whole = naming.whole_after(reading.passage.text[number.tail : reading.clause[1]])
        told = baselines.of(whole, number.unit) if whole.endswith(indicator) else None
        baseline = told if told is not None and told.comparable else baseline
    if (
        before is not None
        and before.passage is reading.passage
        and before.clause == reading.clause
        and before.role == "achieved"
        and before.number.unit in {number.unit, None}
    ):  # 由30%提高到50%
        baseline = Baseline(before.number.value, number.unit, before.period, None, comparable=True)
    unit, comparator = number.unit, number.comparator
    if number.classed and unit is None:
        unit, comparator = "元", "ge" if comparator == "approx" else comparator
    return Target(
        id="",
        node=reading.passage.node.id,
        start=start,
        end=end,
        indicator=indicator,
        kind=kind,  # type: ignore[arg-type]
        value=number.value,
        unit=unit,
        comparator=comparator,
        due=str(reading.due) if reading.due else None,
        upper=number.upper,
        direction=_direction(reading),
        baseline=baseline,
    )


def _direction(reading: Found) -> Direction | None:
    number = reading.number
    words = reading.passage.text[reading.clause[0] : number.tail]
    if _KEEP.search(words):
        return "maintain"
    if number.comparator in {"le", "lt"} or _DOWN.search(words):
        return "decrease"
    if number.comparator in {"ge", "gt"} or number.doubling or _UP.search(words):
        return "increase"
    return None


def _numbered(rows: list[Target]) -> tuple[Target, ...]:
    """The rows with ids in order, repeats pointing at the first; a repeat carries no baseline of its own."""
    first: dict[tuple[object, ...], str] = {}
    done: list[Target] = []
    for index, row in enumerate(rows, start=1):
        key = (core(row.indicator), row.value, row.upper, row.unit, row.due, row.kind)
        earlier = first.setdefault(key, f"t{index}")
        repeats = earlier if earlier != f"t{index}" else None
        done.append(replace(row, id=f"t{index}", repeats=repeats, baseline=None if repeats else row.baseline))
    return tuple(done)


def _place(plan: Plan) -> str:
    """The place the plan is of, as its title begins (上海市… → 上海)."""
    match = re.match(r"(?P<p>[\u4e00-\u9fff]{2,6}?)(?:省|市|自治区|县|区|州)", plan.title or "")
    return match["p"] if match else ""
