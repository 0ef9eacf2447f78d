"""Duplicate number.

What it checks
    No two headings or items side by side bear the same number.

Why it matters
    Documents refer to tasks by their numbers. With two sections （三）, a responsibility given for
    （三） has two readings, and one of two rows is overwritten when a table is keyed by number.

Example
        （一）建设数据平台
        汇聚各部门数据资源。
        （二）培育企业
        支持企业加大投入。
        （二）引进人才
        完善人才服务体系。

Use instead
        （一）建设数据平台
        汇聚各部门数据资源。
        （二）培育企业
        支持企业加大投入。
        （三）引进人才
        完善人才服务体系。

Known limits
    Numbering that starts again at one is read as a new list, not as a repetition.

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

ZH = """序号重复。

检查什么
    并列的标题或条目不使用同一个序号。

为什么重要
    任务分工和督办都按序号引用。出现两个（三），“由某部门负责（三）”就有两种读法；按序号建台账时，
    其中一行会被另一行覆盖。

示例
        （一）建设数据平台
        汇聚各部门数据资源。
        （二）培育企业
        支持企业加大投入。
        （二）引进人才
        完善人才服务体系。

改为
        （一）建设数据平台
        汇聚各部门数据资源。
        （二）培育企业
        支持企业加大投入。
        （三）引进人才
        完善人才服务体系。

已知局限
    从一重新开始的编号视为新的列表，不算重复。

参考
    GB/T 9704—2012 7.3.3。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per repeated number, at the later one."""
    for anomaly in context.anomalies:
        if anomaly.kind != "duplicate":
            continue
        node = anomaly.member.node
        printed = context.printed(node)
        yield Finding(
            node.id, context.marker(node), {"found": printed, "expected": like(printed, anomaly.expected)}
        )


RULE = Rule(
    code="CY102",
    name="duplicate-number",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "序号重复", "en": "Duplicate number"},
    messages={
        "zh": "序号“{found}”在同级中已经用过，此处应为“{expected}”。",
        "en": "The number “{found}” is already taken by a sibling; “{expected}” was expected here.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
