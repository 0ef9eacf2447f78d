"""Misread full stops.

What it checks
    Paragraphs end with 。 and not with a dot in the middle or at the foot of the line (·, ．). Reported
    once, with the count, where three or more paragraphs do.

Why it matters
    Only a recognition program (OCR) takes 。 for ·. Where it misread the marks it misread digits too:
    l for 1, 0 for 8. Figures from such a file are to be compared with the printed page.

Example
        一、重点任务
        加快建设城市数据底座，推动部门数据共享·
        二、产业发展
        支持企业加大投入，壮大产业规模·
        三、保障措施
        建立定期会商制度，落实各方责任·

Use instead
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。
        二、产业发展
        支持企业加大投入，壮大产业规模。
        三、保障措施
        建立定期会商制度，落实各方责任。

Known limits
    Other misreadings (人 for 入) are words and cannot be told from their characters.

References
    GB/T 15834-2011 4.1 (the full stop).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """句号被认错。

检查什么
    段落应以“。”结束，而不是居中或居下的点（·、．）。有三段以上如此的，报告一次，给出段数。

为什么重要
    只有识别程序（OCR）会把“。”认成“·”。标点认错的文件，数字也会认错：1 成了 l，8 成了 0。取数时应与
    原件核对。

示例
        一、重点任务
        加快建设城市数据底座，推动部门数据共享·
        二、产业发展
        支持企业加大投入，壮大产业规模·
        三、保障措施
        建立定期会商制度，落实各方责任·

改为
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。
        二、产业发展
        支持企业加大投入，壮大产业规模。
        三、保障措施
        建立定期会商制度，落实各方责任。

已知局限
    认错之后仍是汉字的（“入”成了“人”），从字符上看不出来。

参考
    GB/T 15834—2011 4.1（句号）。
"""

_DOTS = frozenset("·．•")
_FEWEST = 3


def check(context: Context) -> Iterator[Finding]:
    """At most one finding, at the first such end."""
    ends = [node for node in context.prose if context.text[node.own[-1][1] - 1] in _DOTS]
    if len(ends) >= _FEWEST:
        start, end = context.last_line(ends[0])
        yield Finding(ends[0].id, (start, end), {"count": len(ends), "found": context.text[end - 1]})


RULE = Rule(
    code="CY123",
    name="misread-stops",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "句号被认错", "en": "Misread full stops"},
    messages={
        "zh": "有 {count} 段以“{found}”代替句号结束，文字由识别（OCR）得来，其中的数字需与原件核对。",
        "en": "{count} paragraphs end with “{found}” for a full stop: the text was recognised (OCR), compare its digits "
        "with the original.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
