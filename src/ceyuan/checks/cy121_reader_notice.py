"""Reader's notice.

What it checks
    What the reader of the file noticed beside the text: tracked changes (taken as accepted), hidden
    text, characters that it could not take over.

Why it matters
    The text then differs from what somebody sees who opens the file. Before figures are cited, it is
    worth knowing which of the two was read.

Example
    A DOCX with three insertions and one deletion that nobody has accepted yet.

Use instead
    Accept or reject the changes in the word processor, save, and compile again.

Known limits
    Only what the file itself declares is noticed.

References
    ISO/IEC 29500-1 17.13.5 (revisions), 17.3.2.41 (hidden text).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ceyuan.checks.rule import Finding, Rule, Words

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """读取时的说明。

检查什么
    读取文件时在文字之外看到的情况：修订（按接受处理）、隐藏文字、没能转过来的字符。

为什么重要
    这时读到的文字与打开文件看到的不完全相同。引用数字之前，应清楚读到的是哪一种。

示例
    一份 DOCX 有三处插入、一处删除，还没有人接受修订。

改为
    在文字处理软件中接受或拒绝修订，保存后重新编译。

已知局限
    只能看到文件自己声明的情况。

参考
    ISO/IEC 29500-1 17.13.5（修订）、17.3.2.41（隐藏文字）。
"""

_KINDS: Final = {
    "tracked_changes": Words("文件带有修订", "The file has tracked changes"),
    "hidden_text": Words("文件有隐藏文字", "The file has hidden text"),
    "lost_characters": Words("有字符没能读出", "Characters could not be read"),
}


def check(context: Context) -> Iterator[Finding]:
    """One finding per notice that no other rule says."""
    if context.source is None:
        return
    for notice in context.source.notices:
        what = _KINDS.get(notice.kind)
        if what is not None:
            placed = notice.start is not None and notice.end is not None and notice.start < notice.end
            span = (notice.start or 0, notice.end or 0) if placed else None
            node = context.node_at(span[0]) if span else None
            yield Finding(node.id if node else None, span, {"what": what, "found": notice.detail})


RULE = Rule(
    code="CY121",
    name="reader-notice",
    severity="info",
    requires=("notices",),
    check=check,
    titles={"zh": "读取时的说明", "en": "Reader's notice"},
    messages={"zh": "{what}：{found}。", "en": "{what}: {found}."},
    explanation={"zh": ZH, "en": __doc__ or ""},
)
