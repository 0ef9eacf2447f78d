"""Sentences that give a named body a part: ``由市发展改革委会同市财政局制定``, ``市科技局负责日常工作``.

Only bodies that are named (``市科技局``, ``国家能源局``, ``各区政府``) count: ``龙头企业牵头``, ``各地要``
and ``有关部门按照职责分工`` assign nobody. What only describes an arrangement
(``形成市科技局牵头、各区参加的机制``) is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ceyuan.fact import Organisation, Role
from ceyuan.facts.clauses import clauses, sentences
from ceyuan.facts.responsibility_bodies import Body
from ceyuan.facts.responsibility_brackets import Row
from ceyuan.facts.responsibility_named import companions, named, up_to_verb
from ceyuan.facts.responsibility_spans import Taken, any_in

_TRIGGER: Final = re.compile(r"牵头|会同|负责(?![任人制同的”])")
_ADVERB: Final = re.compile(
    r"(?:要|应当?|须|需|将|可|具体|统一|主要|共同|分别|联合|依法|统筹|全面|定期|适时|及时|直接|切实|按照?职责分工|在(?:各自)?职责范围内)+$"
)
_BY: Final = re.compile(r"(?<!自)由(?!贸)")
_FAR: Final = 160
_SCOPE: Final = re.compile(r"(?:按照?|根据|在)[^，；。]{0,6}职责[^，；。]{0,6}$")
_DESCRIBES: Final = re.compile(r"建立|形成|构建|健全|完善|探索|实行|推行|采取|组建|成立|设立")
_OF: Final = re.compile(
    r"(?:参加|参与|配合|协同|联动|负责|实施|牵头|支撑|共建)的|的[^，；。]{0,12}(?:机制|体制|格局|制度|体系|模式|小组|联盟|团队)"
)
_NOT_AFTER: Final = re.compile(r"单位|部门|的|人|作用|企业|、")
_SUPPORT: Final = re.compile(
    r"(?:密切|积极|协同|按(?:照)?职责(?:分工)?)*(?:配合|协助)|(?:按(?:照)?职责(?:分工)?)*(?:参与|参加)"
)


def read_prose(text: str, taken: Taken) -> Iterator[tuple[int, int, Row]]:
    """The phrases of ``text`` that give named bodies a part: start, end and row.

    What stands in ``taken`` was read already; a phrase ends before it.
    """
    places = [match.start() for match in _TRIGGER.finditer(text) if match.start() not in taken]
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
        found = _clause(text, a, b, parts[i - 1] if i else None)
        if found is None:
            more = _supports(text, a, b) if row else ()
            if more:
                row, last = row + more, b
            elif row:
                yield first, last, row
                row = ()
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
    near = max(start, at - _FAR)
    return text.startswith("由", at - 1) or at == start or _DESCRIBES.search(text, near, at) is not None


def _clause(text: str, a: int, b: int, before: tuple[int, int] | None) -> tuple[int, Row] | None:
    """The bodies at the first trigger of the clause, and where the first of them begins."""
    trigger = _TRIGGER.search(text, a, b)
    if trigger is None or _NOT_AFTER.match(text, trigger.end()) or trigger.start() - a > _FAR:
        return None
    left = text[a : trigger.start()]
    bare = _ADVERB.sub("", left)
    offset, start = a, 0
    if not bare and before is not None:
        bare = _SCOPE.sub("", _ADVERB.sub("", text[before[0] : before[1]]))
        offset = before[0]
    for by in _BY.finditer(bare):
        if _DESCRIBES.search(bare, 0, by.start()):
            return None
        start = by.end()
    offset, bare = offset + start, bare[start:]
    names = named(bare)
    if not names:
        return None
    if trigger.group() == "会同":
        second, tail = up_to_verb(text[trigger.end() : b])
        if not second:
            return None
        role: Role = "responsible" if tail.startswith("负责") else "lead"
        return offset, _row(names, role) + _row(second, "support")
    role = "lead" if trigger.group() == "牵头" or text.startswith("牵头", trigger.end()) else "responsible"
    row = _row(names, role)
    if text.startswith("会同", trigger.end()):
        row += _row(up_to_verb(text[trigger.end() + 2 : b])[0], "support")
    return offset, row


def _supports(text: str, a: int, b: int) -> Row:
    """The bodies of a clause that goes on after one who leads: ``市财政局配合``."""
    if text.startswith("会同", a):
        return _row(up_to_verb(text[a + 2 : b])[0], "support")
    match = _SUPPORT.search(text, a, b)
    if match is None or text.startswith("的", match.end()):
        return ()
    role: Role = "participate" if match.group().endswith(("参与", "参加")) else "support"
    return _row(companions(text[a : match.start()]), role)


def _row(names: list[str], role: Role) -> Row:
    return tuple((Body(name), Organisation(name, role)) for name in names)
