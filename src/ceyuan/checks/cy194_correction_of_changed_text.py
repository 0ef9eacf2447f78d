"""Correction of a changed text.

What it checks
    The text that a correction was applied to is the one that it quotes, character for character.

Why it matters
    The source has changed since the correction was written, or the quote has a slip in it. The nearest
    text was taken; it may be another sentence that only looks alike.

Example
    A correction quotes 建设市级数据平台，汇聚部门数据; the plan now says 建设县级数据平台，汇聚部门数据.

Use instead
    Compare the two. Copy the text as it stands now into the correction, or delete the correction.

Known limits
    At most one character in ten differs, and never a digit; blanks, widths and quotation marks are not
    compared.

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

ZH = """订正处原文有变。

检查什么
    订正所引的文字与应用处的原文一字不差。

为什么重要
    写订正之后原文改过，或引文有笔误。程序取了最接近的文字，但它可能是另一句相像的话。

示例
    订正引的是“建设市级数据平台，汇聚部门数据”，规划现在写的是“建设县级数据平台，汇聚部门数据”。

改为
    对照两者，把现在的原文抄进订正，或删去这条订正。

已知局限
    每十个字最多差一个字，数字不会不同；空格、全角半角和引号样式不比较。

参考
    docs/corrections.zh-CN.md。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per correction that was applied to a text that differs from its quote."""
    return of_status(context, "applied", changed=True)


RULE = Rule(
    code="CY194",
    name="correction-of-changed-text",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "订正处原文有变", "en": "Correction of a changed text"},
    messages={
        "zh": "{place}的订正 [[{kind}]]“{quote}”用在了有出入的文字上：“{now}”；请核对。",
        "en": "The correction [[{kind}]] “{quote}” in {place} was applied to a text that differs: “{now}”; compare.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
