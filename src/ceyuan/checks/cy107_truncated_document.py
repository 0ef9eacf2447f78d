"""Truncated document.

What it checks
    The last text of the document ends with a closing mark, or is a title, a signature or a date.

Why it matters
    A file that stops in mid-sentence was cut while it was copied or downloaded. Everything behind
    that point is unknown, however complete the rest looks.

Example
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。
        二、保障措施
        建立定期会商制度，按季度通报进展。强化经费保障，市级财政每年安排

Use instead
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。
        二、保障措施
        建立定期会商制度，按季度通报进展。强化经费保障，市级财政每年安排专项资金。

Known limits
    A document cut between two sentences looks whole; a missing last chapter shows only against a
    contents page.

References
    CY106 for texts cut inside the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """全文中断。

检查什么
    文件最后一段文字应有结束标点，或者是标题、落款、日期。

为什么重要
    止于半句话的文件，是复制或下载时被截断的。中断处之后的内容一无所知，前面看上去再完整也不能当作全文。

示例
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。
        二、保障措施
        建立定期会商制度，按季度通报进展。强化经费保障，市级财政每年安排

改为
        一、重点任务
        加快建设城市数据底座，推动部门数据共享。
        二、保障措施
        建立定期会商制度，按季度通报进展。强化经费保障，市级财政每年安排专项资金。

已知局限
    恰好截断在两句话之间的，看不出来；缺最后一章的，只有对照目录才能发现。

参考
    正文中间被截断的见 CY106。
"""


def check(context: Context) -> Iterator[Finding]:
    """At most one finding, at the last line of the document."""
    for loose in context.loose_ends:
        if loose.last:
            start, end = context.tail(loose.node)
            yield Finding(loose.node.id, (start, end), {"found": context.text[max(start, end - 12) : end]})


RULE = Rule(
    code="CY107",
    name="truncated-document",
    severity="error",
    requires=("tree",),
    check=check,
    titles={"zh": "全文中断", "en": "Truncated document"},
    messages={
        "zh": "文件止于“{found}”，句子没有写完，后面的内容丢失。",
        "en": "The document stops at “{found}” in the middle of a sentence; the rest is lost.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
