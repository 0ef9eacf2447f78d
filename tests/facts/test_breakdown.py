"""The task breakdown: which parts of a plan are tasks, and who is named for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

import ceyuan
from ceyuan.fact import Action, Organisation, Responsibility
from ceyuan.facts.breakdown import breakdown
from ceyuan.facts.sections import heading, is_background, path
from ceyuan.plan import Node, Plan
from tests.export.waterway import waterway

HEAD = "云汀市水运发展三年行动计划（2026—2028年）\n"


def _plan(text: str) -> Plan:
    return _bare(HEAD + text)


def _bare(text: str) -> Plan:
    """The compiled text without the facts that were read from it."""
    plan = ceyuan.compile(text.encode(), check=False)
    return replace(
        plan, targets=(), deadlines=(), responsibilities=(), actions=(), names=(), _by_id={}, _children={}
    )


def _with(plan: Plan, *duties: tuple[str, str, str]) -> Plan:
    """``plan`` with responsibilities: quote, task, body."""
    found = []
    for number, (quote, task, body) in enumerate(duties):
        start = plan.text.index(quote)
        bodies = (Organisation(body, "responsible"),)
        found.append(Responsibility(f"r{number}", task, start, start + len(quote), bodies, (task,)))
    return replace(plan, responsibilities=tuple(found), _by_id={}, _children={})


def _titles(plan: Plan) -> list[str]:
    return [row.title for row in breakdown(plan)]


def test_the_sample() -> None:
    rows = [
        (
            row.id,
            " › ".join(row.path),
            row.number,
            row.title,
            row.bodies("lead"),
            row.bodies("responsible"),
            row.bodies("support", "participate"),
            [deadline.date for deadline in row.deadlines],
            [target.id for target in row.targets],
        )
        for row in breakdown(waterway())
    ]
    channel, green, care = "三、重点任务 › （一）疏浚航道", "三、重点任务 › （二）绿色转型", "四、保障措施"
    platform = channel + " › 2.建设云汀智慧航道平台"
    assert rows == [
        ("3.1.1", channel, "1.", "整治主航道", ("市交通局",), (), ("市水务局", "市财政局"), ["2027-06"], []),
        ("3.1.2", platform, None, "建成云汀智慧航道平台，汇聚水位和船舶数据",
         (), ("市大数据局",), (), [], []),
        ("3.1.2~2", platform, None, "开放平台接口，服务航运企业", (), ("市交通局", "各县政府"), (), [], []),
        ("3.2/list1.1", green, "（1）", "=改造码头", (), (), (), [], ["t7"]),
        ("3.2/list1.2", green, "（2）", "淘汰老旧船舶", (), (), (), ["2026"], ["t8"]),
        ("4.1", care, "（一）", "加强领导", (), ("市交通局",), (), [], []),
        ("4.2", care, "（二）", "营造氛围", (), (), (), [], []),
    ]  # fmt: skip


def test_each_row_can_be_walked_back_to_its_characters() -> None:
    plan = waterway()
    spans = [plan.text[row.start : row.end] for row in breakdown(plan)]
    assert spans[1:3] == [
        "2.建设云汀智慧航道平台。建成云汀智慧航道平台，汇聚水位和船舶数据；（责任单位：市大数据局）",
        "开放平台接口，服务航运企业。（责任单位：市交通局、各县政府）",
    ]
    assert [row.text for row in breakdown(plan)][1:3] == spans[1:3]


def test_bodies_of_the_part_above_hold_where_none_is_named() -> None:
    plan = _plan(
        "一、重点任务\n（一）疏浚航道\n1.整治主航道。疏浚主航道，清除碍航物。\n2.整治支流。疏浚支流，修复岸线。（市水务局）\n"
        "（二）绿色转型。推广岸电，淘汰老旧船舶。\n"
    )
    duty = Responsibility("r", "1", 0, 1, (Organisation("市交通局", "lead"),), ("1.1",))
    plan = replace(
        _with(plan, ("（市水务局）", "1.1.2/p1", "市水务局")),
    )
    plan = replace(plan, responsibilities=(duty, *plan.responsibilities), _by_id={}, _children={})
    assert [[body.name for body in row.organisations] for row in breakdown(plan)] == [
        ["市交通局"],
        ["市水务局"],
        [],
    ]


def test_several_paragraphs_under_one_heading_are_several_tasks() -> None:
    plan = _plan(
        "一、重点任务\n疏浚主航道。主航道水深达标。\n修复岸线。岸线恢复自然。\n[1]岸线，是指水陆交界线。\n"
    )
    assert [(row.node, row.title) for row in breakdown(plan)] == [
        ("1/p1", "疏浚主航道"),
        ("1/p2", "修复岸线"),
    ]
    start = plan.text.index("修复岸线")
    doing = (Action("a", "1/p2", start, start + 4, "修复", "岸线"),)
    plan = replace(plan, actions=doing, _by_id={}, _children={})
    assert [(row.node, row.title) for row in breakdown(plan)] == [("1", "重点任务")]


def test_a_box_beside_a_text_does_not_make_it_a_lead_in() -> None:
    plan = _plan(
        "一、重点任务\n（一）疏浚航道\n疏浚主航道，清除碍航物。\n专栏1 航道示范工程\n（1）上游清障。清除礁石。\n（2）下游护岸。修复岸线。\n"
        "（二）绿色转型\n推广岸电。各港口限期改造。\n淘汰旧船。老旧船舶退出。\n专栏2 岸电示范工程\n（1）新建岸电桩。统一接口。\n（2）改造配电。扩大容量。\n"
    )
    assert [(row.id, row.number, row.title) for row in breakdown(plan)] == [
        ("1.1/p1", "（一）", "疏浚航道"),
        ("1.1/box1/list1.1", "（1）", "上游清障"),
        ("1.1/box1/list1.2", "（2）", "下游护岸"),
        ("1.2/p1", None, "推广岸电"),
        ("1.2/p2", None, "淘汰旧船"),
        ("1.2/box1/list1.1", "（1）", "新建岸电桩"),
        ("1.2/box1/list1.2", "（2）", "改造配电"),
    ]


def test_a_lead_in_is_no_task() -> None:
    plan = _plan(
        "一、重点任务\n推进水运发展，完善航道体系。\n（一）疏浚航道\n疏浚航道，提升能力。\n重点任务：（1）上游清障。清除礁石。（2）下游护岸。修复岸线。\n"
        "（二）绿色转型\n推广岸电。\n"
    )
    assert _titles(plan) == ["上游清障", "下游护岸", "绿色转型"]


def test_an_item_is_one_task_with_its_points() -> None:
    points = "一、重点任务\n（一）疏浚航道\n1.整治主航道。分三段推进：①上游清障；②中游疏浚；③下游护岸。\n2.整治支流。修复岸线。\n"
    assert _titles(_plan(points)) == ["整治主航道", "整治支流"]


def test_what_stands_after_the_last_bracket_is_a_task_where_it_says_what_to_do() -> None:
    plan = _plan("一、重点任务\n疏浚航道。（市交通局）修复岸线。（市水务局）清理码头。\n")
    plan = _with(plan, ("（市交通局）", "1/p1", "市交通局"), ("（市水务局）", "1/p1", "市水务局"))
    assert _titles(plan) == ["疏浚航道", "修复岸线"]
    start = plan.text.index("清理码头")
    plan = replace(
        plan, actions=(Action("a", "1/p1", start, start + 4, "清理", "码头"),), _by_id={}, _children={}
    )
    rows = [(row.title, [body.name for body in row.organisations]) for row in breakdown(plan)]
    assert rows == [("疏浚航道", ["市交通局"]), ("修复岸线", ["市水务局"]), ("清理码头", [])]


def test_another_document_gives_only_what_somebody_is_named_for() -> None:
    notice = (
        "云汀市人民政府关于印发《云汀市水运规划》的通知\n各县政府：\n一、压实责任。市交通局要分解任务。\n"
        "二、强化保障。各县政府要安排用地。\n云汀市人民政府\n2026年3月1日\n云汀市水运规划\n"
        "一、疏浚航道\n疏浚主航道。\n二、绿色转型\n推广岸电。\n三、改善服务\n开放接口。\n"
    )
    plan = _bare(notice)
    assert [row.id for row in breakdown(plan)] == ["d2/1", "d2/2", "d2/3"]
    plan = _with(plan, ("市交通局要分解任务", "1", "市交通局"))
    assert [row.id for row in breakdown(plan)] == ["1", "d2/1", "d2/2", "d2/3"]


TABLE = """<table><tr><th>领域</th><th>重点任务</th><th>牵头单位</th><th>配合单位</th><th>完成时限</th></tr>
<tr><td rowspan="2">航道</td><td>疏浚主航道</td><td>市交通局</td><td>市水务局、市财政局</td><td>2027年6月</td></tr>
<tr><td>修复岸线</td><td>市水务局</td><td>—</td><td>2028年</td></tr></table>"""


def test_a_table_that_divides_the_tasks() -> None:
    page = f"<html><body><h1>{HEAD}</h1><p>一、任务分工</p>{TABLE}</body></html>"
    plan = _bare(page)
    rows = [
        (
            row.path,
            row.title,
            row.bodies("lead"),
            row.bodies("support"),
            row.deadlines[0].date,
            plan.text[row.start : row.end],
        )
        for row in breakdown(plan)
    ]
    assert rows == [
        (("一、任务分工", "航道"), "疏浚主航道", ("市交通局",), ("市水务局", "市财政局"), "2027-06", "疏浚主航道"),
        (("一、任务分工", "航道"), "修复岸线", ("市水务局",), (), "2028", "修复岸线"),
    ]  # fmt: skip


def test_a_table_of_indicators_gives_no_task() -> None:
    page = "<table><tr><th>指标</th><th>2028年</th></tr><tr><td>吞吐量</td><td>12</td></tr></table>"
    plan = _bare(f"<html><body><p>一、水运任务</p>{page}</body></html>")
    assert breakdown(plan) == ()


@pytest.mark.parametrize(
    "title",
    [
        "发展基础", "发展现状与形势", "总体要求", "指导思想", "基本原则", "主要目标", "发展目标和主要指标",
        "到2028年的发展目标", "“十四五”时期水运发展主要成效", "面临的机遇和挑战", "存在的主要问题", "远景展望",
        "指导思想、基本原则和发展目标", "编制背景", "适用范围", "附则", "总体思路", "基础与优势",
    ],
)  # fmt: skip
def test_headings_of_no_task(title: str) -> None:
    assert is_background(Node("1", None, "division", 0, 1, (), title=title))


@pytest.mark.parametrize(
    "title",
    [
        "优化营商环境", "夯实发展基础", "基础研究", "强化目标管理", "健全指标体系", "完善原则性条款", "重点任务",
        "产业基础", "提升生态环境治理水平", "聚焦碳达峰目标推进减排", "新型信息基础设施", "主要任务和重要指标",
    ],
)  # fmt: skip
def test_headings_of_tasks(title: str) -> None:
    assert not is_background(Node("1", None, "division", 0, 1, (), title=title))


def test_headings() -> None:
    def division(**fields: str) -> Node:
        return Node("1", None, fields.pop("kind", "division"), 0, 1, (), **fields)  # type: ignore[arg-type]

    assert heading(division(number="第一章", title="总则")) == "第一章 总则"
    assert heading(division(number="（一）", title="疏浚航道。")) == "（一）疏浚航道"
    assert heading(division(kind="box", number="2", title="示范工程")) == "专栏2 示范工程"
    assert heading(division(kind="box", title="示范工程")) == "示范工程"
    plan = waterway()
    assert path(plan, "3.1.2/p1") == ("三、重点任务", "（一）疏浚航道", "2.建设云汀智慧航道平台")
    assert path(plan, "3") == ()


def test_a_plan_without_tasks() -> None:
    assert breakdown(_plan("一、发展基础\n2025年完成投资3亿元。\n")) == ()
    assert breakdown(_bare("仅有一句话。")) == ()
