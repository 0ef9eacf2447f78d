"""DOCX: tables, boxes drawn as tables, merged cells."""

from __future__ import annotations

from ceyuan.source.model import SourceTable
from tests.source.docx_samples import frames, lines, p, read, tbl, tc, tr

SPAN2 = '<w:gridSpan w:val="2"/>'


def test_a_table_stands_where_the_body_has_it() -> None:
    source = read(p("前") + tbl(tr("指标", "目标"), tr("就业", "")) + p("后"))
    assert source.text == "前\n指标\t目标\n就业\t\n后"
    assert lines(source) == ["前", "后"]
    assert source.tables == (
        SourceTable(2, 10, (("指标", "目标"), ("就业", "")), 0, (((2, 4), (5, 7)), ((8, 10), (11, 11)))),
    )
    assert source.frames == ()


def test_header_rows() -> None:
    head = "<w:tblHeader/>"
    source = read(tbl(tr("甲", "乙", properties=head), tr("丙", "丁"), tr("戊", "己", properties=head)))
    assert [table.head for table in source.tables] == [1]


def test_merged_cells_stand_once_and_are_repeated_in_the_rows() -> None:
    start, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    source = read(
        tbl(
            tr(tc("类别", properties=start), tc("指标", properties=SPAN2), "单位"),
            tr(tc(properties=go_on), "甲", "乙", "丙"),
            tr("其他", "丁", "戊", "己"),
        )
    )
    assert source.text == "类别\t指标\t单位\n甲\t乙\t丙\n其他\t丁\t戊\t己"
    assert source.tables[0].rows == (
        ("类别", "指标", "指标", "单位"), ("类别", "甲", "乙", "丙"), ("其他", "丁", "戊", "己"),
    )  # fmt: skip


def test_text_under_a_merged_cell_is_not_lost() -> None:
    source = read(
        tbl(
            tr(tc("上", properties='<w:vMerge w:val="restart"/>'), "甲"),
            tr(tc("下", properties="<w:vMerge/>"), "乙"),
        )
    )
    assert source.tables[0].rows == (("上 下", "甲"), ("上 下", "乙"))


def test_rows_of_continued_cells_only_and_rows_that_begin_late() -> None:
    restart, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    source = read(
        tbl(
            tr(tc("甲", properties=restart), tc("乙", properties=restart)),
            tr(tc(properties=go_on), tc(properties=go_on)),
            tr("丙", properties='<w:gridBefore w:val="1"/>'),
        )
    )
    assert source.tables[0].rows == (("甲", "乙"), ("甲", "乙"), ("", "丙"))


def test_a_column_that_only_a_span_claims_is_no_column() -> None:
    source = read(
        tbl(tr(tc("甲", properties='<w:gridSpan w:val="9"/>'), "乙"), tr("丙", "丁"), tr("戊", "己"))
    )
    assert source.tables[0].rows == (("甲", "甲", "乙"), ("丙", "丁", ""), ("戊", "己", ""))


def test_paragraphs_and_tabs_in_a_cell_are_one_line() -> None:
    source = read(
        tbl(tr(tc("2025年", "完成值"), tc("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r></w:p>")))
    )
    assert source.text == "2025年 完成值\ta b"


def test_one_cell_is_a_frame_of_ordinary_lines() -> None:
    source = read(p("前") + tbl(tr(tc("专栏1　示范工程", "", "（1）甲。", "（2）乙。"))) + p("后"))
    assert frames(source) == ["专栏1　示范工程\n\n（1）甲。\n（2）乙。"]
    assert source.tables == ()


def test_one_column_of_cells_is_one_frame() -> None:
    assert frames(read(p("前") + tbl(tr("专栏1"), tr(tc("甲。", "乙。"))))) == ["专栏1\n甲。\n乙。"]


def test_a_table_in_a_frame() -> None:
    source = read(p("前") + tbl(tr(tc(p("专栏2 指标"), tbl(tr("a", "b"), tr("c", "d")), p("注")))))
    assert frames(source) == ["专栏2 指标\na\tb\nc\td\n注"]
    assert [table.rows for table in source.tables] == [(("a", "b"), ("c", "d"))]
    assert lines(source) == ["前", "专栏2 指标", "注"]


