"""What holds for every source text, whatever reader made it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from ceyuan.plan import Span
from ceyuan.source.model import SourceText


def assert_valid(source: SourceText) -> None:
    """Spans are in the text, begin and end at ink, are in order and apart; all ink is covered once."""
    text = source.text
    spans = sorted(
        [(line.start, line.end) for line in source.lines] + [(t.start, t.end) for t in source.tables]
    )
    for span in spans:
        assert_ink_at_ends(text, span)
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start, (text[start - 20 : end], end, start)
    assert list(source.lines) == sorted(source.lines, key=lambda line: line.start)
    for line in source.lines:
        assert "\n" not in text[line.start : line.end]
        assert line.gap >= 0
        assert 0 <= line.outline <= 9
    covered = 0
    for start, end in spans:
        outside = text[covered:start]
        assert not outside.strip(), f"not in any line or table: {outside.strip()[:80]!r}"
        covered = end
    assert not text[covered:].strip(), f"not in any line or table: {text[covered:].strip()[:80]!r}"
    _assert_tables(source)
    for span in source.frames:
        assert_ink_at_ends(text, span)
    for (_, end), (start, _) in pairwise(source.frames):
        assert end <= start
    for start, end in source.marks:
        assert 0 <= start < end <= len(text)
        a, b = spans[bisect_right(spans, (start, len(text))) - 1]
        assert a <= start
        assert end <= b
    for notice in source.notices:
        assert (notice.start is None) == (notice.end is None)
    assert len(source.sha256) == 64


def assert_ink_at_ends(text: str, span: Span) -> None:
    """The span is not empty, lies in the text, and begins and ends at a character that is not blank."""
    start, end = span
    assert 0 <= start < end <= len(text)
    assert not text[start].isspace()
    assert not text[end - 1].isspace()


def _assert_tables(source: SourceText) -> None:
    for table in source.tables:
        assert len({len(row) for row in table.rows}) == 1
        assert 0 <= table.head < max(len(table.rows), 1)
        if table.cells:
            assert [len(row) for row in table.cells] == [len(row) for row in table.rows]
            for row, spans in zip(table.rows, table.cells, strict=True):
                for cell, (start, end) in zip(row, spans, strict=True):
                    assert source.text[start:end] == cell
                    assert start == end or table.start <= start < end <= table.end
