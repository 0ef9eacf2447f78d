"""Number out of order.

What it checks
    The numbers of headings and items side by side never go back, except to start again at one.

Why it matters
    Parts in the wrong order are the mark of pages that were swapped, of columns that were read
    across, or of a list put together from several versions.

Example
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        三、保障措施
        建立定期会商制度。
        二、重点任务
        加快建设城市数据底座。

Use instead
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        加快建设城市数据底座。
        三、保障措施
        建立定期会商制度。

Known limits
    Only the order of numbers is looked at, not the order of subjects.

References
    GB/T 9704-2012 7.3.3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.ordinals import like
from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """序号颠倒。

检查什么
    并列的标题和条目序号只增不减；从一重新开始的除外。

为什么重要
    顺序颠倒常见于装订错页、双栏文字被横着读取，或者把几个版本的条目拼在一起。

示例
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        三、保障措施
        建立定期会商制度。
        二、重点任务
        加快建设城市数据底座。

改为
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        加快建设城市数据底座。
        三、保障措施
        建立定期会商制度。

已知局限
    只看序号的先后，不判断内容的先后。

参考
    GB/T 9704—2012 7.3.3。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per number that goes back."""
    for anomaly in context.anomalies:
        if anomaly.kind != "disorder" or anomaly.previous is None:
            continue
        node = anomaly.member.node
        printed = context.printed(node)
        yield Finding(
            node.id,
            context.marker(node),
            {
                "found": printed,
                "previous": context.printed(anomaly.previous.node),
                "expected": like(printed, anomaly.expected),
            },
        )


RULE = Rule(
    code="CY103",
    name="out-of-order",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "序号颠倒", "en": "Number out of order"},
    messages={
        "zh": "“{found}”排在“{previous}”之后，顺序颠倒，此处应为“{expected}”。",
        "en": "“{found}” stands after “{previous}”; “{expected}” was expected here.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
