"""A place in the source text as people point to it: line, column, and the line with carets under it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from ceyuan.cli.terminal import WIDTH, visible, width

_BREAK: Final = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of a text, found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset``, both from 1, the column in characters."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def bounds(self, line: int) -> tuple[int, int]:
        """Where line number ``line`` starts and ends, without its newline."""
        start = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        return start, start + len(self.text[start:end].rstrip("\r\n"))

    def quote(self, start: int, end: int) -> list[str]:
        """The first and the last line of the span, each with carets under the part that lies in it."""
        first, last = self.at(start)[0], self.at(max(start, end - 1))[0]
        gutter = len(str(last))
        found = []
        for line in sorted({first, last}):
            a, b = self.bounds(line)
            found += _marked(self.text[a:b], max(start, a) - a, min(end, b) - a, f"{line:>{gutter}}")
            if (
                line == first
                and last - first > 1
                and any(self.text[slice(*self.bounds(n))].strip() for n in range(first + 1, last))
            ):
                found.append(f"  {' ' * gutter} ⋮")
        return found


def _marked(line: str, start: int, end: int, number: str) -> list[str]:
    """The line and its carets, both cut to the width of a terminal around the marked part."""
    room = WIDTH - len(number) - 6
    line = line.replace("\t", " ")
    start, end = len(visible(line[:start])), len(visible(line[:end]))
    line = visible(line)
    first, last = start, start
    while last < end and width(line[first : last + 1]) <= room:
        last += 1
    shown_all = last >= end
    if width(line.rstrip()) <= room:
        first, last = 0, len(line)
    # Context before the marked part and behind it, as far as it goes.
    while first > 0 and width(line[first - 1 : last]) <= room - 2 and width(line[first:start]) < room // 3:
        first -= 1
    while last < len(line) and width(line[first : last + 1]) <= room - 2:
        last += 1
    indent = len(line) - len(line.lstrip())
    first = max(first, min(indent, start))
    before, behind = "…" if first > indent else "", "…" if last < len(line.rstrip()) else ""
    marked_end = end if shown_all else last
    carets = " " * width(before + line[first:start]) + "^" * max(1, width(line[start:marked_end].rstrip()))
    return [f"  {number} │ {before}{line[first:last].rstrip()}{behind}", f"  {' ' * len(number)} │ {carets}"]
