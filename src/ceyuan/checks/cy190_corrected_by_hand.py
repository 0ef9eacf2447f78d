"""Corrected by hand.

What it checks
    Places where a person's corrections file changed what the compiler read.

Why it matters
    What stands there is a person's word and not the program's reading. Whoever uses the plan sees who
    changed it, when and why, and can ask.

Example
    A corrections file says that the line 专项攻坚 is a heading; the heading carries this note.

Use instead
    Nothing needs to be done. Delete the correction when it is no longer wanted, and compile again.

Known limits
    The note stands at the quoted text; what moved below a corrected heading has no note of its own.

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

ZH = """经人订正。

检查什么
    订正文件在哪些地方改了程序读出的结果。

为什么重要
    这些地方是人的判断，不是程序读出来的。使用规划的人可以看到谁改的、何时改的、为什么改，有疑问可以问。

示例
    订正文件写明“专项攻坚”一行是标题，这个标题就带有此提示。

改为
    不需要处理。订正不再需要时从文件中删去，重新编译。

已知局限
    提示只在引文处；随标题移动的下级内容没有单独的提示。

参考
    docs/corrections.zh-CN.md。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per correction that was applied to the text that it quotes."""
    return of_status(context, "applied", changed=False)


RULE = Rule(
    code="CY190",
    name="corrected-by-hand",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "经人订正", "en": "Corrected by hand"},
    messages={
        "zh": "“{quote}”已按订正修改（[[{kind}]]，{place}{who}）。",
        "en": "“{quote}” was corrected ([[{kind}]], {place}{who}).",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
