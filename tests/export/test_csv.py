"""The tables as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from ceyuan.export import EXPORTERS
from ceyuan.export.csv import to_csv
from ceyuan.export.sheets import SHEETS
from tests.export.sample import bare
from tests.export.waterway import waterway


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_excel_knows_the_encoding_and_the_lines() -> None:
    text = to_csv(waterway(), "bodies")
    assert text.encode().startswith(b"\xef\xbb\xbf")
    assert text.count("\r\n") == 6


def test_cells() -> None:
    rows = _rows(to_csv(waterway(), "targets"))
    assert [row[:9] for row in rows[:6]] == [
        ["序号", "指标", "单位", "基期值", "基期", "目标值", "目标年", "属性", "类型"],
        ["1", "港口吞吐量", "亿吨", "0.86", "2025", "1.2", "2028", "预期性", "定量"],
        ["2", "岸电使用率", "%", "65", "2025", "≥90", "2028", "约束性", "定量"],
        ["3", "完成投资", "亿元", "", "", "45.5", "2028", "", "定量"],
        ["4", "航道通过能力", "", "", "", "", "2028", "", "定性"],
        ["5", "新增绿色船舶", "艘", "", "", "20—25", "2028", "", "年度"],
    ]
    assert _rows(to_csv(bare(), "tasks", lang="en"))[0][:4] == ["No.", "Chapter", "Section", "Task"]


@pytest.mark.parametrize("first", [*list("=+-@＝＋－＠"), "\t", "\r"])
def test_no_cell_is_a_formula(first: str) -> None:
    plan = waterway()
    target = replace(plan.targets[0], indicator=f"{first}1+1")
    rows = _rows(to_csv(replace(plan, targets=(target,), _by_id={}, _children={}), "targets"))
    assert rows[1][1] == f"'{first}1+1"


def test_one_table_per_file() -> None:
    exporter = EXPORTERS["csv"]
    assert exporter.paths(Path("a/plan.csv")) == {Path(f"a/plan.{key}.csv"): key for key in SHEETS}
    assert exporter.paths(Path("a/plan.csv"), table="tasks") == {Path("a/plan.csv"): "tasks"}
    assert EXPORTERS["xlsx"].paths(Path("a.xlsx")) == {Path("a.xlsx"): None}
    plan = waterway()
    assert exporter.write(plan) == to_csv(plan, "targets")
    assert exporter.write(plan, table="tasks", lang="en") == to_csv(plan, "tasks", lang="en")
