"""Repeated title.

What it checks
    No two headings, and no two boxes, under the same heading have the same title.

Why it matters
    A section that comes twice was pasted twice, or is the page before it once more. Its tasks would be
    counted twice.

Example
        一、重点任务
        （一）建设数据平台
        汇聚各部门数据资源，统一目录。
        （二）建设数据平台
        汇聚各部门数据资源，统一目录。

Use instead
        一、重点任务
        （一）建设数据平台
        汇聚各部门数据资源，统一目录。
        （二）培育数据企业
        支持企业加大投入，拓展应用。

Known limits
    Only equal titles under the same heading are compared, not the texts below them.

References
    CY102 for repeated numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """标题重复。

检查什么
    同一标题之下，没有两个下级标题或专栏同名。

为什么重要
    同一节出现两次，要么粘贴了两遍，要么前一页又来了一次，其中的任务会被重复计算。

示例
        一、重点任务
        （一）建设数据平台
        汇聚各部门数据资源，统一目录。
        （二）建设数据平台
        汇聚各部门数据资源，统一目录。

改为
        一、重点任务
        （一）建设数据平台
        汇聚各部门数据资源，统一目录。
        （二）培育数据企业
        支持企业加大投入，拓展应用。

已知局限
    只比较同一标题之下的标题文字，不比较正文。

参考
    序号重复见 CY102。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per title that a sibling had before."""
    for siblings in context.children.values():
        first: dict[tuple[str, str], str] = {}
        for node in siblings:
            if node.kind not in ("division", "box") or not node.title:
                continue
            known = first.setdefault((node.kind, node.title), node.id)
            if known != node.id:
                yield Finding(
                    node.id,
                    context.first_line(node),
                    {"name": context.name(node), "previous": context.name(context.plan[known])},
                )


RULE = Rule(
    code="CY122",
    name="repeated-title",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "标题重复", "en": "Repeated title"},
    messages={
        "zh": "“{name}”与前面的“{previous}”标题相同，内容可能重复。",
        "en": "“{name}” has the same title as “{previous}” before it; the text may be there twice.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
