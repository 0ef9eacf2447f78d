"""Blanks in Chinese text: what a line wrap or a PDF extractor put there, and what a writer did.

A blank is stray where it stands beside a Han character, a full-width mark or a digit next to one
(``2.6 万``, ``到 2025 年``); it is kept between two Latin words (``Open SDG``).
"""

from __future__ import annotations

import re

_BLANKS = r"[ \t\r\n\f\v\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]"
_GAP = re.compile(rf"{_BLANKS}+")
# What may stand at the left and at the right of a blank that separates two words.
LEFT = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ,;:.)]%’”")
RIGHT = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ([")
_WORD_GAP = re.compile(rf"[{re.escape(''.join(LEFT))}]{_BLANKS}+[{re.escape(''.join(RIGHT))}]")


def repair(text: str) -> str:
    """``text`` in one line, with wraps joined and stray blanks removed; word gaps become one blank."""
    text = text.strip()
    if _GAP.search(text) is None:
        return text
    if _WORD_GAP.search(text) is None:
        return "".join(_GAP.split(text))
    return _GAP.sub(_word_gap, text)


def ink(text: str) -> int:
    """The number of characters that are not blank."""
    return sum(map(len, text.split()))


def is_word_gap(before: str, after: str) -> bool:
    """Whether a blank between these two characters separates words, and is not stray."""
    return before in LEFT and after in RIGHT


def _word_gap(match: re.Match[str]) -> str:
    text, end = match.string, match.end()
    if match.start() == 0 or end == len(text):
        return ""
    return " " if is_word_gap(text[match.start() - 1], text[end]) else ""
