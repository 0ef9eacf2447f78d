"""Task without a deadline.

What it checks
    A task without a deadline in a section where most tasks have one; or ten tasks and more in a plan that
    gives none at all.

Why it matters
    A task without a deadline finds no place in a yearly plan, and nobody can say that it is late.

Example
        云亭市数字经济发展行动计划
        一、重点任务
        1.建设平台。2027年底前，建成全市统一的数据平台。
        2.培育企业。2028年6月底前，完成首批企业入库。
        3.培养人才。建立数据人才库。

Use instead
        云亭市数字经济发展行动计划
        一、重点任务
        1.建设平台。2027年底前，建成全市统一的数据平台。
        2.培育企业。2028年6月底前，完成首批企业入库。
        3.培养人才。2027年底前，建立数据人才库。

Known limits
    Tasks that go on for good have no deadline.

References
    CY305, a deadline outside the plan's period.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
from ceyuan.checks.tasks import without

if TYPE_CHECKING:
    from ceyuan.checks.context import Context


ZH = """任务没有时限。

检查什么
    同一部分的任务多数写明了完成时限，而其中个别任务没有写；或者任务在十项以上，全文一个时限也没有。

为什么重要
    没有时限的任务排不进年度计划，也无法判断是否逾期。

示例
        云亭市数字经济发展行动计划
        一、重点任务
        1.建设平台。2027年底前，建成全市统一的数据平台。
        2.培育企业。2028年6月底前，完成首批企业入库。
        3.培养人才。建立数据人才库。

改为
        云亭市数字经济发展行动计划
        一、重点任务
        1.建设平台。2027年底前，建成全市统一的数据平台。
        2.培育企业。2028年6月底前，完成首批企业入库。
        3.培养人才。2027年底前，建立数据人才库。

已知局限
    长期坚持的任务本来没有时限。

参考
    CY305 时限超出规划期。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per task among dated ones; one for the plan where no task has a date."""
    return without(context, lambda row: bool(row.deadlines) or any(t.due for t in row.targets))


RULE = Rule(
    code="CY303",
    name="task-without-deadline",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "任务没有时限", "en": "Task without a deadline"},
    messages={
        "zh": "任务“{task}”没有写明完成时限{rest}。",
        "en": "The task “{task}” gives no deadline{rest}.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
