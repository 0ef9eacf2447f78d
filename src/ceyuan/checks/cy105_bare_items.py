"""Bare items.

What it checks
    The items of a numbered list say something. Reported, once per list, are items that are only a
    label of at most 12 characters with a full stop, without a verb, and the siblings of which are the
    same, or all have a text after their label.

Why it matters
    A list of labels under 重点方向 names fields, not work: nothing in it can be assigned, scheduled or
    accepted. Most often the sentences after the labels were cut.

Example
        一、重点任务
        1、智能装备
        重点方向：（1）核心部件。（2）控制系统。（3）检测仪器。

Use instead
        一、重点任务
        1、智能装备
        重点方向：（1）核心部件。研制高精度减速器和伺服电机。（2）控制系统。开发开放式数控平台。

Known limits
    Names without a full stop (of projects, of areas) are taken as a wanted enumeration. Whether a
    short text has a verb is judged from its first word.

References
    CY104 for headings; CY116 for lists that lost their beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule, Words
from ceyuan.checks.sentences import starts_with_verb

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.plan import Node

ZH = """条目只有名称。

检查什么
    编号列表的条目应有内容。条目只是不超过 12 个字、以句号结束、没有动词的名称，并且同一列表的条目都
    如此，或者其余条目都有展开说明的，每个列表报告一次。

为什么重要
    “重点方向”下只有名称，说的是领域，不是工作：无法分解、无法排期、无法验收。多数情况是名称后面的
    句子被截掉了。

示例
        一、重点任务
        1、智能装备
        重点方向：（1）核心部件。（2）控制系统。（3）检测仪器。

改为
        一、重点任务
        1、智能装备
        重点方向：（1）核心部件。研制高精度减速器和伺服电机。（2）控制系统。开发开放式数控平台。

已知局限
    不带句号的名称（项目名、园区名）视为有意的列举。是否有动词按首词判断。

参考
    标题见 CY104；丢了开头的列表见 CY116。
"""

_MAX = 12
_NAMED = 8  # labels that the message names
_WORKS = re.compile(r"研[发制]$|攻关$|应用$|示范$")


def _is_label(words: str) -> bool:
    """A full-stopped name: short, one sentence, and not begun by a verb (``芯片研发`` is a name)."""
    return (
        1 < len(words) <= _MAX + 1
        and words[-1] == "。"
        and "。" not in words[:-1]
        and not any(mark in words for mark in "，；：")
        and not (starts_with_verb(words) and not _WORKS.search(words[:-1]))
    )


def _size(node: Node) -> int:
    return sum(end - start for start, end in node.own)


def _bare(context: Context, items: list[Node]) -> list[Node]:
    bare = [
        node
        for node in items
        if _size(node) <= 2 * _MAX + 12 and node.id not in context.children and _is_label(context.words(node))
    ]
    if not bare or len(bare) == len(items):
        return bare
    told = sum(node.title is not None and len(context.words(node)) > len(node.title) + 6 for node in items)
    return bare if len(bare) + told == len(items) and told > len(bare) else []


def check(context: Context) -> Iterator[Finding]:
    """One finding per list, over all its bare items."""
    for node in context.nodes:
        if node.kind != "list":
            continue
        items = [child for child in context.children.get(node.id, ()) if child.kind == "item"]
        if len(items) < 2 or not all(item.number for item in items):
            continue
        bare = _bare(context, items)
        if bare:
            names = [context.words(item).rstrip("。") for item in bare]
            few, more = names[:_NAMED], len(names) > _NAMED
            yield Finding(
                node.id,
                (bare[0].start, bare[-1].end),
                {
                    "name": context.name(node),
                    "count": len(bare),
                    "labels": Words("、".join(few) + "等" * more, ", ".join(few) + ", …" * more),
                },
            )


RULE = Rule(
    code="CY105",
    name="bare-items",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "条目只有名称", "en": "Bare items"},
    messages={
        "zh": "“{name}”有 {count} 个条目只有名称，没有内容：{labels}。",
        "en": "Bare labels without a text in “{name}”: {count} ({labels}).",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
