"""The sentence that is most like a quote that stands nowhere: what a person is shown to decide by."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from ceyuan.corrections.ink import Ink, folded

_SENTENCE: Final = re.compile(r"[^。;!?]+[。;!?]?")
_LIKE: Final = 0.35
_MOST: Final = 48


def nearest(quote: str, ink: Ink) -> tuple[str, ...]:
    """The sentence with most pairs of characters in common with ``quote``; empty where none is like it.

    Likeness is Dice's coefficient over the quote's length: what a long sentence has besides does not count.
    """
    wanted = _pairs(folded(quote))
    size = sum(wanted.values())
    best, found = 0.0, (0, 0)
    for match in _SENTENCE.finditer(ink.text):
        sentence = match.group()
        have = _pairs(sentence)
        common = sum(min(count, have[pair]) for pair, count in wanted.items() if pair in have)
        extra = max(0, sum(have.values()) - 2 * size)
        score = common / (size + 0.05 * extra)
        if score > best:
            best, found = score, match.span()
    if best < _LIKE:
        return ()
    start, end = _most(ink.text, *found, wanted)
    dots = ("…" if start > found[0] else "", "…" if end < found[1] else "")
    return (dots[0] + ink.raw[start:end] + dots[1],)


def _pairs(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def _most(text: str, start: int, end: int, wanted: Counter[str]) -> tuple[int, int]:
    """The stretch of a long sentence that has most of the quote."""
    if end - start <= _MOST:
        return start, end
    hits = [text[i : i + 2] in wanted for i in range(start, end)]
    first = max(range(len(hits) - _MOST + 1), key=lambda i: sum(hits[i : i + _MOST]))
    return start + first, start + first + _MOST
