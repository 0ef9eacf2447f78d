"""The writer that all three readers share."""

from __future__ import annotations

import pytest

from ceyuan.source.assemble import assemble
from ceyuan.source.blocks import Block, FrameMark, Grid, GridCell, Paragraph
from ceyuan.source.errors import SourceError, TooLarge, check_size
from ceyuan.source.model import Line, SourceText
from tests.source.invariants import assert_valid


def write(*blocks: Block) -> SourceText:
    source = assemble(blocks, b"data", name="a", media_type="text/x")
    assert_valid(source)
    return source


def test_blanks_at_the_ends_go_and_count_as_indent() -> None:
    source = write(Paragraph("\u3000\u00a0 甲 乙\u200b\t"), Paragraph("\ufeff"), Paragraph("a\r\nb"))
    assert source.text == "甲 乙\n\na  b"
    assert source.lines == (Line(0, 3, indent=2.0), Line(5, 9, gap=1))


def test_many_blank_lines_are_two() -> None:
    source = write(Paragraph(""), Paragraph("甲"), *[Paragraph(" ")] * 9, Paragraph("乙"))
    assert source.text == "甲\n\n\n乙"
    assert [line.gap for line in source.lines] == [0, 2]


def test_marks_move_with_the_text() -> None:
    source = write(Paragraph("甲"), Paragraph(" 乙12 ", marks=((2, 4),)))
    assert [source.text[a:b] for a, b in source.marks] == ["12"]


def test_frames_without_ink_vanish_and_unclosed_ones_too() -> None:
    opens, closes = FrameMark(True), FrameMark(False)
    source = write(
        Paragraph("甲"),
        opens,
        Paragraph(""),
        closes,
        closes,
        opens,
        Paragraph("乙"),
        closes,
        opens,
        Paragraph("丙"),
    )
    assert [source.text[a:b] for a, b in source.frames] == ["乙"]


def test_a_table_of_blanks_is_no_table_and_blank_rows_no_lines() -> None:
    blank = Grid([GridCell(" ")], [[0]])
    grid = Grid(
        [GridCell(" 甲 "), GridCell(""), GridCell("\u3000"), GridCell("乙")], [[0, 1], [2, 2], [-1, 3]]
    )
    source = write(Paragraph("前"), blank, grid)
    assert source.text == "前\n甲\t\n乙"
    assert source.tables[0].rows == (("甲", ""), ("", ""), ("", "乙"))


def test_a_table_alone_is_text_enough() -> None:
    assert write(Grid([GridCell("甲")], [[0]])).lines == ()


def test_nothing_to_read() -> None:
    with pytest.raises(SourceError, match="文件里没有文字；a；请检查是否选错了文件"):
        write(Paragraph("\u200b"))


def test_the_size() -> None:
    check_size(2, 2)
    with pytest.raises(TooLarge, match="文件有 3 字节，超过上限 2 字节；用 --max-bytes 提高上限"):
        check_size(3, 2)
