"""Targets without a table.

What it checks
    A five-year plan that sets three or more figures in its section of aims (主要目标、发展目标) has a table,
    or a box of indicators, somewhere.

Why it matters
    Such plans are published with a table of indicators as a rule. Where there is none in the file, it
    was probably lost when the text was taken from the page; the figures in the prose are a part of it.

Example
        全市数字经济发展“十四五”规划
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、主要目标
        到2027年，数字经济增加值达到900亿元，数据企业超过300家，目录覆盖率达到95%以上。

Use instead
        全市数字经济发展“十四五”规划
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、主要目标
        到2027年，重点领域数据体系更加完善，各项制度更加健全。

Known limits
    Weak evidence by itself, hence a note: some plans do without a table.

References
    CY108 where the layout shows the hole; CY109 where the text announces the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.plan import Node

ZH = """有目标值没有指标表。

检查什么
    五年规划的目标部分（主要目标、发展目标）给出三个以上目标值的，全文应有表或者指标专栏。

为什么重要
    这类规划通常附有主要指标表。文件里没有，多半是从版面提取文字时丢了；正文里的数字只是其中一部分。

示例
        全市数字经济发展“十四五”规划
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、主要目标
        到2027年，数字经济增加值达到900亿元，数据企业超过300家，目录覆盖率达到95%以上。

改为
        全市数字经济发展“十四五”规划
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、主要目标
        到2027年，重点领域数据体系更加完善，各项制度更加健全。

已知局限
    单独看证据不强，所以只作提示：有的规划确实不附表。

参考
    版面留有空白的见 CY108；正文提到表的见 CY109。
"""

_PLAN = re.compile(
    r"[“\"]?(?:十[一二三四五六七八九]?|[一二三四五六七八九]|二十)五[”\"]?(?:规划|时期|计划)?|五年规划|五年计划"
)
_AIMS = re.compile(r"(?:主要|发展|总体|工作|预期|具体)目标|主要指标|目标任务|^目标$")
_FIGURE = re.compile(
    r"(?:达到?|超过|突破|提高到|增至|增长到|降至|降低到|控制在|不低于|不少于|保持在|年均增长)\s*"
    r"[0-9][0-9.,]*\s*(?:[%％]|个百分点|[万亿]|[家件个项人岁倍亩吨元])"
)


def _figures(context: Context, node: Node) -> int:
    found = 0
    stack = [node]
    while stack:
        current = stack.pop()
        found += sum(1 for _ in _FIGURE.finditer(context.own(current)))
        stack += context.children.get(current.id, ())
    return found


def check(context: Context) -> Iterator[Finding]:
    """At most one finding, at the heading of the section of aims with most figures."""
    if not _PLAN.search(context.plan.title or ""):
        return
    for node in context.nodes:
        if node.kind == "table" or (node.kind == "box" and "指标" in (node.title or "")):
            return
    best: tuple[int, Node | None] = (2, None)
    for node in context.nodes:
        if node.kind == "division" and _AIMS.search(node.title or ""):
            best = max(best, (_figures(context, node), node), key=lambda pair: pair[0])
    if best[1] is not None:
        yield Finding(
            best[1].id, context.first_line(best[1]), {"name": context.name(best[1]), "count": best[0]}
        )


RULE = Rule(
    code="CY119",
    name="targets-without-table",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "有目标值没有指标表", "en": "Targets without a table"},
    messages={
        "zh": "“{name}”给出 {count} 个目标值，但全文没有指标表，表可能已经丢失。",
        "en": "“{name}” sets {count} figures, but the document has no table of indicators; it may be lost.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
