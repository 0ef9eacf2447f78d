"""Blanks in Chinese text: what a line wrap or a PDF extractor put there, and what a writer did.

A blank is stray where it stands beside a Han character, a full-width mark or a digit next to one
(``2.6 万``, ``到 2025 年``); it is kept between two Latin words (``Open SDG``).
"""

from __future__ import annotations

import re

_BLANKS = r"[ \t\r\n\f\v\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]"
# Latin letters and digits on both sides: the only place where a blank separates words.
_WORD_GAP = re.compile(rf"(?<=[0-9A-Za-z,;:.)\]%’”])({_BLANKS}+)(?=[0-9A-Za-z(\[])")
_GAP = re.compile(rf"{_BLANKS}+")
_MARK = "\x00"


def repair(text: str) -> str:
    """``text`` in one line, with wraps joined and stray blanks removed; word gaps become one blank."""
    text = text.strip()
    if not _GAP.search(text):
        return text
    return _GAP.sub("", _WORD_GAP.sub(_MARK, text)).replace(_MARK, " ")
