"""DOCX: footnotes, endnotes, headers and footers."""

from __future__ import annotations

from tests.source.docx_samples import lines, p, r, read, tbl, tc, tr

SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'


def note(key: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{key}"><w:p><w:r><w:{kind}Ref/></w:r>{r(text)}</w:p></w:{kind}>'


def reference(key: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{key}"{more}/></w:r>'


def test_a_footnote_follows_the_paragraph_that_refers_to_it() -> None:
    body = f"<w:p>{r('甲')}{reference(7)}{r('乙')}{reference(3)}</w:p>" + p("丙")
    source = read(body, footnotes=SEPARATOR + note(3, "注三") + note(7, "注七") + note(9, "无人引用"))
    assert lines(source) == ["甲乙", "1 注七", "2 注三", "丙", "无人引用"]
    assert [line.role for line in source.lines] == ["text", "footnote", "footnote", "text", "footnote"]


def test_a_note_referred_to_twice_stands_once() -> None:
    body = f"<w:p>{r('甲')}{reference(1)}</w:p><w:p>{r('乙')}{reference(1)}</w:p>"
    assert lines(read(body, footnotes=note(1, "注"))) == ["甲", "1 注", "乙"]


def test_number_forms_and_marks_of_their_own() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>'
    own = reference(2, more=' w:customMarkFollows="1"')
    body = f"<w:p>{r('甲')}{reference(1)}{own}{r('*')}{reference(4, 'endnote')}</w:p>"
    source = read(
        body,
        settings=settings,
        footnotes=note(1, "脚注") + note(2, "* 自记"),
        endnotes=note(4, "尾注", "endnote"),
    )
    assert lines(source) == ["甲*", "① 脚注", "* 自记", "i 尾注"]


def test_a_superscript_that_refers_is_marked_and_an_exponent_is_not() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    body = f"<w:p>{r('机制')}{r('12', raised)}{r('占地5km')}{r('2', raised)}{r('。')}</w:p>"
    source = read(body)
    assert source.text == "机制12占地5km2。"
    assert [source.text[a:b] for a, b in source.marks] == ["12"]
    assert source.marks == ((2, 4),)


def test_notes_of_a_cell_come_after_the_table_and_in_a_frame_stay() -> None:
    cell = f"<w:p>{r('甲')}{reference(1)}</w:p>"
    boxed = f"<w:p>{r('丁')}{reference(2)}</w:p>"
    body = tbl(tr(tc(cell), "乙")) + p("丙") + tbl(tr(tc(boxed, "戊")))
    source = read(body, footnotes=note(1, "注一") + note(2, "注二"))
    assert source.text == "甲\t乙\n1 注一\n丙\n丁\n2 注二\n戊"


def test_a_table_in_a_note_is_read_as_lines() -> None:
    inside = f'<w:footnote w:id="1">{p("表：")}{tbl(tr("a", "b"), tr("c", "d"))}{p()}</w:footnote>'
    body = f"<w:p>{r('甲')}{reference(1)}</w:p>"
    assert lines(read(body, footnotes=inside)) == ["甲", "表：", "a\tb", "c\td"]


def test_headers_and_footers_stand_at_the_end_once() -> None:
    section = (
        '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="even" r:id="header2"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>'
    )
    middle = p("甲", f"<w:sectPr>{section}</w:sectPr>")
    source = read(
        middle + p("乙") + f"<w:sectPr>{section}</w:sectPr>",
        header1=p("某市规划") + tbl(tr("页", "眉")),
        header2=p("某市规划") + tbl(tr("页", "眉")),
        footer1=p("— 1 —"),
        footer2=p("不用的"),
    )
    assert lines(source) == ["甲", "乙", "某市规划", "页\t眉", "— 1 —"]
    assert [line.role for line in source.lines] == ["text", "text", "furniture", "furniture", "furniture"]
