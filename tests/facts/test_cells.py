"""The cells of a table: each cell's own characters, found again in the source."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from ceyuan.compiler import compile as compile_plan
from ceyuan.facts.cells import cells
from ceyuan.plan import Node

Rows = tuple[tuple[str, ...], ...]


def table(source: str, rows: Rows, columns: tuple[str, ...] = (), title: str | None = None) -> Node:
    start, end = len(source) - len(source.lstrip()), len(source.rstrip())
    return Node("t", None, "table", start, end, ((start, end),), columns=columns, rows=rows, title=title)


def read(source: str, rows: Rows, columns: tuple[str, ...] = (), title: str | None = None) -> list[list[str]]:
    return [[cell.raw for cell in row] for row in cells(table(source, rows, columns, title), source)]


def test_each_cell_has_its_own_place() -> None:
    source = "指标\t2020年\t2025年\n年产值\t3\t35\n从业人数\t3\t3\n"
    node = table(source, (("年产值", "3", "35"), ("从业人数", "3", "3")), ("指标", "2020年", "2025年"))
    spans = [[cell.span(0, len(cell.text)) for cell in row] for row in cells(node, source)]
    assert spans == [[(15, 18), (19, 20), (21, 23)], [(24, 28), (29, 30), (31, 32)]]


def test_a_number_is_not_found_inside_a_longer_one() -> None:
    source = "甲\t数\n12\t1\n1\t2\n"
    rows = cells(table(source, (("12", "1"), ("1", "2")), ("甲", "数")), source)
    assert [cell.span(0, 1)[0] for row in rows for cell in row] == [4, 7, 9, 11]


def test_merged_cells_stand_once_and_are_one_passage() -> None:
    source = "类别\t指标\t值\n生态\t森林覆盖率\t40\n水质达标率\t90\n合计\n"
    rows: Rows = (("生态", "森林覆盖率", "40"), ("生态", "水质达标率", "90"), ("合计", "合计", "合计"))
    found = cells(table(source, rows, ("类别", "指标", "值")), source)
    assert [[cell.raw for cell in row] for row in found] == [list(row) for row in rows]
    assert found[1][0] is found[0][0]
    assert found[2][0] is found[2][1] is found[2][2]
    assert found[1][1] is not found[0][1]


def test_equal_cells_that_stand_twice_are_two_passages() -> None:
    source = "任务\t单位\n建库\t市数据局\n联网\t市数据局\n"
    found = cells(table(source, (("建库", "市数据局"), ("联网", "市数据局")), ("任务", "单位")), source)
    assert found[0][1] is not found[1][1]


def test_wraps_and_stray_blanks_in_a_cell() -> None:
    source = "任务\n责任单位\n建设数\n据中心\n市数 据局、市\n财政局\n"
    assert read(source, (("建设数据中心", "市数据局、市财政局"),), ("任务", "责任单位")) == [
        ["建设数据中心", "市数据局、市财政局"]
    ]


def test_a_cell_that_is_not_there_is_empty_and_the_rest_is_found() -> None:
    source = "名称\t数量\n水库\t4\n泵站\t6\n"
    rows: Rows = (("水库", "4"), ("闸门", ""), ("泵站", "6"))
    assert read(source, rows, ("名称", "数量")) == [["水库", "4"], ["", ""], ["泵站", "6"]]


def test_the_caption_and_a_head_of_two_rows_are_passed_over() -> None:
    source = "主要指标\n指标\t规划值\n2025年\t2030年\n主要指标\t1\t2\n从业人数\t3\t4\n"
    rows: Rows = (("主要指标", "1", "2"), ("从业人数", "3", "4"))
    found = cells(table(source, rows, ("指标", "规划值 2025年", "规划值 2030年"), "主要指标"), source)
    assert found[0][0].span(0, 4) == (24, 28)


def test_a_head_repeated_on_the_next_page_is_passed_over() -> None:
    source = "指标\t2025年\n产值\t8\n指标\t2025年\n投资\t9\n"
    assert read(source, (("产值", "8"), ("投资", "9")), ("指标", "2025年")) == [["产值", "8"], ["投资", "9"]]


def test_a_cell_cut_by_a_page_number_keeps_its_two_spans() -> None:
    source = "任务\t单位\n建设\n7\n泵站\t水利局\n"
    node = Node(
        "t",
        None,
        "table",
        0,
        17,
        ((0, 8), (11, 17)),
        columns=("任务", "单位"),
        rows=(("建设泵站", "水利局"),),
    )
    found = cells(node, source)
    assert [cell.raw for cell in found[0]] == ["建设泵站", "水利局"]
    assert (found[0][0].at(0), found[0][0].at(2)) == (6, 11)


def test_every_cell_of_a_compiled_table_is_found() -> None:
    page = (
        "<html><body><h1>云汀市供水规划</h1><p>一、目标</p><p>到2030年，目标如下表。</p><table border=1>"
        "<tr><th rowspan=2>类别</th><th rowspan=2>指标</th><th colspan=2>数值</th></tr>"
        "<tr><th>2025年</th><th>2030年</th></tr>"
        "<tr><td rowspan=2>水源</td><td>水库（座）</td><td>3</td><td>3</td></tr>"
        "<tr><td>水井（口）</td><td>3</td><td>33</td></tr>"
        "<tr><td>管网</td><td>漏损率（%）</td><td colspan=2>10以内</td></tr></table>"
        "<p>二、措施</p><p>各区加强管理，按期完成任务。</p></body></html>"
    )
    plan = compile_plan(page.encode(), name="plan.html", check=False)
    node = next(node for node in plan.nodes if node.kind == "table")
    found = cells(node, plan.text)
    assert [[cell.raw for cell in row] for row in found] == [
        ["".join(cell.split()) for cell in row] for row in node.rows
    ]


@given(st.lists(st.lists(st.text(alphabet="甲乙12", max_size=3), min_size=3, max_size=3), max_size=8))
def test_what_is_found_is_the_cell(rows: list[list[str]]) -> None:
    source = "\n".join("\t".join(row) for row in [["子", "丑", "寅"], *rows])
    node = table(source, tuple(map(tuple, rows)), ("子", "丑", "寅"))
    assert [[cell.raw for cell in row] for row in cells(node, source)] == rows


def test_time_is_linear() -> None:
    rows = tuple((str(i), "市数据局", "甲" * 20) for i in range(5_000))
    source = "\n".join("\t".join(row) for row in [("序号", "单位", "任务"), *rows])
    start = time.perf_counter()
    found = cells(table(source, rows, ("序号", "单位", "任务")), source)
    assert time.perf_counter() - start < 2
    assert found[-1][0].raw == "4999"
