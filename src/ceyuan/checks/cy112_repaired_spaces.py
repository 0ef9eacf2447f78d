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
from string import ascii_letters, digits
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

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

_BLANKS = re.compile(r"[ \t\u00a0\u2000-\u200b\u202f\u205f]+")
_WRAP = re.compile(r"[\r\n]\s*")
_LETTERS = frozenset(ascii_letters + digits)
_BEFORE, _AFTER = _LETTERS | frozenset(",;:.)]%’”"), _LETTERS | frozenset("([")
"""A blank between two of these separates words."""


def _stray(context: Context, node: Node, start: int, end: int) -> list[Span]:
    """The blanks in ``text[start:end]`` that separate nothing: none at a wrap, none between two Latin words."""
    text = context.text
    found = [
        (a, b)
        for match in _BLANKS.finditer(text, start, end)
        for a, b in [match.span()]
        if not (text[a - 1] in _BEFORE and text[b] in _AFTER)
        and not text[b].isspace()
        and not text[a - 1].isspace()
    ]
    # A blank between a number and what it numbers is set on purpose.
    if found and node.number and start == node.start and found[0][0] <= context.marker(node)[1]:
        del found[0]
    return found


def check(context: Context) -> Iterator[Finding]:
    """At most one finding, at the first blank or wrap."""
    spaces = wraps = 0
    first: tuple[Node, Span] | None = None
    for node in context.nodes:
        if node.kind == "table":
            continue
        for start, end in node.own:
            found = _stray(context, node, start, end)
            spaces += len(found)
            broken = context.wraps(start, end)
            wraps += broken
            if first is None and (found or broken):
                wrap = _WRAP.search(context.text, start, end)
                first = node, found[0] if found else wrap.span() if wrap else (start + 1, start + 1)
    if first is not None:
        node, (start, end) = first
        # A span starts and ends at ink: the characters around the blank.
        start = len(context.text[:start].rstrip())
        yield Finding(node.id, (start - 1, end + 1), {"spaces": spaces, "wraps": wraps})


RULE = Rule(
    code="CY112",
    name="repaired-spaces",
    severity="info",
    requires=("tree", "text"),
    check=check,
    titles={"zh": "修复的空格和断行", "en": "Repaired spaces and wraps"},
    messages={
        "zh": "已修复 {spaces} 处多余空格、{wraps} 处段内断行（此处为第一处），原文未改动。",
        "en": "Repaired: stray spaces {spaces}, line wraps {wraps} (this is the first); the source is unchanged.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
