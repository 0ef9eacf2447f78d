"""Where a text stands with a few characters changed: approximate search within a strict bound.

With at most ``k`` edits (a character changed, added or left out), one of ``k + 1`` pieces of the pattern
stands unchanged: only around those places is the edit distance computed, bit-parallel.

References:
    G. Myers, A fast bit-vector algorithm for approximate string matching, Journal of the ACM 46(3), 1999.
    G. Navarro, R. Baeza-Yates, Very fast and simple approximate string matching, IPL 72(1-2), 1999.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

SIMILAR: Final = 0.9
"""How much of a quote must stand unchanged; a quote of fewer than ten characters must stand exactly."""
_LONGEST: Final = 4000


class Match(NamedTuple):
    """``text[start:end]`` differs from the pattern by ``distance`` edits."""

    start: int
    end: int
    distance: int


def matches(pattern: str, text: str) -> list[Match]:
    """The places of ``text`` that are similar to ``pattern``, none overlapping another, in order."""
    most = int(len(pattern) * (1 - SIMILAR) + 1e-9)
    if not most or len(pattern) > _LONGEST:
        return []
    found: list[Match] = []
    for first, last in _windows(pattern, text, most):
        window = text[first:last]
        scores = list(_distances(pattern, window, anchored=False))
        ends = [i for i, score in enumerate(scores) if score <= most]
        ends.sort(key=lambda i: (scores[i], window[i] != pattern[-1], i))
        taken = bytearray(len(window))
        for end in ends:
            if taken[end]:
                continue
            start, stop, distance = _match(pattern, window, end + 1, scores[end])
            if not any(taken[start:stop]):
                taken[start:stop] = b"\1" * (stop - start)
                found.append(Match(first + start, first + stop, distance))
    return sorted(found)


def _windows(pattern: str, text: str, most: int) -> list[tuple[int, int]]:
    """The stretches of ``text`` in which a match may stand."""
    size = len(pattern)
    bounds = [size * i // (most + 1) for i in range(most + 2)]
    found = []
    for start, stop in pairwise(bounds):
        piece = pattern[start:stop]
        at = text.find(piece)
        while at >= 0:
            found.append((max(0, at - start - most), min(len(text), at - start + size + most)))
            at = text.find(piece, at + 1)
    merged: list[tuple[int, int]] = []
    for first, last in sorted(found):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _match(pattern: str, window: str, end: int, distance: int) -> Match:
    """The match that ends at ``end``: its start is found from behind."""
    longest = min(end, len(pattern) + distance)
    behind = window[end - longest : end][::-1]
    starts = [
        i for i, score in enumerate(_distances(pattern[::-1], behind, anchored=True)) if score == distance
    ]
    best = min(starts, key=lambda i: (behind[i] != pattern[0], abs(i + 1 - len(pattern))))
    return Match(end - best - 1, end, distance)


def _distances(pattern: str, text: str, *, anchored: bool) -> Iterator[int]:
    """For each end in ``text``, the edits from ``pattern`` to what ends there.

    What ends there begins anywhere, with ``anchored`` at the start of ``text``.
    """
    where: dict[str, int] = {}
    for i, char in enumerate(pattern):
        where[char] = where.get(char, 0) | 1 << i
    full, top = (1 << len(pattern)) - 1, 1 << (len(pattern) - 1)
    plus, minus, score = full, 0, len(pattern)
    for char in text:
        equal = where.get(char, 0)
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        up = minus | (~(horizontal | plus) & full)
        down = plus & horizontal
        score += bool(up & top) - bool(down & top)
        up = (up << 1 | anchored) & full
        down = down << 1 & full
        plus = down | (~(vertical | up) & full)
        minus = up & vertical
        yield score
