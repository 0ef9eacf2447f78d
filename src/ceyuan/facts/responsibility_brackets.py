"""What a bracket or a label assigns: ``（牵头单位：甲局；配合单位：乙局）``, ``（甲局牵头，乙局、丙局配合）``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ceyuan.fact import Organisation, Role
from ceyuan.facts.responsibility_bodies import Body, bodies, is_body, is_common, is_prose, split_top
from ceyuan.facts.responsibility_roles import (
    LABEL,
    OTHER_LABEL,
    SHORT_LABEL,
    ends_group,
    label_role,
    only_verbs,
    split_verb,
    verb_role,
)

Row = tuple[tuple[Body, Organisation], ...]
"""Bodies of one bracket or phrase, each as printed and with its part."""

_LABELS: Final = re.compile(
    rf"(?P<known>{LABEL}|{OTHER_LABEL})(?:：|为|是)|(?:(?<=[，；。])|^)(?:(?P<short>{SHORT_LABEL}|[^，；。：、（）]{{1,14}})：|(?P<open>{LABEL})(?=[一-龥]))"
)
_LABEL_WORD: Final = re.compile(r"单位|部门|主体|机构|地区|处室|科室|区县")
_TIME: Final = re.compile(
    r"(?:20)?\d{2}年|\d{1,2}月|每年|每季|持续|长期|全程|年内|年底|今年|明年|适时|立行立改|常态|近期|远期|下同|完成时|于|到20|“十"
)
BY: Final = re.compile(r"(?<!自)由(?!贸)")
_GLOSS: Final = re.compile(r"(?:以下)?(?:统?简称)|即|如|例如|原|含|包括|注：|见|详见|依据|摘自|引自")
_MOST: Final = 900
"""Longest bracket that is read as a row."""


@lru_cache(maxsize=4096)
def read_bracket(content: str) -> Row:
    """The bodies that a bracket's content assigns, with their parts; none where it is another bracket."""
    if len(content) > _MOST:
        return ()
    labels = _labels(content)
    if not any(role for _, _, role in labels):
        return () if _GLOSS.match(content) else read_phrases(content)
    row = list(read_phrases(content[: labels[0][0]]))
    for i, (_, start, role) in enumerate(labels):
        end = labels[i + 1][0] if i + 1 < len(labels) else len(content)
        if role:
            row += read_list(content[start:end], role)
    return tuple(row)


def _labels(content: str) -> list[tuple[int, int, Role | None]]:
    """The labels outside of inner brackets: where each begins, where its bodies begin, and their part."""
    found: list[tuple[int, int, Role | None]] = []
    if "：" not in content and _LABEL_WORD.search(content) is None:
        return found
    for match in _LABELS.finditer(content):
        before = content[: match.start()]
        if before.count("（") > before.count("）"):
            continue
        if match["open"]:
            rest = content[match.end() :]
            if split_verb(split_top(rest, "，；。")[0]) or rest.startswith("会同"):
                continue
        label = match["known"] or match["short"] or match["open"]
        start = match.start("known") if match["known"] else match.start()
        found.append((start, match.end(), label_role(label)))
    return found


def read_list(value: str, role: Role) -> Row:
    """The bodies after a label; verbs among them (``甲局牵头，乙局配合``) say more than the label."""
    row: list[tuple[Body, Organisation]] = []
    for segment in _segments(value):
        if not segment or _TIME.match(segment):
            continue
        if split_verb(segment) is not None or "会同" in segment:
            read = _phrase(segment, [])
            if read and any(is_body(one.name) for _, one in read):
                row += read
                continue
        row += [(body, Organisation(body.name, body.role or role)) for body in bodies(segment)]
    leads = {one.name for _, one in row if one.role == "lead"}
    row = [pair for pair in row if pair[1].role != "responsible" or pair[1].name not in leads]
    names = [one.name for _, one in row]
    if any(map(is_prose, names)):
        return ()
    if sum(map(is_body, names)) * 2 < len(names) and any(len(name) > 12 for name in names):
        return ()
    return tuple(row)


def read_phrases(content: str, *, bare: bool = False) -> Row:
    """The bodies of a content without labels: each group has the part that the verb after it gives.

    ``bare``: a list of bodies without a verb is a row too, as where a rule for it was stated before.
    """
    row: list[tuple[Body, Organisation]] = []
    waiting: list[Body] = []
    for segment in _segments(content):
        if not segment or _TIME.match(segment):
            continue
        if split_verb(segment) is None and "会同" not in segment:
            more = bodies(segment)
            if any(is_body(body.name) for body in more) or not row:
                waiting += more
            continue
        row += _phrase(segment, waiting)
        waiting = []
    if waiting and (row or bare):
        row += _given((body for body in waiting if bare or is_body(body.name)), "responsible")
    names = [one.name for _, one in row]
    if any(map(is_prose, names)) or all(map(is_common, names)):
        return ()
    right = sum(map(is_body, names))
    short = right > 0 and all(len(name) <= 4 or is_body(name) for name in names)
    enough = right == len(names) if bare else right * 2 >= len(names) or short
    return tuple(row) if enough else ()


def _segments(content: str) -> list[str]:
    """``content`` cut at commas and stops, and at 、 after a verb: ``甲局牵头、乙局配合``."""
    found: list[str] = []
    for segment in split_top(content, "，；。"):
        pieces = split_top(segment, "、")
        start = 0
        for i, piece in enumerate(pieces[:-1], 1):
            if ends_group(piece) and not only_verbs(pieces[i]):
                found.append("、".join(pieces[start:i]))
                start = i
        found.append("、".join(pieces[start:]))
    return found


def _phrase(segment: str, waiting: list[Body]) -> list[tuple[Body, Organisation]]:
    """One segment with its verb: ``甲局、乙局牵头``, ``甲局会同乙局负责``; ``waiting`` are bodies before it."""
    head, joined, second = segment.partition("会同")
    if not joined:
        parted = split_verb(segment)
        text, tail = parted if parted else (segment, "")
        return _given([*waiting, *bodies(_after_by(text))], verb_role(tail))
    parted = split_verb(second)
    text, tail = parted if parted else (second, "")
    first = split_verb(head)
    role: Role = verb_role(first[1]) if first else verb_role(tail) if tail else "lead"
    row = _given([*waiting, *bodies(_after_by(first[0] if first else head))], role)
    return row + _given(bodies(text), "support")


def _given(found: Iterable[Body], role: Role) -> list[tuple[Body, Organisation]]:
    return [(body, Organisation(body.name, body.role or role)) for body in found]


def _after_by(text: str) -> str:
    """The bodies after ``由``: ``本项工作由市科技局`` assigns 市科技局."""
    last = None
    for match in BY.finditer(text):
        last = match
    return text[last.end() :] if last else text
