"""Stretches of a passage: its brackets, and those that were read already."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

from ceyuan.facts.responsibility_roles import LABEL

_PAIRS: Final = {"（": "）", "【": "】", "〔": "〕", "[": "]", "［": "］"}
_CLOSERS: Final = {closer: opener for opener, closer in _PAIRS.items()}
_MARK: Final = re.compile(r"[（）【】〔〕\[\]［］]")
_UNCLOSED: Final = re.compile(rf"(?:{LABEL})：")


class Taken:
    """Spans, those inside of another one left out."""

    __slots__ = ("_ends", "_starts", "spans")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans: list[tuple[int, int]] = []
        for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
            if not self.spans or end > self.spans[-1][1]:
                self.spans.append((start, end))
        self._starts = [start for start, _ in self.spans]
        self._ends = [end for _, end in self.spans]

    def __contains__(self, at: int) -> bool:
        i = bisect_right(self._starts, at) - 1
        return i >= 0 and at < self._ends[i]

    def next(self, at: int, default: int) -> int:
        """Where the first span after ``at`` begins, ``default`` where none does before that."""
        i = bisect_right(self._starts, at)
        return min(self._starts[i], default) if i < len(self._starts) else default

    def without(self, text: str) -> str:
        """``text`` with the spans left out."""
        pieces: list[str] = []
        reached = 0
        for start, end in self.spans:
            pieces.append(text[reached:start])
            reached = end
        pieces.append(text[reached:])
        return "".join(pieces)


def any_in(places: list[int], start: int, end: int) -> bool:
    """Whether one of the sorted ``places`` lies in the span."""
    i = bisect_left(places, start)
    return i < len(places) and places[i] < end


def brackets(text: str) -> list[tuple[int, int]]:
    """The brackets of ``text``, outer before inner, brackets included.

    One that is never closed reaches to the end where a label follows it: the closing one was forgotten.
    """
    found: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        char = match.group()
        if char in _PAIRS:
            stack.append((char, match.start()))
        elif stack and stack[-1][0] == _CLOSERS[char]:
            found.append((stack.pop()[1], match.end()))
    found += [(at, len(text)) for _, at in stack[-2:] if _UNCLOSED.match(text, at + 1)]
    return sorted(found, key=lambda pair: (pair[0], -pair[1]))
