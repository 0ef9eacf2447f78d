"""From lines to paragraphs: which line goes on with the one before, by indent, width, marks and markers."""

from __future__ import annotations

import re
from bisect import bisect_right

from ceyuan.grammar.block import Block
from ceyuan.grammar.forms import Form, shape_of
from ceyuan.grammar.layout import Layout
from ceyuan.grammar.markers import Marker, Style, marker_of
from ceyuan.source.model import Line, SourceText

_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|·{4,}|．{3,}|\.(?: \.){3,})\s*\d*$")
_ATTACHMENT = re.compile(r"附\s*[件录表]\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:]?")
_LEADER_ENDS = frozenset("0123456789.…·．")
_LEAD = re.compile(r"[\u4e00-\u9fff“”]{4,16}。.")  # a lead sentence of a run-in paragraph
_BOX_HEAD = re.compile(r"[\u4e00-\u9fff]{0,4}专\s*栏\s*[0-9０-９一二三四五六七八九十]")
_REFERS = ("第", "、", "和", "及", "与", "本", "按", "据", "照")  # before a number that is cited, not printed
_MARKER_MOST = 12  # characters of a marker with what must follow it
_NEVER_FIRST = frozenset("，。、；：！？）》”’…·")  # marks that cannot begin a paragraph


def reflow(source: SourceText, layout: Layout, furniture: set[int]) -> list[Block]:
    """The paragraphs of ``source`` in order; furniture lines and tables are blocks of their own."""
    text, lines = source.text, source.lines
    frame_starts = [start for start, _ in source.frames]
    tables = list(enumerate(source.tables))
    blocks: list[Block] = []
    current: Block | None = None
    previous: Line | None = None
    interrupted = False
    reached: dict[Style, int] = {}
    for index, line in enumerate(lines):
        while tables and tables[0][1].start < line.start:
            number, table = tables.pop(0)
            blocks.append(_table_block(text, table.start, table.end, number))
            current = None
        frame = _frame_of(source, frame_starts, line.start) if frame_starts else -1
        if index in furniture:
            block = Block(text, line)
            block.kind = "furniture"
            blocks.append(block)
            interrupted = True
            continue
        if (
            current is not None
            and previous is not None
            and current.frame == frame
            and line.role == previous.role
            and line.outline == previous.outline
            and _continues(source, layout, current, index, furniture, reached)
        ):
            current.join(text, line, cut=interrupted)
        else:
            current = Block(text, line, frame)
            blocks.append(current)
            marker = _marker_at(text, line)
            if marker is not None and marker.style <= Style.HAN_PAREN:
                reached[marker.style] = marker.value
        current.last = index
        current.last_width = layout.widths[index] + (
            max(line.indent - layout.base, 0) if layout.wrapped else 0
        )
        current.widest = max(current.widest, current.last_width)
        current.short = layout.wrapped and current.last_width < layout.width - 1.5
        previous, interrupted = line, False
    blocks.extend(_table_block(text, table.start, table.end, number) for number, table in tables)
    return blocks


def _table_block(text: str, start: int, end: int, number: int) -> Block:
    block = Block(text, Line(start, end))
    block.kind, block.table = "table", number
    return block


def _frame_of(source: SourceText, starts: list[int], offset: int) -> int:
    index = bisect_right(starts, offset) - 1
    return index if index >= 0 and offset < source.frames[index][1] else -1


def _marker_at(text: str, line: Line) -> Marker | None:
    return marker_of(text[line.start : line.start + _MARKER_MOST])


