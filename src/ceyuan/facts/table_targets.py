"""The rows of indicator tables as targets: value, unit, baseline, attribute, each from its cell.

A row's unit stands in the unit column, in brackets behind the indicator or in the cell. A dash in the target
column leaves the total over the plan's years or the yearly growth as the target. Cells with words only
(完成省下达目标) are targets without a number. A row with two indicators (``甲/乙``, ``1/2``) is two rows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Baseline, Quantity, Target
from ceyuan.facts.cells import cells
from ceyuan.facts.table_cells import Reading, half, half_name, is_blank, is_bracketed, is_pair, name_of, read
from ceyuan.facts.table_columns import Column, columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceyuan.fact import Binding, Direction, QuantityRole
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Node, Plan

_BINDING: Final = re.compile(r"约束性|预期性")
_GROWS: Final = re.compile(r"增长|增速|增幅|递增|提高|下降|降低|减少|年均")
_FALLS: Final = re.compile(r"下降|降低|减少|死亡|失业|排放|能耗|缩小")


@dataclass(frozen=True, slots=True)
class Row:
    """One row read: the target, and the quantities of its cells."""

    target: Target
    quantities: tuple[Quantity, ...]


def rows(plan: Plan, node: Node) -> Iterator[Row]:
    """The targets of an indicator table, in order; nothing for other tables.

    A baseline's ``quantity`` is the provisional id of the quantity beside it.
    """
    heads = columns(node.columns, plan.period[0] if plan.period else None)
    if heads is None:
        return
    for row, line in zip(node.rows, cells(node, plan.text), strict=True):
        texts, lacking = row, len(node.columns) - len(row)
        if 0 < lacking <= 2 and len(row) >= 3:  # a number or a group that spans several rows stands once
            texts, line = ("",) * lacking + row, [line[0]] * lacking + line  # noqa: PLW2901
        for part in (0, 1) if _is_double(heads, texts) else (None,):
            yield from _row(plan, node, heads, texts, line, part)


def _is_double(heads: list[Column], texts: tuple[str, ...]) -> bool:
    values = [texts[c.index] for c in heads if c.part in {"target", "baseline"} and c.index < len(texts)]
    names = [texts[c.index] for c in heads if c.part in {"indicator", "unit"} and c.index < len(texts)]
    return bool(values) and all(map(is_pair, values)) and all("/" in name for name in names)


def _row(
    plan: Plan, node: Node, heads: list[Column], texts: tuple[str, ...], line: list[Passage], part: int | None
) -> Iterator[Row]:
    def of(*wanted: str) -> list[Column]:
        return [column for column in heads if column.part in wanted and column.index < len(texts)]

    name, unit = name_of([texts[column.index] for column in of("indicator")])
    name = half_name(name, part)
    if not name or len({"".join(text.split()) for text in texts if text.strip()}) == 1:
        return  # a group's heading
    for column in of("unit"):
        unit = half("".join(texts[column.index].split()), part) or unit
    if unit is not None and is_blank(unit):
        unit = None
    bound = _BINDING.search("".join(texts[column.index] for column in of("binding")) or "".join(texts[-1:]))
    base: Reading | None = None
    base_year: str | None = None
    for column in of("baseline"):
        base_year = base_year or (str(column.year) if column.year else None)
        base = base or read(line[column.index], unit, part)
    said = [column for column in of("target") if not is_blank(texts[column.index])]
    instead = [c for c in (*of("total"), *of("growth")) if not is_blank(texts[c.index])]
    for column in said or instead[:1]:
        grows = column.part == "growth" and not is_bracketed(texts[column.index])
        level = grows and unit not in {"%", "‰"} and not _GROWS.search(name)
        label = f"{name}年均增长" if level else name
        cell = line[column.index]
        if not cell.text:
            continue
        now = read(cell, "%" if grows and unit not in {"%", "‰"} else unit, part)
        due = column.year or _due(heads, plan)
        target = _target(node, cell, now, label, str(due) if due else None, bound.group() if bound else None)
        found: list[Quantity] = []
        same = column in said or (label == name and not is_bracketed(texts[column.index]))
        if base is not None and same:
            before = _quantity(node, base, "achieved", base_year, name)
            found.append(before)
            target = _compared(target, before)
        if now is not None:
            found.append(_quantity(node, now, "target", target.due, label))
        yield Row(target, tuple(found))


def _due(heads: list[Column], plan: Plan) -> int | None:
    """The year of a target whose column names none: the latest in the heads, else the plan's last."""
    years = [column.year for column in heads if column.year and column.part != "baseline"]
    return max(years) if years else plan.period[1] if plan.period else None


def _target(
    node: Node, cell: Passage, now: Reading | None, name: str, due: str | None, bound: str | None
) -> Target:
    binding: Binding | None = bound  # type: ignore[assignment]
    if now is None:
        start, end = cell.span(0, len(cell.text))
        return Target(
            "", node.id, start, end, name, "qualitative", None, None, "qualitative", due, binding=binding
        )
    comparator = now.number.comparator
    direction: Direction | None = None
    if comparator in {"le", "lt"} or _FALLS.search(name):
        direction = "decrease"
    elif comparator in {"ge", "gt"} or _GROWS.search(name):
        direction = "increase"
    start, end = cell.span(now.number.start, now.number.end)
    return Target(
        "", node.id, start, end, name, "quantitative", now.value, now.unit, comparator, due,
        upper=now.upper, direction=direction, binding=binding,
    )  # fmt: skip


def _compared(target: Target, before: Quantity) -> Target:
    """The target with its baseline, and the direction from one to the other where nothing else said it."""
    if target.value is not None and before.unit != target.unit:
        reason = f"单位不同：基期值以“{before.unit or '无单位'}”计，目标值以“{target.unit or '无单位'}”计"
        refused = Baseline(None, before.unit, before.period, before.id, comparable=False, reason=reason)
        return replace(target, baseline=refused)
    baseline = Baseline(before.value, before.unit, before.period, before.id, comparable=True)
    direction = target.direction
    if target.value is not None and target.value != before.value and not _GROWS.search(target.indicator):
        direction = "increase" if target.value > before.value else "decrease"
    return replace(target, baseline=baseline, direction=direction)


def _quantity(node: Node, read_: Reading, role: QuantityRole, period: str | None, indicator: str) -> Quantity:
    start, end = read_.cell.span(read_.number.start, read_.number.end)
    return Quantity(
        f"cell {start}", node.id, start, end, read_.value, read_.unit, read_.number.comparator, role, period,
        upper=read_.upper, indicator=indicator,
    )  # fmt: skip
