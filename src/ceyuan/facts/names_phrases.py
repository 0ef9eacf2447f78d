"""The names in a clause: each noun that ends a name, back to where its phrase begins."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.names_bare import REACH, Found, name_in
from ceyuan.facts.names_bounds import NUMBER, SEPARATOR
from ceyuan.facts.names_kinds import TELLING
from ceyuan.facts.names_words import LEAD, LEADING, SEPARATING, led

End = tuple[int, str]
"""Where a noun of the table ends, and the noun."""
_SECOND: Final = 7
"""A second part after 和 of at most this length shares the first part's modifiers (…标准和评估平台)."""
_JOINED: Final = re.compile(r"(?:融合|结合|一体|衔接|互补|联动|互动|贯通)的")
_CLOSING: Final = frozenset("”（")
_PREMISE: Final = frozenset(("基于", "面向", "适应"))
_BUILT: Final = ("建设", "更新", "改造", "等", "发展")


def read_clause(text: str, start: int, end: int, ends: list[End]) -> list[Found]:
    """The names of the clause ``text[start:end]``, in which the nouns of ``ends`` stand."""
    found: list[Found] = []
    for stop, noun in ends:
        telling = TELLING.get(noun)
        if telling is None or telling.search(text, max(start, stop - REACH), stop - len(noun)):
            break
    else:
        return found
    begin = led(text, body(text, start, end), end)
    closed = _closed(text, begin, end)
    skip = False
    last = len(ends) - 1
    for index, (noun_end, noun) in enumerate(ends):
        if noun_end <= begin or noun_end < closed:
            continue
        stop = noun_end
        mark = text[stop : stop + 1]
        if mark in _CLOSING:
            stop = _with_bracket(text, stop)
            mark = text[stop : stop + 1]
        separator = SEPARATOR.match(text, stop, end) if mark in SEPARATING else None
        if index < last and _goes_on(text, stop, ends[index + 1], separator):
            continue
        if not skip and (name := name_in(text, begin, stop, noun)):
            found.append(name)
        elif separator and text[begin : begin + 2] in _PREMISE and "的" not in text[begin:stop]:
            continue
        skip = False
        if separator:
            begin = separator.end()
            if (
                text[begin : begin + 1] in LEADING
                and (lead := LEAD.match(text, begin, end))
                and lead.end() - begin >= 4
            ):
                begin = lead.end()
        elif mark == "的":
            begin = stop + 1
        else:
            skip = mark == "等"
            gap = None if skip or index == last else SEPARATOR.search(text, stop, ends[index + 1][0])
            begin = gap.end() if gap else stop + skip
    return found


def _closed(text: str, begin: int, end: int) -> int:
    """The end of a modifier that joins a list (…、…和…融合的): nothing in the list is a name by itself."""
    if text.find("的", begin, end) < 0 or text.find("、", begin, end) < 0:
        return 0
    joined = _JOINED.search(text, begin, end)
    return joined.end() if joined and SEPARATOR.search(text, begin, joined.start()) else 0


def body(text: str, start: int, end: int) -> int:
    """Where the clause begins after the marker of its node."""
    if start == 0 or text[start - 1] == "\n":
        marker = NUMBER.match(text, start, end)
        return marker.end() if marker else start
    return start


def _with_bracket(text: str, stop: int) -> int:
    """The end of the name with the closing quote, the acronym or the place that follows its noun."""
    if text[stop] == "”":
        stop += 1
    if text[stop : stop + 1] == "（":
        close = text.find("）", stop, stop + 12)
        if close > 0 and (
            text[stop + 1 : close].isascii() or text[close + 1 : close + 2] in {"、", "，", "。", "；", "等"}
        ):
            return close + 1
    return stop


def _goes_on(text: str, stop: int, following: End, separator: re.Match[str] | None) -> bool:
    """Whether the phrase goes on to the next noun, so that this one is part of its name."""
    next_stop, noun = following
    if separator:
        short = next_stop - separator.end() <= _SECOND
        return separator.group() in {"和", "与", "及"} and short
    gap = text[stop : next_stop - len(noun)]
    if gap.startswith("的"):
        return not SEPARATOR.search(gap)
    return len(gap) <= 14 and not gap.startswith(_BUILT) and "的" not in gap and not SEPARATOR.search(gap)
