"""Empty document.

What it checks
    The document has text. Reported where, blanks and page furniture aside, fewer than 20 characters
    are left.

Why it matters
    An empty result is not an empty plan: the pages are images, or the file is a shell around a
    viewer. Without this finding it would pass as read without defects.

Example
        规划

Use instead
        一、总体要求
        坚持系统谋划，稳步推进各项工作，到2027年建成城市数据底座。

Known limits
    A cover page alone has enough characters to pass.

References
    CY120 for single pages without text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
from ceyuan.spacing import ink

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """空文件。

检查什么
    文件应有文字。除去空白和页眉页脚，不足 20 个字的予以报告。

为什么重要
    没有结果不等于规划没有内容：可能页面是图片，也可能文件只是阅读器的外壳。不报告，就会被当作“没有发现问题”。

示例
        规划

改为
        一、总体要求
        坚持系统谋划，稳步推进各项工作，到2027年建成城市数据底座。

已知局限
    只有封面的文件，字数足够，查不出来。

参考
    个别页没有文字的见 CY120。
"""

_FEWEST = 20


def check(context: Context) -> Iterator[Finding]:
    """At most one finding, about the document as a whole."""
    size = 0
    for node in context.nodes:
        size += sum(end - start for start, end in node.own)
        if size >= _FEWEST * 4:
            return
    found = sum(ink(context.own(node)) for node in context.nodes)
    if found < _FEWEST:
        yield Finding(values={"found": found, "expected": _FEWEST})


RULE = Rule(
    code="CY117",
    name="empty-document",
    severity="error",
    requires=("text",),
    check=check,
    titles={"zh": "空文件", "en": "Empty document"},
    messages={
        "zh": "文件只有 {found} 个字（至少应有 {expected} 个），可能是扫描件或者只有外壳，请换用带文字的版本。",
        "en": "The document has {found} characters of text (at least {expected} expected); it may be scanned: "
        "use a version with text.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
