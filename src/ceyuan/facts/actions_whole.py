"""How far an object runs on over commas: over the clauses behind the one that it starts in."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.actions_chain import Head, is_verb
from ceyuan.facts.actions_heads import find, head_of
from ceyuan.facts.actions_verbs import CAUSATIVE, STRONG, VERBS
from ceyuan.facts.actions_words import CLOSER, CLOSERS, DOERS, PREPOSITIONS

LEADING: Final = frozenset({"牵头", "负责", "主导"})
"""A clause that ends so names who does it; what is done may follow the comma."""
TAKING_CLAUSES: Final = CAUSATIVE | {"推进"}
"""Verbs whose object may hold a clause of its own, and commas."""
_MEANS: Final = frozenset({"采取", "采用"})
_ADDS: Final = ("以及", "和", "与")
ADD_CHARS: Final = frozenset(add[0] for add in _ADDS)
"""What a clause that goes on with the object before it starts with."""
_OPEN: Final = re.compile(
    "围绕|聚焦|依托|通过|面向|针对|在(?!线|校|地|岗|职|建|研|沪|京)|按照|根据|结合|利用|运用|立足|基于|以(?=[^，以]{2,14}为)|采取|采用"
)


def may_go_on(text: str, start: int, end: int) -> bool:
    """Whether an object of a verb that takes clauses may go on behind ``end``; :func:`whole` tells if it does."""
    return text[end - 2 : end] in DOERS or _OPEN.search(text, start, end) is not None


def whole(text: str, spans: list[tuple[int, int]], i: int, head: Head) -> tuple[int, int]:
    """The last clause of the object that starts in clause ``i``, and its end.

    A clause that starts with 以及 goes on with the object. An object of 支持 and its like goes on while
    it has only named who is to act, and by what means.
    """
    end = spans[i][1]
    verb = head.verbs[-1][0]
    open_ = text[verb : verb + 2] in TAKING_CLAUSES and (
        _is_open(text, head.at, end)
        or (
            text[end - 2 : end] in DOERS
            and i + 1 < len(spans)
            and text[spans[i + 1][0] : spans[i + 1][0] + 2] in PREPOSITIONS
        )
    )
    if text[end - 2 : end] in LEADING and i + 1 < len(spans) and "的" in text[slice(*spans[i + 1])]:
        return i + 1, spans[i + 1][1]  # 建立X牵头，Y参加的联席会议
    while i + 1 < len(spans) and text[end : end + 1] == "，":
        start, stop = spans[i + 1]
        if open_:
            two = text[start : start + 2]
            goes_on = two in PREPOSITIONS or two in _MEANS or text[start] in "在以从按与"
            open_ = goes_on and find(text, start + 1, stop) is None
        elif not (
            text.startswith(_ADDS, start)
            and stop - start < 60
            and head_of(text, start + (2 if text[start] == "以" else 1), stop) is None
        ):
            break
        i, end = i + 1, stop
    return i, end


def _is_open(text: str, start: int, end: int) -> bool:
    """Whether the object of a causative verb still lacks its own verb."""
    openings = list(_OPEN.finditer(text, start, end))
    opening = openings[-1] if openings else None
    if opening is None or opening.start() == start or text[end - 2 : end] in {"合作", "创新"}:
        return False
    if opening.group() == "在" and text[end - 2 : end] not in CLOSERS and text[end - 1] not in CLOSER:
        return False
    first = opening.start()  # 企业研发面向X的Y: its verb has come
    if any(text[k : k + 2] in VERBS and is_verb(text, k, end) for k in range(start + 2, first - 1)):
        return False
    return find(text, opening.end(), end) is None and not any(
        text[k : k + 2] in STRONG and is_verb(text, k, end) for k in range(opening.end() + 2, end - 3)
    )
