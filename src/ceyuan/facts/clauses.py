"""Sentences and clauses of a passage, with offsets. Marks inside quotes and brackets split nothing.

One pass of one compiled pattern: a stretch in quotes, titles or brackets is taken whole, so what is found
beside it are marks of the sentence itself. A quote that is never closed is read as if it were not there:
the look ahead is bounded, which also keeps the pass linear.
"""

from __future__ import annotations

import re
from typing import Final

_ENCLOSED: Final = (
    r"“[^“”]{0,120}”|‘[^‘’]{0,60}’|「[^「」]{0,80}」|『[^『』]{0,80}』"
    r"|《(?:[^《》]|《[^《》]{0,60}》){0,100}》"
    r"|（(?:[^（）]|（[^（）]{0,80}）){0,200}）"
    r"|〔[^〔〕]{0,80}〕|【[^【】]{0,80}】"
)
# Every alternative starts with a literal: the scan then jumps from candidate to candidate.
_STOPS: Final = re.compile("|".join([_ENCLOSED, *(rf"\{stop}[。！？!?]*" for stop in "。！？!?")]))
_MARKS: Final = re.compile("|".join([_ENCLOSED, *(rf"\{mark}" for mark in "，；。！？,!?："), "……?"]))
_OPENING: Final = frozenset("“‘「『《（〔【")
_FULL: Final = frozenset("。！？!?")
_QUOTED: Final = frozenset("”’」』")


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences of ``text``, each with its closing mark; together they cover ``text``.

    A quotation that ends with a full stop of its own ends the sentence too.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _STOPS.finditer(text):
        end = match.end()
        if text[match.start()] in _OPENING and not (text[end - 1] in _QUOTED and text[end - 2] in _FULL):
            continue
        found.append((start, end))
        start = end
    if start < len(text):
        found.append((start, len(text)))
    return found


def clauses(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The spans of the clauses of ``text[start:end]``, without the marks between them, none empty.

    Commas, semicolons, colons and full stops part clauses; 、 does not. A colon between digits does not.
    """
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    for match in _MARKS.finditer(text, start, end):
        at = match.start()
        mark = text[at]
        if mark in _OPENING or (
            mark == "：" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
        ):
            continue
        if at > start:
            found.append((start, at))
        start = match.end()
    if start < end:
        found.append((start, end))
    return found
