"""The tables made of a plan's facts, cell by cell."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import ceyuan
from ceyuan.export.sheets import SHEETS, sheet, sheets
from ceyuan.export.sheets.amounts import figure
from ceyuan.export.sheets.due import due, last_day
from ceyuan.export.sheets.model import Figure, Sheet
from ceyuan.export.sheets.names import KINDS
from ceyuan.export.sheets.places import Places
from ceyuan.export.sheets.text import sheet_json, sheet_markdown
from ceyuan.fact import Baseline, Deadline
from tests.export.sample import Builder, bare, sample
from tests.export.waterway import waterway


def _texts(table: Sheet, *keys: str) -> list[tuple[str, ...]]:
    at = [[column.key for column in table.columns].index(key) for key in keys]
    return [tuple(table.texts(row)[i] for i in at) for row in table.rows]


def test_targets() -> None:
    table = sheet(waterway(), "targets")
    keys = ("number", "indicator", "unit", "baseline", "baseline_period", "value", "due", "binding", "kind")
    assert _texts(table, *keys) == [
        ("1", "港口吞吐量", "亿吨", "0.86", "2025", "1.2", "2028", "预期性", "定量"),
        ("2", "岸电使用率", "%", "65", "2025", "≥90", "2028", "约束性", "定量"),
        ("3", "完成投资", "亿元", "—", "—", "45.5", "2028", "—", "定量"),
        ("4", "航道通过能力", "—", "—", "—", "—", "2028", "—", "定性"),
        ("5", "新增绿色船舶", "艘", "—", "—", "20—25", "2028", "—", "年度"),
        ("6", "岸电桩", "座", "—", "—", "120", "—", "—", "定量"),
        ("7", "淘汰老旧船舶", "艘", "—", "—", "300", "2026", "—", "定量"),
    ]
    assert _texts(table, "chapter", "section", "sentence", "note", "place", "node")[4:6] == [
        ("二、总体要求", "（二）主要目标", "每年新增绿色船舶20—25艘。", "—", "第9行", "2.2/p2"),
        ("三、重点任务", "（二）绿色转型", "新建岸电桩120座。", "—", "第16行", "3.2/list1.1"),
    ]
    assert [note for (note,) in _texts(table, "note")][:2] == ["另见第15行", "2025年只统计内河码头"]
    assert table.summary == (
        "共7项指标：定量5项，年度1项，定性1项；其中约束性1项、预期性1项，有基期值的2项。"
    )


def test_a_baseline_with_another_definition_gives_no_figure() -> None:
    plan = waterway()
    other = Baseline(None, None, "2025", "q1", comparable=False, reason="口径调整")
    first = replace(plan.targets[0], baseline=other)
    plan = replace(plan, targets=(first,), _by_id={}, _children={})
    assert _texts(sheet(plan, "targets"), "baseline", "baseline_period", "note") == [
        ("—", "2025", "口径调整")
    ]


def test_what_another_place_says_of_a_target_is_kept() -> None:
    plan = waterway()
    first, again = plan.targets[0], plan.targets[5]
    said = replace(first, binding=None, baseline=None, due=None)
    table = replace(again, binding="约束性", due="2028", baseline=first.baseline)
    plan = replace(plan, targets=(said, table), _by_id={}, _children={})
    assert _texts(sheet(plan, "targets"), "baseline", "due", "binding", "place", "note") == [
        ("0.86", "2028", "约束性", "第8行", "另见第15行")
    ]


def test_a_cell_is_read_from_its_own_row() -> None:
    page = (
        "<table><tr><th>指标</th><th>2025年</th><th>2028年</th></tr>"
        "<tr><td>吞吐量（亿吨）</td><td>2.86</td><td>3.8</td></tr><tr><td>岸电（座）</td><td>3</td><td>8</td></tr></table>"
    )
    plan = ceyuan.compile(f"<html><body><p>云汀市水运规划</p>{page}</body></html>".encode(), check=False)
    table = next(node for node in plan.nodes if node.kind == "table")
    start = plan.text.rindex("8")
    assert Places(plan, "zh").sentence(table.id, start, start + 1) == "岸电（座） | 3 | 8"
    head = plan.text.index("指标")
    assert Places(plan, "zh").sentence(table.id, head, head + 2) == "指标"


def test_tasks() -> None:
    table = sheet(waterway(), "tasks")
    keys = ("number", "chapter", "section", "task", "lead", "responsible", "support", "due", "targets")
    channel = "（一）疏浚航道"
    platform = "（一）疏浚航道 › 2.建设云汀智慧航道平台"
    assert _texts(table, *keys)[:6] == [
        ("1", "三、重点任务", channel, "整治主航道", "市交通局", "—", "市水务局、市财政局", "2027年6月底前", "—"),
        ("2", "三、重点任务", platform, "建成云汀智慧航道平台，汇聚水位和船舶数据", "—", "市大数据局", "—", "—", "—"),
        ("3", "三、重点任务", platform, "开放平台接口，服务航运企业", "—", "市交通局、各县政府", "—", "—", "—"),
        ("4", "三、重点任务", "（二）绿色转型", "=改造码头", "—", "—", "—", "—", "岸电桩"),
        ("5", "三、重点任务", "（二）绿色转型", "淘汰老旧船舶", "—", "—", "—", "2026年底前", "淘汰老旧船舶"),
        ("6", "四、保障措施", "—", "加强领导", "—", "市交通局", "—", "—", "—"),
    ]  # fmt: skip
    assert table.summary == (
        "共7项任务：明确牵头单位的1项，明确责任单位的3项，明确完成时限的2项；3项未写明由谁负责。"
    )


def test_bodies() -> None:
    table = sheet(waterway(), "bodies")
    assert _texts(table, "body", "lead", "responsible", "support", "total", "tasks") == [
        ("市交通局", "1", "2", "—", "3", "1 整治主航道；3 开放平台接口，服务航运企业；6 加强领导"),
        ("市水务局", "—", "—", "1", "1", "1 整治主航道"),
        ("市财政局", "—", "—", "1", "1", "1 整治主航道"),
        ("市大数据局", "—", "1", "—", "1", "2 建成云汀智慧航道平台，汇聚水位和船舶数据"),
        ("各县政府", "—", "1", "—", "1", "3 开放平台接口，服务航运企业"),
    ]  # fmt: skip


def test_dates() -> None:
    table = sheet(waterway(), "dates")
    assert _texts(table, "date", "due", "what", "bodies", "sentence", "place") == [
        ("2026", "2026年底前", "淘汰300艘", "—", "2026年底前淘汰300艘。", "第17行"),
        ("2027-06", "2027年6月底前", "完成澄练江主航道疏浚", "市交通局、市水务局、市财政局",
         "2027年6月底前完成澄练江主航道疏浚。", "第12行"),
    ]  # fmt: skip


def test_names() -> None:
    table = sheet(waterway(), "names")
    assert _texts(table, "name", "kind", "mentions", "chapter", "place") == [
        ("云汀智慧航道平台", "信息系统平台", "2", "三、重点任务", "第13行")
    ]
    assert len(KINDS) == 11


def test_findings() -> None:
    table = sheet(sample(), "findings")
    assert _texts(table, "severity", "code", "message", "sentence")[1:4] == [
        ("○ 说明", "CY113", "疑似残留的网页代码 <script>",
         "坚持需求牵引，完善<script>alert(1)</script>与*星号*、_下划线_的识别能力。"),
        ("▲ 警告", "CY104", "“（二）主要目标”下没有正文", "（二）主要目标"),
        ("■ 错误", "CY108", "表后缺注", "—"),
    ]  # fmt: skip


def test_english() -> None:
    tables = {table.key: table for table in sheets(waterway(), lang="en")}
    assert list(tables) == list(SHEETS)
    assert _texts(tables["targets"], "binding", "kind", "place")[:2] == [
        ("expected", "number", "line 8"),
        ("binding", "number", "line 8"),
    ]
    assert _texts(tables["tasks"], "due")[0] == ("by the end of 2027-06",)
    assert tables["names"].summary == "1 names, mentioned 2 times."
    for table in tables.values():
        words = [table.title, table.summary, table.empty, *(column.head[1] for column in table.columns)]
        assert [text for text in words if any("\u4e00" <= char <= "\u9fff" for char in text)] == []


@pytest.mark.parametrize("key", SHEETS)
def test_nothing_was_read(key: str) -> None:
    table = sheet(bare(), key)
    assert table.rows == ()
    assert table.empty.endswith("。")
    assert {len(row.cells) for row in sheet(waterway(), key).rows} <= {len(table.columns)}


@pytest.mark.parametrize(
    ("value", "upper", "unit", "comparator", "said", "shown"),
    [
        (26000, None, "平方米", "eq", "2.6万平方米", ("2.6", "万平方米")),
        (12000, None, "家", "ge", "12000家以上", ("≥12,000", "家")),
        (4.55e9, None, "元", "eq", "4550000000", ("45.5", "亿元")),
        (3.0, None, "%", "approx", "3.0%左右", ("3.0左右", "%")),
        (22, None, "%", "lt", "低于22%", ("<22", "%")),
        (30000, 50000, "人", "range", "3万～5万人", ("3～5", "万人")),
        (5, 8.5, "%", "range", "5%—8.5%", ("5.0—8.5", "%")),
        (1e8, None, None, "eq", "1亿", ("1", "亿")),
        (1200, None, "亿", "eq", "", ("1,200", "亿")),
        (None, None, "项", "qualitative", "", ("None", "项")),
        (0, None, "起", "eq", "0起", ("0", "起")),
        (48000, None, "亩", "eq", "4.80万亩", ("4.80", "万亩")),
    ],
)
def test_figures(
    value: float | None,
    upper: float | None,
    unit: str | None,
    comparator: str,
    said: str,
    shown: tuple[str, str],
) -> None:
    found, found_unit = figure(value, upper, unit, comparator, said)
    assert (str(found), found_unit) == shown


def _deadline(date: str, comparator: str) -> Deadline:
    precision = ("year", "month", "day")[date.count("-")]
    return Deadline("d", "1", 0, 1, date, precision, comparator, "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("date", "comparator", "chinese", "english"),
    [
        ("2028", "by", "2028年底前", "by the end of 2028"),
        ("2028-06", "by", "2028年6月底前", "by the end of 2028-06"),
        ("2028-06-30", "by", "2028年6月30日前", "by 2028-06-30"),
        ("2028", "before", "2028年前", "before 2028"),
        ("2028-06", "in", "2028年6月", "in 2028-06"),
    ],
)
def test_dates_as_officials_write_them(date: str, comparator: str, chinese: str, english: str) -> None:
    deadline = _deadline(date, comparator)
    assert (due(deadline, "zh"), due(deadline, "en")) == (chinese, english)


def test_dates_in_order() -> None:
    dates = [("2028", "by"), ("2028-06", "by"), ("2028-06-30", "by"), ("2028-06-01", "in"), ("2027", "by")]
    found = sorted((_deadline(*date) for date in dates), key=last_day)
    assert [deadline.date for deadline in found] == ["2027", "2028-06-01", "2028-06-30", "2028-06", "2028"]


def test_sentences_survive_wraps_and_blanks() -> None:
    b = Builder()
    b.add("paragraph", "p1", "疏浚主航", "道。到 2028 年，建成 20", "座码头；修复岸线。加强领导。")
    plan = b.plan()
    start = plan.text.index("20\n座")
    assert Places(plan, "zh").sentence("p1", start, start + 4) == "到2028年，建成20座码头；修复岸线。"
    assert Places(plan, "zh").sentence(None, None, None) is None


def test_json() -> None:
    rows = json.loads(sheet_json(sheet(waterway(), "targets")))
    picked = [
        {key: row[key] for key in ("indicator", "unit", "baseline", "value", "due")}
        | {"text": row.get("value_text")}
        for row in rows[:2]
    ]
    assert picked == [
        {"indicator": "港口吞吐量", "unit": "亿吨", "baseline": 0.86, "value": 1.2, "due": "2028", "text": None},
        {"indicator": "岸电使用率", "unit": "%", "baseline": 65, "value": 90, "due": "2028", "text": "≥90"},
    ]  # fmt: skip
    assert sheet_json(sheet(bare(), "tasks")) == "[]\n"


def test_markdown() -> None:
    lines = sheet_markdown(sheet(waterway(), "dates")).split("\n")
    assert lines[:7] == [
        "# 时间节点",
        "",
        "共2个时间节点，按时间先后排列。",
        "",
        "| 序号 | 日期 | 时限 | 事项 | 单位 | 章 | 节 | 原文 | 位置 | 条目 |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        "| 1 | 2026 | 2026年底前 | 淘汰300艘 | — | 三、重点任务 | （二）绿色转型 | 2026年底前淘汰300艘。 | 第17行 | 3.2/list1.2 |",
    ]
    assert sheet_markdown(sheet(bare(), "findings")) == "# 诊断\n\n没有发现问题。\n"


def test_a_figure_says_what_the_plan_prints() -> None:
    assert str(Figure(12345.6, 1, "≥", "左右")) == "≥12,345.6左右"
