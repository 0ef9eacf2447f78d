"""Page without text.

What it checks
    Every page of a PDF has text. One finding for all pages that are images only.

Why it matters
    A scanned page among typed ones is silently skipped by every search and every count. What stands
    on it is missing from the plan.

Example
    Page 12 of 40 is a scan of the table of indicators.

Use instead
    Recognise the page (OCR) or take the file from its publisher, and compile again.

Known limits
    A page that is blank on purpose looks the same.

References
    CY117 where no page has text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """有的页没有文字。

检查什么
    PDF 的每一页都应有文字。只有图像的页，合并报告一次。

为什么重要
    夹在文字页中间的扫描页，任何搜索和统计都会悄悄跳过，上面的内容也就不在规划里。

示例
    共 40 页，第 12 页是主要指标表的扫描图。

改为
    对该页做文字识别（OCR），或者从发布单位取得带文字的文件，再重新编译。

已知局限
    有意留白的页看起来也一样。

参考
    全部页都没有文字的见 CY117。
"""


def check(context: Context) -> Iterator[Finding]:
    """At most one finding for the whole document, at the first place that the reader names."""
    if context.source is None:
        return
    notices = [notice for notice in context.source.notices if notice.kind == "no_text_layer"]
    if not notices:
        return
    start, end = notices[0].start, notices[0].end
    span = (start, end) if start is not None and end is not None and start < end else None
    places = "、".join(notice.detail for notice in notices[:5]) + ("……" if len(notices) > 5 else "")
    yield Finding(None, span, {"count": len(notices), "found": places})


RULE = Rule(
    code="CY120",
    name="page-without-text",
    severity="warning",
    requires=("notices",),
    check=check,
    titles={"zh": "有的页没有文字", "en": "Page without text"},
    messages={
        "zh": "有 {count} 页没有文字（{found}），可能是扫描页，其内容没有读到。",
        "en": "Pages without text: {count} ({found}); they may be scans, and what they say was not read.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
