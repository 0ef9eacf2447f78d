"""The sentence that is most like a quote that stands nowhere: what a person is shown to decide by."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from ceyuan.corrections.ink import Ink, folded
from ceyuan.corrections.places import HIDDEN
from ceyuan.plan import Plan

_SENTENCE: Final = re.compile(r"[^。;!?]+[。;!?]?")
_LIKE: Final = 0.35
_MOST: Final = 48


def nearest(quote: str, plan: Plan) -> tuple[str, ...]:
    """The sentence with most pairs of characters in common with ``quote``; empty where none is like it.

    What a sentence has besides counts little: a quote is often a part of one.
    """
    wanted = _pairs(folded(quote))
    size = sum(wanted.values())
    best, found = _LIKE, ""
    for node in plan.nodes:
        if node.kind in HIDDEN:
            continue
        ink = Ink(plan.text, node.own)
        for match in _SENTENCE.finditer(ink.text):
            sentence = match.group()
            if not wanted.keys() & {sentence[i : i + 2] for i in range(len(sentence))}:
                continue
            have = _pairs(sentence)
            common = sum(min(count, have[pair]) for pair, count in wanted.items() if pair in have)
            score = common / (size + 0.05 * max(0, len(sentence) - 2 * size))
            if score > best:
                best, found = score, _most(ink, *match.span(), wanted)
    return (found,) if found else ()


def _pairs(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def _most(ink: Ink, start: int, end: int, wanted: Counter[str]) -> str:
    """The sentence as printed; of a long one the stretch that has most of the quote."""
    if end - start <= _MOST:
        return ink.raw[start:end]
    hits = [ink.text[i : i + 2] in wanted for i in range(start, end)]
    skipped = max(range(len(hits) - _MOST + 1), key=lambda i: sum(hits[i : i + _MOST]))
    first, last = start + skipped, start + skipped + _MOST
    return f"{'…' if first > start else ''}{ink.raw[first:last]}{'…' if last < end else ''}"
