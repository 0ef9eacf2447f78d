"""Page numbers, running heads and invisible characters that a page left in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from ceyuan.grammar.front import TITLE_END
from ceyuan.grammar.markers import marker_of
from ceyuan.source.model import Line, SourceText

_DASHED = re.compile(r"[—–―─\-－_~·.]+\s*[0-9０-９ ]{1,6}\s*[—–―─\-－_~·.]+")
_PAGE_OF = re.compile(
    r"第\s*\d+\s*页(?:[\s，,/]*共\s*\d+\s*页)?|\d+\s*/\s*\d+|Page\s+\d+(?:\s+of\s+\d+)?", re.I
)
_BARE = re.compile(r"\d{1,4}")
_INVISIBLE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff\u00ad]+")
_DIGITS = re.compile(r"[\d.．，, ]+")
_CELL = 8  # shorter lines (characters) are cells or headings
_PROSE = 18  # a neighbour at least this long (characters) is prose and not the cell of a table
_NUMBERS = "0123456789０１２３４５６７８９ \u3000/|·-—"
_NEAR = 3  # lines from a running head to the title below it
_APART = 8  # lines between two page numbers at least


def furniture_lines(source: SourceText) -> set[int]:
    """The indexes of the lines that belong to the page and not to the plan."""
    text, lines = source.text, source.lines
    found: set[int] = set()
    bare: list[tuple[int, int]] = []
    short: dict[str, list[int]] = defaultdict(list)
    foreign: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.role == "furniture":
            found.add(index)
            continue
        size = line.end - line.start
        if size > 40:
            if size < 200 and text[line.start + 5 : line.start + 40].isascii():
                content = text[line.start : line.end]
                foreign[_DIGITS.sub("", content)].append(index)
            continue
        content = text[line.start : line.end]
        first = content[0]
        if size <= 20 and (first in "—–―─-－_~·.第Pp\u200b\u200c\u200d\ufeff\u2060\u00ad" or first.isdigit()):
            if _DASHED.fullmatch(content) or _PAGE_OF.fullmatch(content) or _INVISIBLE.fullmatch(content):
                found.add(index)
                continue
            if _BARE.fullmatch(content):
                bare.append((index, int(content)))
                continue
        if size >= 4:
            # A head may carry the page's number: then its words are what comes again.
            key = content.strip(_NUMBERS) if first in _NUMBERS or content[-1] in _NUMBERS else content
            short[key or content].append(index)
    found.update(_page_numbers(source, bare))
    for content, places in short.items():
        if len(places) >= 3:
            found.update(_running_heads(source, content, places, found))
    for places in foreign.values():
        if len(places) >= 3:  # boilerplate of the publisher in another script
            found.update(places)
    return found


def _page_numbers(source: SourceText, bare: list[tuple[int, int]]) -> set[int]:
    """Lone numbers that count up through the document, each between two lines of prose."""
    text, lines = source.text, source.lines

    def in_prose(index: int) -> bool:
        around = [lines[i] for i in range(max(index - 2, 0), min(index + 3, len(lines))) if i != index]
        if sum(line.end - line.start < _CELL for line in around) >= 3:
            return False  # the cells of a table
        near = [lines[i] for i in (index - 1, index + 1) if 0 <= i < len(lines)]
        if index and text[lines[index - 1].start : lines[index - 1].end].replace(" ", "").endswith("专栏"):
            return False
        return any(line.end - line.start >= _PROSE for line in near)

    kept = [(index, value) for index, value in bare if in_prose(index)]
    found: set[int] = set()
    for (i, a), (j, b) in pairwise(kept):
        if 0 < b - a <= max(3, (j - i) // 4) and j - i >= _APART:
            found |= {i, j}
    return found


def _running_heads(source: SourceText, content: str, places: list[int], known: set[int]) -> list[int]:
    """The places where a repeated short line is a running head: at page edges, and most of them are.

    An edge is beside a page number, a page break or a page gap. Where the heads repeat the plan's
    title, the title itself stays: the first place, or the second where both stand at one edge.
    """
    if content[-1] in "。；：:，," or len(content) < 3 or marker_of(content):
        return []
    edges = [index for index in places[:6] if _at_edge(source.lines, index, known)]
    if not edges:
        return []
    edges += [index for index in places[6:] if _at_edge(source.lines, index, known)]
    if len(edges) < 3 or len(edges) * 3 < len(places) * 2:
        return []
    if TITLE_END.search(content):
        apart = edges[1] - edges[0] > _NEAR or not known.isdisjoint(range(edges[0], edges[1]))
        del edges[0 if apart else 1]
    return edges


def _at_edge(lines: tuple[Line, ...], index: int, known: set[int]) -> bool:
    """Whether a line is beside a page number, a page break or a page gap."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else line
    if line.gap >= 3 or after.gap >= 3 or after.page != line.page:
        return True
    if index and lines[index - 1].page != line.page:
        return True
    return not known.isdisjoint((index - 2, index - 1, index + 1, index + 2))
