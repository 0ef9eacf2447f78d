"""The measures of a document's layout: is it hard-wrapped, how wide, does it indent its paragraphs?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ceyuan.source.model import SourceText

TERMINAL = frozenset("。！？；：…!?;:")
_CLOSING = frozenset("”’）)》〉」』】]\"'〕")
_ROW = re.compile(r"\S(?: {2,}|\u3000{2,}|\t+)\S.*?\S(?: {2,}|\u3000{2,}|\t+)\S")
_BRACKET_MOST = 200  # characters in a closing bracket at most
_MOST = 80.0  # no printed line of Han text is wider, in em


@dataclass(frozen=True, slots=True)
class Layout:
    """``width`` is the full line in em where ``wrapped``; ``indents`` tells that paragraphs begin indented.

    ``base`` is the indent of ordinary continuation lines in em, ``gap`` the blank lines between two
    ordinary lines, ``widths[i]`` the printed width of line ``i`` in em without its indent,
    ``closes[i]`` whether it ends a sentence; ``rows`` are the lines whose blanks make columns.
    """

    wrapped: bool
    width: float
    indents: bool
    base: float
    gap: int
    widths: list[float]
    closes: list[bool]
    rows: set[int]


def ends_sentence(text: str, end: int) -> bool:
    """Whether ``text[:end]`` closes a sentence: a terminal mark, also before closing quotes and brackets.

    A bracket that follows a terminal mark (``……。（责任单位：……）``) closes as well.
    """
    if not end or text[end - 1] not in _CLOSING:
        return end > 0 and text[end - 1] in TERMINAL
    while end and text[end - 1] in _CLOSING:
        if text[end - 1] in "）)":
            edge = max(0, end - _BRACKET_MOST)
            start = max(text.rfind("（", edge, end), text.rfind("(", edge, end))
            if start > 0 and end - start > 5 and text[start - 1] in TERMINAL:
                return True
        end -= 1
        if end and text[end - 1] not in TERMINAL and text[end - 1] not in _CLOSING:
            return False
    return end > 0 and text[end - 1] in TERMINAL


def measure(source: SourceText, furniture: set[int]) -> Layout:
    """Measure the lines of ``source`` that are not in ``furniture``."""
    text, lines = source.text, source.lines
    parts = [text[line.start : line.end] for line in lines]
    widths = [
        line.width or len(part.encode("gbk", "replace")) / 2 for line, part in zip(lines, parts, strict=True)
    ]
    rows = {
        index
        for index, part in enumerate(parts)
        if ("  " in part or "\t" in part or "\u3000\u3000" in part) and _ROW.search(part)
    }
    used = [i for i in range(len(lines)) if i not in furniture]
    gaps = Counter(lines[i].gap for i in used[1:])
    gap = gaps.most_common(1)[0][0] if gaps else 0
    closes = [ends_sentence(text, line.end) for line in lines]
    open_lines = [i for i in used if not closes[i] and widths[i] >= 12]
    edge = min((lines[i].indent for i in used), default=0.0)
    indents = Counter(lines[i].indent for i in open_lines)
    # Continuation lines are many and stand furthest left; first lines and headings stand further in.
    base = min((indent for indent, count in indents.items() if count * 5 >= len(open_lines)), default=edge)
    if source.wrapped is False or not open_lines:
        return Layout(False, _MOST, _indents(source, used, edge), edge, gap, widths, closes, rows)
    rounded = Counter(round(widths[i] + max(lines[i].indent - base, 0)) for i in open_lines)
    # Neighbouring widths count together: a line may end a character early so that no mark begins the next.
    width = max(rounded, key=lambda w: (rounded[w] + rounded[w - 1] + rounded[w + 1], w))
    if rounded[width + 1] * 3 > rounded[width]:
        width += 1
    near = sum(rounded[w] for w in range(width - 2, width + 2))
    full = [i for i in used if widths[i] + max(lines[i].indent - base, 0) >= width - 2]
    closed = sum(closes[i] for i in full)
    long = sum(1 for i in used if widths[i] > _MOST)
    wrapped = (
        width <= _MOST
        and near * 4 >= len(used)
        and near * 5 >= len(open_lines) * 2
        and long * 20 <= len(used)
    )
    wrapped = wrapped and closed * 2 <= len(full) and len(full) >= 6
    if source.wrapped:
        wrapped = True
    if not wrapped:
        base = edge  # no line goes on with another: the left edge is the outermost one
    return Layout(
        wrapped,
        float(width) if wrapped else _MOST,
        _indents(source, used, base),
        base,
        gap,
        widths,
        closes,
        rows,
    )


def _indents(source: SourceText, used: list[int], base: float) -> bool:
    indented = sum(1 for i in used if 1.0 <= source.lines[i].indent - base <= 5.0)
    return indented >= 3 and indented * 40 >= len(used)
