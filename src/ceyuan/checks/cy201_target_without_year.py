"""Target without a year.

What it checks
    Targets with a figure for which neither the sentence nor the paragraph says by which year. Quotas per
    year are not meant.

Why it matters
    Without a year nobody can say whether a target is on track, or whether it was met in time.

Example
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据企业超过300家。
        二、重点任务
        1.做强园区。打造千亿级数据产业园。

Use instead
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据企业超过300家。
        二、重点任务
        1.做强园区。到2028年，打造千亿级数据产业园。

Known limits
    The last year of the plan is often meant; the rule does not assume it. One note per plan.

References
    CY303, a task without a deadline.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule, Words
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """目标没有年份。

检查什么
    有目标值、但同一句或者同一段没有写明到哪一年的指标。每年的定额不在此列。

为什么重要
    没有年份，就不能判断进度，也不能判断是否按期完成。

示例
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据企业超过300家。
        二、重点任务
        1.做强园区。打造千亿级数据产业园。

改为
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据企业超过300家。
        二、重点任务
        1.做强园区。到2028年，打造千亿级数据产业园。

已知局限
    规划期的最后一年常被当作默认年份，这里不代为推定。全文只提示一次，其余见指标体系表。

参考
    CY303 任务没有时限。
"""


def check(context: Context) -> Iterator[Finding]:
    """At most one finding, at the first target with a figure and without a year."""
    missing = [
        target
        for target in context.plan.targets
        if target.kind == "quantitative" and target.due is None and target.repeats is None
    ]
    if missing:
        first = missing[0]
        quote = repair(context.text[first.start : first.end])
        values: dict[str, str | int | Words] = {
            "count": len(missing),
            "indicator": first.indicator,
            "quote": quote,
        }
        yield Finding(first.node, (first.start, first.end), values)


RULE = Rule(
    code="CY201",
    name="target-without-year",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "目标没有年份", "en": "Target without a year"},
    messages={
        "zh": "有 {count} 个目标没有写明年份，例如“{indicator}”（{quote}）。",
        "en": "{count} target(s) name no year, for example “{indicator}” (“{quote}”).",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
