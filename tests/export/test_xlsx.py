"""The workbook: cells, looks, print set-up, and that nothing in it is a formula or changes from run to run."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from ceyuan.export.package import dated, fixed, legal
from ceyuan.export.sheets import SHEETS
from ceyuan.export.xlsx import to_xlsx
from ceyuan.plan import Plan
from tests.export.sample import bare
from tests.export.waterway import waterway


def _book(plan: Plan, **options: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(plan, **options)))


def _row(page: Any, number: int) -> list[Any]:
    return [cell.value for cell in page[number]]


def test_sheets() -> None:
    assert _book(waterway()).sheetnames == [
        "指标体系", "任务分解", "责任单位", "时间节点", "平台与项目", "诊断",
    ]  # fmt: skip
    assert _book(waterway(), only="tasks", lang="en").sheetnames == ["Tasks"]


def test_the_indicator_sheet() -> None:
    page = _book(waterway())["指标体系"]
    assert page["A1"].value == "《云汀市水运发展三年行动计划（2026—2028年）》指标体系"
    assert page["A2"].value.startswith("共7项指标：")
    assert _row(page, 3) == [
        "序号", "指标", "单位", "基期值", "基期", "目标值", "目标年", "属性", "类型", "章", "节", "原文", "备注", "位置", "条目",
    ]  # fmt: skip
    assert _row(page, 5) == [
        2, "岸电使用率", "%", 65, "2025", 90, "2028", "约束性", "定量", "二、总体要求", "（二）主要目标",
        "到2028年，港口吞吐量达到1.2亿吨，岸电使用率达到90%以上，完成投资45.5亿元，航道通过能力明显增强。",
        "2025年只统计内河码头", "第8行", "2.2/p1",
    ]  # fmt: skip
    formats = [(page.cell(row, 6).value, page.cell(row, 6).number_format) for row in (4, 5, 7, 8, 9)]
    assert formats == [
        (1.2, "#,##0.0"),
        (90, '"≥"#,##0'),
        ("—", "General"),
        (20, '#,##0"—25"'),
        (120, "#,##0"),
    ]


def test_print_set_up() -> None:
    for page in _book(waterway()):
        last = page.max_row
        setup = page.page_setup
        assert (setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight) == (
            9,
            "landscape",
            1,
            0,
        )
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_title_rows == "$3:$3"
        assert page.freeze_panes == "C4"
        assert page.auto_filter.ref == f"A3:{page.cell(3, page.max_column).coordinate.rstrip('3')}{last}"
        assert page.oddFooter.center.text == "第 &P 页 共 &N 页"
        assert page.merged_cells.ranges == set()
    tasks = _book(waterway())["任务分解"]
    assert tasks.print_area == "'任务分解'!$A$1:$J$10"


def test_no_text_is_a_formula() -> None:
    page = _book(waterway())["任务分解"]
    cell = page["D7"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=改造码头", "s", True)
    assert (page["D8"].data_type, page["D8"].quotePrefix) == ("s", False)
    risky = replace(waterway(), title='=HYPERLINK("x","y")', _by_id={}, _children={})
    for sheet in _book(risky):
        assert [cell.coordinate for row in sheet for cell in row if cell.data_type == "f"] == []


@pytest.mark.parametrize("first", [*list("=+-@＝＋－＠"), "\t", "\r"])
def test_every_sign_that_begins_a_formula(first: str) -> None:
    plan = waterway()
    target = replace(plan.targets[0], indicator=f"{first}1+1")
    page = _book(replace(plan, targets=(target,), _by_id={}, _children={}), only="targets").active
    assert (page["B4"].data_type, page["B4"].value[1:]) == ("s", "1+1")
    assert page["B4"].quotePrefix or first == "\r"


def test_rows_link_to_the_reader_beside_the_workbook() -> None:
    page = _book(waterway(), reader="plan.html")["指标体系"]
    assert page["O5"].hyperlink.target == "plan.html#2.2/p1"
    assert _book(waterway())["指标体系"]["O5"].hyperlink is None


def test_empty_sheets_say_why() -> None:
    page = _book(bare())["指标体系"]
    assert page["A2"].value.startswith("没有读到指标。")
    assert page.max_row == 3


def test_the_same_plan_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = to_xlsx(waterway())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    assert to_xlsx(waterway()) == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert core.count("2000-01-01T00:00:00Z") == 2


def test_the_date_is_the_plan_s_own() -> None:
    plan = waterway()
    assert dated(replace(plan, issued="2026-03-18")) == datetime(2026, 3, 18)
    assert dated(replace(plan, issued="2026-02-31")) == datetime(2000, 1, 1)
    assert dated(plan) == datetime(2000, 1, 1)


def test_text_that_xml_cannot_hold() -> None:
    assert legal("a\x00b\x0bc\ud800d\x85e\nf") == "a\u2400b\u240bc\ufffdd\ufffde\nf"
    plan = waterway()
    target = replace(plan.targets[0], indicator="吞吐\x0c量" + "长" * 40_000)
    page = _book(replace(plan, targets=(target,), _by_id={}, _children={}), only="targets").active
    assert page["B4"].value == ("吞吐\u240c量" + "长" * 40_000)[:32_767]
    assert page.row_dimensions[4].height == 409


def test_a_package_keeps_its_content() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("a.txt", "text")
    data = fixed(stream.getvalue(), datetime(2026, 1, 1))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {name: package.read(name) for name in package.namelist()} == {"a.txt": b"text"}


def test_every_table_fits_a_page_across() -> None:
    for key in SHEETS:
        page = _book(waterway(), only=key).active
        columns = page.print_area.split("$")[3]
        printed = openpyxl.utils.column_index_from_string(columns)
        letters = [openpyxl.utils.get_column_letter(at) for at in range(1, printed + 1)]
        assert sum(page.column_dimensions[letter].width for letter in letters) <= 205
