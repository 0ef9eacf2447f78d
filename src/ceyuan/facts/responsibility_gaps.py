"""Rows that a layout took apart: bodies parted by blanks alone, a bracket broken over two paragraphs."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.passage import Passage

_GAP: Final = re.compile(
    r"(?<=[局委办厅部院会府司行团心队处室头责合与])[ \t\r\n\u00a0\u3000]+(?=[市省区县国各有中][^\s、，；。：]{2})"
)
_LABELLED: Final = re.compile(r"(?:单位|部门|主体)：[^：。]*$")
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
    """``passage``, with what was broken off into the next paragraph: the rest of a bracket or of a label's list."""
    if following is None or following.node.number:
        return passage
    if (
        passage.text.endswith(("、", "："))
        and _LABELLED.search(passage.text[-_REST:])
        and _goes_on(following.text)
    ):
        return Passage(passage.node, (*passage.node.own, *following.node.own), source)
    open_ = passage.text.rfind("（")
    if open_ < 0 or "）" in passage.text[open_:]:
        return passage
    close = following.text.find("）", 0, _REST)
    if close < 0 or "（" in following.text[:close]:
        return passage
    limit = following.at(close) + 1
    rest = [(start, min(end, limit)) for start, end in following.node.own if start < limit]
    return Passage(passage.node, (*passage.node.own, *rest), source)


def _goes_on(text: str) -> bool:
    return len(text) <= _REST and "：" not in text and "。" not in text[:-1]
