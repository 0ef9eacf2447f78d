"""The verb phrase at a place: adverbs, light verbs and coordinated verbs, up to where the object starts."""

from __future__ import annotations

from typing import Final, NamedTuple

from ceyuan.facts.actions_verbs import (
    CAUSATIVE,
    COUPLED,
    IDIOMS,
    LIGHT,
    NOUNY,
    PAIRS,
    STRONG,
    VERBS,
)
from ceyuan.facts.actions_words import (
    ABSTRACT,
    ADVERBS,
    ADVERBS_LONG,
    COMPOUND_STARTS,
    COMPOUNDS,
    FOLLOWERS,
    PARTICLES,
    PREPOSITION,
    SETTLED,
)

_LONG_STARTS: Final = frozenset(word[:2] for word in ADVERBS_LONG)
_SIZES: Final = {
    start: tuple(sorted({len(word) for word in ADVERBS_LONG if word[:2] == start} - {2}, reverse=True))
    for start in _LONG_STARTS
}
"""How long the adverbs are that start so, the longest first."""
_SKIPPED: Final = ADVERBS | _LONG_STARTS
_JOINS: Final = frozenset("、和及或并以")
_SUFFIX: Final = frozenset("的了着过者率型们")
"""Directly behind a verb, these make it a noun, or past."""
_NO_OBJECT: Final = _SUFFIX | frozenset("到至、等")
FIRM: Final = STRONG - NOUNY
FIRST: Final = STRONG | (VERBS - NOUNY)
_PAIRED: Final = frozenset(pair[:2] for pair in PAIRS | IDIOMS)
_FOURS: Final = PAIRS | IDIOMS
_MEANS: Final = frozenset({"通过", "利用", "运用", "依托", "采用", "采取"})
_WIDE: Final = CAUSATIVE | frozenset(
    ["开展", "做好", "提供", "加大", "进行", "注重", "重视", "加强", "强化", "抓好"]
)
"""Verbs whose object is often a verb phrase: what follows is theirs."""


TURNS: Final = VERBS | ADVERBS | _LONG_STARTS | _MEANS
SPECIAL: Final = _JOINS | _NO_OBJECT | PARTICLES | PREPOSITION | {"好", "出"}
SIMPLE: Final = VERBS - COMPOUND_STARTS
"""A verb of these, followed by neither of those, stands alone before its object: most do."""


class Head(NamedTuple):
    """``verbs``: start and end of each verb that shares the object; ``at``: where the object starts."""

    verbs: list[tuple[int, int]]
    at: int
    start: int
    """Where the phrase starts: the first verb, or the 将 and 把 before its object."""
    end: int = 0
    """The end of an object that stands before its verb (将X纳入Y), else 0."""


def skip_adverbs(text: str, i: int, end: int) -> int:
    """The offset behind the adverbs at ``i``; a word that is a verb too counts as one only before another."""
    two = text[i : i + 2]
    if two in VERBS or (two not in _SKIPPED and text[i : i + 1] not in PARTICLES):
        return i
    first = i
    while i < end:
        two = text[i : i + 2]
        if two in _SKIPPED and (size := _adverb(text, i, two)):
            i += size
        elif two not in VERBS and (
            (text[i] in PARTICLES and (text[i + 1 : i + 3] in VERBS or text[i + 1 : i + 3] in ADVERBS))
            or (i > first and text[i] in "、，和" and text[i + 1 : i + 3] in ADVERBS)
        ):
            i += 1
        else:
            return i
    return i


def _adverb(text: str, i: int, two: str) -> int:
    """The length of the adverb at ``i``, which starts with ``two``; 0 where that is a verb, or starts another word."""
    for size in _SIZES.get(two, ()):
        if text[i : i + size] in ADVERBS_LONG:
            return size + (text[i + size : i + size + 1] == "地")
    if two in VERBS or two not in ADVERBS:
        return 0
    return 2 + (text[i + 2 : i + 3] in {"地", "性"})


