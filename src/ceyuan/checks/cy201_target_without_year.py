"""Target without a year.

What it checks
    A target with a figure for which neither its sentence nor its paragraph says by which year. Quotas per
    year are not meant.

Why it matters
    Without a year nobody can say whether the target is on track, or whether it was met in time.

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
    The last year of the plan is often meant; the rule does not assume it.

References
    ISO 17469-1 (StratML): a performance indicator has a start and an end date.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
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
    规划期的最后一年常被当作默认年份，这里不代为推定。

参考
    《规划编制条例》类文件通常要求指标写明基期和目标年份。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per target with a figure and without a year."""
    for target in context.plan.targets:
        if target.kind == "quantitative" and target.due is None and target.repeats is None:
            quote = repair(context.text[target.start : target.end])
            yield Finding(
                target.node, (target.start, target.end), {"indicator": target.indicator, "quote": quote}
            )


RULE = Rule(
    code="CY201",
    name="target-without-year",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "目标没有年份", "en": "Target without a year"},
    messages={
        "zh": "目标“{indicator}”（{quote}）没有写明年份。",
        "en": "The target “{indicator}” (“{quote}”) names no year.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
