"""Files that cannot be read, or not in full: what is wrong, where, and what to do."""

from __future__ import annotations

import random

import pytest

from ceyuan.source import SourceError, TooLarge
from ceyuan.source import pdf as reader
from tests.source.pdf_samples import Page, assert_whole, pdf, shown

PAGE = Page().lines(60, 740, "　　一页普通的文字，内容并不重要，", "只是为了让文件里有字可读。" * 2)
SCAN = Page().image(0, 0, 595, 842)


def _error(data: bytes, kind: type[SourceError] = SourceError) -> SourceError:
    with pytest.raises(kind) as caught:
        reader.read(data, name="x.pdf")
    assert caught.value.remedy
    return caught.value


def test_a_password_is_needed() -> None:
    assert _error(pdf(PAGE, user="secret", owner="other")).what == "PDF 已加密，打开它需要密码"


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    text = reader.read(pdf(PAGE, owner="other"), name="x.pdf")
    assert shown(text) == shown(reader.read(pdf(PAGE), name="x.pdf"))


def test_larger_than_the_limit() -> None:
    data = pdf(PAGE)
    with pytest.raises(TooLarge) as caught:
        reader.read(data, name="x.pdf", max_bytes=len(data) - 1)
    assert str(len(data)) in caught.value.what.replace(",", "")
    assert reader.read(data, name="x.pdf", max_bytes=len(data)).lines


def test_cut_off() -> None:
    data = pdf(PAGE)
    error = _error(data[:300])
    assert error.what == "PDF 已损坏，无法打开"
    assert "第 300 字节处中断" in error.where


def test_not_a_pdf_behind_its_first_line() -> None:
    assert _error(b"%PDF-1.7\nnothing\n%%EOF\n").where == "文件里没有任何 PDF 对象"


def test_a_broken_cross_reference_is_repaired() -> None:
    data = pdf(PAGE)
    assert shown(reader.read(data.replace(b"startxref\n", b"startxref\n9"), name="x.pdf"))


def test_a_file_without_its_end_is_read_with_a_notice() -> None:
    data = pdf(PAGE, PAGE).replace(b"%%EOF", b"")
    assert [notice.kind for notice in reader.read(data, name="x.pdf").notices] == ["lost_characters"]


def test_no_pages() -> None:
    assert _error(pdf()).what == "PDF 里一页也没有"


def test_empty_pages() -> None:
    assert _error(pdf(Page(), Page())).what == "PDF 里没有文字，也没有图像"


def test_a_scan() -> None:
    error = _error(pdf(SCAN, SCAN, SCAN))
    assert error.what == "PDF 是扫描件，没有文字层"
    assert "3" in error.where
    assert "OCR" in error.remedy


def test_a_scan_with_a_page_number_printed_on_it() -> None:
    pages = [Page().image(0, 0, 595, 842).text(290, 30, f"— {i} —") for i in range(3)]
    assert _error(pdf(*pages)).what == "PDF 是扫描件，没有文字层"


def test_one_scanned_page_among_others() -> None:
    text = reader.read(pdf(PAGE, SCAN, PAGE, PAGE), name="x.pdf")
    assert [(n.kind, n.detail) for n in text.notices] == [("no_text_layer", "第2页")]
    assert {line.page for line in text.lines} == {1, 3, 4}


def test_an_empty_page_is_no_scan() -> None:
    assert reader.read(pdf(PAGE, Page(), PAGE), name="x.pdf").notices == ()


def test_a_font_that_does_not_name_its_characters() -> None:
    error = _error(pdf(PAGE, unicode=False))
    assert "无法识别" in error.what
    assert error.where == "从第1页起"


def test_characters_of_the_fonts_own() -> None:
    few = reader.read(pdf(Page().text(60, 700, "\uf06c重点任务之一")), name="x.pdf")
    assert [n.kind for n in few.notices] == ["undecodable"]
    assert "无法识别" in _error(pdf(Page().text(60, 700, "\ue001\ue002\ue003年"))).what


def test_any_damage_gives_a_text_or_a_source_error() -> None:
    table = Page().grid([60, 200, 400], [700, 670, 640]).text(64, 680, "指标").text(210, 680, "3.2")
    originals = [pdf(PAGE, table.rect(50, 600, 400, 200), SCAN), pdf(PAGE, owner="o")]
    chance = random.Random(20)
    read = 0
    for _ in range(400):
        data = bytearray(chance.choice(originals))
        kind = chance.randrange(3)
        if kind == 0:
            del data[chance.randrange(len(data)) :]
        elif kind == 1:
            for _ in range(chance.randint(1, 12)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        else:
            for _ in range(chance.randint(1, 8)):
                place = chance.randrange(len(data))
                if chr(data[place]).isdecimal():
                    data[place] = chance.choice(b"0123456789-.")
        try:
            text = reader.read(bytes(data), name="x.pdf")
        except SourceError:
            continue
        assert_whole(text)
        read += 1
    assert read > 40
