"""The page length of a text that kept its layout, and the pages on which something is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.source.model import Line

_PAGES = 8  # fewer do not show what is usual
_TALLEST = 12  # a page has more lines than this


class Hole(NamedTuple):
    """A blank behind the line ``after``, on a page of ``found`` instead of ``expected`` lines."""

    after: Line
    found: int
    expected: int


def holes(context: Context) -> Iterator[Hole]:
    """Blanks inside pages that are too short, in texts with a regular page length."""
    lines = [line for line in context.lines if line.role == "text"]
    if len(lines) < _PAGES * _TALLEST or any(line.page is not None for line in lines[:1]):
        return
    usual = Counter(line.gap for line in lines[1:]).most_common(1)[0][0]
    # The breaks between runs of evenly spaced lines: page breaks, and whatever else left a blank.
    breaks = [i for i in range(1, len(lines)) if lines[i].gap >= usual + 2]
    edges = [0, *breaks, len(lines)]
    runs = [b - a for a, b in pairwise(edges)]
    if len(runs) < _PAGES:
        return
    page = sorted(runs)[len(runs) // 2]
    regular = sum(abs(run - page) <= 2 for run in runs)
    if page < _TALLEST or regular < 0.8 * len(runs):
        return
    k = 1  # the first page has the title, the last one ends where the text does
    while k < len(runs) - 1:
        first = k
        height = runs[k]
        while height < page - 2 and k + 1 < len(runs) - 1 and height + runs[k + 1] <= page + 1:
            k += 1
            height += runs[k]
        if k > first and height <= page - 4:
            yield Hole(lines[edges[first + 1] - 1], height, page)
        k += 1
