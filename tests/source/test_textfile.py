"""Plain text: encodings, newlines, damage, limits. The decoded text is the source text, unchanged."""

from __future__ import annotations

import codecs

import pytest

from ceyuan.source import textfile
from ceyuan.source.errors import SourceError, TooLarge
from ceyuan.source.model import SourceText
from tests.source.invariants import assert_valid

TEXT = (
    "甲市产业发展规划\n\n　　一、总体要求\n　　到2030年，建成平台 5 个（含 “R&D” 平台）。\n"
    "　　二、主要任务\n　　统筹推进各项工作，完善机制。\n"
)
LINES = ["甲市产业发展规划", "一、总体要求", "到2030年，建成平台 5 个（含 “R&D” 平台）。", "二、主要任务",
         "统筹推进各项工作，完善机制。"]  # fmt: skip


def read(data: bytes) -> SourceText:
    source = textfile.read(data, name="甲.txt")
    assert_valid(source)
    return source


def shown(source: SourceText) -> list[str]:
    return [source.text[line.start : line.end] for line in source.lines]


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (b"", "gb18030"),
        (b"", "gbk"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@pytest.mark.parametrize("times", [1, 300])
def test_encodings(bom: bytes, encoding: str, times: int) -> None:
    source = read(bom + (TEXT * times).encode(encoding))
    assert source.text == TEXT * times
    assert shown(source) == LINES * times
    assert source.notices == ()
    assert source.name == "甲.txt"
    assert source.media_type == "text/plain"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["甲市规划，发展目标。\n统筹推进", "Plan 2030\nGoals", TEXT.replace("\n", "\r\n")]
)
def test_utf_16_without_a_mark(encoding: str, text: str) -> None:
    assert read(text.encode(encoding)).text == text


def test_characters_of_gb18030_and_beyond_the_basic_plane() -> None:
    text = "㐀䶵𠮷镇，𫖯瞰图€。"
    for encoding in ("utf-8", "gb18030", "utf-16", "utf-32"):
        assert read(text.encode(encoding)).text == text


def test_utf_32_without_a_mark_is_refused_not_garbled() -> None:
    with pytest.raises(SourceError, match="这不是文本文件"):
        textfile.read(TEXT.encode("utf-32-le"), name="a")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_newlines(newline: str) -> None:
    text = newline.join(["甲", "", "  乙 ", "", "", "　　丙", ""])
    source = read(text.encode())
    assert source.text == text
    assert [(line.indent, line.gap, line.page) for line in source.lines] == [
        (0.0, 0, None), (1.0, 1, None), (2.0, 2, None)
    ]  # fmt: skip
    assert shown(source) == ["甲", "乙", "丙"]


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85", "\v"])
def test_rare_line_breaks(mark: str) -> None:
    text = f"甲{mark}　乙{mark}{mark}丙\n\n丁"
    source = read(text.encode())
    assert source.text == text
    assert shown(source) == ["甲", "乙", "丙", "丁"]
    assert [line.indent for line in source.lines] == [0.0, 1.0, 0.0, 0.0]
    assert [line.gap for line in source.lines] == [0, 0, 0, 1]


def test_form_feeds_are_pages() -> None:
    text = "甲\n乙\f丙\n\f\f丁"
    source = read(text.encode())
    assert source.text == text
    assert [(shown, line.page) for shown, line in zip(shown(source), source.lines, strict=True)] == [
        ("甲", 1), ("乙", 1), ("丙", 2), ("丁", 4)
    ]  # fmt: skip


@pytest.mark.parametrize("blank", [" ", "\t", "　", "\u2003", "\u00a0"])
@pytest.mark.parametrize("end", ["\n", "\f"])
def test_a_long_run_of_blanks_is_passed_over_once(blank: str, end: str) -> None:
    text = f"甲{end}{blank * 200_000}{end}乙{blank * 200_000}{end}"
    assert shown(read(text.encode())) == ["甲", "乙"]


@pytest.mark.parametrize("mark", ["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\x1c", "\x1f"])
def test_invisible_characters_stay(mark: str) -> None:
    text = f"甲{mark}市\n{mark}乙{mark}\n{mark}\n丙"
    source = read(text.encode())
    assert source.text == text
    assert "甲" in shown(source)[0]
    assert shown(source)[-1] == "丙"


def test_only_the_first_mark_is_a_byte_order_mark() -> None:
    assert read(codecs.BOM_UTF8 * 2 + "甲".encode()).text == "\ufeff甲"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("甲市规划。\n".encode() + b"\xff\xfe\xff" + "发展目标，\n".encode() + b"\xff" + "统筹。".encode(), "utf-8"),
        ("甲市规划。\n".encode("gbk") + b"\xff\xff\xff" + "发展目标，\n".encode("gbk") + b"\xff" + "统筹。".encode("gbk"), "gb18030"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_characters_are_told_where_they_stand(data: bytes, encoding: str) -> None:
    source = read(data)
    assert source.text == "甲市规划。\n\ufffd\ufffd\ufffd发展目标，\n\ufffd统筹。"
    assert [(n.kind, n.detail, n.start, n.end) for n in source.notices] == [
        ("undecodable", encoding, 6, 9),
        ("undecodable", encoding, 15, 16),
    ]


@pytest.mark.parametrize("cut", [1, 2])
def test_a_text_that_breaks_off_within_its_last_character(cut: int) -> None:
    source = read("甲市发展规划".encode()[:-cut])
    assert source.text == "甲市发展规\ufffd"
    assert [(n.start, n.end) for n in source.notices] == [(5, 6)]
    wide = read("甲市规划，发展。".encode("utf-16")[:-1])
    assert wide.text == "甲市规划，发展\ufffd"


def test_where_nothing_fits_the_fewest_characters_are_replaced() -> None:
    # One run of five in UTF-8, two runs of one in GB18030: characters count, not runs.
    data = "目标".encode("gbk") + "标".encode("gbk") + b"\x80" + b"a" + b"\xff"
    found, notices = textfile.decode(data)
    as_utf8, as_gb = data.decode("utf-8", "replace"), data.decode("gb18030", "replace")
    assert as_gb.count("\ufffd") < as_utf8.count("\ufffd")
    assert found == as_gb
    assert len(notices) == 2
    mostly = ("甲市规划。" * 50).encode() + b"\xff"
    assert textfile.decode(mostly)[0] == "甲市规划。" * 50 + "\ufffd"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 4, b"\x7fELF\x02\x01\x01" + bytes(99), b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9]
)  # fmt: skip
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        textfile.read(data, name="甲.txt")
    assert caught.value.what == "这不是文本文件"
    assert caught.value.where == "甲.txt"


def test_a_few_control_characters_are_no_sign_of_a_binary_file() -> None:
    text = "甲市规划。" * 100 + "\x07"
    assert read(text.encode()).text == text


@pytest.mark.parametrize("text", ["", " ", "\n\n", " \t　\r\n\f\u2028\u00a0"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_without_text(text: str, encoding: str) -> None:
    with pytest.raises(SourceError, match=r"文件里没有文字；甲\.txt；请检查是否选错了文件；可读取的格式"):
        textfile.read(text.encode(encoding), name="甲.txt")


def test_too_large() -> None:
    assert textfile.read(b"abc", name="a", max_bytes=3).text == "abc"
    with pytest.raises(TooLarge, match="文件有 4 字节，超过上限 3 字节；用 --max-bytes 提高上限"):
        textfile.read(b"abcd", name="a", max_bytes=3)
