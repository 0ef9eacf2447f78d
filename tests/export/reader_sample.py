"""The sample plan with facts of every kind, built by hand; its words are of an invented city."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ceyuan.fact import (
    Action,
    Baseline,
    Deadline,
    Mention,
    Name,
    Organisation,
    Quantity,
    Responsibility,
    Target,
)
from ceyuan.plan import Plan
from tests.export.sample import Builder

EVIL = "</script><script>alert(1)</script>"


def with_facts(plan: Plan, **facts: Any) -> Plan:
    return replace(plan, **facts, _by_id={}, _children={})


def at(plan: Plan, quote: str, node: str, nth: int = 0) -> dict[str, Any]:
    """The node and the span of the ``nth`` place where ``quote`` stands in the source."""
    start = -1
    for _ in range(nth + 1):
        start = plan.text.index(quote, start + 1)
    return {"node": node, "start": start, "end": start + len(quote)}


def plan_with_facts() -> Plan:
    b = Builder()
    b.add("title", "title1", "泉湾市行动计划", title="泉湾市行动计划")
    goals = b.add("division", "1", "一、主要目标", level=1, number="一、", title="主要目标")
    b.add(
        "paragraph", "1/p1", "到 2025 年，科创企业超过 2.6 万", "家，2020 年为 1.8 万家；研发强度 3.2%左右，",
        "能耗明显下降。", parent=goals,
    )  # fmt: skip
    b.add(
        "table", "1/table1", "指标", "2025年", "发明专利（件）", "1200", "许可收入", "5",
        parent=goals, title=None, columns=("指标", "2025年"), rows=(("发明专利（件）", "1200"), ("许可收入", "5")),
    )  # fmt: skip
    tasks = b.add("division", "2", "二、重点任务", level=1, number="二、", title="重点任务")
    b.add("paragraph", "2/p1", "建设𠮷云平台。2024年6月底前完成。（市科委牵头，市财政局配合）", parent=tasks)
    b.add("paragraph", "2/p2", "𠮷云平台接入各区。", parent=tasks)
    b.add("furniture", "page1", "— 1 —")
    plan = b.plan(title="泉湾市行动计划", period=(2023, 2025))
    old = Quantity(
        "q2", **at(plan, "1.8 万家", "1/p1"), value=18000, unit="家", comparator="eq", role="achieved", period="2020"
    )  # fmt: skip
    return with_facts(
        plan,
        quantities=(
            Quantity("q1", **at(plan, "2.6 万\n家", "1/p1"), value=26000, unit="家", comparator="gt", role="target"),
            old,
            Quantity("q3", **at(plan, "1 ", "page1"), value=1, unit=None, comparator="eq", role="other"),
        ),
        targets=(
            Target(
                "t1", **at(plan, "科创企业超过 2.6 万\n家", "1/p1"), indicator="科创企业", kind="quantitative", value=26000,
                unit="家", comparator="gt", due="2025", direction="increase",
                baseline=Baseline(None, None, None, "q2", comparable=False, reason="口径不同：前者只计入库企业。"),
            ),
            Target(
                "t2", **at(plan, "3.2%", "1/p1"), indicator="研发强度", kind="quantitative", value=3.2, unit="%",
                comparator="approx", due="2025", binding="预期性", baseline=Baseline(2.9, "%", "2020", None, comparable=True),
            ),
            Target(
                "t3", **at(plan, "能耗明显下降", "1/p1"), indicator="能耗", kind="qualitative", value=None, unit=None,
                comparator="qualitative", due=None, direction="decrease",
            ),
            Target(
                "t4", **at(plan, "1200", "1/table1"), indicator="发明专利", kind="quota", value=1200, unit="件", comparator="ge",
                due=None, repeats="t2",
            ),
        ),
        deadlines=(
            Deadline("d1", **at(plan, "到 2025 年", "1/p1"), date="2025", precision="year", comparator="by", what="科创企业"),
            Deadline(
                "d2", **at(plan, "2024年6月底前", "2/p1"), date="2024-06", precision="month", comparator="before", what="建设平台"
            ),
        ),
        responsibilities=(
            Responsibility(
                "r1", **at(plan, "（市科委牵头，市财政局配合）", "2/p1"),
                organisations=(Organisation("市科委", "lead"), Organisation("市财政局", "support")), tasks=("2/p1",),
            ),
            Responsibility("r2", **at(plan, "接入各区", "2/p2"), organisations=(Organisation("市财政局", "responsible"),)),
        ),
        actions=(Action("a1", **at(plan, "建设𠮷云平台", "2/p1"), verb="建设", object="𠮷云平台"),),
        names=(
            Name(
                "n1", "𠮷云平台", "information_system",
                (Mention(**at(plan, "𠮷云平台", "2/p1")), Mention(**at(plan, "𠮷云平台", "2/p2", 1))),
            ),
        ),
    )  # fmt: skip
