"""Which node a character of the source belongs to, and where it stands in the node's repaired text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceyuan.plan import Node, Plan


class Owners:
    """The own spans of all nodes in order, to find the node of an offset."""

    def __init__(self, plan: Plan) -> None:
        self._owned = sorted((start, end, node.id) for node in plan.nodes for start, end in node.own)
        self._starts = [start for start, _, _ in self._owned]

    def at(self, offset: int | None) -> str | None:
        """The id of the node that owns the character at ``offset``."""
        return next(self.over(offset, offset + 1), None) if offset is not None else None

    def over(self, start: int, end: int) -> Iterator[str]:
        """The ids of the nodes that own characters of ``start`` to ``end``, in order, one for each own span."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self._owned) and self._starts[index] < end:
            if self._owned[index][1] > start:
                yield self._owned[index][2]
            index += 1


class Ink:
    """The characters of a shown text that are not blank, and the offsets in the source that they come from."""

    def __init__(self, shown: str, offsets: Sequence[int]) -> None:
        self.shown = inked(shown, 0, len(shown))
        self.offsets = offsets
        self.sound = len(self.shown) == len(offsets)

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the source's ``start`` to ``end`` stand in the shown text; None where they do not."""
        if not self.sound:
            return None
        first, last = bisect_left(self.offsets, start), bisect_left(self.offsets, end)
        return (self.shown[first], self.shown[last - 1] + 1) if first < last else None


def ink_offsets(node: Node, source: str) -> list[int]:
    """The offsets of the node's own characters that are not blank."""
    return [i for start, end in node.own for i in inked(source, start, end)]


def inked(text: str, start: int, end: int) -> Sequence[int]:
    """The offsets from ``start`` to ``end`` whose characters are not blank."""
    words = text[start:end].split()
    if sum(map(len, words)) == end - start:
        return range(start, end)
    found: list[int] = []
    for word in words:
        start = text.index(word, start, end)
        found += range(start, start + len(word))
        start += len(word)
    return found
