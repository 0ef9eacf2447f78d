"""Lost on the page.

What it checks
    In a text that keeps the layout of printed pages, every page holds about the same number of
    lines. Reported is a blank inside a page that is far too short: something stood there that the
    text does not have. So are runs of blank lines several times as long as the longest ordinary gap.

Why it matters
    Tables and figures are placed on the page as objects; extraction drops them and leaves the hole.
    What is lost is most often the table of indicators, the one part of the plan that has numbers for
    every target.

Example
    A page of 22 lines has 3 lines, a blank, and 10 lines that belong to the next heading: nine
    lines' height is missing between 主要目标 and the chapter after it.

Use instead
    Take the table over from the published document, below the paragraph of the finding.

Known limits
    Only for plain text with a regular page length (8 pages or more); a PDF that is read as such is not
    looked at. A page that ends early before a new
    chapter is normal and not reported, and so is a lost table that filled whole pages.

References
    CY109 and CY119 for tables that the text itself tells of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.pages import holes
from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """版面上有内容丢失。

检查什么
    保留了版面的文本，每页行数大致相同。某一页明显偏短、页内又有空白的，说明原来在此处的内容没有进入文本，
    予以报告；空行数几倍于平常最大间隔的，同样报告。

为什么重要
    表和图在版面上是独立的对象，提取文字时被丢掉，只留下空白。丢掉的往往是主要指标表，而它正是规划中唯一
    逐项列出目标值的地方。

示例
    每页 22 行的文件，某页只有 3 行，空一段之后接着属于下一标题的 10 行：“主要目标”与下一章之间缺了
    九行的高度。

改为
    从正式发布的文件中把表补录到报告位置的段落之后。

已知局限
    只适用于页长规整（8 页以上）的纯文本；直接读取的 PDF 不作此项检查。新的一章另起一页属正常，不报告；恰好占满整页的表丢失后也看不出来。

参考
    正文自己提到的表见 CY109、CY119。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per hole, at the line before it."""
    for hole in holes(context):
        node = context.node_at(hole.after.start)
        section = node if node is None or node.kind == "division" else context.holder(node, "division")
        yield Finding(
            section.id if section is not None else None,
            (hole.after.start, hole.after.end),
            {"name": context.name(section), "found": hole.found, "expected": hole.expected},
        )


RULE = Rule(
    code="CY108",
    name="lost-on-page",
    severity="warning",
    requires=("tree", "layout"),
    check=check,
    titles={"zh": "版面上有内容丢失", "en": "Lost on the page"},
    messages={
        "zh": "“{name}”在这一行之后有空白，此页 {found} 行，通常为 {expected} 行，可能丢失了表或图。",
        "en": "A blank follows this line of “{name}”, on a page of {found} lines instead of {expected}: "
        "a table or figure may be lost.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
