"""The text that facts are read from: a node's own characters without wraps, with the way back to the source.

A plan's own text is broken by lines, pages and stray blanks. A :class:`Passage` is that text in one piece:
blanks removed (kept between two Latin words), full-width letters, digits and signs folded to their ASCII
forms one to one, brackets, colons and semicolons to their full-width forms, so that a pattern needs only
one spelling. Offsets into it are mapped back to source offsets by :meth:`Passage.span`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from ceyuan.spacing import LEFT, RIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceyuan.facts.dates import Date
    from ceyuan.facts.scenes import Scene
    from ceyuan.plan import Node, Span

_FOLD: Final[dict[int, int | str]] = {
    **{code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()},
    **{ord(a): b for a, b in zip("％．＋－／＜＞＝〜∼﹪", "%.+-/<>=～～%", strict=True)},
    **{ord(a): b for a, b in zip("():;", "（）：；", strict=True)},
}
_FOLDS: Final = re.compile(f"[{re.escape(''.join(map(chr, _FOLD)))}]")
SILENT: Final = frozenset({"furniture", "contents", "signature", "title", "attachment"})
"""Kinds of node that hold no facts of the plan itself."""


class Passage:
    """One node's own text in one piece.

    ``text`` is the folded text; ``node`` the node; ``scene`` what its section is about,
    ``handed`` the date of the table's row that it is a cell of; :meth:`span` turns offsets of ``text`` into a span of
    the source that starts and ends at a non-blank character.
    """

    __slots__ = ("_at", "_from", "handed", "node", "raw", "scene", "text")

    def __init__(self, node: Node, spans: Iterable[Span], source: str, scene: Scene = "work") -> None:
        self.node, self.scene = node, scene
        self.handed: Date | None = None
        pieces: list[str] = []
        at: list[int] = []
        origin: list[int] = []
        length, last = 0, ""
        for start, end in spans:
            position = start
            for word in source[start:end].split():
                if not source.startswith(word, position):
                    position = source.index(word, position, end)
                if last in LEFT and word[0] in RIGHT and not _wrapped_digits(source, position, last, word):
                    pieces.append(" ")
                    length += 1
                pieces.append(word)
                at.append(length)
                origin.append(position)
                size = len(word)
                length += size
                position += size
                last = word[-1]
        self._at, self._from = at, origin
        self.raw = "".join(pieces)
        self.text = self.raw.translate(_FOLD) if _FOLDS.search(self.raw) else self.raw

    def at(self, offset: int) -> int:
        """The source offset of the character at ``offset`` of :attr:`text`."""
        i = bisect_right(self._at, offset) - 1
        return self._from[i] + offset - self._at[i]

    def span(self, start: int, end: int) -> Span:
        """The source span of ``text[start:end]``, which must start and end at a non-blank character."""
        origin = self._from
        if len(origin) == 1:
            return origin[0] + start, origin[0] + end
        return self.at(start), self.at(end - 1) + 1

    def spans(self, stretches: Iterable[tuple[int, int, *tuple[int, ...]]]) -> list[Span]:
        """The source span of each stretch, given by its start and end, as :meth:`span` gives one."""
        at, origin = self._at, self._from
        if len(origin) == 1:
            shift = origin[0]
            return [(stretch[0] + shift, stretch[1] + shift) for stretch in stretches]
        found: list[Span] = []
        for stretch in stretches:
            start, last = stretch[0], stretch[1] - 1
            i, j = bisect_right(at, start) - 1, bisect_right(at, last) - 1
            found.append((origin[i] + start - at[i], origin[j] + last - at[j] + 1))
        return found


def _wrapped_digits(source: str, position: int, last: str, word: str) -> bool:
    """Whether a line break fell inside a number (``202⏎5年``)."""
    if not (last.isdigit() and word[0].isdigit()):
        return False
    before = source[max(0, position - 3) : position]
    return "\n" in before
