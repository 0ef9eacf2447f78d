"""Target without a unit.

What it checks
    A target with a figure and no unit. Fractions, ratios, coefficients and indices have none and are not
    meant.

Why it matters
    A figure read as persons or as ten thousands of persons differs by four orders; without a unit it cannot
    be checked.

Example
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据从业人员达到5万以上。

Use instead
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据从业人员达到5万人以上。

Known limits
    A unit that stands outside the table's head, as in a note, is not seen.

References
    GB/T 15835-2011, use of numerals in publications.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """目标没有单位。

检查什么
    有目标值而没有单位的指标。分数、比值、系数和指数本来没有单位，不在此列。

为什么重要
    同一个数，按“万人”还是按“人”，相差一万倍；没有单位就不能核对。

示例
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据从业人员达到5万以上。

改为
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据从业人员达到5万人以上。

已知局限
    单位写在表头之外的地方（例如表注）时读不到。

参考
    GB/T 15835—2011《出版物上数字用法》。
"""

_PURE = re.compile(r"比值|之比|比$|系数|指数|倍数|弹性|评分|得分|排名|位次|综合分")


def check(context: Context) -> Iterator[Finding]:
    """One finding per target with a figure and without a unit."""
    for target in context.plan.targets:
        if target.value is None or target.unit is not None or target.repeats is not None:
            continue
        quote = repair(context.text[target.start : target.end])
        if "/" in quote or "分之" in quote or _PURE.search(target.indicator):
            continue
        yield Finding(
            target.node, (target.start, target.end), {"indicator": target.indicator, "quote": quote}
        )


RULE = Rule(
    code="CY202",
    name="target-without-unit",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "目标没有单位", "en": "Target without a unit"},
    messages={
        "zh": "目标“{indicator}”（{quote}）没有单位。",
        "en": "The target “{indicator}” (“{quote}”) has no unit.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
