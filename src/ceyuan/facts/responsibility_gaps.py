"""Rows that a layout took apart: bodies parted by blanks alone, a bracket broken over two paragraphs."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.passage import Passage

_GAP: Final = re.compile(
    r"(?<=[局委办厅部院会府司行])[ \t\r\n\u00a0\u3000]+(?=[市省区县国各有中][^\s、，；。：]{2})"
)
_REST: Final = 200
"""How far into the next paragraph the closing bracket is looked for."""
_FOLD: Final = str.maketrans("():;", "（）：；")


def listed(passage: Passage, start: int, end: int, source: str) -> str:
    """``passage.text[start:end]`` with 、 where blanks alone part two bodies of the source."""
    text = passage.text[start:end]
    if "、" in text or not text:
        return text
    first, last = passage.span(start, end)
    raw = source[first:last]
    marked, gaps = _GAP.subn("、", raw)
    if not gaps or sum(map(len, raw.split())) != len(text):
        return text
    return "".join(marked.split()).translate(_FOLD)


def closed(passage: Passage, following: Passage | None, source: str) -> Passage:
    """``passage``, with the rest of its last bracket where that was broken off into the next paragraph."""
    open_ = passage.text.rfind("（")
    if following is None or open_ < 0 or "）" in passage.text[open_:]:
        return passage
    close = following.text.find("）", 0, _REST)
    if close < 0 or "（" in following.text[:close] or following.node.number:
        return passage
    limit = following.at(close) + 1
    rest = [(start, min(end, limit)) for start, end in following.node.own if start < limit]
    return Passage(passage.node, (*passage.node.own, *rest), source)