def _continues(
    source: SourceText,
    layout: Layout,
    block: Block,
    index: int,
    furniture: set[int],
    reached: dict[Style, int],
) -> bool:
    """Whether line ``index`` goes on with ``block``, whose last line is the one before it.

    ``reached`` is the last ordinal of each heading style so far.
    """
    text, line = source.text, source.lines[index]
    first = text[line.start]
    if first in _NEVER_FIRST and line.end - line.start > 1:
        return True
    if index in layout.rows or block.last in layout.rows:
        return False  # the row of a table stands for itself
    if first == "附" and line.end - line.start <= 6 and _ATTACHMENT.fullmatch(text, line.start, line.end):
        return False
    if (
        len(block.text) <= 8
        and (alone := marker_of(block.text + "　")) is not None
        and alone.style <= Style.HAN_PAREN
        and alone.end >= len(block.text)
    ):  # 第一章 on a line of its own: its title is on the next
        return layout.widths[index] <= 45 and _marker_at(text, line) is None
    closed = layout.closes[block.last]
    indent = line.indent - layout.base
    if not layout.wrapped:
        return (
            source.wrapped is None and not closed and layout.indents and indent < 1.0
            and line.gap <= layout.gap and block.indent - layout.base >= 1.0
            and layout.widths[index - 1] >= 20 and _marker_at(text, line) is None
        )  # fmt: skip
    if block.text[-1] in _LEADER_ENDS and _LEADERS.search(block.text, max(0, len(block.text) - 60)):
        return False
    if text[line.start] in "0①（(1" and _BOX_HEAD.match(block.text) and _marker_at(text, line):
        return False  # a box's title has ended where its first number begins
    if block.last_width < 0.6 * layout.width and not (layout.indents and indent >= 1.0):
        return False  # only the last line of a paragraph is so short, closed or not
    if layout.indents:
        if indent >= 1.0:
            return _hangs(layout, block, indent, closed)
        if closed:
            apart = line.gap > layout.gap + 1 or block.short
            return not apart and not _stands_alone(source, layout, index, furniture)
        return not (block.short and _is_title(layout, block)) and not (
            line.gap > layout.gap + 1 and _is_title(layout, block)
        )
    marker = _marker_at(text, line)
    if layout.widths[index] < layout.width - 1.5 and _BOX_HEAD.match(text, line.start):
        return False
    if block.short:
        near = block.last_width >= layout.width - 4.0
        return near and not closed and marker is None
    if closed:
        if layout.widths[index] < layout.width - 4.0 and not layout.closes[index]:
            # Lines inside a paragraph are full, and its last one closes: this is neither.
            return any(mark in text[line.start : line.end] for mark in "，；：")
        return marker is None and not _LEAD.match(text, line.start)
    if marker is None or marker.style > Style.HAN_PAREN:
        return True
    if block.text.endswith(_REFERS):
        return True
    is_next = marker.value == reached.get(marker.style, 0) + 1
    # An open sentence goes on, whatever number its line begins with; an open heading has ended.
    return not is_next and not (block.marker is not None and not any(mark in block.text for mark in "，。；"))


def _hangs(layout: Layout, block: Block, indent: float, closed: bool) -> bool:
    """Lines of a centred title stand under each other; an indented line else begins a paragraph."""
    centred = block.indent - layout.base > 3.0 and indent > 3.0
    return centred and not closed and not block.marker and len(block.text) < 60 and not block.short


def _is_title(layout: Layout, block: Block) -> bool:
    """A block that ended early and without a mark is a heading or a title unless it reads like prose."""
    if block.marker is not None:
        return block.last_width < layout.width - 4.0
    return block.last_width < layout.width - 4.0 and not any(mark in block.text for mark in "，。；：")


def _stands_alone(source: SourceText, layout: Layout, index: int, furniture: set[int]) -> bool:
    """A line at the left edge without a closing mark, before an indented one: a title, not a remainder.

    A paragraph's last line closes its sentence; a line that does not, and after which a paragraph
    begins, is no part of the paragraph before it.
    """
    if layout.closes[index] or layout.widths[index] >= layout.width - 0.5:
        return False
    after = index + 1
    while after in furniture:
        after += 1
    return after < len(source.lines) and source.lines[after].indent - layout.base >= 1.0


def split_headings(blocks: list[Block], layout: Layout) -> list[Block]:
    """Where nothing is indented, a heading that fills its line swallows the paragraph after it: cut it off.

    The other headings of its style tell: where most of them stand alone, this one does too, and its
    title ends with its first line.
    """
    if not layout.wrapped or layout.indents:
        return blocks
    forms: dict[Style, list[bool]] = {}
    suspects: list[int] = []
    for index, block in enumerate(blocks):
        marker = None if block.kind else block.marker
        if marker is None or marker.style > Style.ARABIC:
            continue
        shape = shape_of(block.text, marker.end)
        if shape.form in {Form.STAND, Form.RUNIN}:
            forms.setdefault(marker.style, []).append(shape.form is Form.STAND)
        if shape.form in {Form.BODY, Form.SENTENCE} and len(block.starts) > 1:
            suspects.append(index)
    for index in reversed(suspects):
        block = blocks[index]
        marker = block.marker
        alone = forms.get(marker.style, []) if marker else []
        first = block.text[: block.starts[1]]
        if (
            marker
            and len(alone) >= 3
            and sum(alone) * 10 >= len(alone) * 7
            and first.rstrip()[-1] not in "，、；："
        ):
            blocks.insert(index + 1, block.split(block.starts[1]))
    return blocks
