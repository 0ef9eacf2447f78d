"""Announced but not shown.

What it checks
    Where the text says that a table or figure follows (如下表、见下表、下图所示), or bears a caption
    (表1 主要指标), a table is there within the same section.

Why it matters
    The sentence stays when the object is lost, and a reader of the text alone takes the plan to have
    no table. Indicator tables lost in this way are the usual reason for a plan without targets.

Example
        一、总体要求
        坚持系统谋划，稳步推进各项工作。本规划主要指标见下表。
        二、重点任务
        加快建设城市数据底座。

Use instead
        一、总体要求
        坚持系统谋划，稳步推进各项工作。本规划主要指标见专栏。
        专栏1 主要指标
        到2028年，数据目录覆盖率达到90%，开放数据集达到500个。
        二、重点任务
        加快建设城市数据底座。

Known limits
    Text holds no pictures: a figure is reported only where the text refers to the one below. Tables
    flattened to lines of text count as text.

References
    CY108 for holes in the layout, CY110 for references by number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule, Words

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.plan import Node, Span

ZH = """提到的表或图没有出现。

检查什么
    正文说明后面有表或图（如下表、见下表、下图所示），或者有表题（表1 主要指标）的，同一节内应有表。

为什么重要
    对象丢失后，提到它的那句话还在；只看文本的人会以为规划没有表。规划“没有目标值”，多半是指标表这样丢的。

示例
        一、总体要求
        坚持系统谋划，稳步推进各项工作。本规划主要指标见下表。
        二、重点任务
        加快建设城市数据底座。

改为
        一、总体要求
        坚持系统谋划，稳步推进各项工作。本规划主要指标见专栏。
        专栏1 主要指标
        到2028年，数据目录覆盖率达到90%，开放数据集达到500个。
        二、重点任务
        加快建设城市数据底座。

已知局限
    文本里没有图，只有正文指明“下图”的才报告。被拆成一行行文字的表，按文字对待。

参考
    版面空白见 CY108；按编号引用的见 CY110。
"""

_SAID = re.compile(r"下\s*(?P<kind>[表图])")
_LEAD = re.compile(r"(?:如|见|按)\s*$")
_TAIL = re.compile(r"\s*(?:所[示列]|[。；，：:）)]|$)", re.M)
_CAPTION = re.compile(
    r"附?表\s*[0-9一二三四五六七八九十]{1,2}(?:[-－—][0-9]{1,2})?\s*[:：]?\s*[^，。；\s][^，。；\n]{1,38}"
)
_REACH = 40  # nodes after the sentence within which the table must stand
_TABLE = Words("表", "table")
_FIGURE = Words("图", "figure")


def _follows(context: Context, index: int) -> bool:
    """Whether a table, or a box that stands for one, follows node number ``index`` before the next chapter."""
    for node in context.nodes[index + 1 : index + 1 + _REACH]:
        if node.kind in ("table", "box"):
            return True
        if node.kind == "division" and (node.level or 1) <= 1:
            return False
    return False


def _announcements(context: Context) -> Iterator[tuple[Node, Span, Words]]:
    text = context.text
    for match in _SAID.finditer(text):
        start, end = match.span()
        tail = _TAIL.match(text, end)
        lead = _LEAD.search(text, max(0, start - 3), start)
        if tail is None or not (lead or tail.group().strip().startswith("所")):
            continue  # 下图书馆, 以下表述
        start = lead.start() if lead else start
        node = context.node_at(start)
        if node is not None:
            yield node, (start, end), _FIGURE if match["kind"] == "图" else _TABLE
    for node in context.prose:
        if (
            text[node.start] in "表附"
            and node.kind == "paragraph"
            and len(own := context.own(node)) <= 48
            and _CAPTION.fullmatch(own)
        ):
            yield node, (node.own[0][0], node.own[-1][1]), _TABLE


def check(context: Context) -> Iterator[Finding]:
    """One finding per sentence or caption without its object."""
    for node, (start, end), what in _announcements(context):
        if node.kind not in ("paragraph", "item", "preamble", "division"):
            continue
        if what is _FIGURE or not _follows(context, context.position[node.id]):
            yield Finding(
                node.id, (start, end), {"found": "".join(context.text[start:end].split()), "what": what}
            )


RULE = Rule(
    code="CY109",
    name="announced-not-shown",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "提到的表或图没有出现", "en": "Announced but not shown"},
    messages={
        "zh": "正文写“{found}”，但后面没有{what}，可能已经丢失。",
        "en": "The text says “{found}”, but no {what} follows; it may be lost.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
