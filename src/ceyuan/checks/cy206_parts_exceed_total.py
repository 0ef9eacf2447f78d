"""Parts exceed their total.

What it checks
    A sentence that gives a total and then, after 其中, parts whose sum is larger than the total.

Why it matters
    The total or a part is wrong; broken down further, the tasks of the units do not add up.

Example
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，全市研发机构达到1000家，其中省级机构600家、市级机构500家。

Use instead
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，全市研发机构达到1000家，其中省级机构600家、市级机构300家。

Known limits
    Parts that overlap may add up to more. Only figures of one unit in one sentence are compared.

References
    CY205, a target with two values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """分项之和大于总数。

检查什么
    一句话里先给总数、再用“其中”列出分项，而分项之和大于总数的。

为什么重要
    总数和分项至少有一个写错了；照着分解下去，各单位的任务合起来对不上。

示例
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，全市研发机构达到1000家，其中省级机构600家、市级机构500家。

改为
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，全市研发机构达到1000家，其中省级机构600家、市级机构300家。

已知局限
    分项交叉（同一机构算两次）时分项之和可以大于总数。只比较同一句里单位相同的数。

参考
    CY205 同一目标有两个数。
"""

_PARTS = re.compile(r"其中")
_STOP = re.compile(r"[。；]")


def _number(value: float) -> str:
    return f"{value:,.10g}"


def check(context: Context) -> Iterator[Finding]:
    """One finding per sentence whose parts exceed the total before them, at the total."""
    quantities = [q for q in context.plan.quantities if q.upper is None]
    for index, total in enumerate(quantities):
        sign = None
        parts: list[float] = []
        last = total.end
        for part in quantities[index + 1 :]:
            between = context.text[last : part.start]
            if part.node != total.node or _STOP.search(between):
                break
            sign = sign or _PARTS.search(between)
            if sign is None or part.unit != total.unit:
                break
            parts.append(part.value)
            last = part.end
        if sign is not None and len(parts) > 1 and sum(parts) > total.value * (1 + 1e-9):
            yield Finding(
                total.node,
                (total.start, total.end),
                {"parts": _number(sum(parts)), "total": _number(total.value), "unit": total.unit or "—"},
            )


RULE = Rule(
    code="CY206",
    name="parts-exceed-total",
    severity="error",
    requires=("tree",),
    check=check,
    titles={"zh": "分项之和大于总数", "en": "Parts exceed their total"},
    messages={
        "zh": "分项之和 {parts} 大于总数 {total}（{unit}）。",
        "en": "The parts add up to {parts}, more than the total of {total} (“{unit}”).",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
