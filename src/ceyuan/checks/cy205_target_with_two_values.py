"""Target with two values.

What it checks
    Two targets with the same name, unit and year and different values.

Why it matters
    Those who carry it out do not know which figure holds, and an evaluation may quote either.

Example
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，全市数据企业数量超过300家。
        二、重点任务
        1.培育企业。到2028年，全市数据企业数量超过350家。

Use instead
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，全市数据企业数量超过300家。
        二、重点任务
        1.培育企业。到2028年，全市数据企业数量超过300家。

Known limits
    Names that differ a little are not matched; figures of districts under one name may be reported.

References
    A target that is said again with the same value is no finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
from ceyuan.facts.baselines import core
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.fact import Target

ZH = """同一目标有两个数。

检查什么
    名称、单位和年份都相同，而目标值不同的两处指标。

为什么重要
    执行的人不知道以哪个数为准，评估时两个数都可以引用。

示例
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，全市数据企业数量超过300家。
        二、重点任务
        1.培育企业。到2028年，全市数据企业数量超过350家。

改为
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，全市数据企业数量超过300家。
        二、重点任务
        1.培育企业。到2028年，全市数据企业数量超过300家。

已知局限
    名称略有不同的看不出来；分区域的数名称相同时会误报。

参考
    CY122 同一标题重复；重复的相同目标不算问题。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per later value of a target."""
    first: dict[tuple[str, str | None, str], Target] = {}
    for target in context.plan.targets:
        if target.kind != "quantitative" or target.due is None or len(target.indicator) < 4:
            continue
        key = (core(target.indicator), target.unit, target.due)
        earlier = first.setdefault(key, target)
        if earlier.value == target.value or earlier.node == target.node:
            continue
        yield Finding(
            target.node,
            (target.start, target.end),
            {
                "indicator": target.indicator,
                "year": target.due,
                "first": repair(context.text[earlier.start : earlier.end]),
                "second": repair(context.text[target.start : target.end]),
            },
        )


RULE = Rule(
    code="CY205",
    name="target-with-two-values",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "同一目标有两个数", "en": "Target with two values"},
    messages={
        "zh": "“{indicator}”在 {year} 年的目标值，前面是“{first}”，这里是“{second}”。",
        "en": "“{indicator}” for {year}: “{first}” before, “{second}” here.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
