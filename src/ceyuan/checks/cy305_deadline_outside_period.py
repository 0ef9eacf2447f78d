"""Deadline outside the period.

What it checks
    Deadlines before the plan's first year, or after its last and not one of the later years that it looks
    to.

Why it matters
    One before the period was probably copied from an older plan; one after it is beyond this plan's
    evaluation.

Example
        云亭市科技创新规划（2026—2030年）
        一、重点任务
        1.建设平台。2033年底前，建成全市统一的科技平台。

Use instead
        云亭市科技创新规划（2026—2030年）
        一、重点任务
        1.建设平台。2028年底前，建成全市统一的科技平台。

Known limits
    Plans without a period are not checked, nor are years of national aims such as carbon neutrality.

References
    CY303, a task without a deadline.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """时限超出规划期。

检查什么
    完成时限早于规划期第一年，或者晚于规划期最后一年、又不是规划展望年份的。

为什么重要
    早于规划期的多半是从旧文件抄来的；晚于规划期的本规划管不到，评估时会漏掉。

示例
        云亭市科技创新规划（2026—2030年）
        一、重点任务
        1.建设平台。2033年底前，建成全市统一的科技平台。

改为
        云亭市科技创新规划（2026—2030年）
        一、重点任务
        1.建设平台。2028年底前，建成全市统一的科技平台。

已知局限
    规划期没有写明的不检查。碳达峰、碳中和等国家目标年份不提示。

参考
    CY303 任务没有时限。
"""

_NATIONAL = frozenset({2030, 2035, 2049, 2050, 2060})


def check(context: Context) -> Iterator[Finding]:
    """One finding per deadline outside the period."""
    period = context.plan.period
    if period is None:
        return
    start, end = period
    allowed = _NATIONAL.union(context.plan.horizon)
    for deadline in context.plan.deadlines:
        year = int(deadline.date[:4])
        if year < start or (year > end and year not in allowed):
            quote = repair(context.text[deadline.start : deadline.end])
            yield Finding(
                deadline.node,
                (deadline.start, deadline.end),
                {"quote": quote, "start": start, "end": end},
            )


RULE = Rule(
    code="CY305",
    name="deadline-outside-period",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "时限超出规划期", "en": "Deadline outside the period"},
    messages={
        "zh": "时限“{quote}”不在规划期 {start}—{end} 年之内。",
        "en": "The deadline “{quote}” lies outside the period {start}–{end}.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
