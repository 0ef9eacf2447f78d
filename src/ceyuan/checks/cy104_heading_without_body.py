"""Heading without body.

What it checks
    Below every numbered heading there is something: a paragraph, a list, a table, a box or a lower
    heading. Where several headings side by side are all empty, the first of them is reported with
    their count.

Why it matters
    A title alone commits nobody. Either the text was lost, or the plan is a draft that was never
    finished; both are to be settled before tasks are assigned from it.

Example
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        三、保障措施
        建立定期会商制度。

Use instead
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        加快建设城市数据底座。
        三、保障措施
        建立定期会商制度。

Known limits
    A heading whose title is a whole sentence (1、支持企业加大研发投入。) says what is to be done and is
    not reported. Three or more headings that are all that stands below one heading are taken as a
    wanted enumeration.

References
    CY105 for the items of lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
from ceyuan.checks.sentences import END_MARKS
from ceyuan.spacing import ink

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.plan import Node

ZH = """标题下没有内容。

检查什么
    每个带序号的标题下应有内容：段落、列表、表格、专栏或者下级标题。并列的几个标题都为空时，只在第一个处
    报告，并给出个数。

为什么重要
    只有标题，就没有责任。要么正文丢失，要么是没有写完的稿子；分解任务之前必须先弄清楚。

示例
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        三、保障措施
        建立定期会商制度。

改为
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        加快建设城市数据底座。
        三、保障措施
        建立定期会商制度。

已知局限
    标题本身是完整句子的（1、支持企业加大研发投入。）已经说明了任务，不报告。同一标题下只有三个以上
    标题、都没有正文的，视为有意的列举。

参考
    列表条目见 CY105。
"""


_SENTENCE_ENDS = END_MARKS - {"）", ")", "”", "》"}
_ENUMERATION = 3  # empty headings that are all that their parent has


def _is_empty(context: Context, node: Node) -> bool:
    if node.kind != "division" or node.id in context.children or not node.own:
        return False
    own = context.own(node)
    if own[-1] in _SENTENCE_ENDS:
        return False
    title = (node.number or "") + (node.title or "")
    return ink(own) <= ink(title) + 1


def check(context: Context) -> Iterator[Finding]:
    """One finding per run of empty headings side by side."""
    for siblings in context.children.values():
        for empty, group in groupby(siblings, key=lambda node: _is_empty(context, node)):
            if empty:
                nodes = list(group)
                if nodes[0].parent is not None and len(nodes) == len(siblings) >= _ENUMERATION:
                    continue
                yield Finding(
                    nodes[0].id,
                    nodes[0].own[0],
                    {"name": context.name(nodes[0]), "count": len(nodes)},
                )


RULE = Rule(
    code="CY104",
    name="heading-without-body",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "标题下没有内容", "en": "Heading without body"},
    messages={
        "zh": "标题“{name}”下没有正文，也没有下级标题（此处连续 {count} 个）。",
        "en": "Nothing stands below the heading “{name}”: no text, no lower heading ({count} in a row here).",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
