"""Correction with several places.

What it checks
    Every correction means one place, and one fact there.

Why it matters
    Where several fit, the program does not guess: the correction was not applied.

Example
    A correction quotes 达到20%, which stands in two sentences.

Use instead
    Quote more of the sentence, or tell the place by before, after, node or nth; where one sentence
    holds several figures, quote one of them or tell which by indicator.

Known limits
    At most five places are shown.

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

ZH = """订正所指不明。

检查什么
    每条订正只指一处，一处只指一条事实。

为什么重要
    几处都符合时程序不猜，这条订正没有应用。

示例
    订正引了“达到20%”，有两句话里都有。

改为
    多引几个字，或用 before、after、node、nth 指明是哪一处；一句话里有几个数字时，只引其中一个，或用
    indicator 指明。

已知局限
    最多列出五处。

参考
    docs/corrections.zh-CN.md。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per correction that fits several places."""
    return of_status(context, "ambiguous")


RULE = Rule(
    code="CY192",
    name="correction-with-several-places",
    severity="error",
    requires=("tree",),
    check=check,
    titles={"zh": "订正所指不明", "en": "Correction with several places"},
    messages={
        "zh": "{place}的订正 [[{kind}]]“{quote}”没有应用：{why}。",
        "en": "The correction [[{kind}]] “{quote}” in {place} was not applied: {why}.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
