"""Sentences that give a named body a part: ``由市发展改革委会同市财政局制定``, ``市科技局负责日常工作``.

Only bodies that are named (``市科技局``, ``国家能源局``, ``各区政府``) count: ``龙头企业牵头``, ``各地要``
and ``有关部门按照职责分工`` assign nobody. What only describes an arrangement
(``形成市科技局牵头、各区参加的机制``) is none either. Rules that a plan states for its lists
(``列第一位者为牵头单位``) do not hold for sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ceyuan.facts.clauses import clauses, sentences
from ceyuan.facts.responsibility_brackets import Row
from ceyuan.facts.responsibility_clause import DESCRIBES, FAR, TRIGGER, read_clause, read_support
from ceyuan.facts.responsibility_spans import Taken, any_in

_OF: Final = re.compile(
    r"(?:参加|参与|配合|协同|联动|负责|实施|牵头|支撑|共建)的|的[^，；。]{0,12}(?:机制|体制|格局|制度|体系|模式|小组|联盟|团队)"
)


def read_prose(text: str, taken: Taken) -> Iterator[tuple[int, int, Row]]:
    """The phrases of ``text`` that give named bodies a part: start, end and row.

    What stands in ``taken`` was read already; a phrase ends before it.
    """
    places = [match.start() for match in TRIGGER.finditer(text) if match.start() not in taken]
    if not places:
        return
    for start, end in sentences(text):
        if any_in(places, start, end):
            for first, last, row in _sentence(text, start, end):
                if first not in taken:
                    yield first, taken.next(first, last), row


def _sentence(text: str, start: int, end: int) -> Iterator[tuple[int, int, Row]]:
    parts = clauses(text, start, end)
    row: Row = ()
    first = last = 0
    for i, (a, b) in enumerate(parts):
        found = read_clause(text, a, b, parts[i - 1] if i else None)
        if found is None:
            more = read_support(text, a, b) if row else ()
            if more:
                row, last = row + more, b
            continue
        if row:
            yield first, last, row
            row = ()
        at, row_here = found
        if not _OF.search(text, b, min(end, b + 60)) or not _describes(text, start, at):
            first, last, row = at, b, row_here
    if row:
        yield first, last, row


def _describes(text: str, start: int, at: int) -> bool:
    """Whether the bodies at ``at`` belong to an arrangement that the sentence speaks of."""
    near = max(start, at - FAR)
    return text.startswith("由", at - 1) or at == start or DESCRIBES.search(text, near, at) is not None
