"""Which part a word gives a body: the labels (``牵头单位：``) and the verbs (``按职责分工负责``)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ceyuan.fact import Role

_KIND: Final = r"(?:单位|部门|主体|机构|地区|处室|科室|区县)"
_PART: Final = r"(?:牵头|主办|主责|责任|配合|协办|协同|协作|协助|支持|支撑|参加|参与|指导|督导|主管|落实|承办|实施|组织|负责|承担)"
LABEL: Final = (
    rf"(?:主要|主体|第一|具体|共同|直接|[省市区县][级直]?|各)*{_PART}(?:（[^（）]{{1,6}}）)?(?:[及和、]?{_PART})?"
    rf"{_KIND}(?:（[^（）]{{1,6}}）)?"
)
"""A label that names bodies by their part, without its colon."""
SHORT_LABEL: Final = r"(?:牵头|主办|责任|配合|协办|协同|参加|参与|指导|落实|承办|负责)"
"""A label of one word; it needs its colon and the start of a bracket or of a piece of it."""
OTHER_LABEL: Final = (
    r"(?:完成|办结|推进|落实|实施)?(?:时限|时间|期限|进度|节点)(?:安排|要求|节点)?"
    r"|(?:牵头|责任|分管|联系|配合|包联|市级|挂帅)*(?:领导|负责人|责任人|联系人)"
)
"""Labels of dates and persons: what follows is no body."""

_LABEL_ROLES: Final[tuple[tuple[re.Pattern[str], Role | None], ...]] = (
    (re.compile(r"领导|人$|时限|时间|期限|进度|节点"), None),
    (re.compile(r"牵头|主办|主责"), "lead"),
    (re.compile(r"配合|协办|协同|协作|协助|支[持撑]"), "support"),
    (re.compile(r"参加|参与"), "participate"),
    (re.compile(r"指导|督导"), "guide"),
    (re.compile(r"责任|负责|落实|主管|承办|实施|组织|承担|分工"), "responsible"),
)
_VERB_ROLES: Final[tuple[tuple[re.Pattern[str], Role], ...]] = (
    (re.compile(r"配合|协办|协助|支持|保障|协同(?!推进|推动|负责|实施)"), "support"),
    (re.compile(r"参与|参加"), "participate"),
    (re.compile(r"指导|督导"), "guide"),
    (re.compile(r"负责|落实|实施|承担|承办|办理|推进|推动|执行|组织|开展|做好|抓好"), "responsible"),
)
_LEADS: Final = re.compile(r"牵头|主办|主责|主抓")

_DUTY: Final = (
    r"(?:按照?|根据|依据|依照?|结合)(?:各自|部门|有关|相关|任务|法定|工作|的)*(?:职责|职能|职权|权限|分工|要求)"
    r"(?:任务|范围|分工|要求|内|权限)*|在?(?:各自的?|法定)?职责范围内"
)
_HOW: Final = (
    r"共同|联合|分别|分头|具体|密切|积极|主动|统筹|分工|各自|统一|依法|全面|协调|同时|做好|抓好|加强"
)
_DO: Final = (
    r"牵头|主办|主责|主抓|负责|配合|参与|参加|协办|承办|落实|实施|推进|推动|指导|督导|协同|协助|支持|保障|承担|办理"
    r"|组织|执行|开展|制定|编制|起草|出台|提出"
)
# Possessive: a chain of verbs that does not reach the end is given up at once, not taken apart.
_TAIL: Final = re.compile(rf"(?!、|工作|到位)(?:{_DUTY}|{_HOW}|{_DO}|、|抓落实|工作|到位){{1,12}}+$")
_IS: Final = re.compile(rf"(?:作为|为|是)(?:主要)?{_PART}(?:责任)?{_KIND}$")
_GROUP_END: Final = re.compile(r"[^、]{2,}(?:牵头|主办|负责|配合|参与|参加|协办|协助)$")
_DOES: Final = re.compile(_DO)
_WITH_OBJECT: Final = re.compile(
    rf"(?:{_DUTY}|{_HOW})*(?:牵头|负责|配合|参与|指导|协助)+(?!单位|部门|小组|责任|[办局组人的]|制(?!定|作|订|造))[^、（）]{{1,16}}$"
)


def label_role(label: str) -> Role | None:
    """The part that a label or the head of a table's column gives; None where it names no bodies."""
    return next((role for pattern, role in _LABEL_ROLES if pattern.search(label)), None)


def verb_role(tail: str) -> Role:
    """The part that verbs give the bodies before them; who leads, leads whatever else is said."""
    if _LEADS.search(tail):
        return "lead"
    first = [(match.start(), role) for pattern, role in _VERB_ROLES if (match := pattern.search(tail))]
    return min(first)[1] if first else "responsible"


@lru_cache(maxsize=4096)
def split_verb(segment: str) -> tuple[str, str] | None:
    """A segment's bodies and the verbs after them: ``市科技局`` and ``按职责分工负责``; None without verbs.

    Names hold verbs too (``工作推进组``): only verbs that reach the segment's end count, and an object
    after them (``牵头制定细则``) is looked for second.
    """
    if not _DOES.search(segment):
        return None
    for pattern in (_TAIL, _IS, _WITH_OBJECT):
        match = pattern.search(segment)
        if match is not None and _DOES.search(match.group()):
            return segment[: match.start()], match.group()
    return None


def ends_group(piece: str) -> bool:
    """Whether a piece of a list is a name with its verb, so that another group begins after it."""
    return _GROUP_END.match(piece) is not None


def only_verbs(piece: str) -> bool:
    """Whether a piece names nobody: ``牵头、落实``."""
    parted = split_verb(piece)
    return parted is not None and not parted[0]
