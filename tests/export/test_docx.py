"""The Word document: styles, pages, tables, contents."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from ceyuan.export.docx import to_docx
from ceyuan.plan import Plan
from tests.export.sample import bare
from tests.export.waterway import waterway


def _document(plan: Plan, **options: Any) -> Any:
    return docx.Document(io.BytesIO(to_docx(plan, **options)))


def _rows(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_headings_and_captions() -> None:
    document = _document(waterway())
    found = [(line.style.name, line.text) for line in document.paragraphs if line.style.name != "Normal"]
    assert found == [
        ("Title", "《云汀市水运发展三年行动计划\n（2026—2028年）》\n指标与任务分解表"),
        ("Table Head", "目　　录"),
        *[("toc 1", name) for name in (
            "一、指标体系", "二、任务分解", "三、责任单位", "四、时间节点", "五、平台与项目", "六、诊断")],
        ("Heading 1", "一、指标体系"), ("Caption", "表1　指标体系"),
        ("Heading 1", "二、任务分解"), ("Caption", "表2　任务分解"),
        ("Heading 1", "三、责任单位"), ("Caption", "表3　责任单位"),
        ("Heading 1", "四、时间节点"), ("Caption", "表4　时间节点"),
        ("Heading 1", "五、平台与项目"), ("Caption", "表5　平台与项目"),
        ("Heading 1", "六、诊断"),
    ]  # fmt: skip


def test_tables() -> None:
    tables = _document(waterway()).tables
    assert len(tables) == 5
    assert _rows(tables[3]) == [
        ["序号", "日期", "时限", "事项", "单位", "节", "原文"],
        ["1", "2026", "2026年底前", "淘汰300艘", "—", "（二）绿色转型", "2026年底前淘汰300艘。"],
        ["2", "2027-06", "2027年6月底前", "完成澄练江主航道疏浚", "市交通局、市水务局、市财政局",
         "（一）疏浚航道 › 1.整治主航道", "2027年6月底前完成澄练江主航道疏浚。"],
    ]  # fmt: skip
    tasks = _rows(tables[1])
    assert [row[0] for row in tasks] == [
        "序号",
        "三、重点任务 › （一）疏浚航道", "1",
        "三、重点任务 › （一）疏浚航道 › 2.建设云汀智慧航道平台", "2", "3",
        "三、重点任务 › （二）绿色转型", "4", "5",
        "四、保障措施", "6", "7",
    ]  # fmt: skip
    for table in tables:
        heads = [
            row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None
            for row in table.rows
        ]
        assert heads == [True] + [False] * (len(heads) - 1)


def test_pages() -> None:
    document = _document(waterway())
    upright, across = document.sections
    assert (upright.orientation, across.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    assert [(round(s.page_width.mm), round(s.page_height.mm)) for s in (upright, across)] == [
        (210, 297),
        (297, 210),
    ]
    margins = [upright.top_margin, upright.bottom_margin, upright.left_margin, upright.right_margin]
    assert [round(margin.mm) for margin in margins] == [37, 35, 28, 26]
    assert [s.footer.paragraphs[0].text for s in (upright, across)] == ["— 1 —", "— 1 —"]
    assert document.settings.odd_and_even_pages_header_footer


def test_type() -> None:
    styles = _document(waterway()).styles
    found = {
        name: (styles[name].element.rPr.rFonts.get(qn("w:eastAsia")), styles[name].font.size.pt)
        for name in ("Title", "Normal", "Heading 1", "Table Text", "Table Head")
    }
    assert found == {
        "Title": ("方正小标宋简体", 22), "Normal": ("仿宋", 16), "Heading 1": ("黑体", 16),
        "Table Text": ("仿宋", 10.5), "Table Head": ("黑体", 10.5),
    }  # fmt: skip


def test_contents_are_a_field_that_points_to_the_headings() -> None:
    body = _document(waterway()).element.body
    codes = [element.text.strip() for element in body.iter(qn("w:instrText"))]
    assert codes[0] == 'TOC \\o "1-1" \\h \\z \\u'
    links = [element.get(qn("w:anchor")) for element in body.iter(qn("w:hyperlink"))]
    marks = [element.get(qn("w:name")) for element in body.iter(qn("w:bookmarkStart"))]
    assert links == marks == [f"table{number}" for number in range(1, 7)]


def test_the_opening_says_what_it_was_made_from() -> None:
    plan = replace(waterway(), issuer="云汀市人民政府", number="云政发〔2026〕9号", issued="2026-03-18")
    lines = [line.text for line in _document(plan).paragraphs if line.style.name == "Normal"]
    assert lines[:4] == [
        "发文机关：云汀市人民政府",
        "文号：云政发〔2026〕9号",
        "成文日期：2026-03-18",
        "来源：yunting.txt，12 个篇章节、2 个列举项，原文 430 个字符（不计空白）全部有归属。",
    ]


def test_empty_tables_say_why_in_english_too() -> None:
    lines = [line.text for line in _document(bare(), lang="en").paragraphs]
    assert (
        "No target was read. The document may set tasks without figures, or keep its figures in a picture or in another file."
        in lines
    )
    assert _document(bare()).tables == []


def test_text_that_xml_cannot_hold() -> None:
    plan = waterway()
    target = replace(plan.targets[0], indicator="吞吐\x0c<量>&")
    table = _document(replace(plan, targets=(target,), _by_id={}, _children={})).tables[0]
    assert _rows(table)[2][1] == "吞吐\u240c<量>&"


def test_the_same_plan_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = to_docx(waterway())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    assert to_docx(waterway()) == first
