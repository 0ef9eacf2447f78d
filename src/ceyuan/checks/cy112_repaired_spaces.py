"""Repaired spaces and wraps.

What it checks
    Blanks inside words and numbers (2.6 万, 机 制) and line breaks inside paragraphs, both left by the
    extraction from a page. The compiler joins them in titles and texts; the source text stays as it
    is. One count for the whole document.

Why it matters
    Whoever searches the original for 2.6万家 does not find it. The count says how far the file is from
    what was written, and that the compiler has seen to it.

Example
        一、重点任务
        到 2027 年，开放数据集达到 2.6 万个。

Use instead
        一、重点任务
        到2027年，开放数据集达到2.6万个。

Known limits
    A blank between two Latin words is kept. Blanks that a writer put between Han and Latin text on
    purpose are counted as well; nothing is lost by it.

References
    GB/T 15834-2011; W3C Requirements for Chinese Text Layout 3.2.2 (mixed text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule, Words
from ceyuan.spacing import is_word_gap

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.plan import Node, Span

ZH = """修复的空格和断行。

检查什么
    词和数字中间的空格（2.6 万、机 制）以及段落中间的断行，都是从版面提取文字时留下的。编译时在标题和正文中
    予以接合，原文保持不变。全文只报告一次总数。

为什么重要
    在原文里搜索“2.6万家”是搜不到的。这个数说明文件与成文时相差多少，也说明编译器已经处理。

示例
        一、重点任务
        到 2027 年，开放数据集达到 2.6 万个。

改为
        一、重点任务
        到2027年，开放数据集达到2.6万个。

已知局限
    两个西文词之间的空格保留不动。作者有意在中西文之间留的空格也计算在内，不影响内容。

参考
    GB/T 15834—2011；W3C《中文排版需求》3.2.2（中西文混排）。
"""

_BLANK = re.compile(r"[ \t\u00a0\u2000-\u200b\u202f\u205f]+")
_LABEL = re.compile(r"[^\W\d]{0,4}?(?:专栏|附件|附?[表图])[^\S\n]*[0-9一二三四五六七八九十]{1,3}")
_UNREPAIRED = frozenset({"furniture", "contents", "table"})


def _stray(context: Context) -> Iterator[tuple[Node, Span]]:
    """The blanks inside lines that separate nothing, neither two Latin words nor a number from what it numbers."""
    text = context.text
    for line in context.lines:
        for match in _BLANK.finditer(text, line.start, line.end):
            start, end = match.span()
            if start == line.start or end == line.end:
                continue  # an invisible character, which the line's ink begins or ends with
            if is_word_gap(text[start - 1], text[end]) or text[start - 1].isspace() or text[end].isspace():
                continue
            node = context.node_at(start - 1)
            if node is None or node.kind in _UNREPAIRED or _LABEL.fullmatch(text, line.start, start):
                continue
            if not (
                node.number
                and start - node.start <= 2 * len(node.number)
                and start <= context.marker(node)[1]
            ):
                yield node, (start - 1, end + 1)  # with the characters around it: a span starts at ink


def _first_wrap(context: Context) -> tuple[Node, Span]:
    node, start = next(
        (node, start)
        for node in context.nodes
        if node.kind != "table"
        for start, end in node.own
        if context.wraps(start, end)
    )
    index = context.line_after(start)
    before, after = context.lines[index - 1], context.lines[index]
    return node, (max(start, before.end - 1), after.start + 1)


def check(context: Context) -> Iterator[Finding]:
    """At most one finding, at the first blank, or the first wrap where there are no blanks."""
    stray = list(_stray(context))
    if stray or context.wrap_count:
        node, span = stray[0] if stray else _first_wrap(context)
        yield Finding(node.id, span, {"what": _what(len(stray), context.wrap_count)})


def _what(spaces: int, wraps: int) -> Words:
    """What was repaired; what does not occur is not named."""
    parts = [
        (spaces, f"{spaces:,} 处多余空格", f"{spaces:,} stray spaces"),
        (wraps, f"{wraps:,} 处段内断行", f"{wraps:,} line wraps"),
    ]
    present = [part for part in parts if part[0]]
    return Words("、".join(part[1] for part in present), " and ".join(part[2] for part in present))


RULE = Rule(
    code="CY112",
    name="repaired-spaces",
    severity="info",
    requires=("tree", "layout"),
    check=check,
    titles={"zh": "修复的空格和断行", "en": "Repaired spaces and wraps"},
    messages={
        "zh": "已修复 {what}（此处为第一处），原文未改动。",
        "en": "Repaired {what}; this is the first. The source is unchanged.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
