"""Several documents in one file.

What it checks
    A file that holds more than one document, most often a notice and the plan that it sends out. One
    finding per further document, at its beginning.

Why it matters
    Numbers begin anew in the second document: 一、 is no longer one place. The compiler tells them apart
    (d2/1), and title and period are taken from the plan; whoever cites by number should know.

Example
    A notice of six lines, signed and dated, and below it the plan with its own title and 一、 again.

Use instead
    Nothing needs to be done. To have each on its own, divide the file at the place reported.

Known limits
    Two documents that run on without title, signature or new numbering are read as one.

References
    GB/T 9704-2012 7.3.4 (attachments).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
from ceyuan.checks.sentences import shorten

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """一个文件里有几份文件。

检查什么
    一个文件包含不止一份公文，最常见的是通知和它印发的规划。从第二份起，每份在开头处报告一次。

为什么重要
    第二份公文的序号重新开始，“一、”不再只指一处。编译时已分别编号（d2/1），标题和规划期取自规划本身；
    按序号引用时应当留意。

示例
    六行的通知，有落款和日期，后面接着规划，另有标题，又从“一、”开始。

改为
    不需要处理。要分成单独的文件，可在报告处断开。

已知局限
    没有标题、没有落款、序号也不重新开始的，视为一份。

参考
    GB/T 9704—2012 7.3.4（附件说明）。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per document after the first, at its title or its first heading."""
    known: set[str] = set()
    title = None
    for node in context.nodes:
        if node.kind in ("title", "attachment"):
            title = node
        head, slash, _ = node.id.partition("/")
        if node.kind != "division" or not slash or head in known or not head[1:].isdigit() or head[0] != "d":
            continue
        known.add(head)
        place = title or node
        name = shorten(place.title or context.words(place), 40)
        yield Finding(
            place.id, context.first_line(place), {"name": name, "prefix": f"{head}/", "count": int(head[1:])}
        )


RULE = Rule(
    code="CY115",
    name="several-documents",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "一个文件里有几份文件", "en": "Several documents in one file"},
    messages={
        "zh": "从此处起是文件中的第 {count} 份文件“{name}”，其编号以“{prefix}”开头。",
        "en": "Here begins document {count} of this file, “{name}”; its ids start with “{prefix}”.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
