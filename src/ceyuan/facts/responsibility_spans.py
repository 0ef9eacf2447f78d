"""Stretches of a passage that were read: whether a place lies in one, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


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
