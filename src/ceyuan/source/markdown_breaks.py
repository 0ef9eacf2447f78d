"""Line breaks inside a Markdown paragraph: a wrap of the file, or the author's way to begin a new one.

Markdown joins such lines; Chinese authors often mean paragraphs. A break is a wrap where the line
before does not end a sentence and the next does not begin with a number or an indent, and also where
the lines of the document that are certainly wrapped are as wide as the one before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

_ENDS: Final = re.compile("[。！？；：…!?;:][”’）)》」』】]*$")
_BEGINS: Final = re.compile(
    r"(?:[\u3000\u2003]|[（(]?[一二三四五六七八九十百]+[)）.．、]|[（(]?\d{1,3}[)）.．、](?!\d)|[①-⑳•●■◆]|——|第[一二三四五六七八九十百]+[篇章节条]|专栏|\[[^\]]+\]:)"
)
_WIDE: Final = re.compile("[\u2018-\u201f\u2014\u2026\u2e80-\u9fff\uff00-\uffef]")
_SLACK: Final = 2.0  # em by which wrapped lines differ


def _width(line: str) -> float:
    return len(line.encode("gbk", "replace")) / 2


def wrap_width(paragraphs: Iterable[list[str]]) -> float:
    """The width in em at which the lines of ``paragraphs`` are wrapped; 0 where they are not."""
    widths = Counter(
        round(_width(line))
        for lines in paragraphs
        for line, following in pairwise(lines)
        if not _ENDS.search(line) and not _BEGINS.match(following)
    )
    if sum(widths.values()) < 3:
        return 0.0
    usual = max(widths, key=lambda width: (widths[width] + widths[width - 1] + widths[width + 1], width))
    near = sum(widths[usual + shift] for shift in (-2, -1, 0, 1, 2))
    return float(usual) if near * 2 >= sum(widths.values()) else 0.0


def paragraphs_of(lines: list[str], width: float) -> list[list[str]]:
    """``lines`` grouped into paragraphs; ``width`` as :func:`wrap_width` found it."""
    found: list[list[str]] = []
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else ""
        if number and not _BEGINS.match(line):
            full = width > 0 and abs(_width(before) - width) <= _SLACK
            if full or not _ENDS.search(before):
                found[-1].append(line)
                continue
        found.append([line])
    return found


def joint(before: str, after: str) -> str:
    """What stands between two joined lines: nothing beside a wide character, else a blank."""
    wide = not before or not after or _WIDE.match(before[-1]) or _WIDE.match(after[0])
    return "" if wide else " "
