"""Rules that a plan states once for all rows that follow: 列第一位者为牵头单位，下同; 以下均需各区落实，不再列出."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ceyuan.fact import Organisation
from ceyuan.facts.responsibility_bodies import Body, bodies, split_top
from ceyuan.facts.responsibility_roles import LABEL, label_role, split_verb, verb_role

_CLAUSE: Final = r"[^，；。：（）]"
_FIRST: Final = re.compile(
    rf"{_CLAUSE}{{0,16}}(?:首位|第一|首个|第1)[^，；。（）]{{0,12}}?(?:为|是|系){_CLAUSE}{{0,4}}(?:牵头|主办)(?:责任)?(?:单位|部门|者)?"
)
_STARRED: Final = re.compile(
    rf"{_CLAUSE}{{0,16}}[*＊★☆▲△※]{_CLAUSE}{{0,8}}?(?:为|是|系){_CLAUSE}{{0,2}}(?:牵头|主办)(?:责任)?(?:单位|部门|者)?"
)
_ORDER: Final = re.compile(r"第一|首位|首个|第1|[*＊★☆▲△※]")
_UNLISTED: Final = r"(?:以下|后文|下文|后面)?(?:均|都|各项|任务)*不再(?:一一|逐一|分别|重复|单独|另行)*(?:列|标|注|赘)[出明示举入注列述]?"
_ADDED: Final = re.compile(
    rf"(?:以下(?:各项|所有|各条|具体|全部|任务|工作|措施|事项|内容|均|都)*|(?:上述|各项)?(?:任务|工作|措施)?(?:均|都)(?=[需须由应要含包涉]))(?:需要?|须|由|应|要|含|包括|涉及)*"
    rf"(?P<who>[^，；。：]{{2,60}}?)(?P<verb>(?:按照?职责)?(?:分工)?(?:贯彻|抓好)?(?:落实|负责|配合|参与|参加|执行|组织实施))?"
    rf"[，、；]{_UNLISTED}"
)
_ADDED_BELOW: Final = re.compile(
    r"以下(?:各项|所有|各条|具体|全部|任务|工作|措施|事项|内容)*(?:均|都)(?:需要?|须|由|应当?|要)+"
    r"(?P<who>[^，；。：]{2,60}?)(?P<verb>(?:按照?职责)?(?:分工)?(?:贯彻|抓好|负责|组织|配合)?(?:落实|负责|配合|参与|参加|执行|组织实施|实施))(?=[，；。）]|$)"
)
_ADDED_LABEL: Final = re.compile(
    rf"(?P<who>[^，；。：]{{2,60}}?)(?:均|都)?(?:为|作为|是)(?:以下|各项|每项|所有|下列|全部|任务|工作|的)*(?P<label>{LABEL})"
    rf"[，、；]?{_UNLISTED}"
)
_ADDED_LAST: Final = re.compile(rf"(?P<who>[^，；。：]{{0,60}}?)[，、；]?{_UNLISTED}")
_EMPTY: Final = re.compile(r"（[，；、。]*）")
_FROM_NOW: Final = re.compile(r"下同|以下同|以下均同|以下各项同")


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds from a place on: whether the first or the starred body leads, and who is always added."""

    first_leads: bool = False
    starred_leads: bool = False
    added: tuple[Organisation, ...] = ()

    def __bool__(self) -> bool:
        return self.first_leads or self.starred_leads or bool(self.added)

    @property
    def leads(self) -> bool:
        """Whether a rule says who of a list leads."""
        return self.first_leads or self.starred_leads

    def joined(self, later: Rules) -> Rules:
        """These rules and ``later``'s."""
        if not later or not self:
            return later or self
        names = {organisation.name for organisation in self.added}
        return Rules(
            self.first_leads or later.first_leads,
            self.starred_leads or later.starred_leads,
            (*self.added, *(one for one in later.added if one.name not in names)),
        )

    def applied(self, row: Sequence[tuple[Body, Organisation]]) -> tuple[Organisation, ...]:
        """The organisations of a row under these rules; a body stands once in each part."""
        organisations = [one for _, one in row]
        if not self:
            return tuple(dict.fromkeys(organisations))
        equal = all(one.role == "responsible" for one in organisations)
        if self.starred_leads and any(body.starred for body, _ in row):
            organisations = [replace(one, role="lead") if body.starred else one for body, one in row]
        elif self.first_leads and equal and organisations:
            organisations[0] = replace(organisations[0], role="lead")
        names = {one.name for one in organisations}
        organisations += [one for one in self.added if one.name not in names]
        return tuple(dict.fromkeys(organisations))


NO_RULES: Final = Rules()


def may_state_rules(text: str) -> bool:
    """Whether ``text`` can state a rule: a cheap look."""
    return (
        "不再" in text
        or _ADDED_BELOW.search(text) is not None
        or (("牵头" in text or "主办" in text) and _ORDER.search(text) is not None)
    )


def split_rules(text: str) -> tuple[str, Rules, Rules]:
    """``text`` without the rules it states, its rules for itself, and those for what follows."""
    if not may_state_rules(text) and "下同" not in text:
        return text, NO_RULES, NO_RULES
    rest, first = _FIRST.subn("", text)
    rest, starred = _STARRED.subn("", rest)
    rest, added = _split_added(rest)
    lasting = _FROM_NOW.search(rest) is not None
    rest = _FROM_NOW.sub("", rest)
    if rest != text:
        rest = _EMPTY.sub("", rest)
    here = Rules(bool(first), bool(starred), added)
    return rest, here, here if lasting else Rules(added=added)


def _split_added(text: str) -> tuple[str, tuple[Organisation, ...]]:
    patterns = (_ADDED, _ADDED_LABEL, _ADDED_LAST) if "不再" in text else (_ADDED_BELOW,)
    for pattern in patterns:
        match = pattern.search(text)
        if match is None:
            continue
        groups = match.groupdict()
        who, verb = groups["who"] or "", groups.get("verb") or ""
        rest = text[: match.start()] + text[match.end() :]
        if not who:
            who = next((one for one in reversed(split_top(text[: match.start()], "，；")) if one), "")
            rest = text[: match.start()] + text[match.end() :]
            who = re.split(r"：|为", who)[-1]
        parted = split_verb(who)
        if parted is not None:
            who, verb = parted[0], verb or parted[1]
        label = groups.get("label")
        role = (label_role(label) if label else verb_role(verb) if verb else None) or "responsible"
        return rest, tuple(Organisation(body.name, role) for body in bodies(who.lstrip("由")))
    return text, ()
