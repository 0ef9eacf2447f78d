"""Baseline of another definition.

What it checks
    Targets for which the text reports a figure that looks like the baseline but has another definition or
    another unit.

Why it matters
    The difference of two definitions means nothing: patents of all kinds are no starting point for high-
    value patents.

Example
        云亭市科技发展规划
        一、发展基础
        2025年，每万人口发明专利拥有量达到40.2件。
        二、主要目标
        到2030年，每万人口高价值发明专利拥有量达到20件。

Use instead
        云亭市科技发展规划
        一、发展基础
        2025年，每万人口高价值发明专利拥有量达到12件。
        二、主要目标
        到2030年，每万人口高价值发明专利拥有量达到20件。

Known limits
    Names and units are compared; a scope that differs under the same name is not seen.

References
    The explanations of indicators of the National Bureau of Statistics.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """基期值口径不同。

检查什么
    文中有相近的已有数据、但统计口径或者单位与目标不同的指标。

为什么重要
    两个口径的数相减没有意义：按全部发明专利算的数，不能当作高价值发明专利的起点。

示例
        云亭市科技发展规划
        一、发展基础
        2025年，每万人口发明专利拥有量达到40.2件。
        二、主要目标
        到2030年，每万人口高价值发明专利拥有量达到20件。

改为
        云亭市科技发展规划
        一、发展基础
        2025年，每万人口高价值发明专利拥有量达到12件。
        二、主要目标
        到2030年，每万人口高价值发明专利拥有量达到20件。

已知局限
    只比较名称和单位；名称相同而统计范围不同的看不出来。

参考
    统计用语以国家统计局指标解释为准。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per target whose baseline was refused."""
    for target in context.plan.targets:
        baseline = target.baseline
        if baseline is not None and not baseline.comparable and baseline.reason:
            yield Finding(
                target.node,
                (target.start, target.end),
                {"indicator": target.indicator, "reason": baseline.reason},
            )


RULE = Rule(
    code="CY204",
    name="baseline-of-another-definition",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "基期值口径不同", "en": "Baseline of another definition"},
    messages={
        "zh": "目标“{indicator}”没有可比的基期值：{reason}。",
        "en": "The target “{indicator}” has no comparable baseline: “{reason}”.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
