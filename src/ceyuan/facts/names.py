"""The systems, platforms, institutions, programmes, areas and the like that a plan names."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from ceyuan.facts.names_bare import MASK
from ceyuan.facts.names_bounds import NOUN
from ceyuan.facts.names_kinds import head_at
from ceyuan.facts.names_lists import listed, quoted, titles
from ceyuan.facts.names_mentions import Register
from ceyuan.facts.names_phrases import read_clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceyuan.facts.names_bare import Found
    from ceyuan.facts.names_phrases import End
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Plan

_ENCLOSED: Final = re.compile(r"《[^《》\n]{1,80}》|（[^（）\n]*）|“[^“”\n]*”|\"[^\"\n]*\"")
_STOP: Final = re.compile(r"[，。；：？！\n]")
_SENTENCE: Final = re.compile(r"[，。；：]")
_REMARK: Final = re.compile(r"[，。；：、]")
_PARTED: Final = re.compile(r"[、和与及的]")


def names(plan: Plan, texts: Sequence[Passage]) -> Plan:
    """``plan`` with the things that it names and where it mentions them."""
    register = Register(texts)
    masked = _ENCLOSED.sub(_mask, register.text)
    nouns: list[int] = []
    ends: list[End] = []
    for match in NOUN.finditer(masked):
        stop = match.end()
        nouns.append(stop)
        if match.lastindex and (noun := head_at(masked, stop)):
            ends.append((stop, noun))
    found = [*titles(register.text), *quoted(masked), *_in_clauses(masked, ends)]
    found += listed(masked, {end: kind for _, end, kind in found})
    for name in sorted(found):
        register.add(*name)
    return replace(plan, names=register.names(nouns))


def _in_clauses(masked: str, ends: list[End]) -> list[Found]:
    """The names that nouns end, clause by clause."""
    found: list[Found] = []
    stops = [end + at for at, end in enumerate(accumulate(map(len, _STOP.split(masked))))]
    first, count = 0, len(ends)
    while first < count:
        i = bisect_left(stops, ends[first][0])
        stop = stops[i]
        last = first + 1
        while last < count and ends[last][0] <= stop:
            last += 1
        found += read_clause(masked, stops[i - 1] + 1 if i else 0, stop, ends[first:last])
        first = last
    return found


def _mask(match: re.Match[str]) -> str:
    """An enclosed stretch of the same length: a short one is part of its phrase, a long one is apart."""
    stretch = match.group()
    inner = stretch[1:-1]
    if stretch[0] == "《":
        return f"《{MASK * len(inner)}》"
    if stretch[0] == "（":
        return f"，{inner}，" if len(inner) > 8 or _REMARK.search(inner) else stretch
    if len(inner) <= 18 and not _SENTENCE.search(inner):
        return f"“{_PARTED.sub(MASK, inner)}”"
    if match.string.startswith("的", match.end()):
        return f"“{MASK * len(inner)}”"
    return f"，{inner}，"
