"""DOCX: tracked changes taken as accepted, and hidden text."""

from __future__ import annotations

from ceyuan.source.model import Notice
from tests.source.docx_samples import lines, p, r, read, tbl, tc, tr

DELETED = "<w:rPr><w:del w:id='1'/></w:rPr>"


def test_inserted_text_is_kept_and_deleted_dropped() -> None:
    body = (
        f"<w:p>{r('甲')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>{r('增')}</w:ins>"
        f"<w:moveFrom>{r('移')}</w:moveFrom></w:p><w:p><w:moveTo>{r('移')}</w:moveTo></w:p>"
    )
    source = read(body)
    assert source.text == "甲增\n移"
    assert source.notices == (Notice("tracked_changes", "修订按已接受处理：插入 2 处、删除 2 处"),)


def test_a_deleted_paragraph_mark_joins_paragraphs() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("前半", number + DELETED) + p("后半", number) + p("二", number)
    source = read(body, numbering=numbering)
    assert lines(source) == ["1、前半后半", "2、二"]


def test_a_paragraph_deleted_with_its_mark_leaves_nothing() -> None:
    gone = f"<w:p><w:pPr>{DELETED}</w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>"
    assert read(p("甲") + gone + p("乙")).text == "甲\n乙"


def test_what_has_no_paragraph_to_go_on_in_stands_alone() -> None:
    body = p("前", DELETED) + tbl(tr(tc(p("格", DELETED)), "乙")) + p("末", DELETED)
    source = read(body)
    assert lines(source) == ["前", "末"]
    assert source.tables[0].rows == (("格", "乙"),)


def test_deleted_rows_and_cells() -> None:
    source = read(
        tbl(
            tr("甲", "乙"),
            tr("删", "删", properties="<w:del/>"),
            tr("丙", "丁", tc("删", properties="<w:cellDel/>"), properties="<w:ins/>"),
        )
    )
    assert source.tables[0].rows == (("甲", "乙"), ("丙", "丁"))
    assert source.notices == (Notice("tracked_changes", "修订按已接受处理：插入 1 处、删除 2 处"),)


def test_hidden_text_is_left_out_and_told() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = (
        "<w:p>" + r("甲") + r("隐一", "<w:vanish/>") + r("乙", '<w:vanish w:val="0"/>')
        + r("隐", '<w:rStyle w:val="h"/>') + "</w:p>" + p("全隐", '<w:pStyle w:val="H"/>') + p("丙")
    )  # fmt: skip
    source = read(body, styles=styles)
    assert source.text.split() == ["甲乙", "丙"]
    assert source.notices == (Notice("hidden_text", "隐藏文字 5 字未计入"),)


def test_a_hidden_paragraph_mark_joins_as_it_does_on_the_page() -> None:
    assert read(p("总则。", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("正文。")).text == "总则。正文。"
