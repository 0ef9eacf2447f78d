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

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

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

_HAN = r"[\u3400-\u9fff\uff01-\uff5e\u3001-\u3011\u2014\u2018-\u201d\u2026]"
_STRAY = re.compile(rf"(?<={_HAN})[^\S\r\n]+(?=[^\s])|(?<=[0-9A-Za-z%.,)])[^\S\r\n]+(?={_HAN})")
_WRAP = re.compile(r"(?<=\S)[^\S\r\n]*[\r\n]\s*(?=\S)")


def check(context: Context) -> Iterator[Finding]:
    """At most one finding, at the first blank or wrap."""
    spaces = wraps = 0
    first: tuple[int, int] | None = None
    first_node = None
    for node in context.nodes:
        if node.kind == "table":
            continue
        for start, end in node.own:
            found = [match.span() for match in _STRAY.finditer(context.text, start, end)]
            broken = sum(1 for _ in _WRAP.finditer(context.text, start, end))
            spaces += len(found)
            wraps += broken
            if first is None and (found or broken):
                first, first_node = (found[0] if found else next(_WRAP.finditer(context.text, start, end)).span()), node
    if first is not None and first_node is not None:
        # A span starts and ends at ink: the characters around the blank.
        yield Finding(first_node.id, (first[0] - 1, first[1] + 1), {"spaces": spaces, "wraps": wraps})


RULE = Rule(
    code="CY112",
    name="repaired-spaces",
    severity="info",
    requires=("tree", "text"),
    check=check,
    titles={"zh": "修复的空格和断行", "en": "Repaired spaces and wraps"},
    messages={
        "zh": "已修复 {spaces} 处多余空格、{wraps} 处段内断行（此处为第一处），原文未改动。",
        "en": "{spaces} stray spaces and {wraps} line wraps were repaired (this is the first); the source is unchanged.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
