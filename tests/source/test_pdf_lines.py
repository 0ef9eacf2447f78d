"""Printed lines: order, indents, gaps, pages, and which characters and blanks are real."""

from __future__ import annotations

import hashlib

import pytest

from ceyuan.source import pdf as reader
from tests.source.pdf_samples import Page, pdf, read, shown

BODY = [
    "　　本市把创新放在发展全局的核心位置，统筹教育科技人才工作，推动",
    "产业与城市共同成长，让成果惠及全体居民。",
]


def test_indent_gap_and_page_of_each_line() -> None:
    first = Page().text(207.5, 760, "青河市创新发展规划", 20)
    first.lines(60, 700, *BODY, *BODY).lines(60, 560, *BODY)
    second = Page().lines(60, 760, *BODY)
    text = read(first, second)
    assert [(line.indent, line.gap, line.page) for line in text.lines] == [
        (7.5, 0, 1), (2.0, 1, 1), (0.0, 0, 1), (2.0, 0, 1), (0.0, 0, 1), (2.0, 3, 1), (0.0, 0, 1),
        (2.0, 0, 2), (0.0, 0, 2),
    ]  # fmt: skip
    assert text.wrapped is True
    assert text.text.count("\n\n") == 1
    assert text.text.split("\n\n")[1] == "\n".join(line.strip("　") for line in BODY)


def test_the_printed_width_of_a_line_is_in_em_of_its_own_type() -> None:
    page = Page().text(60, 700, "四字宽度", 20).text(60, 660, "2030", 14, pitch=14).text(60, 620, "2030", 14)
    assert [line.width for line in read(page).lines] == [4.0, 3.5, 2.0]


def test_the_title_is_the_first_centred_text_in_the_largest_type() -> None:
    page = Page().text(137.5, 780, "青河市人民政府文件", 36).text(197.5, 720, "青河市创新发展规划", 22)
    page.text(230, 690, "（2031—2035年）", 18).lines(60, 640, *BODY * 4)
    assert [line.role for line in read(page).lines] == ["text", "title", *["text"] * 9]


def test_margins_of_odd_and_even_pages_differ() -> None:
    pages = [Page().lines(60 + 30 * (i % 2), 760, *BODY * 4) for i in range(4)]
    assert {line.indent for line in read(*pages).lines} == {0.0, 2.0}


def test_a_line_that_hangs_out_has_a_negative_indent() -> None:
    page = Page().lines(60, 760, *BODY * 4).text(48, 560, "一行向左伸出的文字")
    assert read(page).lines[-1].indent == -1.0


def test_lines_are_ordered_by_place_not_by_the_file() -> None:
    page = (
        Page().text(60, 700, "第二行").text(96, 720, "后半").text(60, 720, "第一行").text(60, 680, "第三行")
    )
    assert shown(read(page)) == ["第一行后半", "第二行", "第三行"]


def test_the_identity_of_the_file() -> None:
    data = pdf(Page().text(60, 700, "正文"))
    text = reader.read(data, name="规划.pdf")
    assert (text.name, text.media_type) == ("规划.pdf", "application/pdf")
    assert text.sha256 == hashlib.sha256(data).hexdigest()
    assert reader.read(data, name="规划.pdf") == text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n", True),
        (b"\xef\xbb\xbf\n%PDF-1.4", True),
        (b" " * 1000 + b"%PDF-1.4", True),
        (b" " * 1030 + b"%PDF-1.4", False),
        ("一份 PDF 文件".encode(), False),
        (b"", False),
    ],
)
def test_sniff(data: bytes, expected: bool) -> None:
    assert reader.sniff(data) is expected


@pytest.mark.parametrize(
    ("glyphs", "expected"),
    [
        (["𠮷", "田", "镇"], "𠮷田镇"),
        (["fi", "n", "e"], "fine"),
        (["ﬁ", "n", "e"], "fine"),
        (["⼀", "、", "⼈", "⼝"], "一、人口"),
        (["创", "\u0001", "新", "\u200b", "\ufeff"], "创新"),
        (["甲", "\u2028", "乙"], "甲 乙"),
        (["创", "\u00ad", "新"], "创新"),
    ],
)
def test_characters(glyphs: list[str], expected: str) -> None:
    assert shown(read(Page().text(60, 700, glyphs))) == [expected]


def test_a_hyphen_at_a_lines_end_stays() -> None:
    page = Page().text(60, 700, "a well-known inno-").text(60, 680, "vation index").text(60, 660, "2026-")
    page.text(60, 640, "2030年")
    assert shown(read(page)) == ["a well-known inno-", "vation index", "2026-", "2030年"]


def test_bold_by_printing_twice_is_read_once() -> None:
    page = Page().text(60, 700, "重点任务").text(60.4, 700, "重点任务")
    for i, char in enumerate("双重印刷"):
        page.text(60 + 12 * i, 660, char).text(60.3 + 12 * i, 660, char)
    page.text(60, 620, "投影").text(61.5, 618.8, "投影")
    assert shown(read(page)) == ["重点任务", "双重印刷", "投影"]


def test_single_characters_are_not_lost_where_the_font_is_not_in_the_file() -> None:
    page = Page().text(60, 700, "逐字排列的一行文字", pitch=12).text(60, 660, "年")
    assert shown(read(page)) == ["逐字排列的一行文字", "年"]


def test_digits_in_cells_of_one_han_character_are_one_number() -> None:
    page = Page().text(60, 700, "到", 14).text(74, 700, "2030", 14, pitch=14).text(130, 700, "年达到", 14)
    page.text(172, 700, "3.5%", 14, pitch=14)
    assert shown(read(page)) == ["到2030年达到3.5%"]


def test_blanks_that_print_shows_are_kept() -> None:
    page = (
        Page().text(60, 700, "第一章").text(102, 700, "总体要求").text(60, 680, "Open").text(87, 680, "Data")
    )
    page.text(60, 660, "单位：万元").text(300, 660, "表3")
    page.text(60, 640, "2.1").text(81, 640, "发展目标").text(60, 620, "到").text(75, 620, "2030").text(
        102, 620, "年"
    )
    assert shown(read(page)) == [
        "第一章 总体要求",
        "Open Data",
        "单位：万元" + " " * 30 + "表3",
        "2.1 发展目标",
        "到2030年",
    ]


def test_a_raised_digit_is_marked_as_the_reference_to_a_note() -> None:
    page = Page().text(60, 700, "研发投入强度", 16).text(156, 707, "12", 8).text(164, 700, "稳步提高", 16)
    text = read(page)
    assert shown(text) == ["研发投入强度12稳步提高"]
    assert [text.text[a:b] for a, b in text.marks] == ["12"]


def test_text_on_a_turned_page_is_read_like_any_other() -> None:
    page = Page(size=(842, 595))
    for i, line in enumerate(["横向页面的第一行文字", "第二行"]):
        page.text(100 + 20 * i, 60, line, angle=90)
    for rotate in (0, 90):
        page.rotate = rotate
        assert shown(read(page)) == ["横向页面的第一行文字", "第二行"]


def test_footnotes_are_told_from_the_text() -> None:
    page = Page().lines(60, 700, *BODY * 5)
    page.text(60, 100, "①研发投入强度指研发经费与地区生产总值之比，", 9).text(60, 88, "按统计口径计算。", 9)
    page.text(60, 70, "2", 12).text(66, 70, "创新积分贷指以创新能力为依据的信用贷款。", 9)
    roles = [line.role for line in read(page).lines]
    assert roles == ["text"] * 10 + ["footnote"] * 3
