"""Running heads, page numbers and marks of the page, told from the text by place and repetition."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ceyuan.source.pdf_rows import Row

_DEPTH = 4
"""How many lines at the top and at the bottom of a page are looked at; if all repeat, the text does."""
_MOST_MARKS = 3
_BAND = 4.0
_MOST_NUMBERS = 6
_DASH = r"[-—–―－─‐·•~〜∼]"
_ARABIC = r"\d{1,4}"
_ROMAN = r"[ivxlcIVXLCⅰ-ⅿⅠ-Ⅿ]{1,8}"
_DECORATED = re.compile(
    rf"{_DASH}+({_ARABIC}|{_ROMAN}){_DASH}+|第({_ARABIC}|[一二三四五六七八九十百]+)页(?:[,，/／]?共.{{1,4}}页)?"
    rf"|({_ARABIC})[/／]{_ARABIC}|(?i:page)({_ARABIC})(?:of{_ARABIC})?|[\[(（<〈]({_ARABIC})[\])）>〉]"
)
_BARE = re.compile(rf"{_ARABIC}|{_ROMAN}")
_NUMBER = re.compile(_ARABIC)
# What begins so is counted through the document, and a page may begin with it every time.
_COUNTED = re.compile(r"附|专栏|图|表|第.{1,3}[篇章节条]|[一二三四五六七八九十（(]+[、.)）]")


@dataclass(slots=True)
class _Candidate:
    """A line near an edge of a page. ``page`` counts from 0, ``offset`` is the distance to the page's end
    in points, ``apart`` the distance to the next line inward in its own size."""

    row: Row
    page: int
    text: str
    edge: str
    depth: int
    apart: float

    @property
    def y(self) -> float:
        return self.row.y


def mark_furniture(pages: list[list[Row]], heights: list[tuple[float, float]]) -> None:
    """Give running heads and page numbers the role ``furniture``.

    ``pages`` holds each page's lines from top to bottom, ``heights`` each page's lower and upper edge. A line
    is furniture only if every line further out is.
    """
    candidates = list(_candidates(pages))
    repeated = _repeated(candidates, len(pages))
    same = {(c.page, c.edge) for c in candidates if c.depth == _DEPTH - 1 and id(c.row) in repeated}
    repeated -= {id(c.row) for c in candidates if (c.page, c.edge) in same}
    found = _numbers(candidates, heights) | repeated
    found |= _in_bands(candidates, found)
    outermost: dict[tuple[int, str], int] = defaultdict(int)
    for candidate in sorted(candidates, key=lambda c: c.depth):
        key = (candidate.page, candidate.edge)
        if id(candidate.row) in found and outermost[key] == candidate.depth:
            candidate.row.role = "furniture"
            outermost[key] += 1


def _candidates(pages: list[list[Row]]) -> Iterator[_Candidate]:
    for page, rows in enumerate(pages):
        for edge, ordered in (("top", rows), ("bottom", rows[::-1])):
            for depth, row in enumerate(ordered[:_DEPTH]):
                inward = ordered[depth + 1] if depth + 1 < len(ordered) else None
                apart = abs(inward.y - row.y) / max(row.size, inward.size) if inward else 9.0
                text = "".join(row.text()[0].split())
                yield _Candidate(row, page, text, edge, depth, apart)


def _numbers(candidates: list[_Candidate], heights: list[tuple[float, float]]) -> set[int]:
    """Page numbers: decorated ones, bare ones that count with the pages, and lone ones at the very edge."""
    found: set[int] = set()
    bare: list[tuple[_Candidate, int]] = []
    for candidate in candidates:
        if _DECORATED.fullmatch(candidate.text):
            found.add(id(candidate.row))
        elif _BARE.fullmatch(candidate.text):
            number = int(candidate.text) if candidate.text.isdecimal() else _roman(candidate.text)
            if number is not None:
                bare.append((candidate, number - candidate.page))
    counts = Counter((c.edge, shift) for c, shift in bare)
    for candidate, shift in bare:
        bottom, top = heights[candidate.page]
        share = (candidate.y - bottom) / max(top - bottom, 1.0)
        at_edge = (share < 0.12 or share > 0.9) and candidate.apart > 1.9
        if counts[candidate.edge, shift] >= 2 or (at_edge and candidate.depth == 0):
            found.add(id(candidate.row))
    return found


def _roman(text: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    if len(text) == 1 and "ⅰ" <= text.lower() <= "ⅻ":
        return ord(text.lower()) - ord("ⅰ") + 1
    total = previous = 0
    for char in reversed(text.lower()):
        value = values.get(char)
        if value is None:
            return None
        total += value if value >= previous else -value
        previous = max(value, previous)
    return total


def _repeated(candidates: list[_Candidate], pages: int) -> set[int]:
    """Lines that say the same at the same height on several pages, but for a number that counts the pages."""
    groups: dict[tuple[str, str], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.edge, candidate.text].append(candidate)
        numbers = _NUMBER.findall(candidate.text)
        sentence = _COUNTED.match(candidate.text) or candidate.text[-1] in "。；，"
        if 0 < len(numbers) <= _MOST_NUMBERS and not sentence:
            for which, number in enumerate(numbers):
                parts = _NUMBER.split(candidate.text)
                others = numbers[:which] + numbers[which + 1 :]
                key = f"{parts}{others}{which}:{int(number) - candidate.page}"
                groups[candidate.edge, key].append(candidate)
    found: set[int] = set()
    for group in groups.values():
        for band in _bands(group):
            count = len({c.page for c in band})
            if count < 2 or (len(band[0].text) < 2 and count < 3):
                continue
            apart = all(c.apart > 1.6 or c.depth for c in band) or pages == count
            if (count >= 3 and count * 20 >= pages) or (apart and count * 6 >= pages):
                found |= {id(c.row) for c in band}
    return found


def _bands(group: Iterable[_Candidate]) -> Iterator[list[_Candidate]]:
    """The candidates parted by height."""
    band: list[_Candidate] = []
    for candidate in sorted(group, key=lambda c: c.y):
        if band and candidate.y - band[0].y > _BAND:
            yield band
            band = []
        band.append(candidate)
    if band:
        yield band


def _in_bands(candidates: list[_Candidate], found: set[int]) -> set[int]:
    """Lines where most pages have furniture, set like it: the head of a chapter of one page."""
    more: set[int] = set()
    for edge in ("top", "bottom"):
        outer = [c for c in candidates if c.edge == edge and c.depth == 0]
        for band in _bands(outer):
            known = [c for c in band if id(c.row) in found]
            if len(known) < 3 or len(known) * 2 < len(band):
                continue
            sizes = Counter(round(c.row.size, 1) for c in known)
            more |= {id(c.row) for c in band if round(c.row.size, 1) in sizes and c.apart > 1.2}
    return more


def mark_watermarks(pages: list[list[Row]]) -> None:
    """Give lines that stand in the very same place on most pages the role ``furniture``."""
    if len(pages) < 3:
        return
    places: Counter[tuple[str, int, int]] = Counter()
    for rows in pages:
        places.update({_place(row) for row in rows if len(row.pieces) == 1})
    common = {place for place, count in places.items() if count >= 3 and count * 5 >= len(pages) * 3}
    for rows in pages:
        marks = [r for r in rows if len(r.pieces) == 1 and len(r.pieces[0].text) > 1 and _place(r) in common]
        if len(marks) <= _MOST_MARKS:  # more are text that pages have in common
            for row in marks:
                row.role = "furniture"


def _place(row: Row) -> tuple[str, int, int]:
    return row.pieces[0].text, round(row.x0 / 2), round(row.y / 2)
