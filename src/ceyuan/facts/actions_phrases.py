"""The verb phrases of one passage, clause by clause."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.actions_chain import SPECIAL, TURNS, Head, holds
from ceyuan.facts.actions_heads import head_of, is_noun
from ceyuan.facts.actions_objects import (
    HEAD_ENDS,
    JOIN,
    SPLITTER,
    TRAILING,
    is_described,
    is_goal,
    objects,
    pieces,
    trim,
)
from ceyuan.facts.actions_verbs import LIGHT, VERBS
from ceyuan.facts.actions_whole import ADD_CHARS, LEADING, TAKING_CLAUSES, may_go_on, whole
from ceyuan.facts.actions_words import COMPOUNDS, HEADNOUN, NOT_TIME, PREPOSITIONS, RESULTS
from ceyuan.facts.clauses import clauses

_BACKGROUND: Final = (
    "近年来", "近几年", "目前", "截至", "过去", "党的十", "改革开放以来", "高举", "以习近平", "坚持以习近平", "全面贯彻党的", "全面贯彻落实党的",
    "深入学习贯彻习近平", "全面贯彻习近平", "“十三五”以来", "“十三五”期间", "“十三五”时期", "“十四五”以来", "五年来", "一年来", "三年来",
    "本规划", "本计划所称", "本方案所称", "请", "现", "特制定", "各位代表",
)  # fmt: skip
_BACKGROUND_CHARS: Final = frozenset(phrase[0] for phrase in _BACKGROUND)
_MARKER: Final = re.compile(
    r"(?:专栏)?[（第]?[\d一二三四五六七八九十百]+(?:\.\d+)*[章节篇条编部]?分?[）、.．：]*|[①-⑳㈠-㈩⑴-⒇][、.]?|[—\-●•·■◆▪*▶➢]+"
)
_LEAD: Final = re.compile(
    r"[一二三四五六七八九十]+[是要](?!方)|其[一二三四五]|（[\d一二三四五六七八九十]+）|[①-⑳]|[“”]|[\d]+[.、．](?!\d)"
    r"|到?\d{4}年(?:\d+月)?(?:[底末初](?:前|之前)?|前|以前|起)?|\d{1,2}月(?:[底末](?:前)?|前)|年[底内末]前?|每\d?年|(?:力争|争取)?到\d{4}年(?:底|末)?前?"
    r"|同时|并|从而|进而|此外|另外|在此基础上|要|还要|原则上"
)
_LEAD_CHARS: Final = frozenset("一二三四五六七八九十其（①②③④⑤⑥⑦⑧⑨“”0123456789到每年力争同并从进此另在要还原")
_CONDITION: Final = frozenset("的后前时")
_ENDS: Final = _CONDITION | frozenset("上下中")
_COMMON: Final = VERBS - HEADNOUN - TAKING_CLAUSES
_CAREFUL: Final = RESULTS | LEADING

Phrase = tuple[int, int, int, int, int, int]
"""Start and end of a verb phrase, of its verb, and of its object."""


def phrases(text: str, numbered: bool = False) -> list[Phrase]:
    """The verb phrases of a passage, in order.

    Verbs that share an object come one after the other, with the phrase's end in common.
    """
    found: list[Phrase] = []
    spans = clauses(text)
    background = False
    reached = -1
    for i, (start, end) in enumerate(spans):
        if i <= reached:
            continue
        if not start or text[start - 1] in "。！？":
            background = text[start] in _BACKGROUND_CHARS and text.startswith(_BACKGROUND, start)
            if not start:
                start = _behind_marker(text, numbered)  # noqa: PLW2901
        if background or end - start < 4:
            continue
        if text[start] in _LEAD_CHARS:
            while match := _LEAD.match(text, start, end):
                start = match.end()  # noqa: PLW2901
        if (last := text[end - 1]) in _ENDS and _is_condition(text, end):
            continue
        word, at = text[start : start + 2], start + 2
        if (  # nearly half of all clauses start with one verb alone before its object
            word in VERBS
            and end - start > 4
            and (mark := text[at]) not in SPECIAL
            and ((after := text[at : at + 2]) not in TURNS or _is_object(text, start, after, end))
            and text[start : at + 1] not in COMPOUNDS
        ):
            unsure = word in PREPOSITIONS or mark == "通"
            if word in HEADNOUN and is_noun(text, start):
                continue
            if (
                last not in TRAILING
                and text[end - 2 : end] not in _CAREFUL
                and text[end + 1 : end + 2] not in ADD_CHARS
                and (word in _COMMON or (not unsure and _is_plain(text, word, at, end)))
                and (_is_one(text, at, end) if unsure else JOIN.search(text, at, end) is None)
            ):
                found.append((start, end, start, at, at, end))
                continue
            head = head_of(text, start, end) if unsure else Head([(start, at)], at, start)
        else:
            head = head_of(text, start, end)
        if head is None:
            continue
        verb = head.verbs[0][0]
        word = text[verb : verb + 2]
        if word in TAKING_CLAUSES:
            if text[end : end + 1] == "，":
                reached, end = whole(text, spans, i, head)  # noqa: PLW2901
        else:
            if word in HEADNOUN and is_goal(text, head.at, end):
                continue
            tail = text[end - 2 : end]
            if tail in RESULTS and word not in LIGHT and is_described(text, head.at, end):
                continue
            if text[end + 1 : end + 2] in ADD_CHARS or tail in LEADING:
                reached, end = whole(text, spans, i, head)  # noqa: PLW2901
        _add(found, text, head, end)
    return found


def _add(found: list[Phrase], text: str, head: Head, end: int) -> None:
    """Add the phrases of a clause that starts with ``head`` and ends at ``end``, one for each verb and object."""
    if head.end:
        found += [(head.start, end, verb, after, head.at, head.end) for verb, after in head.verbs]
        return
    alone = SPLITTER.search(text, head.at, end) is None
    for one, stop in ((head, end),) if alone else pieces(text, head, end):
        at = one.at
        last = trim(text, at, stop) if text[stop - 1] in TRAILING else stop
        if last - at < 2:
            continue
        if text[last - 2 : last] not in HEAD_ENDS or JOIN.search(text, at, last) is None:
            for verb, after in one.verbs:
                found.append((verb, last, verb, after, at, last))
            continue
        for a, b in objects(text, at, last):
            for verb, after in one.verbs:
                found.append((verb if a == at else a, b, verb, after, a, b))


def _behind_marker(text: str, numbered: bool) -> int:
    """The offset behind the number that a passage starts with."""
    match = _MARKER.match(text)
    return match.end() if match and (numbered or match.group()[-1] in "）、.．—-●•") else 0


def _is_object(text: str, start: int, after: str, end: int) -> bool:
    """Whether ``after``, which may be a verb or an adverb, belongs to the object of the verb at ``start``."""
    return (
        text[start + 2] != "通"
        and text[start : start + 2] not in PREPOSITIONS
        and holds(text, start, after, end)
    )


def _is_plain(text: str, word: str, at: int, end: int) -> bool:
    """Whether the object of a verb that is no common one ends with its clause, and is no goal."""
    if word in TAKING_CLAUSES:
        return text[end : end + 1] != "，" or not may_go_on(text, at, end)
    return not is_goal(text, at, end)


def _is_one(text: str, at: int, end: int) -> bool:
    """Whether ``text[at:end]`` is one object without a head of its own and without a further verb."""
    return text[end - 2 : end] not in HEAD_ENDS and SPLITTER.search(text, at, end) is None


def _is_condition(text: str, end: int) -> bool:
    """Whether the clause that ends at ``end`` says when or for whom, not what."""
    char = text[end - 1]
    return (char in _CONDITION and text[end - 2 : end] not in NOT_TIME) or (
        char in "上下中"
        and text[end - 3 : end] in {"基础上", "前提下", "情况下", "条件下", "过程中", "框架下"}
    )
