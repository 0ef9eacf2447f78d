"""Task without a responsible body.

What it checks
    A task without a responsible body in a section where most tasks name one; or ten tasks and more in a
    plan that names none at all.

Why it matters
    Nobody takes up a task that names no body, and supervision has nobody to ask.

Example
        云亭市数字经济发展行动计划
        一、重点任务
        1.建设平台。建设全市统一的数据平台。（责任单位：市数据局）
        2.培育企业。培育一批数据企业。（责任单位：市工信局）
        3.培养人才。培养一批数据人才。

Use instead
        云亭市数字经济发展行动计划
        一、重点任务
        1.建设平台。建设全市统一的数据平台。（责任单位：市数据局）
        2.培育企业。培育一批数据企业。（责任单位：市工信局）
        3.培养人才。培养一批数据人才。（责任单位：市人社局）

Known limits
    A plan whose bodies are named in a separate document gets one note.

References
    CY303, a task without a deadline.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
from ceyuan.checks.tasks import without

if TYPE_CHECKING:
    from ceyuan.checks.context import Context


ZH = """任务没有责任单位。

检查什么
    同一部分的任务多数写明了责任单位，而其中个别任务没有写；或者任务在十项以上，全文一个责任单位也没有。

为什么重要
    没有责任单位的任务没人认领，督办时也不知道找谁。

示例
        云亭市数字经济发展行动计划
        一、重点任务
        1.建设平台。建设全市统一的数据平台。（责任单位：市数据局）
        2.培育企业。培育一批数据企业。（责任单位：市工信局）
        3.培养人才。培养一批数据人才。

改为
        云亭市数字经济发展行动计划
        一、重点任务
        1.建设平台。建设全市统一的数据平台。（责任单位：市数据局）
        2.培育企业。培育一批数据企业。（责任单位：市工信局）
        3.培养人才。培养一批数据人才。（责任单位：市人社局）

已知局限
    责任单位另行印发分工方案的规划会被提示一次。

参考
    CY303 任务没有时限。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per task among assigned ones; one for the plan where no task is assigned."""
    return without(context, lambda row: bool(row.organisations))


RULE = Rule(
    code="CY301",
    name="task-without-body",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "任务没有责任单位", "en": "Task without a responsible body"},
    messages={
        "zh": "任务“{task}”没有写明责任单位{rest}。",
        "en": "The task “{task}” names no responsible body{rest}.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
