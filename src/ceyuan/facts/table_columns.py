"""What the columns of an indicator table hold, from their heads.

Heads name a year (2025年), a part (基期, 目标值, 年均增速, 累计), the unit or the attribute (约束性, 预期性). A year
before the plan's first is a baseline, later ones are targets; without a plan period the last year column is
the target and the first of several the baseline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ceyuan.facts.dates import five_year_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

Part = Literal["indicator", "category", "unit", "baseline", "target", "growth", "total", "binding", "other"]

_INDICATOR: Final = re.compile(
    r"指标(?!值|属性|类型|类别|性质|解释|说明|体系$|单位)|^(?:项目|目标名称|评价内容|主要任务目标|名称)$"
)
_CATEGORY: Final = re.compile(r"类别|分类|类型|领域|维度|序号|一级指标|编号|板块")
_UNIT: Final = re.compile(r"^(?:计量|指标)?单位$")
_BINDING: Final = re.compile(r"属性|性质|约束|指标类型|指标类别")
_BASE: Final = re.compile(
    r"基期|基数|基准|现状|现值|完成值|完成情况|实际|实绩|已完成|当前|预计完成|预计数|完成数"
)
_TARGET: Final = re.compile(r"目标|规划|预期(?!性)|力争|到.*年$")
_GROWTH: Final = re.compile(r"年均|增速|增长|年平均|递增")
_TOTAL: Final = re.compile(r"累计|\[.*\]|合计|五年")
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_PLAN: Final = re.compile(r"“?(十[一二三四五六七八九]?|[一二三四五六七八九])五”?")


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds; ``year`` where its head names one."""

    index: int
    part: Part
    head: str
    year: int | None = None


def columns(heads: Sequence[str], start: int | None) -> list[Column] | None:
    """The columns of an indicator table, or None where the heads are not those of one.

    ``start`` is the plan's first year.
    """
    found = [_column(index, "".join(head.split())) for index, head in enumerate(heads)]
    if not any(column.part == "indicator" for column in found):
        return None
    years = sorted({c.year for c in found if c.year and c.part in {"other", "baseline", "target"}})
    done: list[Column] = []
    for column in found:
        part = column.part
        if part == "other" and column.year:
            if start is not None:
                part = "baseline" if column.year < start else "target"
            else:
                part = "baseline" if len(years) > 1 and column.year == years[0] else "target"
        done.append(Column(column.index, part, column.head, column.year))
    if not any(column.part in {"target", "growth", "total"} for column in done):
        return None
    return done


def _column(index: int, head: str) -> Column:
    match = _YEAR.search(head)
    year = int(match.group()) if match else None
    if year is None and (plan := _PLAN.search(head)) and (years := five_year_plan(plan.group(1))):
        year = years[1]
    part: Part = "other"
    if _UNIT.search(head):
        part = "unit"
    elif (
        year is not None
        or _BASE.search(head)
        or _TARGET.search(head)
        or _GROWTH.search(head)
        or _TOTAL.search(head)
    ):
        if _BASE.search(head):
            part = "baseline"
        elif _GROWTH.search(head):
            part = "growth"
        elif _TARGET.search(head) and not _INDICATOR.search(head):
            part = "target"
        elif _TOTAL.search(head):
            part = "total"
        elif _INDICATOR.search(head):
            part = "indicator"
    elif _BINDING.search(head):
        part = "binding"
    elif _CATEGORY.search(head):
        part = "category"
    elif _INDICATOR.search(head):
        part = "indicator"
    return Column(index, part, head, year)
