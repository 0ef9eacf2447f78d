"""Numbering gap.

What it checks
    The numbers of headings and items that stand side by side (一、二、三、… or （1）（2）（3）…) go up by
    one. Reported is the first number after the hole. Sections that run on from chapter to chapter
    are followed across the chapters.

Why it matters
    A number that is left out usually means that a whole section was lost on the way: a page that
    was not scanned, a paragraph that was deleted while copying. What it said is in no table made
    from the plan afterwards.

Example
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        加快建设城市数据底座。
        四、保障措施
        建立定期会商制度。

Use instead
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        加快建设城市数据底座。
        三、保障措施
        建立定期会商制度。

Known limits
    A section lost at the end of a list leaves no hole; a list that begins above one is CY116.

References
    GB/T 9704-2012 7.3.3 (the order of the levels in official documents).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.ordinals import like
from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

ZH = """序号缺号。

检查什么
    并列的标题和条目（一、二、三、……，（1）（2）（3）……）序号应逐一递增。在缺口之后的第一个序号处报告。
    跨章连续编号的节，按全文连续核对。

为什么重要
    缺号往往意味着整段内容在流转中丢失：漏扫一页，或者复制时误删一段。丢失的任务和指标不会出现在任何
    据此编制的台账里。

示例
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        加快建设城市数据底座。
        四、保障措施
        建立定期会商制度。

改为
        一、总体要求
        坚持系统谋划，稳步推进各项工作。
        二、重点任务
        加快建设城市数据底座。
        三、保障措施
        建立定期会商制度。

已知局限
    末尾丢失的条目不留缺口，查不出来；列表不从一开始的，见 CY116。

参考
    GB/T 9704—2012 7.3.3（公文结构层次序数）。
"""


def check(context: Context) -> Iterator[Finding]:
    """One finding per hole, at the number after it."""
    for anomaly in context.anomalies:
        if anomaly.kind != "gap" or anomaly.previous is None:
            continue
        node = anomaly.member.node
        printed = context.printed(node)
        missing = like(printed, anomaly.expected)
        if anomaly.member.ordinal.value - anomaly.expected > 1:
            missing += "…" + like(printed, anomaly.member.ordinal.value - 1)
        yield Finding(
            node.id,
            context.marker(node),
            {"found": printed, "previous": context.printed(anomaly.previous.node), "expected": missing},
        )


RULE = Rule(
    code="CY101",
    name="numbering-gap",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "序号缺号", "en": "Numbering gap"},
    messages={
        "zh": "序号从“{previous}”直接到“{found}”，缺“{expected}”，可能有内容丢失。",
        "en": "The numbering goes from “{previous}” to “{found}”; “{expected}” is missing, text may be lost.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
