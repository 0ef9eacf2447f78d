"""HTML: paragraphs, blanks, breaks, headings, lists."""

from __future__ import annotations

import pytest

from ceyuan.source.model import Line
from tests.source.html_samples import PROSE, frames, lines, read


def test_paragraphs_with_indent_and_gap() -> None:
    source = read(
        "<p>　　甲段。</p><p style='text-indent:2em'>乙段。</p><p><br></p><p style='text-indent:32px'>丙</p><p></p><p>丁</p>"
    )
    assert source.text == "甲段。\n乙段。\n\n丙\n丁"
    assert source.lines == (
        Line(0, 3, indent=2.0), Line(4, 7, indent=2.0), Line(9, 10, indent=2.0, gap=1), Line(11, 12),
    )  # fmt: skip
    assert source.wrapped is False
    assert source.media_type == "text/html"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p> a \n b  c </p>", "a b c"),
        ("<p>甲\n乙</p>", "甲乙"),
        ("<p>甲 乙</p>", "甲 乙"),
        ("<p>2025\n年</p>", "2025 年"),
        ("<p><b>甲</b>\n<i>乙</i></p>", "甲乙"),
        ("<p><b>a</b> <i>b</i></p>", "a b"),
        ("<p><b>a </b> <i> b</i></p>", "a b"),
        ("<p>甲&nbsp;&nbsp;乙</p>", "甲\u00a0\u00a0乙"),
        ("<p>甲　乙</p>", "甲　乙"),
        ("<p>甲<!-- 注 -->乙<?pi?>丙</p>", "甲乙丙"),
        ("<p>1 &lt; 2 &amp; 3&#x3002;</p>", "1 < 2 & 3。"),
        ("<p>甲<script>x</script>乙<style>y</style>丙</p>", "甲乙丙"),
        ("<p>甲<wbr>乙</p>", "甲乙"),
        ("<p>x<sub>2</sub></p>", "x2"),
        ("<div>甲<p>乙</p>丙<div>丁</div></div>", "甲\n乙\n丙\n丁"),
        ("<p>甲<span style='display:block'>乙</span>丙</p>", "甲\n乙\n丙"),
        ("<pre>甲  乙\n丙\n</pre><p>丁</p>", "甲  乙\n丙\n丁"),
        ("<p>甲<ruby>乙<rp>(</rp><rt>yi</rt><rp>)</rp></ruby></p>", "甲乙yi"),
        ("<p>\u200b甲\ufeff</p><p>\u200b</p>", "甲"),
    ],
)
def test_blanks_collapse_as_html_does(markup: str, text: str) -> None:
    assert read(markup).text == text


def test_breaks_begin_new_lines() -> None:
    source = read("<p style='text-indent:2em'>甲。<br>　　乙。<br/><br/>丙。<br></p><p>丁</p>")
    assert source.text == "甲。\n乙。\n\n丙。\n丁"
    assert [line.indent for line in source.lines] == [2.0, 2.0, 0.0, 0.0]


def test_a_page_of_breaks_may_be_wrapped() -> None:
    assert read("<div>" + "一行文字<br>" * 20 + "</div>").wrapped is None
    assert read("<pre>" + "一行文字\n" * 20 + "</pre>").wrapped is None
    assert read(f"<p>甲<br>乙</p><p>{PROSE}</p>").wrapped is False


def test_headings_and_the_title() -> None:
    source = read(f"<h1>某市<br>规划</h1><h2>一、总则</h2><p>{PROSE}</p><h3>（一）A<br>B</h3>")
    assert lines(source) == ["某市规划", "一、总则", PROSE, "（一）A B"]
    assert [(line.outline, line.role) for line in source.lines] == [
        (1, "title"),
        (2, "text"),
        (0, "text"),
        (3, "text"),
    ]


def test_centred_large_lines_are_the_title() -> None:
    source = read(
        "<p align=center style='font-size:22pt'>某市规划</p><center>第一章</center>"
        f"<p style='text-align:right'>某市人民政府</p><p>{PROSE}</p>"
    )
    assert [line.role for line in source.lines] == ["title", "text", "text", "text"]
    assert [line.indent for line in source.lines] == [18.0, 18.5, 34.0, 0.0]


def test_font_sizes_from_spans_and_font_elements() -> None:
    source = read(
        f"<p style='text-align:center'><span style='font-size:150%'>规划一</span></p><p>{PROSE}</p>"
        "<p align=center><font size=5>规划二</font></p>"
    )
    assert lines(source, "title") == ["规划一", "规划二"]


def test_numbers_of_ordered_lists() -> None:
    source = read(
        "<ol><li>甲<li>乙<ol type=a><li>子</ol><li value=7>丙</ol>"
        "<ol start=3 style='list-style-type:cjk-ideographic'><li>丁</ol>"
        "<ol style='list-style:none'><li>戊</ol><ol><li>（一）己</ol><ul><li>庚</ul>"
    )
    assert lines(source) == ["1. 甲", "2. 乙", "a. 子", "7. 丙", "三、丁", "戊", "（一）己", "庚"]


def test_superscripts_that_refer_to_notes() -> None:
    source = read(
        "<p>机制<sup>12</sup>、体系<sup><a href='#n'>[3]</a></sup>，5m<sup>2</sup>，10<sup>8</sup>。</p>"
    )
    assert source.text == "机制12、体系[3]，5m2，108。"
    assert [source.text[a:b] for a, b in source.marks] == ["12", "[3]"]


def test_notes_as_word_writes_them() -> None:
    source = read(
        f"<p>机制<a href='#_ftn1'>[1]</a>、<a href='#a'>[2]</a></p><p>{PROSE}</p>"
        "<div id=ftn1><p><a href='#_ftnref1'>[1]</a> 注文。</p></div>"
        f"<div id=sdendnote1>{f'<p>{PROSE}</p>' * 60}</div>"
    )
    assert [source.text[a:b] for a, b in source.marks] == ["[1]", "[1]"]
    assert lines(source, "footnote") == ["[1] 注文。"]


def test_bordered_blocks_are_frames() -> None:
    border = "style='border:1px solid #000'"
    source = read(
        f"<p>{PROSE}</p><div {border}><p>专栏1</p><p>内容。</p></div><p {border}>甲</p><p {border}>乙</p>"
        f"<fieldset><legend>专栏2</legend>丙</fieldset><div style='border:none'>丁</div>"
        "<p style='border-style:solid;border-width:0'>戊</p>"
    )
    assert frames(source) == ["专栏1\n内容。", "甲\n乙", "专栏2\n丙"]


def test_hidden_text_is_left_out_and_told_where_it_is_in_the_main_text() -> None:
    source = read(
        f"<div style='display:none'>藏一</div><article><p>{PROSE}</p><p hidden>藏二</p>"
        "<p style='visibility: hidden'>藏三<span>藏四</span>尾</p></article>"
    )
    assert source.text == PROSE
    assert [notice.detail for notice in source.notices] == ["正文中有 7 字被样式隐藏，未计入"]


def test_a_page_whose_text_scripts_show_is_read() -> None:
    source = read(f"<p>请稍候</p><div style='display:none'>{f'<p>{PROSE}</p>' * 20}</div>")
    assert lines(source, "text") == [PROSE] * 20
    assert [notice.kind for notice in source.notices] == ["hidden_text"]
