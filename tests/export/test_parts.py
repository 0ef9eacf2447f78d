"""What the exporters share: parts of a node's text, tables, the sentence, the strings, the registry."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from ceyuan.export import EXPORTERS
from ceyuan.export.akn import to_akn
from ceyuan.export.csv import to_csv
from ceyuan.export.docx import to_docx
from ceyuan.export.html import to_html
from ceyuan.export.json import to_json
from ceyuan.export.markdown import to_markdown
from ceyuan.export.notebook import notebook_html
from ceyuan.export.parts import Parts, heading, lines, parts
from ceyuan.export.stratml import to_stratml, to_stratml2
from ceyuan.export.strings import TABLE, count
from ceyuan.export.summary import Coverage, accounted, coverage
from ceyuan.export.tables import beside_cells, figures, grid
from ceyuan.export.xlsx import to_xlsx
from ceyuan.plan import Node
from tests.export.sample import Builder, bare, sample


def _node(kind: Any, *pieces: str, **fields: Any) -> Node:
    b = Builder()
    b.add(kind, "x", *pieces, **fields)
    return b.plan()["x"]


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (
            _node("division", "（一）加强 领导。", number="（一）", title="加强领导"),
            ("（一）", "加强领导", "。"),
        ),
        (_node("division", "第一章", "总  则", number="第一章", title="总则"), ("第一章", "总则", "")),
        (_node("box", "专栏 3：", "芯片", "工程", number="3", title="芯片工程"), ("专栏3：", "芯片工程", "")),
        (_node("item", "（1）5G。", number="（1）", title="5G"), ("（1）", "5G", "。")),
        (_node("item", "（ 2 ）没有标题。", number="（2）", title=None), ("（2）", "", "没有标题。")),
        (_node("item", "——一是一。", number="——", title="一"), ("——", "一", "是一。")),
        (_node("item", "①", number="①", title=None), ("①", "", "")),
        (_node("division", "一、甲", number="二、", title="乙"), ("", "", "一、甲")),
        (_node("item", "1. Open SDG. Data", number="1.", title="Open SDG"), ("1. ", "Open SDG", ". Data")),
    ],
)
def test_parts(node: Node, expected: tuple[str, str, str]) -> None:
    assert parts(node) == Parts(*expected)
    assert "".join(parts(node)) == node.text


def test_heading_sets_a_chapter_apart_from_its_title() -> None:
    assert heading(_node("division", "第一章总则", number="第一章", title="总则")) == "第一章 总则"
    assert heading(_node("division", "一、总则", number="一、", title="总则")) == "一、总则"
    assert heading(_node("division", "第一章", number="第一章", title=None)) == "第一章"


def test_lines_are_repaired_one_by_one() -> None:
    assert lines(_node("contents", "目  录", "", "一、甲 ……  1")) == ["目录", "一、甲……1"]


def test_columns_of_figures_are_found() -> None:
    rows = (("甲", "1,200.5", "—", "约 3"), ("乙", "3.0%", "2—3", "4"))
    assert figures(_node("table", "甲", columns=("指标", "2020", "2025", "注"), rows=rows)) == [
        False,
        True,
        True,
        False,
    ]
    assert figures(_node("table", "甲", columns=("指标",), rows=())) == []
    assert figures(_node("table", "甲", columns=("指标",), rows=(("—",),))) == [False]


def test_a_table_is_padded_and_a_column_that_only_repeats_is_dropped() -> None:
    node = _node("table", "甲", columns=("指标", "指标", "值"), rows=(("甲", "甲", "1"), ("乙", "乙")))
    assert grid(node) == (("指标", "值"), ("甲", "1"), ("乙", ""))


def test_cells_that_agree_under_one_head_are_one_cell() -> None:
    rows = (("甲", "甲", "1", "1"), ("乙", "其中丙", "2", "2"))
    b = Builder()
    b.add("table", "t", "甲", columns=("指标", "指标", "2020", "2025"), rows=rows)
    page = to_html(b.plan())
    assert "<td colspan=2>甲</td><td class=r>1</td><td class=r>1</td>" in page
    assert "<td>乙</td><td>其中丙</td>" in page


def test_text_beside_the_cells_is_kept() -> None:
    node = _node(
        "table", "表1 主要指标", "单位：亿元", "指标\t指标\t2025", "研发", "投入\t3", "注：3 为预期。",
        title="主要指标", columns=("指标", "指标", "2025"), rows=(("研发投入", "研发投入", "3"),),
    )  # fmt: skip
    assert beside_cells(node) == ["表1主要指标", "单位：亿元", "投入3", "注：3为预期。"]


def test_coverage_is_counted() -> None:
    plan = sample()
    assert coverage(plan) == Coverage(337, 0, 0)
    short = replace(plan, nodes=plan.nodes[1:], _by_id={}, _children={})
    assert coverage(short) == Coverage(337, 14, 0)
    twice = replace(plan, nodes=(plan.nodes[0], *plan.nodes), _by_id={}, _children={})
    assert coverage(twice) == Coverage(337, 0, 14)
    assert accounted(short) == (False, "原文有 14 个字符未归入条目、0 个重复归入")
    assert '<span class="sev error"><i aria-hidden="true">■</i> 原文有 14 个字符' in to_html(short)


def test_strings_have_both_languages_and_the_same_places() -> None:
    for key, (chinese, english) in TABLE.items():
        assert chinese, key
        assert english, key
        places = [set(re.findall(r"\{.*?\}", text)) for text in (chinese, english)]
        assert places[0] == places[1], key


def test_english_has_a_plural() -> None:
    assert [count("box", n, "en") for n in (1, 2, 1000)] == ["1 box", "2 boxes", "1,000 boxes"]
    assert count("box", 2, "zh") == "2 个专栏"


def test_registry() -> None:
    assert [(e.key, e.suffix, e.media_type) for e in EXPORTERS.values()] == [
        ("json", ".json", "application/json"), ("md", ".md", "text/markdown"), ("html", ".html", "text/html"),
        ("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("csv", ".csv", "text/csv"),
        ("akn", ".akn", "application/akn+xml"), ("stratml", ".stratml", "application/xml"),
        ("stratml2", ".stratml2", "application/xml"),
    ]  # fmt: skip
    plan = sample()
    written = {key: exporter.write(plan) for key, exporter in EXPORTERS.items()}
    assert written == {
        "json": to_json(plan), "md": to_markdown(plan), "html": to_html(plan),
        "xlsx": to_xlsx(plan), "docx": to_docx(plan), "csv": to_csv(plan, "targets"),
        "akn": to_akn(plan), "stratml": to_stratml(plan), "stratml2": to_stratml2(plan),
    }  # fmt: skip


def test_notebook() -> None:
    assert notebook_html(bare()) == "<div><p><b>sample.txt</b><br>1 个条目，没有发现问题。</p></div>"
    found = notebook_html(sample(), lang="en")
    assert found == (
        "<div><p><b>《云溪市科技创新“十四五”规划》 (2021–2025)</b><br>"
        "5 divisions, 1 box, 4 items, 1 table, 6 findings.</p>"
        "<details><summary>一、总体要求 <code>1</code></summary><ul>"
        "<li>（一）基本原则 <code>1.1</code></li><li>（二）主要目标 <code>1.2</code></li></ul></details>"
        "<details><summary>二、重点任务 <code>2</code></summary><ul>"
        "<li>（一）做强集成电路 <code>2.1</code></li></ul></details></div>"
    )


def test_a_group_title_in_every_column_of_its_row_is_one_cell() -> None:
    b = Builder()
    rows = (("投入", "投入", "投入"), ("甲", "1", "2"))
    b.add("table", "t", "投入", columns=("指标", "2020", "2025"), rows=rows)
    page = to_html(b.plan())
    assert "<tr><th scope=rowgroup colspan=3>投入</th></tr>" in page
