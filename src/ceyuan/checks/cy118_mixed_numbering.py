"""Mixed numbering.

What it checks
    Headings or items side by side print their numbers alike: all 1、 or all 1. but not both. One finding
    per group, at the first number that departs from the rest.

Why it matters
    It does no harm to reading. It shows where text from another hand or another version was put in,
    which is worth a look when the plan is edited.

Example
        一、重点任务
        1.建设数据平台
        汇聚各部门数据资源，统一目录。
        2.培育数据企业
        支持企业加大投入，拓展应用。
        3、引进专业人才
        完善人才服务体系，优化环境。

Use instead
        一、重点任务
        1.建设数据平台
        汇聚各部门数据资源，统一目录。
        2.培育数据企业
        支持企业加大投入，拓展应用。
        3.引进专业人才
        完善人才服务体系，优化环境。

Known limits
    Full-width and half-width brackets and dots count as the same.

References
    GB/T 9704-2012 7.3.3.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.checks.sequences import Member

ZH = """序号写法不一。

检查什么
    并列的标题或条目，序号写法应当一致：都用“1、”或都用“1.”。每组报告一次，位置是第一个与众不同的序号。

为什么重要
    不影响阅读，但能看出哪里插入了别人写的或别的版本的文字，修订时值得看一眼。

示例
        一、重点任务
        1.建设数据平台
        汇聚各部门数据资源，统一目录。
        2.培育数据企业
        支持企业加大投入，拓展应用。
        3、引进专业人才
        完善人才服务体系，优化环境。

改为
        一、重点任务
        1.建设数据平台
        汇聚各部门数据资源，统一目录。
        2.培育数据企业
        支持企业加大投入，拓展应用。
        3.引进专业人才
        完善人才服务体系，优化环境。

已知局限
    括号和点号的全角、半角视为相同。

参考
    GB/T 9704—2012 7.3.3。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per group of siblings that mix their marks."""
    for sequence in context.sequences:
        if len({member.ordinal.around for member in sequence.members}) < 2:
            continue
        groups: dict[str | None, list[Member]] = {}
        for member in sequence.members:
            groups.setdefault(member.list, []).append(member)
        for members in groups.values():
            usual = Counter(member.ordinal.around for member in members).most_common(1)[0][0]
            model = next(member.node for member in members if member.ordinal.around == usual)
            odd = [member.node for member in members if member.ordinal.around != usual]
            if odd and model.kind != "box":
                yield Finding(
                    odd[0].id,
                    context.marker(odd[0]),
                    {"found": odd[0].number or "", "expected": model.number or "", "count": len(odd)},
                )


RULE = Rule(
    code="CY118",
    name="mixed-numbering",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "序号写法不一", "en": "Mixed numbering"},
    messages={
        "zh": "同级序号写法不一：多数如“{expected}”，此处为“{found}”（共 {count} 处不同）。",
        "en": "Siblings print their numbers differently: most like “{expected}”, here “{found}” ({count} differ).",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