def is_verb(text: str, i: int, end: int) -> bool:
    """Whether a verb with its object, not a noun, stands at ``i``, behind another verb or a mark."""
    two = text[i : i + 2]
    if two not in VERBS or i + 3 >= end or text[i + 2] in _NO_OBJECT or text[i + 2] in "类与":
        return text[i + 2 : i + 3] == "、" and two in FIRM and text[i + 3 : i + 5] in VERBS
    if two in COMPOUND_STARTS and text[i : i + 3] in COMPOUNDS:
        return False
    if text[i + 2] in _JOINS:
        return two in FIRM and text[i + 3 : i + 5] in VERBS
    after = text[i + 2 : i + 4]
    if two not in NOUNY and after not in NOUNY:
        return True
    ends = i + 4 >= end or text[i + 4] in "、和与及等的"
    if two in NOUNY and after in (ABSTRACT if two == "发展" else FOLLOWERS) and (ends or two not in STRONG):
        return False
    return not (after in NOUNY and (ends or (text[i + 4] == "工" and two not in STRONG)))


def holds(text: str, i: int, after: str, end: int) -> bool:
    """Whether the verb at ``i`` has the word ``after`` behind it in its object, as a noun or with a verb of its own."""
    two = text[i : i + 2]
    return (
        two not in LIGHT
        and (after not in VERBS or two in _WIDE or text[i + 4 : i + 6] in FOLLOWERS)
        and i + 4 < end
        and (two not in _PAIRED or text[i : i + 4] not in _FOURS)
    )


def chain(text: str, i: int, end: int) -> Head | None:
    """The verb or the coordinated verbs at ``i``, with light verbs left out."""
    two, j = text[i : i + 2], i + 2
    if (
        j + 1 < end
        and text[j] not in SPECIAL
        and (two in SIMPLE or (two in VERBS and text[i : i + 3] not in COMPOUNDS))
        and ((after := text[j : j + 2]) not in TURNS or holds(text, i, after, end))
    ):
        return Head([(i, j)], j, i)
    verbs: list[tuple[int, int]] = []
    while True:
        two = text[i : i + 2]
        if two in _PAIRED and text[i : i + 4] in IDIOMS:
            verbs.append((i, i + 4))
            i += 4
            break
        if two not in VERBS or (two in COMPOUND_STARTS and text[i : i + 3] in COMPOUNDS):
            return None
        j = i + 2
        if j >= end:
            return None
        if two in LIGHT:
            k = j
            word = text[k : k + 2]
            if word not in VERBS:
                k = skip_adverbs(text, j, end)
                word = text[k : k + 2]
            if (
                word in VERBS
                and k < end
                and (
                    (
                        is_verb(text, k, end)
                        and (
                            k > j
                            or word in FIRST
                            or word in LIGHT
                            or (word in SETTLED and text[k + 2 : k + 4] not in NOUNY)
                        )
                    )
                    or text[k : k + 4] in PAIRS
                    or text[k : k + 4] in IDIOMS
                )
            ):
                i = k
                continue
            if text[k + 2 : k + 3] == "的" and word in VERBS:
                return None  # 加速积累的X: the verb describes
        mark = text[j]
        if mark in _JOINS:
            k = skip_adverbs(text, j + (2 if text.startswith("以及", j) else 1), end)
            if text[k : k + 2] in VERBS and k + 3 < end:
                verbs.append((i, j))
                i = k
                continue
            if mark not in "并以":
                return None
        if two in _PAIRED and text[i : i + 4] in PAIRS and j + 3 < end:
            verbs.append((i, j))
            i = j
            continue
        verbs.append((i, j))
        i = j
        word = text[j : j + 2]
        if word not in VERBS or two in _WIDE or text[j + 2 : j + 4] in FOLLOWERS:
            break
        if not (
            (word in COUPLED or (word not in NOUNY and two not in STRONG and text.find("的", j, end) < 0))
            and is_verb(text, j, end)
        ):
            break
    if i < end and (
        (text[i] == "好" and text[i + 1 : i + 2] != "的") or text.startswith(("出一", "出更", "出具"), i)
    ):
        i += 1
    if i + 1 >= end or text[i] in _NO_OBJECT:
        return None
    if i + 2 == end and (text[i:end] in VERBS and text[verbs[-1][0] : verbs[-1][1]] not in STRONG):
        return None  # 提前谋划布局: two verbs without an object
    return Head(verbs, i, verbs[0][0])
