"""The measures of a document's pages: margins, character width, line spacing; and its footnotes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ceyuan.source.pdf_chars import WIDE
from ceyuan.source.pdf_columns import Inset, Placed
from ceyuan.source.pdf_page import PageContent
from ceyuan.source.pdf_rows import Row

_NOTE_MARK = re.compile(r"[①-⑳]|[\[〔]?\d{1,3}[\]〕]?(?![\d.、．)）年月])|[*＊†]|注[:：\d]")
_SMALL = 0.88
_MOST_NOTES = 12
_NO_TITLE = re.compile(r"(?:文件|公报|简报|通报)$|^(?:第.{1,4}[篇章节]|目录|附件|专栏)")
_FIRST_PAGES = 3
_LARGE = 1.25
_MOST_TITLE_LINES = 6

_Side = tuple[int, int]


@dataclass(slots=True)
class Measures:
    """``size`` of most of the text and ``leading`` (baseline to baseline) in points; ``pitch``: the distance of
    Han characters in their font size; the left ``margins`` by page width and odd or even page."""

    size: float
    leading: float
    pitch: float
    margins: dict[_Side, float]

    def em(self, row: Row) -> float:
        """The width of a Han character in a line, in points."""
        return row.size * self.pitch

    def margin(self, page: PageContent) -> float:
        """The left edge of the page's text block."""
        side = _side(page)
        if side in self.margins:
            return self.margins[side]
        same = [margin for (width, _), margin in self.margins.items() if width == side[0]]
        return same[0] if same else min((row.x0 for row in page.rows), default=page.box[0])

    def gap(self, distance: float, size: float) -> int:
        """The blank lines in a distance between two baselines, the larger of which has ``size``."""
        # Between a large and a usual line lies half of each one's height.
        usual = self.leading * (1 + max(1.0, size / self.size)) / 2
        lines = distance / usual - 1
        return max(round(lines), 1) if lines >= 0.6 else 0

    def width(self, row: Row) -> float:
        """The room that a line takes, in em."""
        return round((row.x1 - row.x0) / self.em(row), 2)

    def indent(self, row: Row, left: float) -> float:
        """The distance of a line from ``left`` in em; near a half it is that half.

        A mark or digit at the line's start stands anywhere in its space: near a whole is the whole.
        """
        indent = (row.x0 - left) / self.em(row)
        whole, half = round(indent), round(indent * 2) / 2
        begin = row.pieces[0].text[0]
        if abs(indent - whole) <= 0.35 and not (begin.isalnum() and WIDE.match(begin)):
            return float(whole)
        return half + 0.0 if abs(indent - half) <= 0.13 else round(indent, 2)


def _side(page: PageContent) -> _Side:
    return round((page.box[2] - page.box[0]) / 10), page.number % 2


def measure(pages: list[PageContent]) -> Measures:
    """The measures of pages whose furniture is marked."""
    bodies = [(page, [row for row in page.rows if row.role == "text"]) for page in pages]
    sizes: Counter[float] = Counter()
    pitches: list[float] = []
    for page, rows in bodies:
        boxed = [piece for inset in page.insets if inset.is_frame for piece in inset.pieces]
        for piece in [piece for row in rows for piece in row.pieces] or boxed:
            sizes[round(piece.size * 2) / 2] += len(piece.text)
            if piece.pitch:
                pitches.append(piece.pitch / piece.size)
    size = sizes.most_common(1)[0][0] if sizes else 12.0
    pitch = median(pitches) if pitches else 1.0
    return Measures(
        size or 12.0,
        _leading([rows for _, rows in bodies], size or 12.0),
        pitch if 0.8 <= pitch <= 1.3 else 1.0,
        _margins(bodies),
    )


def _leading(pages: list[list[Row]], size: float) -> float:
    distances: Counter[float] = Counter()
    for rows in pages:
        for above, below in pairwise(rows):
            distance = above.y - below.y
            if (
                size <= distance <= 3.2 * size
                and abs(above.size - size) < 0.6
                and abs(below.size - size) < 0.6
            ):
                distances[round(distance * 2) / 2] += 1
    return distances.most_common(1)[0][0] if distances else 1.6 * size


def _margins(bodies: list[tuple[PageContent, list[Row]]]) -> dict[_Side, float]:
    """The leftmost place at which more than a few lines begin; one for odd and even pages where it agrees."""
    starts: dict[_Side, list[float]] = defaultdict(list)
    for page, rows in bodies:
        starts[_side(page)] += [row.x0 for row in rows]
    margins = {side: _leftmost(sorted(places)) for side, places in starts.items() if places}
    for (width, odd), margin in list(margins.items()):
        other = margins.get((width, 1 - odd), margin)
        if abs(other - margin) < 3 or len(starts[width, odd]) < 6:
            both = sorted(starts[width, odd] + starts.get((width, 1 - odd), []))
            margins[width, odd] = _leftmost(both)
    return margins


def _leftmost(places: list[float]) -> float:
    needed = max(2, min(len(places) // 25, 40)) if len(places) > 3 else 1
    for i in range(len(places) - needed + 1):
        if places[i + needed - 1] - places[i] <= 1.5:
            return places[i]
    return places[0]


def frame_left(rows: list[Row], inset: Inset, measures: Measures) -> float:
    """The left edge of the text in a frame: its leftmost line, or its rule where all lines are indented."""
    edge = inset.grid.box[0] + 0.45 * measures.size
    left = min((row.x0 for row in rows), default=edge)
    return left if left - edge < 1.4 * measures.size else edge


def mark_title(pages: list[PageContent], size: float) -> None:
    """Give the document's title, centred in the largest type of the first pages, the role ``title``.

    The head of an official letter or gazette is larger still, but names no document.
    """
    rows = [(page, row) for page in pages[:_FIRST_PAGES] for row in page.rows if row.role == "text"]
    large = [(page, row) for page, row in rows if row.size >= _LARGE * size and _is_title(row, page)]
    if not large:
        return
    largest = max(row.size for _, row in large)
    before: Row | None = None
    title: list[Row] = []
    for _, row in large:
        if abs(row.size - largest) > 0.6:
            continue
        if before is not None and not 0 < before.y - row.y < 2.5 * row.size:
            break
        title.append(row)
        before = row
    if len(title) <= _MOST_TITLE_LINES:
        for row in title:
            row.role = "title"


def _is_title(row: Row, page: PageContent) -> bool:
    aside = abs((row.x0 + row.x1) - (page.box[0] + page.box[2])) / 2
    text = "".join(row.text()[0].split())
    return aside < 2.5 * row.size and len(text) > 1 and not _NO_TITLE.search(text)


def mark_footnotes(placed: list[Placed], size: float) -> None:
    """Give the small print at the end of a page, from its first mark (①, 1, *) on, the role ``footnote``."""
    tail: list[Row] = []
    for entry in reversed(placed):
        if not isinstance(entry.item, Row) or entry.item.size >= _SMALL * size or len(tail) > _MOST_NOTES:
            break
        tail.append(entry.item)
    tail.reverse()
    if len(tail) == len(placed) or len(tail) > _MOST_NOTES:
        return
    first = next((i for i, row in enumerate(tail) if _NOTE_MARK.match(row.text()[0])), len(tail))
    for row in tail[first:]:
        row.role = "footnote"
