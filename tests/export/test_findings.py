"""Diagnostics at their place in the reader."""

from __future__ import annotations

from ceyuan.plan import Diagnostic, Plan
from tests.export.page import Page, assert_sound
from tests.export.sample import Builder, sample


def _plan(*texts: str) -> Plan:
    b = Builder()
    for number, text in enumerate(texts, 1):
        b.add("paragraph", f"p{number}", text)
    return b.plan()


def _with(plan: Plan, *diagnostics: Diagnostic) -> Page:
    plan = plan.with_diagnostics(diagnostics)
    page = Page(plan)
    assert_sound(page, plan)
    return page


def _shown(page: Page, node_id: str) -> list[tuple[str, str]]:
    """The pieces of a paragraph: text, marked text, notes."""
    element = page.at(node_id)
    pieces = [("text", element.text or "")]
    for child in element:
        pieces += [
            (child.tag if child.tag == "mark" else "note", child.text_content()),
            ("text", child.tail or ""),
        ]
    return [(kind, text) for kind, text in pieces if text]


def test_a_note_follows_the_sentence_of_the_marked_characters() -> None:
    page = _with(_plan("甲。乙丙丁。戊。"), Diagnostic("CY101", "warning", "跳号", "p1", 3, 4))
    assert _shown(page, "p1") == [
        ("text", "甲。乙"), ("mark", "丙"), ("text", "丁。"), ("note", "▲ 警告 CY101 跳号"), ("text", "戊。"),
    ]  # fmt: skip


def test_marks_follow_the_characters_over_repaired_blanks() -> None:
    page = _with(_plan("到 2025\n  年，建成 3 座。"), Diagnostic("CY112", "info", "空格", "p1", 2, 10))
    assert [text for kind, text in _shown(page, "p1") if kind == "mark"] == ["2025年"]


def test_where_marks_overlap_the_gravest_shows() -> None:
    page = _with(
        _plan("一二三四五六"),
        Diagnostic("CY101", "info", "甲", "p1", 0, 4),
        Diagnostic("CY102", "error", "乙", "p1", 2, 6),
    )
    assert [(m.get("class"), m.text) for m in page.find("//article//mark")] == [
        ("info", "一二"),
        ("error", "三四五六"),
    ]


def test_position_decides_and_the_node_is_the_fallback() -> None:
    page = _with(
        _plan("甲。", "乙。"),
        Diagnostic("CY101", "info", "在乙", "p1", 3, 4),
        Diagnostic("CY102", "info", "无位置", "p1", None, None),
        Diagnostic("CY103", "info", "在空白处", "p2", 2, 3),
        Diagnostic("CY104", "info", "无此条目", "p9", None, None),
    )
    assert [e.get("id") for e in page.at("p1").xpath(".//*[@role='note']")] == ["cy-d2"]
    assert sorted(e.get("id") for e in page.at("p2").xpath(".//*[@role='note']")) == ["cy-d1", "cy-d3"]
    assert page.at("cy-d4").getparent().get("class") == "msg"


def test_a_finding_that_reaches_over_several_nodes_is_marked_where_it_begins() -> None:
    page = _with(_plan("甲乙", "丙丁"), Diagnostic("CY111", "warning", "断开", "p1", 1, 4))
    assert [m.text for m in page.find("//article//mark")] == ["乙"]


def test_notes_of_headings_tables_lists_and_folded_text_stand_behind_them() -> None:
    plan = sample()
    contents, furniture = plan["contents1"].own[1], plan["page1"].own[0]
    page = _with(
        plan,
        Diagnostic("CY101", "info", "一", "1.2", *plan["1.2"].own[0]),
        Diagnostic("CY102", "info", "二", "1.2/table1", *plan["1.2/table1"].own[0]),
        Diagnostic("CY103", "info", "三", "2.1/box1/list1", None, None),
        Diagnostic("CY104", "info", "四", "contents1", *contents),
        Diagnostic("CY105", "info", "五", "page1", *furniture),
        Diagnostic("CY106", "info", "六", "2.1/box1", None, None),
        Diagnostic("CY107", "info", "七", "title1", None, None),
    )
    before = {
        number: page.at(f"cy-d{number}").getparent().getprevious().get("id") for number in (1, 2, 4, 5, 6, 7)
    }
    assert before == {1: "1.2", 2: "1.2/table1", 4: "contents1", 5: "page1", 6: "2.1/box1", 7: "title1"}
    assert page.at("cy-d3").xpath("ancestor::div[@id]/@id") == ["2.1/box1/list1"]


def test_the_list_leads_to_each_and_says_where_it_is() -> None:
    page = Page(sample())
    rows = [
        (row.get("class"), [a.get("href") for a in row.xpath(".//a")], row.find("small").text_content())
        for row in page.find("//ol[@class='findings']/li")
    ]
    assert rows == [
        ("info", [], "全文"),
        ("info", ["#cy-d2", "#1.1/p1"], "1.1/p1 第 9 行"),
        ("warning", ["#cy-d3", "#1.2"], "1.2 第 13 行"),
        ("error", ["#cy-d4", "#1.2/table1"], "1.2/table1 第 25 行"),
        ("error", ["#cy-d5", "#2.1/box1/list1.3"], "2.1/box1/list1.3 第 35 行"),
        ("warning", ["#cy-d6", "#2.1/box1/list1.3"], "2.1/box1/list1.3 第 35 行"),
    ]
    summary = page.find("//*[@id='cy-findings']/summary")[0].text_content()
    assert summary == "提示 ■ 错误 2 ▲ 警告 2 ○ 说明 2"


def test_few_findings_stand_open_many_are_folded() -> None:
    plan = _plan("甲。")
    one = Diagnostic("CY101", "info", "一", "p1", 0, 1)
    assert _with(plan, *[one] * 8).find("//*[@id='cy-findings']")[0].get("open") == ""
    assert _with(plan, *[one] * 9).find("//*[@id='cy-findings']")[0].get("open") is None
