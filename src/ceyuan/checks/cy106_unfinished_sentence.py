"""Unfinished sentence.

What it checks
    A paragraph or an item that is made of sentences ends with a closing mark (。！？；：… or a closing
    quote or bracket). Titles, names and lines of data are left aside.

Why it matters
    A sentence without an end is the trace of text that was cut: the amount, the year or the body
    responsible usually stands there.

Example
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。到2027年，归集数据目录覆盖
        二、保障措施
        建立定期会商制度，按季度通报进展。

Use instead
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。到2027年，归集数据目录覆盖全部部门。
        二、保障措施
        建立定期会商制度，按季度通报进展。

Known limits
    A text that was cut right behind a full stop looks whole. Documents in which most paragraphs
    have no closing mark are not checked.

References
    GB/T 15834-2011 4 (marks at the end of a sentence). CY107: the document itself breaks off. CY111:
    the rest of the sentence is in the next paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """句子没有写完。

检查什么
    由句子组成的段落和条目，应以结束标点（。！？；：……或者后引号、后括号）收尾。标题、名称和数据行除外。

为什么重要
    没有结尾的句子，是文字被截断的痕迹；丢掉的往往正是数额、年份或者责任单位。

示例
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。到2027年，归集数据目录覆盖
        二、保障措施
        建立定期会商制度，按季度通报进展。

改为
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。到2027年，归集数据目录覆盖全部部门。
        二、保障措施
        建立定期会商制度，按季度通报进展。

已知局限
    恰好截断在句号之后的，看不出来。多数段落都没有结束标点的文件，不作此项检查。

参考
    GB/T 15834—2011 4（句末点号）。全文中断见 CY107；下半句在下一段的见 CY111。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per text that stops in mid-sentence and is not the last one."""
    for loose in context.loose_ends:
        if not loose.last and not loose.goes_on:
            start, end = context.tail(loose.node)
            yield Finding(loose.node.id, (start, end), {"found": context.text[max(start, end - 12) : end]})


RULE = Rule(
    code="CY106",
    name="unfinished-sentence",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "句子没有写完", "en": "Unfinished sentence"},
    messages={
        "zh": "这段文字止于“{found}”，句子没有写完，后面可能有内容丢失。",
        "en": "The text stops at “{found}” in the middle of a sentence; what follows may be lost.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
