"""DOCX: automatic numbers, which Word prints and does not store."""

from __future__ import annotations

import pytest

from tests.source.docx_samples import lines, p, read


def level(index: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, definition: int, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{definition}"/>{more}</w:num>'


def item(text: str, index: int = 0, key: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{key}"/></w:numPr>')


def test_the_numbers_of_a_plan() -> None:
    numbering = abstract(
        0, level(0, "%1、", "chineseCountingThousand"), level(1, "（%2）", "chineseCounting"), level(2, "%3."),
    )  # fmt: skip
    body = (
        item("总则") + item("思想", 1) + item("原则", 1) + item("甲", 2) + item("乙", 2) + item("分则") + item("任务", 1)
        + item("丙", 2)
    )  # fmt: skip
    assert lines(read(body, numbering=numbering + num(1, 0))) == [
        "一、总则", "（一）思想", "（二）原则", "1. 甲", "2. 乙", "二、分则", "（一）任务", "1. 丙",
    ]  # fmt: skip


def test_dotted_numbers_and_legal_form() -> None:
    numbering = abstract(
        0, level(0, "%1", "chineseCounting"), level(1, "%1.%2"), level(2, "%1.%2.%3", more="<w:isLgl/>"),
    )  # fmt: skip
    body = item("甲") + item("乙", 1) + item("丙", 2) + item("丁", 2)
    assert lines(read(body, numbering=numbering + num(1, 0))) == ["一 甲", "一.1 乙", "1.1.1 丙", "1.1.2 丁"]


def test_a_level_without_one_above_shows_the_start_of_that() -> None:
    numbering = abstract(0, level(0, "%1.", start=3), level(1, "%1.%2")) + num(1, 0)
    assert lines(read(item("甲", 1) + item("乙"), numbering=numbering)) == ["3.1 甲", "3. 乙"]


def test_instances_of_a_definition_count_on_and_overrides_begin_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "第%1条", "chineseCounting")}</w:lvlOverride>'
    numbering = abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, override) + num(4, 0, other)
    body = "".join(item(str(key), key=key) for key in (1, 2, 3, 3, 1, 4))
    assert lines(read(body, numbering=numbering)) == ["1. 1", "2. 2", "1. 3", "2. 3", "3. 1", "第四条 4"]


@pytest.mark.parametrize(("restart", "expected"), [("0", "3. 丙"), ("1", "1. 丙"), (None, "1. 丙")])
def test_restart_rules(restart: str | None, expected: str) -> None:
    more = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    numbering = abstract(0, level(0, "%1、"), level(1, "%2.", more=more)) + num(1, 0)
    body = item("A") + item("甲", 1) + item("乙", 1) + item("B") + item("丙", 1)
    assert lines(read(body, numbering=numbering))[-1] == expected


def test_a_level_that_restarts_only_after_the_first_goes_on_after_the_second() -> None:
    more = '<w:lvlRestart w:val="1"/>'
    numbering = abstract(0, level(0, "%1"), level(1, "%2"), level(2, "%3.", more=more)) + num(1, 0)
    body = item("A") + item("B", 1) + item("甲", 2) + item("C", 1) + item("乙", 2) + item("D") + item("丙", 2)
    assert [line for line in lines(read(body, numbering=numbering)) if line[-1] in "甲乙丙"] == [
        "1. 甲", "2. 乙", "1. 丙",
    ]  # fmt: skip


def test_the_blank_after_the_number() -> None:
    forms = {"space": "1 甲", "nothing": "1甲", "tab": "1 甲"}
    for suffix, expected in forms.items():
        numbering = abstract(0, level(0, "%1", more=f'<w:suff w:val="{suffix}"/>')) + num(1, 0)
        assert read(item("甲"), numbering=numbering).text == expected


def test_bullets_and_no_number() -> None:
    numbering = (
        abstract(0, level(0, "\uf06c", "bullet"), level(1, "——", "bullet"), level(2, "", "none"))
        + abstract(1, level(0, "%1、"))
        + num(1, 0)
        + num(2, 1)
    )
    body = (
        item("点") + item("横", 1) + item("无", 2) + item("零", 0, 0) + item("缺", 0, 99) + item("有", 0, 2)
    )
    assert lines(read(body, numbering=numbering)) == ["● 点", "—— 横", "无", "零", "缺", "1、有"]


def test_numbers_from_styles() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H3"><w:name w:val="x"/><w:basedOn w:val="H2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H4"><w:name w:val="y"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    numbering = (
        abstract(0, level(0, "第%1章", "chineseCounting"), level(1, "第%2节"), level(2, "%3）", more='<w:pStyle w:val="H4"/>'))
        + num(1, 0)
    )  # fmt: skip

    def styled(style: str, text: str, more: str = "") -> str:
        return p(text, f'<w:pStyle w:val="{style}"/>{more}')

    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        styled("H1", "甲")
        + styled("H2", "乙")
        + styled("H3", "丙")
        + styled("H4", "丁")
        + styled("H1", "戊", off)
    )
    assert lines(read(body, numbering=numbering, styles=styles)) == [
        "第一章 甲", "第1节 乙", "第2节 丙", "1）丁", "戊",
    ]  # fmt: skip


def test_a_list_style_holds_the_definition() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="l"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        + abstract(1, level(0, "%1）"))
        + num(1, 0)
        + num(2, 1)
    )
    assert read(item("甲"), numbering=numbering, styles=styles).text == "1）甲"


def test_a_form_of_its_own_in_an_alternative() -> None:
    own = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>'
    )
    assert read(item("甲"), numbering=abstract(0, own) + num(1, 0)).text == "01、甲"


def test_numbers_run_on_through_tables() -> None:
    numbering = abstract(0, level(0, "%1.")) + num(1, 0)
    cell = f"<w:tbl><w:tr><w:tc>{item('乙')}</w:tc></w:tr></w:tbl>"
    assert lines(read(item("甲") + cell + item("丙"), numbering=numbering)) == ["1. 甲", "2. 乙", "3. 丙"]


def test_the_indent_of_the_level() -> None:
    indent = '<w:pPr><w:ind w:left="600" w:hanging="200"/></w:pPr>'
    source = read(item("甲"), numbering=abstract(0, level(0, "%1.", more=indent)) + num(1, 0))
    assert [line.indent for line in source.lines] == [2.0]  # 20 pt in 10 pt type
