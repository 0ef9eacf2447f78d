"""Where the object of a verb ends, and how many objects and further verbs one clause holds."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.actions_chain import FIRM, Head, chain, is_verb, skip_adverbs
from ceyuan.facts.actions_verbs import (
    CAUSATIVE,
    NOUNY,
    STRONG,
    VERBS,
)
from ceyuan.facts.actions_words import (
    ADVERBS,
    ADVERBS_LONG,
    DEGREES,
    FOLLOWERS,
    HEAD_NOUNS,
    PARTICLES,
    RESULTS,
)

_CLOSED: Final = r"“[^“”]{0,120}”|《[^《》]{0,100}》|（(?:[^（）]|（[^（）]{0,80}）){0,200}）"
_WORDS: Final = VERBS | ADVERBS | ADVERBS_LONG
_STARTS: Final = "".join(sorted({word[0] for word in _WORDS}))
_SECONDS: Final = "".join(sorted({word[1] for word in _WORDS}))
_NEXT: Final = f"(?=[{_STARTS}][{_SECONDS}]|[{''.join(sorted(PARTICLES))}])"
SPLITTER: Final = re.compile(rf"{_CLOSED}|以及|、{_NEXT}|和{_NEXT}|并{_NEXT}|及{_NEXT}")
"""Where a further verb may follow inside a clause; what is in quotes or brackets is passed over."""
JOIN: Final = re.compile("[、和并及]")
"""Without one of these characters nothing follows a verb but one object: :data:`SPLITTER` has nothing to find."""
_SEPARATOR: Final = re.compile(f"{_CLOSED}|以及|、|和|及")
_ENCLOSED: Final = frozenset("“《（")
_BRACKET: Final = re.compile(
    r"（[^（）]*(?:负责|牵头|配合|参与|参加|责任|落实|单位|指导|[委局厅办部]、|见专栏|详见|[委局厅办]$)[^（）]*）?$"
)
_HEAD_TAIL: Final = tuple(sorted(HEAD_NOUNS))
HEAD_ENDS: Final = frozenset(noun[-2:] for noun in HEAD_NOUNS)
_SHARED: Final = ("能力", "水平", "项目", "队伍", "规划", "计划", "方案", "清单", "行动")
"""Nouns that may be the head of all parts: split only where every part has the same."""
# Every way starts with a literal: the search then jumps from candidate to candidate.
_GOAL: Final = re.compile(
    "更(?:加|为|趋)[^的]{1,8}$|日(?:益|趋)[^的]{1,8}$|取得[^的]{0,10}(?:进展|成效|突破|成果)$|"
    + "|".join(
        f"{word}[^的]{{0,12}}$"
        for word in [
            "达到?",
            "超过",
            "突破",
            "不低于",
            "不少于",
            "保持在?",
            "位居",
            "跻身",
            "走在",
            "控制在",
            "占",
        ]
    )
    + "|是(?<![凡但其别就可于总]是)(?![否非])|有利于|有助于|成为|具有重要|高于|低于"
)


_LOOSE: Final = frozenset("、 —-“（《")
TRAILING: Final = _LOOSE | {"）"}


def is_goal(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` predicates a result of a noun (创新能力显著增强), not a task."""
    if text[end - 2 : end] in RESULTS and text[end - 4 : end - 2] in DEGREES:
        return True
    return _GOAL.search(text, start, end) is not None


def is_described(text: str, start: int, end: int) -> bool:
    """Whether the clause is a noun phrase with a result (解决X问题的长效机制基本建立)."""
    return (
        text[end - 2 : end] in RESULTS
        and text[end - 4 : end - 2] in DEGREES
        and text.find("的", start, end) > 0
        and text[end - 4 : end - 2] not in {"全面", "加快", "加速", "持续", "有效", "快速", "蓬勃"}
    )


def trim(text: str, start: int, end: int) -> int:
    """The end of the object ``text[start:end]`` without a bracket that assigns it, and closing marks."""
    if text[end - 1] not in TRAILING:
        return end
    if text[end - 1] == "）":
        open_ = text.rfind("（", start, end)
        if open_ >= start and _BRACKET.search(text, open_, end):
            end = open_
    while end > start and text[end - 1] in _LOOSE:
        end -= 1
    return end


def pieces(text: str, head: Head, end: int) -> list[tuple[Head, int]]:
    """The heads in ``text[head.at:end]``, the first being ``head``, each with the end of its object."""
    verb, start = head.verbs[-1][0], head.at
    if head.end or text[verb : verb + 2] in CAUSATIVE:
        return [(head, end)]
    found: list[tuple[Head, int]] = []
    for match in SPLITTER.finditer(text, start, end):
        at = match.start()
        if at <= start or text[at] in _ENCLOSED:
            continue
        k = match.end()
        two = text[k : k + 2]
        if two not in VERBS:
            k = skip_adverbs(text, k, end)
            two = text[k : k + 2]
        if k + 3 >= end or two not in VERBS:
            continue
        if text[at] in "和及以" and k == match.end():
            sure = two in FIRM and text[k + 2 : k + 4] not in FOLLOWERS
        else:
            sure = two in STRONG or two not in NOUNY or text[k + 2] in "新一各全多"
        if not sure or not is_verb(text, k, end):
            continue
        if text.rfind("等", k, end) > 0 or (
            text.find("的", k, end) > 0 and text.find("的", start, at) < 0 and k == match.end()
        ):
            continue
        further = chain(text, k, end)
        if further is None or further.start < at or at - start < 2:
            continue
        found.append((head, at))
        head, start = further, further.at
        if text[further.verbs[-1][0] : further.verbs[-1][1]] in CAUSATIVE:
            break
    found.append((head, end))
    return found


def objects(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The objects in ``text[start:end]``: several where each is a noun phrase with a head of its own.

    Parts that share a head (A、B等平台), a measure (一批A和B) or a modifier of the last are one object.
    """
    whole = [(start, end)]
    if not text.endswith(_HEAD_TAIL, start, end) or _SEPARATOR.search(text, start, end) is None:
        return whole
    if text.find("等", start, end) > 0 or text.startswith(("一批", "一系列"), start):
        return whole
    parts: list[tuple[int, int]] = []
    at = start
    for match in _SEPARATOR.finditer(text, start, end):
        if text[match.start()] in _ENCLOSED:
            continue
        if not text.endswith(_HEAD_TAIL, at, match.start()) or match.start() - at < 5:
            return whole
        parts.append((at, match.start()))
        at = match.end()
    if not parts or end - at < 5:
        return whole
    if text.find("的", at, end) > 0 and text.find("的", start, at) < 0:
        return whole
    inner = end - next(len(noun) for noun in _HEAD_TAIL if text.endswith(noun, at, end))
    if text.endswith(_HEAD_TAIL, at, inner):  # 技术标准和质量标准体系
        return whole
    if text.endswith(_SHARED, at, end) and not all(
        text.endswith(text[end - 2 : end], a, b) for a, b in parts
    ):
        return whole
    return [*parts, (at, end)]
