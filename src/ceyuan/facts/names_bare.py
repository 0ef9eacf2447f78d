"""The name in a phrase: without counts and describing words; none where the phrase is a common one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.names_bounds import COUNT, COUNTING, FRAGMENT, INNER, LOOSE, PLAIN
from ceyuan.facts.names_kinds import AREA, BODY, DATA, EVENT, FUND, HEADS, MARKET, TELLING, kind_of
from ceyuan.facts.names_words import FIRM, led

if TYPE_CHECKING:
    from ceyuan.fact import NameKind

Found = tuple[int, int, "NameKind"]
"""Start and end of a name, and its kind."""

LONGEST: Final = 50
SHORTEST: Final = 3
REACH: Final = 160
"""How far back from its noun a name is looked for: this keeps the reading of a text without stops linear."""
MASK: Final = "■"
"""Stands for a character that is looked at no further: inside titles and quotes."""
_CONJOINED: Final = re.compile(r"[和与及等的]")
_PARTS: Final = re.compile(r"的|^集")
_ENCLOSING: Final = re.compile(f"[“”（）《》{MASK}]")
_MARKED: Final = re.compile(f"[的、等“”（）《》{MASK}]")
"""What makes a phrase more than its words: most have none of these."""
_RESTART: Final = re.compile(r".*等[^、和与及的]{1,8}(?:、|以及|和|及)")
_PREPOSITION: Final = re.compile(r"[在由将与同对](?!线|外|口)")
_PLACED: Final = frozenset({FUND, EVENT, AREA, BODY, MARKET})
_COMMON: Final = (
    "平台 系统 机构 项目 计划 工程 网络 软件 算法 中心 基地 设施 标准 机制 制度 政策 技术 模型 专项 行动 产业集群 园区 联盟 示范 试点 大学 "
    "创新中心 研发中心 学院 清单 目录 智库 图谱 装置 技术体系 体系 数据库 总部"
)
_PLAIN_NOUNS: Final = frozenset(_COMMON.split())
"""Nouns that end common phrases too."""
_AMONG: Final = re.compile("(?<![高平对同中相初])等(?![级离])")


def name_in(text: str, begin: int, stop: int, noun: str) -> Found | None:
    """The name in ``text[begin:stop]``, which ends in ``noun``; None where there is none."""
    size, telling = len(noun), TELLING.get(noun)
    if stop - begin > REACH:
        begin = stop - REACH
    if stop - begin - size < HEADS[noun].least:
        return None
    if telling is not None and telling.search(text, begin, stop - size) is None:
        return None
    phrase = text[begin:stop]
    verb = 0
    match = FIRM.search(phrase)
    while match and len(phrase) - match.end() > SHORTEST:
        verb = match.end()
        match = FIRM.search(phrase, verb)
    if verb:
        begin = led(text, begin + verb, stop)
        if begin >= stop:
            return None
        phrase = text[begin:stop]
    if phrase[0] in COUNTING and (count := COUNT.match(phrase)):
        phrase = phrase[count.end() :]
    marked = _MARKED.search(phrase) is not None
    if marked:
        phrase = _bare(phrase)
    if not SHORTEST <= len(phrase) <= LONGEST or INNER.search(phrase):
        return None
    if marked and _ENCLOSING.search(phrase) and not (phrase := _enclosed(phrase)):
        return None
    before = phrase[: phrase.rfind(noun)]
    kind = kind_of(before, noun)
    if kind is None:
        return None
    if kind in _PLACED and _PREPOSITION.match(phrase) and "的" not in phrase:
        phrase, before = phrase[1:], before[1:]
    if FRAGMENT.match(phrase) or (noun in _PLAIN_NOUNS and PLAIN.match(before)):
        return None
    if noun == "示范" and before[-1:] in "与和":
        return None
    if marked:
        if "等" in phrase and kind is not DATA and noun != "平台" and _AMONG.search(phrase):
            return None
        if "、" in phrase and (before[-1:] == "、" or phrase.count("、") > 4):
            return None
    return stop - len(phrase), stop, kind


def _enclosed(phrase: str) -> str:
    """A phrase with quotes or brackets: the quote alone where it is what 的 describes; empty where one is open."""
    if phrase.endswith("”") and (quote := phrase.find("的“")) > 0:
        phrase = phrase[quote + 1 :]
    if MASK in phrase and "“" not in phrase and "《" not in phrase:
        return ""
    paired = phrase.count("“") == phrase.count("”") and phrase.count("（") == phrase.count("）")
    return phrase if paired else ""


def _bare(phrase: str) -> str:
    """``phrase`` without describing modifiers, and without the list members that are names of their own."""
    if "的" in phrase:
        phrase = _named(phrase)
    if "、" in phrase:
        # A list that ends without 和 is a list of things, not of parts of one name.
        head, _, last = phrase.rpartition("、")
        if len(head.partition("、")[0]) > 2 and not _PARTS.search(head) and not _CONJOINED.search(last):
            if len(last) >= 6:
                phrase = last
            elif "、" in head:
                return ""
    restart = "等" in phrase and _RESTART.match(phrase)
    return phrase[restart.end() :] if restart else phrase


def _named(phrase: str) -> str:
    """``phrase`` without the modifiers before a 的 that only describe."""
    while (of := phrase.find("的")) > 0:
        loose = LOOSE.match(phrase)
        if loose:
            phrase = phrase[loose.end() :]
            continue
        first, listed, _ = phrase[:of].partition("、")
        if not listed or first[:1] == "集" or first[-1:] == "化" or len(first) >= 5:
            break
        phrase = phrase[of + 1 :]
    count = COUNT.match(phrase)
    return phrase[count.end() :] if count else phrase