def test_a_table_in_a_cell_of_data_is_text_of_the_cell() -> None:
    inner = tbl(tr("子", "丑"))
    long = "很长的一段文字" * 4
    source = read(tbl(tr("甲", tc(inner, p())), tr(long, long)))
    assert source.tables[0].rows[0] == ("甲", "子 丑")


def test_frames_in_frames_are_the_outer_one() -> None:
    assert frames(read(p("前文") + tbl(tr(tc(p("外"), tbl(tr("内")), p("尾")))))) == ["外\n内\n尾"]


def test_a_table_without_lines_at_its_sides_is_no_box() -> None:
    none = '<w:tblBorders><w:left w:val="nil"/><w:right w:val="none"/><w:top w:val="single"/></w:tblBorders>'
    source = read(
        p("正文")
        + tbl(tr("抄送：甲"), tr("2021年印发"), properties=none)
        + tbl(tr("左", "右"), properties=none)
    )
    assert lines(source) == ["正文", "抄送：甲", "2021年印发", "左", "右"]
    assert source.frames == ()
    assert source.tables == ()


def test_lines_from_the_table_style_and_the_cells() -> None:
    styles = (
        '<w:style w:type="table" w:styleId="G"><w:name w:val="Grid"/><w:tblPr><w:tblBorders><w:left w:val="single"/>'
        '<w:right w:val="single"/></w:tblBorders></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="O"><w:name w:val="Open"/><w:tblPr><w:tblBorders><w:left w:val="nil"/>'
        '<w:right w:val="nil"/></w:tblBorders></w:tblPr></w:style>'
    )
    cell = '<w:tcBorders><w:left w:val="single"/><w:right w:val="single"/></w:tcBorders>'
    source = read(
        p("前文")
        + tbl(tr("一"), properties='<w:tblStyle w:val="G"/>')
        + tbl(tr("二"), properties='<w:tblStyle w:val="O"/>')
        + tbl(tr(tc("三", properties=cell)), properties='<w:tblStyle w:val="O"/>'),
        styles=styles,
    )
    assert frames(source) == ["一", "三"]


def test_a_caption_row_and_a_note_row_stand_outside_the_table() -> None:
    source = read(
        p("前文")
        + tbl(
            tr(tc("专栏3　指标", properties=SPAN2)),
            tr("a", "b"),
            tr("c", "d"),
            tr(tc("注：说明。", properties=SPAN2)),
        )
    )
    assert lines(source) == ["前文", "专栏3　指标", "注：说明。"]
    assert [table.rows for table in source.tables] == [(("a", "b"), ("c", "d"))]
    assert frames(source) == ["专栏3　指标\na\tb\nc\td\n注：说明。"]


def test_a_table_with_the_name_of_a_table_is_no_box() -> None:
    source = read(p("前文") + tbl(tr(tc("表1　指标", properties=SPAN2)), tr("a", "b"), tr("c", "d")))
    assert source.frames == ()


def test_group_rows_stay_in_the_table() -> None:
    source = read(
        tbl(
            tr(tc("一、经济", properties=SPAN2)),
            tr("a", "b"),
            tr(tc("二、民生", properties=SPAN2)),
            tr("c", "d"),
        )
    )
    assert source.tables[0].rows == (
        ("一、经济", "一、经济"),
        ("a", "b"),
        ("二、民生", "二、民生"),
        ("c", "d"),
    )


def test_ordinals_beside_prose_are_a_list_in_a_box() -> None:
    source = read(
        p("前文")
        + tbl(
            tr(tc("专栏4　行动", properties=SPAN2)),
            tr("01", tc("数据", "建设平台。")),
            tr("02", tc("算力", "建设中心。")),
            tr("03", ""),
        )
    )
    assert source.tables == ()
    assert lines(source) == ["前文", "专栏4　行动", "01\t数据", "建设平台。", "02\t算力", "建设中心。", "03"]
    assert frames(source) == ["专栏4　行动\n01\t数据\n建设平台。\n02\t算力\n建设中心。\n03"]


def test_a_cell_with_nearly_all_of_the_document_is_layout() -> None:
    article = tc(*["很长的一段正文。" * 40] * 10)
    source = read(tbl(tr("旁", article)))
    assert source.tables == ()
    assert len(source.lines) == 11


def test_a_frame_around_the_whole_document_is_its_page() -> None:
    assert read(tbl(tr(tc("一", "二", "三", "四")))).frames == ()
