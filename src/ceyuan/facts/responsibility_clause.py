"""One clause of running text: whom it gives a part, and whom a clause after one who leads adds."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.fact import Organisation, Role
from ceyuan.facts.responsibility_bodies import Body
from ceyuan.facts.responsibility_brackets import BY, Row
from ceyuan.facts.responsibility_named import companions, named, up_to_verb

TRIGGER: Final = re.compile(r"牵头|会同|负责(?![任人制同的”])|承担|组织实施")
"""Words of which one must stand in a clause that gives a part."""
_BY_ONLY: Final = frozenset({"承担", "组织实施"})
"""Triggers that assign only after 由: alone they tell what a body does."""
_ADVERB: Final = re.compile(
    r"(?:要|应当?|须|需|将|可|具体|统一|主要|共同|分别|分头|联合|依法|统筹|全面|定期|适时|及时|直接|切实|积极|主动|密切|协同"
    r"|按照?(?:各自)?(?:的)?职责(?:分工)?|按照?分工|在(?:各自)?职责范围内)+$"
)
_NUMBER: Final = re.compile(
    r"\d{1,2}[.．、]|（[一二三四五六七八九十\d]{1,3}）|[①-⑳]|[一二三四五六七八九十]是|[—●■]+"
)
FAR: Final = 160
_SCOPE: Final = re.compile(r"(?:按照?|根据|在)[^，；。]{0,6}职责[^，；。]{0,6}$")
DESCRIBES: Final = re.compile(r"建立|形成|构建|健全|完善|探索|实行|推行|采取|组建|成立|设立")
_STANDING: Final = re.compile(r"以下[^，；。]{0,8}[均都]$")
_NOT_AFTER: Final = re.compile(r"单位|部门|的|人|了|作用|企业|者")
_DAILY: Final = re.compile(r"[^，；。]{0,20}(?:日常|具体|事务|协调|服务|保障|办公室)[^，；。]{0,4}工作$")
_MONEY: Final = re.compile(r"费|资金|成本|支出|损失|风险|赔偿|贷款|利息|租金")
_AS: Final = re.compile(r"(?:作为|为|是)(?:本项工作)?的?$")
_DUTY: Final = r"按照?(?:各自)?(?:的)?职责(?:分工)?"
_PART: Final = re.compile(
    rf"(?:{_DUTY})?(?P<support>配合|协助|协同)|(?:{_DUTY})?(?P<participate>参与|参加)|(?:加强)?(?P<guide>指导)(?=$|[，；。])"
    rf"|{_DUTY}(?:抓好|做好|共同)*(?P<responsible>落实|推进|实施)"
)
_NEXT: Final = re.compile(
    r"(?P<lead>牵头)|(?P<responsible>负责(?![任人制同的”]))|(?P<support>配合|协助)|(?P<participate>参与|参加)"
)


def read_clause(text: str, a: int, b: int, before: tuple[int, int] | None) -> tuple[int, Row] | None:
    """The bodies at the first trigger of the clause and those after it, and where the first of them begins."""
    trigger = TRIGGER.search(text, a, b)
    if trigger is None or trigger.start() - a > FAR:
        return None
    word, after = trigger.group(), trigger.end()
    label = word == "牵头" and _AS.search(text, a, trigger.start())
    if label:
        kind = re.compile(r"单位|部门").match(text, after, b)
        if kind is None or kind.end() != b:
            return None
    elif _NOT_AFTER.match(text, after):
        return None
    found = _assigned(text, a, label.start() if label else trigger.start(), before)
    if found is None:
        return None
    at, names, by = found
    if word in _BY_ONLY and not (_is_given(text, a, after, b) and (by or word == "承担")):
        return None
    if word == "承担" and not by and not _DAILY.match(text, after, b):
        return None
    if word == "会同":
        second, tail = up_to_verb(text[after:b])
        if not second:
            return None
        role: Role = "responsible" if tail.startswith("负责") else "lead"
        return at, _row(names, role) + _row(second, "support")
    leads = word == "牵头" or text.startswith("牵头", after)
    row = _row(names, "lead" if leads else "responsible")
    if text.startswith("会同", after):
        row += _row(up_to_verb(text[after + 2 : b])[0], "support")
    more = _joined(text, after, b)
    return None if more is None or (text[after : after + 1] == "、" and not more) else (at, row + more)


def read_support(text: str, a: int, b: int) -> Row:
    """The bodies of a clause that goes on after one who leads: ``市财政局配合``."""
    if text.startswith("会同", a):
        return _row(up_to_verb(text[a + 2 : b])[0], "support")
    match = _PART.search(text, a, b)
    if match is None or match.start() - a > FAR or text.startswith("的", match.end()):
        return ()
    return _row(companions(_ADVERB.sub("", text[a : match.start()])), _role(match))


def _assigned(
    text: str, a: int, end: int, before: tuple[int, int] | None
) -> tuple[int, list[str], bool] | None:
    """Where the bodies before ``end`` begin, the bodies, and whether 由 assigns them."""
    bare = _ADVERB.sub("", text[a:end])
    if not bare and before is not None and before[1] - before[0] <= FAR:
        a = before[0]
        bare = _SCOPE.sub("", _ADVERB.sub("", text[a : before[1]]))
    number = _NUMBER.match(bare)
    start = number.end() if number else 0
    given = False
    for by in BY.finditer(bare):
        if DESCRIBES.search(bare, 0, by.start()) or _STANDING.search(bare, 0, by.start()):
            return None
        start, given = by.end(), True
    names = named(bare[start:])
    return (a + start, names, given) if names else None


def _is_given(text: str, a: int, after: int, b: int) -> bool:
    """Whether what is borne is work, not money."""
    return _MONEY.search(text, a, b) is None and not text.startswith("、", after)


def _joined(text: str, at: int, b: int) -> Row | None:
    """The bodies that 、 joins with parts of their own: ``甲局牵头、乙局配合``; None in ``…配合的机制``."""
    row: list[tuple[Body, Organisation]] = []
    for match in _NEXT.finditer(text, at, b):
        begin = text.find("、", max(at, match.start() - FAR), match.start())
        while begin >= 0:
            names = named(_ADVERB.sub("", text[begin + 1 : match.start()]))
            if names:
                row += _row(names, _role(match))
                break
            begin = text.find("、", begin + 1, match.start())
        if begin >= 0 and text.startswith("的", match.end()):
            return None
        at = match.end()
    return tuple(row)


def _role(match: re.Match[str]) -> Role:
    roles: tuple[Role, ...] = ("lead", "responsible", "support", "participate", "guide")
    return next(role for role in roles if match.groupdict().get(role))


def _row(names: list[str], role: Role) -> Row:
    return tuple((Body(name), Organisation(name, role)) for name in names)
