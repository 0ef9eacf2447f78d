"""Actions: one per verb phrase that somebody has to do, with its verb and its object.

How phrases are read, decided by grammar:

* Adverbs are not the verb (大力发展X: 发展), and neither is a verb that only carries another one directly
  behind it (加快推进X, 探索建立X, 推进建设X: 推进, 建立, 建设). 加快X的建设 is 加快, "X的建设".
* Coordinated verbs share their object and give one action each (推进和完善X).
* The object of 支持, 鼓励, 引导 and their like is what they support, with its own verb (支持企业建设X: 支持,
  "企业建设X"); it runs on over a comma while its verb has not come.
* 将X纳入Y is 纳入, X; the span holds the whole phrase.
* No actions: purposes and means (为……, 围绕……, 以……为……), conditions (……的，), permissions (可……),
  prohibitions (不得……), results (水平显著提升), what is past (了, 已……), 坚持……, and everything in
  sections on the situation, the guiding thought and the principles.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Action
from ceyuan.facts.actions_chain import SPECIAL, TURNS, Head, is_verb
from ceyuan.facts.actions_heads import find, head_of
from ceyuan.facts.actions_objects import (
    HEAD_ENDS,
    SPLITTER,
    TRAILING,
    is_described,
    is_goal,
    objects,
    pieces,
    trim,
)
from ceyuan.facts.actions_verbs import (
    CAUSATIVE,
    LIGHT,
    STRONG,
    VERBS,
)
from ceyuan.facts.actions_words import (
    CLOSER,
    CLOSERS,
    COMPOUNDS,
    DOERS,
    HEADNOUN,
    NOT_TIME,
    PREPOSITIONS,
    RESULTS,
)
from ceyuan.facts.clauses import clauses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Plan

_SILENT: Final = re.compile(
    "基础$|现状|成效|成就|形势|态势|回顾|背景|面临|挑战|机遇|存在.{0,6}问题|指导思想|(?:基本|工作|建设|发展)原则|^原则$|(?:总体|发展|基本|工作)思路"
    "|总体要求|(?:基本|工作|发展)情况|名词解释|术语|编制说明|^五年来|成绩$|^前言"
)
_TELLING: Final = re.compile("目标|任务|布局|举措|措施|部署|安排|重点")
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
_MEANS: Final = frozenset({"采取", "采用"})
_LEADING: Final = frozenset({"牵头", "负责", "主导"})
_ADDS: Final = ("以及", "和", "与")
_ADD_CHARS: Final = frozenset("以和与")
_TAKING_CLAUSES: Final = CAUSATIVE | {"推进"}
_COMMON: Final = VERBS - HEADNOUN - _TAKING_CLAUSES
_CAREFUL: Final = RESULTS | HEAD_ENDS | _LEADING
_OPEN: Final = re.compile(
    "围绕|聚焦|依托|通过|面向|针对|在(?!线|校|地|岗|职|建|研|沪|京)|按照|根据|结合|利用|运用|立足|基于|以(?=[^，以]{2,14}为)|采取|采用"
)


def actions(plan: Plan, texts: Sequence[Passage]) -> Plan:
    """``plan`` with its actions, in document order; requires nothing, adds ``actions``."""
    found: list[Action] = []
    for passage in telling(plan, texts):
        node_id = passage.node.id
        raw, span = passage.raw, passage.span
        for start, end, verb, verb_end, at, stop in phrases(passage.text, bool(passage.node.number)):
            found.append(
                Action(f"a{len(found) + 1}", node_id, *span(start, end), raw[verb:verb_end], raw[at:stop])
            )
    return replace(plan, actions=tuple(found), _by_id={}, _children={})


def telling(plan: Plan, texts: Sequence[Passage]) -> Iterator[Passage]:
    """The passages that may tell somebody to do something.

    Sections on the situation, the guiding thought and the principles do not, nor does what follows an
    unnumbered title that announces a review (2023年工作回顾), up to the next such title.
    """
    silent: dict[str | None, bool] = {}
    for node in plan.nodes:
        own = _is_silent(node.title) if node.title and node.kind == "division" else None
        silent[node.id] = silent.get(node.parent, False) if own is None else own
    review = False
    for passage in texts:
        if len(passage.text) < 24 and not passage.node.number and "。" not in passage.text:
            own = _is_silent(passage.text)
            review = review if own is None else own
        if not (review or silent[passage.node.id] or passage.node.kind == "preamble"):
            yield passage


def _is_silent(title: str) -> bool | None:
    """Whether a title announces description (True) or tasks (False); None where it says neither."""
    title = "".join(title.split())
    if head_of(title, 0, len(title)) is not None:
        return None
    return True if _SILENT.search(title) else False if _TELLING.search(title) else None


Phrase = tuple[int, int, int, int, int, int]
"""Start and end of a verb phrase, of its verb, and of its object."""


def phrases(text: str, numbered: bool = False) -> list[Phrase]:
    """The verb phrases of a passage, in order.

    Verbs that share an object come one after the other, with the phrase's end in common.
    """
    found: list[Phrase] = []
    spans = clauses(text)
    background = False
    i, count = -1, len(spans)
    while i + 1 < count:
        i += 1
        start, end = spans[i]
        if not start or text[start - 1] in "。！？":
            background = text[start] in _BACKGROUND_CHARS and text.startswith(_BACKGROUND, start)
            if not start:
                start = _behind_marker(text, numbered)
        if background or end - start < 4:
            continue
        if text[start] in _LEAD_CHARS:
            while match := _LEAD.match(text, start, end):
                start = match.end()
        if text[end - 1] in _ENDS and _is_condition(text, end):
            continue
        if (  # the most common clause, told at once: what the rest would find is the same
            text[start : start + 2] in _COMMON
            and end - start > 4
            and text[start + 2] not in SPECIAL
            and text[start + 2 : start + 4] not in TURNS
            and text[start : start + 3] not in COMPOUNDS
            and text[end - 2 : end] not in _CAREFUL
            and text[end - 1] not in TRAILING
            and text[end + 1 : end + 2] not in _ADD_CHARS
            and SPLITTER.search(text, start + 2, end) is None
        ):
            found.append((start, end, start, start + 2, start + 2, end))
            continue
        head = head_of(text, start, end)
        if head is None:
            continue
        verb = head.verbs[0][0]
        word = text[verb : verb + 2]
        if word in _TAKING_CLAUSES:
            if text[end : end + 1] == "，":
                i, end = _whole(text, spans, i, head)
        else:
            if word in HEADNOUN and is_goal(text, head.at, end):
                continue
            if text[end - 2 : end] in RESULTS and word not in LIGHT and is_described(text, head.at, end):
                continue
            if text[end + 1 : end + 2] in _ADD_CHARS or text[end - 2 : end] in _LEADING:
                i, end = _whole(text, spans, i, head)
        if head.end or SPLITTER.search(text, head.at, end):
            for one, stop in pieces(text, head, end):
                _add(found, text, one, stop)
        else:
            _add(found, text, head, end)
    return found


def _behind_marker(text: str, numbered: bool) -> int:
    """The offset behind the number that a passage starts with."""
    match = _MARKER.match(text)
    return match.end() if match and (numbered or match.group()[-1] in "）、.．—-●•") else 0


def _add(found: list[Phrase], text: str, head: Head, end: int) -> None:
    """Add the phrases of ``head``, whose object ends at ``end`` or before."""
    if head.end:
        found += [(head.start, end, verb, after, head.at, head.end) for verb, after in head.verbs]
        return
    at = head.at
    if text[end - 1] in TRAILING:
        end = trim(text, at, end)
    if end - at < 2:
        return
    if text[end - 2 : end] not in HEAD_ENDS:
        for verb, after in head.verbs:
            found.append((verb, end, verb, after, at, end))
        return
    for a, b in objects(text, at, end):
        for verb, after in head.verbs:
            found.append((verb if a == at else a, b, verb, after, a, b))


def _is_condition(text: str, end: int) -> bool:
    """Whether the clause that ends at ``end`` says when or for whom, not what."""
    char = text[end - 1]
    return (char in _CONDITION and text[end - 2 : end] not in NOT_TIME) or (
        char in "上下中"
        and text[end - 3 : end] in {"基础上", "前提下", "情况下", "条件下", "过程中", "框架下"}
    )


def _whole(text: str, spans: list[tuple[int, int]], i: int, head: Head) -> tuple[int, int]:
    """The last clause of the object that starts in clause ``i``, and its end.

    A clause that starts with 以及 goes on with the object. An object of 支持 and its like goes on while
    it has only named who is to act, and by what means.
    """
    end = spans[i][1]
    verb = head.verbs[-1][0]
    open_ = (text[verb : verb + 2] in CAUSATIVE or text[verb : verb + 2] == "推进") and (
        _is_open(text, head.at, end)
        or (
            text[end - 2 : end] in DOERS
            and i + 1 < len(spans)
            and text[spans[i + 1][0] : spans[i + 1][0] + 2] in PREPOSITIONS
        )
    )
    if text[end - 2 : end] in _LEADING and i + 1 < len(spans) and "的" in text[slice(*spans[i + 1])]:
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
