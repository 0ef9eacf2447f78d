"""Correction without a place.

What it checks
    Every correction finds its text and can be applied there.

Why it matters
    A correction that no longer fits was not applied: the plan is again as the program reads it. The
    source may have changed, and with it the reason for the correction.

Example
    A correction quotes a sentence that the new version of the plan no longer holds.

Use instead
    Quote the sentence as it stands now, or delete the correction. The finding shows the nearest text
    and what is missing.

Known limits
    A quote of ten characters or more still fits with one character in ten changed, but never with
    another number in it. A shorter one has to stand as it is.

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

ZH = """订正无处可用。

检查什么
    每条订正都能找到所引的文字，并能在那里应用。

为什么重要
    不符的订正没有应用，规划仍是程序读出的样子。可能是原文改了，订正的理由也随之变了。

示例
    订正引了一句话，新版规划里已经没有这句话。

改为
    按现在的原文重新引用，或删去这条订正。诊断中给出最接近的文字和缺少的内容。

已知局限
    十个字以上的引文，每十个字允许有一个字不同，但数字必须相同；更短的引文必须与原文一致。

参考
    docs/corrections.zh-CN.md。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per correction that does not fit."""
    return of_status(context, "unfit")


RULE = Rule(
    code="CY191",
    name="correction-without-place",
    severity="error",
    requires=("tree",),
    check=check,
    titles={"zh": "订正无处可用", "en": "Correction without a place"},
    messages={
        "zh": "{place}的订正 [[{kind}]]“{quote}”没有应用：{why}。",
        "en": "The correction [[{kind}]] “{quote}” in {place} was not applied: {why}.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
