"""Lost beginning.

What it checks
    A list begins with its first number. Reported is a box or list the first item of which is （4）, a
    row of headings that starts at 三、 and a numbering that goes on from nothing.

Why it matters
    The items before it are gone, and with them the label that said what the list is. A box that lost
    its beginning looks whole to anyone who does not read the number.

Example
        一、重点任务
        加快建设城市数据底座。
        专栏1 数据交易场所
        （4）完善交易规则，提供合规咨询。（5）培育服务机构，拓展业务范围。
        二、保障措施
        建立定期会商制度。

Use instead
        一、重点任务
        加快建设城市数据底座。
        专栏1 数据交易场所
        （1）完善交易规则，提供合规咨询。（2）培育服务机构，拓展业务范围。
        二、保障措施
        建立定期会商制度。

Known limits
    A list that happens to go on with the number of the one before it is taken as its continuation.

References
    CY101 for holes inside a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.ordinals import like
from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """丢失开头。

检查什么
    列表应从第一个序号开始。专栏或列表的第一个条目是（4）、标题从“三、”开始、序号接不上前文的，予以报告。

为什么重要
    前面的条目丢了，说明这个列表是什么的标签也一并丢了。不看序号的人，会以为这个专栏是完整的。

示例
        一、重点任务
        加快建设城市数据底座。
        专栏1 数据交易场所
        （4）完善交易规则，提供合规咨询。（5）培育服务机构，拓展业务范围。
        二、保障措施
        建立定期会商制度。

改为
        一、重点任务
        加快建设城市数据底座。
        专栏1 数据交易场所
        （1）完善交易规则，提供合规咨询。（2）培育服务机构，拓展业务范围。
        二、保障措施
        建立定期会商制度。

已知局限
    恰好接着前一个列表的序号往下编的，视为前一列表的继续。

参考
    列表中间缺号见 CY101。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per list without its beginning, at its first number."""
    for anomaly in context.anomalies:
        if anomaly.kind != "start":
            continue
        node = anomaly.member.node
        printed = context.printed(node)
        before = context.before(node)
        if before is not None and like(printed, anomaly.member.ordinal.value - 1) in context.own(before):
            continue  # 注：1.…… in a paragraph, 2. and 3. below it
        holder = context.holder(node, "box", "division", "attachment")
        missing = like(printed, 1)
        if anomaly.member.ordinal.value > 2:
            missing += "…" + like(printed, anomaly.member.ordinal.value - 1)
        yield Finding(
            node.id,
            context.marker(node),
            {"name": context.name(holder), "found": printed, "expected": missing},
        )


RULE = Rule(
    code="CY116",
    name="lost-beginning",
    severity="error",
    requires=("tree",),
    check=check,
    titles={"zh": "丢失开头", "en": "Lost beginning"},
    messages={
        "zh": "“{name}”的列表从“{found}”开始，前面的“{expected}”丢失。",
        "en": "The list in “{name}” begins at “{found}”; “{expected}” is lost.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
