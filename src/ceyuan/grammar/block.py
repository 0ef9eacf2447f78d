"""A block: one paragraph of the source, its lines joined, each character mapped back to where it stood."""

from __future__ import annotations

from bisect import bisect_right

from ceyuan.grammar.markers import Marker, marker_of
from ceyuan.plan import Span
from ceyuan.source.model import Line


class Block:
    """One paragraph: ``text`` is its lines in one piece (stray blanks inside lines kept).

    ``starts[i]`` is where line ``i`` begins in ``text``, ``sources[i]`` where it begins in the source
    text; ``cuts`` are the lines before which something foreign stands (a page number in the middle
    of a paragraph), so that a span must be cut there. ``frame`` is the index of the frame it stands
    in, -1 outside; ``short`` tells that its last line ended before the right margin; ``widest`` is
    its widest line in em, ``last`` the index of its last line.
    """

    __slots__ = (
        "_marked", "_marker", "cuts", "frame", "indent", "kind", "last", "last_width",
        "outline", "page", "role", "short", "sources", "starts", "table", "text", "widest",
    )  # fmt: skip

    def __init__(self, source: str, line: Line, frame: int = -1) -> None:
        self.text = source[line.start : line.end]
        self._marker: Marker | None = None
        self._marked = False
        self.starts = [0]
        self.sources = [line.start]
        self.cuts: list[int] = []
        self.indent, self.page = line.indent, line.page
        self.outline, self.role, self.frame = line.outline, line.role, frame
        self.kind = ""
        self.short = False
        self.last_width = 0.0
        self.last = -1
        self.table = -1
        self.widest = 0.0

    def join(self, source: str, line: Line, *, cut: bool) -> None:
        """Take the next line in; a blank is put between two Latin words."""
        if self.text[-1].isascii() and self.text[-1].isalnum():
            first = source[line.start]
            if first.isascii() and first.isalnum() and not (self.text[-1].isdigit() and first.isdigit()):
                self.text += " "
        if cut:
            self.cuts.append(len(self.starts))
        self.starts.append(len(self.text))
        self.sources.append(line.start)
        self.text += source[line.start : line.end]
        self._marked = False

    def split(self, offset: int) -> Block:
        """Cut the block before ``text[offset]`` and give the rest as a block of its own."""
        rest: Block = object.__new__(Block)
        for name in _COPIED:
            setattr(rest, name, getattr(self, name))
        line = bisect_right(self.starts, offset) - 1
        rest.sources = [self.at(offset), *self.sources[line + 1 :]]
        rest.starts = [0, *(start - offset for start in self.starts[line + 1 :])]
        rest.text, self.text = self.text[offset:], self.text[:offset].rstrip()
        keep = line if self.starts[line] == offset else line + 1
        self.starts, self.sources = self.starts[:keep], self.sources[:keep]
        self._marked = rest._marked = False
        rest.cuts = [cut - line for cut in self.cuts if cut > line]
        self.cuts = [cut for cut in self.cuts if cut < keep]
        return rest

    @property
    def marker(self) -> Marker | None:
        """The marker that the paragraph begins with; read once."""
        if not self._marked:
            self._marker = marker_of(self.text)
            self._marked = True
        return self._marker

    def at(self, offset: int) -> int:
        """Where the character ``offset`` of ``text`` stands in the source text."""
        starts = self.starts
        line = bisect_right(starts, offset) - 1 if len(starts) > 1 else 0
        return self.sources[line] + offset - starts[line]

    def spans(self, first: int = 0, last: int | None = None) -> list[Span]:
        """The source spans of ``text[first:last]``, trimmed to ink and cut where foreign lines stand."""
        if last is None:
            last = len(self.text)
        found: list[Span] = []
        for cut in self.cuts:
            start = self.starts[cut]
            if first < start < last:
                found += self._trimmed(first, start)
                first = start
        return found + self._trimmed(first, last)

    def _trimmed(self, first: int, last: int) -> list[Span]:
        """The span of ``text[first:last]``, which no foreign line interrupts, without blanks at its ends."""
        text = self.text
        while last > first and text[last - 1].isspace():
            last -= 1
        while first < last and text[first].isspace():
            first += 1
        return [(self.at(first), self.at(last - 1) + 1)] if first < last else []


_COPIED = (
    "indent",
    "page",
    "outline",
    "role",
    "frame",
    "kind",
    "short",
    "last",
    "last_width",
    "table",
    "widest",
)
