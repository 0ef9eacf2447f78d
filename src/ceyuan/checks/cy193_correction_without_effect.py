"""Correction without effect.

What it checks
    Every correction changes something.

Why it matters
    What it asks for is so already: the source was corrected, or the program reads it right now. The
    correction does no harm, but the file is easier to keep when it holds only what is needed.

Example
    A correction says that a line is a heading, and the new version of the program reads it as one.

Use instead
    Delete the correction, or check that it names the right place.

Known limits
    None.

References
    docs/corrections.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.misfits import of_status
from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """订正没有效果。

检查什么
    每条订正都改了什么。

为什么重要
    要改的地方已经是这样：原文改过了，或者程序现在读对了。这条订正没有坏处，但文件里只留需要的订正更便于维护。

示例
    订正写明某一行是标题，新版程序已经把它读成标题。

改为
    删去这条订正，或核对它指的地方对不对。

已知局限
    无。

参考
    docs/corrections.zh-CN.md。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per correction that changed nothing."""
    return of_status(context, "unchanged")


RULE = Rule(
    code="CY193",
    name="correction-without-effect",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "订正没有效果", "en": "Correction without effect"},
    messages={
        "zh": "{place}的订正 [[{kind}]]“{quote}”没有改变什么，此处已经如此；可以删去。",
        "en": "The correction [[{kind}]] “{quote}” in {place} changes nothing, it is so already; it can be deleted.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
