"""The characters of a page as pieces: runs that stand together, with their place."""

from __future__ import annotations

import re
from cmath import rect
from collections.abc import Iterator
from dataclasses import dataclass
from math import atan2, hypot, pi

from ceyuan.source.pdf_api import TextPage
from ceyuan.source.pdf_chars import UNKNOWN, WIDE, clean

_BREAK = re.compile("[\r\n \x02\ufffe]")
_REFERENCE = re.compile(r"[\d\[\]〔〕①-⑳*＊]+")
_LEAST = 0.1  # points: smaller type is a broken matrix, and would make distances in em endless
_INK = re.compile(r"\S(?:.*\S)?", re.DOTALL)
# Not what Chinese and Western text consists of: worth asking whether the file's font names them at all.
_ODD = re.compile(
    "[^\t\n\r\u0020-\u007e\u00b0-\u00ff\u2000-\u206f\u2160-\u217f\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
)


@dataclass(slots=True)
class Piece:
    """Characters that stand together on a baseline.

    Lengths in points, ``y`` (the baseline) grows upwards, turned so that the page's text runs left to
    right. ``pitch`` is the distance between Han characters, 0 where there are too few to tell. ``turned``
    marks text in another direction than the page's. ``first``/``last`` are pdfium's character indexes.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    pitch: float
    turned: bool
    first: int
    last: int

    @property
    def center(self) -> float:
        """The height of the middle of a Han character."""
        return self.y + 0.38 * self.size


@dataclass(slots=True)
class _Run:
    """A stretch of pdfium characters ``[first, last]`` with its direction in radians."""

    first: int
    last: int
    x: float
    y: float
    end_x: float
    end_y: float
    em: float
    size: float
    angle: float


class Glyphs:
    """The pieces of one open page, and how to part them further."""

    def __init__(self, page: TextPage) -> None:
        self.page = page
        self.turn = 0
        self._all_doubtful = False

    def pieces(self) -> list[Piece]:
        """All pieces, in the file's order; sets ``turn``, the quarter turns of the page's text."""
        runs = [run for first, last in self._stretches() for run in self._runs(first, last)]
        weights = [0, 0, 0, 0]
        for run in runs:
            weights[round(run.angle / (pi / 2)) % 4] += run.last - run.first + 1
        self.turn = max(range(4), key=lambda k: (weights[k], -k)) if runs else 0
        self._all_doubtful = any(self._doubtful(run) for run in runs)
        return [piece for run in runs if (piece := self._piece(run))]

    def part(self, piece: Piece, walls: list[float]) -> list[Piece]:
        """``piece`` cut at vertical ``walls`` (x positions), between characters."""
        parts, start, cell = [], piece.first, None
        for i in range(piece.first, piece.last + 1):
            x = self.turned(*self.page.origin(i))[0] + 0.25 * piece.size
            at = sum(wall <= x for wall in walls)
            if cell is not None and at != cell:
                parts.append((start, i - 1))
                start = i
            cell = at
        parts.append((start, piece.last))
        return [
            found
            for first, last in parts
            if (bounds := self._trimmed(first, last)) and (found := self._piece(self._run(*bounds)))
        ]

    def turned(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page in the coordinates of the pieces."""
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self.turn]

    def _trimmed(self, first: int, last: int) -> tuple[int, int] | None:
        chars = self.page.chars
        while first <= last and chars[first].isspace():
            first += 1
        while last >= first and chars[last].isspace():
            last -= 1
        return (first, last) if first <= last else None

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """Index ranges between line ends, blanks that pdfium made up, and line-end hyphens."""
        chars, start = self.page.chars, 0
        ends: list[tuple[int, int]] = []
        for match in _BREAK.finditer(chars):
            i, char = match.start(), match[0]
            if char in "\r\n":
                ends.append((start, i - 1))
            elif char == " ":
                if not self.page.is_blank_of_pdfium(i):
                    continue
                ends.append((start, i - 1))
            elif self.page.is_line_end_hyphen(i):
                ends.append((start, i))
            else:
                continue
            start = i + 1
        ends.append((start, len(chars) - 1))
        for first, last in ends:
            if first <= last and (bounds := self._trimmed(first, last)):
                yield bounds

    def _run(self, first: int, last: int) -> _Run:
        # A run may begin with a mark in another size; its middle is in the size of most of it.
        a, b, c, d = self.page.matrix((first + last + 1) // 2)
        em, size = hypot(a, b), hypot(c, d)
        x, y = self.page.origin(first)
        end_x, end_y = self.page.origin(last) if last > first else (x, y)
        return _Run(
            first, last, x, y, end_x, end_y, max(em or size, _LEAST), max(size or em, _LEAST), atan2(b, a)
        )

    def _runs(self, first: int, last: int) -> Iterator[_Run]:
        """One run, or several where pdfium put together what stands apart or doubles back."""
        run = self._run(first, last)
        if last == first:
            yield run
            return
        along, across = self._moved(run, run.end_x - run.x, run.end_y - run.y)
        # Half an em for what UTF-8 writes in one byte, one for Han, which it writes in three.
        octets = len(self.page.chars[first:last].encode("utf-8", "surrogatepass"))
        expected = 0.25 * (last - first + octets) * run.em
        if abs(across) < 0.4 * run.size and 0.5 * expected < along < 1.5 * expected + run.em:
            yield from self._without_marks(run)
            return
        start, (x, y) = first, (run.x, run.y)
        for i in range(first + 1, last + 1):
            at_x, at_y = self.page.origin(i)
            along, across = self._moved(run, at_x - x, at_y - y)
            if abs(across) > 0.4 * run.size or not -0.3 * run.em < along < 3 * run.em:
                if bounds := self._trimmed(start, i - 1):
                    yield self._run(*bounds)
                start = i
            x, y = at_x, at_y
        if bounds := self._trimmed(start, last):
            yield self._run(*bounds)

    def _without_marks(self, run: _Run) -> Iterator[_Run]:
        """The run, cut around references to notes: digits that stand higher than the rest."""
        start = run.first
        for mark in _REFERENCE.finditer(self.page.chars, run.first + 1, run.last + 1):
            x, y = self.page.origin(mark.start())
            if self._moved(run, x - run.x, y - run.y)[1] > 0.15 * run.size:
                yield self._run(start, mark.start() - 1)
                yield self._run(mark.start(), mark.end() - 1)
                start = mark.end()
        if start == run.first:
            yield run
        elif start <= run.last:
            yield self._run(start, run.last)

    @staticmethod
    def _moved(run: _Run, dx: float, dy: float) -> tuple[float, float]:
        """A move along and across the run's direction."""
        if abs(run.angle) < 0.01:
            return dx, dy
        turn = complex(dx, dy) / rect(1, run.angle)
        return turn.real, turn.imag

    def _doubtful(self, run: _Run) -> bool:
        """Whether the file leaves open what some character of the run is, tried on a few of them."""
        unmapped = self.page.is_unmapped
        if unmapped(run.first) or unmapped(run.last):
            return True
        text = self.page.chars[run.first : run.last + 1]
        return any(unmapped(run.first + odd.start()) for odd in _ODD.finditer(text))

    def _piece(self, run: _Run) -> Piece | None:
        chars = self.page.chars
        text = chars[run.first : run.last + 1]
        if text[-1] == "\xad" or (text[-1] in "\x02\ufffe" and self.page.is_line_end_hyphen(run.last)):
            text = text[:-1] + "-"
        if self._all_doubtful:
            unmapped = self.page.is_unmapped
            text = "".join(UNKNOWN if unmapped(run.first + i) else char for i, char in enumerate(text))
        text = clean(text.replace("\x00", UNKNOWN))
        ink = _INK.search(text)
        if not ink:
            return None
        x0, y = self.turned(run.x, run.y)
        end = self.turned(run.end_x, run.end_y)[0]
        turned = abs((run.angle - self.turn * pi / 2 + pi) % (2 * pi) - pi) > 0.05
        pitch = 0.0
        if turned:
            x0, end = min(x0, end), max(x0, end)
            x1 = end + run.em
        elif WIDE.match(chars[run.last]):
            x1 = end + run.em
            count = run.last - run.first
            if (
                count >= 7
                and len(text) == count + 1
                and len(text.encode("utf-8", "replace")) == 3 * len(text)
            ):
                pitch = (end - x0) / count
        elif self.turn:
            x1 = end + 0.5 * run.em
        else:
            x1 = min(max(self.page.right(run.last), end + 0.2 * run.em), end + 1.1 * run.em)
        return Piece(ink[0], x0, x1, y, run.size, pitch, turned, run.first, run.last)
