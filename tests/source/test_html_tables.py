"""HTML: tables of data, boxes, layout."""

from __future__ import annotations

from tests.source.html_samples import PROSE, frames, lines, read

TEXT = f"<p>{PROSE}</p>"


def test_a_table_with_spans() -> None:
    source = read(
        "<p>前</p><table border=1><tr><th rowspan=2>类<th colspan=2>指标<tr><th>甲<th>乙"
        "<tr><td>一<td>1<td>2<tr><td>二<td colspan=2>3</table><p>后</p>"
    )
    assert source.text == "前\n类\t指标\n甲\t乙\n一\t1\t2\n二\t3\n后"
    assert [(table.rows, table.head) for table in source.tables] == [
        ((("类", "指标", "指标"), ("类", "甲", "乙"), ("一", "1", "2"), ("二", "3", "3")), 2)
    ]
    assert lines(source) == ["前", "后"]


def test_header_rows_of_thead() -> None:
    table = "<table><thead><tr><td>指标<td>值</thead><tbody><tr><th>甲<td>1<tr><th>乙<td>2</table>"
    assert read(table).tables[0].head == 1
    assert read("<table><tr><th>甲<td>1<tr><th>乙<td>2</table>").tables[0].head == 0


def test_a_rowspan_to_the_end_and_spans_beyond_it() -> None:
    source = read("<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>")
    assert source.tables[0].rows == (("甲", "1"), ("甲", "2"), ("甲", "3"))
    source = read("<table><tr><td rowspan=99>甲<td colspan=x>1<tr><td>2</table>")
    assert source.tables[0].rows == (("甲", "1"), ("甲", "2"))


def test_spans_that_overlap() -> None:
    source = read("<table><tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙</table>")
    assert source.tables[0].rows == (("甲", "乙"), ("丙", "乙"))


def test_spans_that_would_fill_the_memory_are_not_believed() -> None:
    row = "<tr><td colspan=1000 rowspan=60000>甲<td>乙"
    source = read(f"<table>{row * 2000}</table>")
    assert set(source.tables[0].rows) == {("甲", "乙")}


def test_a_caption_element_and_paragraphs_in_cells() -> None:
    source = read(
        "<table><caption>表1 目标</caption><tr><td><p>2025年</p><p>目标</p><td>a<br>b<tr><td>1<td>2</table>"
    )
    assert source.text == "表1 目标\n2025年 目标\ta b\n1\t2"


def test_marks_of_notes_in_cells() -> None:
    source = read("<table><tr><td>甲<td> 乙<sup>1</sup><tr><td>丙<sup>2</sup><td>丁</table>")
    assert [source.text[a:b] for a, b in source.marks] == ["1", "2"]
    assert source.text == "甲\t乙1\n丙2\t丁"


def test_a_single_cell_is_a_frame() -> None:
    source = read(f"{TEXT}<table border=1><tr><td><p>专栏1</p><p>内容。</p></table>{TEXT}")
    assert frames(source) == ["专栏1\n内容。"]
    assert source.tables == ()


def test_a_single_cell_that_says_it_has_no_border_is_none() -> None:
    assert read(f"{TEXT}<table border=0><tr><td>抄送</table>{TEXT}").frames == ()
    assert frames(read(f"{TEXT}<table border=0><tr><td style='border:1px solid'>专栏</table>{TEXT}")) == [
        "专栏"
    ]


def test_layout_around_the_article_vanishes() -> None:
    source = read(f"<table><tr><td><p>规划</p>{TEXT * 30}</td></tr><tr><td></td></tr></table>")
    assert lines(source) == ["规划"] + [PROSE] * 30
    assert source.frames == ()
    assert source.tables == ()


def test_nested_tables_of_an_old_page_are_layout() -> None:
    inner = "<table border=1><tr><td>指标<td>值<tr><td>甲<td>1</table>"
    article = f"<table><tr><td>{TEXT * 3}{inner}{TEXT * 3}</table>"
    source = read(f"<table><tr><td>栏目<td>{article}</table>")
    assert [table.rows for table in source.tables] == [(("指标", "值"), ("甲", "1"))]
    assert lines(source, "text") == [PROSE] * 6
    assert lines(source, "furniture") == ["栏目"]


def test_a_box_drawn_as_a_table_with_a_title_row() -> None:
    source = read(
        f"{TEXT}<table><tr><td colspan=2>专栏2　行动<tr><td>01<td><p>数据</p><p>建平台。</p>"
        f"<tr><td>02<td>建中心。</table>{TEXT}"
    )
    assert frames(source) == ["专栏2　行动\n01\t数据\n建平台。\n02\t建中心。"]


def test_rows_and_cells_out_of_place() -> None:
    assert read("<tr><td>甲<td>乙</tr>").text in ("甲\n乙", "甲乙")
    assert read("<table><td>甲<td>乙</table>").tables[0].rows == (("甲", "乙"),)
    assert read(f"{TEXT}<table></table><table><tr></table>").tables == ()


def test_a_small_file_does_not_ask_for_the_memory_of_a_large_one() -> None:
    source = read("<table>" + ("<tr>" + "<td rowspan=65534 colspan=1000>甲" * 10) * 100 + "</table>")
    assert source.tables[0].rows == (("甲",) * 10,) * 100


def test_spans_that_reach_beyond_the_table_are_believed_within_it() -> None:
    rows = "<tr><td rowspan=65534 colspan=1000>甲<td>1" + "<tr><td>2" * 30
    assert read(f"<table>{rows}</table>").tables[0].rows == (("甲", "1"), *[("甲", "2")] * 30)


def test_rows_that_are_far_from_equal_are_no_table() -> None:
    source = read("<table><tr>" + "<td>甲" * 3000 + "<tr><td>乙" * 3000 + "</table>")
    assert source.tables == ()
    assert source.text.split() == ["甲"] * 3000 + ["乙"] * 3000


def test_a_large_table_keeps_its_merged_cells() -> None:
    row = "<tr><td rowspan=2>类<td>1<td>2<tr><td>3<td>4"
    source = read(f"<table>{row * 9000}</table>")
    assert source.tables[0].rows == (("类", "1", "2"), ("类", "3", "4")) * 9000
