"""The sample plan with facts of every kind, built by hand so that they do not depend on their readers."""

from __future__ import annotations

from dataclasses import replace

from ceyuan.fact import (
    Action,
    Baseline,
    Deadline,
    Organisation,
    Quantity,
    Responsibility,
    Target,
)
from ceyuan.plan import Plan
from tests.export.sample import Builder, sample


def with_facts(plan: Plan, **facts: tuple[object, ...]) -> Plan:
    return replace(plan, **facts, _by_id={}, _children={})  # type: ignore[arg-type]


def at(plan: Plan, quote: str) -> tuple[int, int]:
    start = plan.text.index(quote)
    return start, start + len(quote)


def committed() -> Plan:
    """The sample with two targets, a deadline, two quantities, a responsibility and an action."""
    plan = sample()
    strength, floor = ("1.2/table1", *at(plan, "研发投入强度（%）")), ("1.1/p1", *at(plan, "2.6 万平方米"))
    return with_facts(
        plan,
        quantities=(
            Quantity("q1", *floor, 26000.0, "平方米", "eq", "target", indicator="云溪实验楼"),
            Quantity("q2", "2.1/list1.1", *at(plan, "高速接口"), 1.0, None, "eq", "other"),
        ),
        targets=(
            Target(
                "t1", *strength, "研发投入强度", "quantitative", 3.0, "%", "ge", "2025",
                upper=3.5, direction="increase", binding="预期性",
                baseline=Baseline(2.1, "%", "2020", None, comparable=True),
            ),
            Target("t2", *floor, "云溪实验楼", "quantitative", 26000.0, "平方米", "eq", "2025"),
            Target("t3", "1.1", *at(plan, "基本原则"), "创新能力", "qualitative", None, None, "qualitative", None),
            Target(
                "t4", "2.1/p1", *at(plan, "这一行"), "研发投入强度", "quota", 1e-7, "%", "approx", "2030",
                baseline=Baseline(2e16, "元", "2016/2020", None, comparable=False, reason="口径不同"),
                repeats="t1",
            ),
        ),
        deadlines=(Deadline("d1", "1.1/p1", *at(plan, "2025 年"), "2025", "year", "by", "建成云溪实验楼"),),
        responsibilities=(
            Responsibility(
                "r1", "2.1/list1.2/p1", *at(plan, "支持开源社区建设"),
                (Organisation("开源", "lead"), Organisation("社区", "support"), Organisation("市科技局", "guide")),
                ("2.1/list1.1", "2.1/list1.2"),
            ),
            Responsibility("r2", "attachment1/p1", *at(plan, "任务分工见另文"), (Organisation("开源", "participate"),)),
        ),
        actions=(Action("a1", "2.1/p1", *at(plan, "不是列表"), "建设", "列表"),),
    )  # fmt: skip


def notice_and_plan() -> Plan:
    """An invented notice with the plan that it issues, an attachment, and the imprint behind it."""
    b = Builder()
    b.add("title", "title1", "云溪市关于印发规划的通知", title="云溪市关于印发规划的通知")
    b.add("preamble", "preamble1", "云政〔2021〕8号")
    b.add("preamble", "preamble2", "各区：现将规划印发给你们。")
    b.add("signature", "signature1", "云溪市人民政府", "2021年6月1日")
    b.add("title", "title2", "云溪市湿地规划", title="云溪市湿地规划")
    b.add("contents", "contents1", "目录", "第一章　总则……1", "一、不在文中……2", "二、保护 ... 3")
    b.add("preamble", "preamble3", "为保护湿地，制定本规划。")
    one = b.add("division", "d2/1", "第一章　总则", level=1, number="第一章", title="总则")
    b.add("paragraph", "d2/1/p1", "先说一句。", parent=one)
    two = b.add("division", "d2/1.2", "二、保护。", parent=one, level=2, number="二、", title="保护")
    b.add("paragraph", "d2/1.2/p1", "退渔还湿。", parent=two)
    b.add("paragraph", "d2/1/p2", "中间一句。", parent=one)
    b.add("division", "d2/1.3", "三、修复", parent=one, level=2, number="三、", title="修复")
    b.add("paragraph", "d2/1/p3", "最后一句。", parent=one)
    b.add("attachment", "attachment1", "附件1", title="附件1")
    b.add("title", "attachment1/title1", "分工表", parent="attachment1", title="分工表")
    b.add("attachment", "attachment2", "附件2", title="附件2")
    b.add("signature", "signature2", "云溪市人民政府办公室", "2021年6月2日印发")
    return b.plan(
        title="云溪市湿地规划", number="云政〔2021〕8号", issuer="云溪市人民政府", issued="2021-06-01"
    )
