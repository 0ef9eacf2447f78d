"""Which phrase names what a number measures: the one before it, the one behind it, or what was spoken of before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ceyuan.facts import naming, naming_context

if TYPE_CHECKING:
    from ceyuan.fact import QuantityRole
    from ceyuan.facts.number import Number

_PROGRAMME: Final = re.compile(r"“((?!十[一二三四五六七八九]?五)[^“”]{2,14})”")
_CHANGES_TO: Final = re.compile(
    r"[^，。；]{0,8}?(?:提高|增加|上升|下降|降低|减少|缩短|提升|增长|扩大|缩小|降|增|升|压缩|压减|跃升|延伸)(?:到|至|为)"
)
_JOINED: Final = re.compile(r"(?:、|和|及|与|以及)$")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a number stands: its clause ``text[start:end]``, ``since`` and ``until`` its neighbours in it.

    ``steps`` are the numbers of the clause that count something; ``earlier`` is the clause before, ``about``
    what the number before it in the sentence measured, ``beside`` whether that one stands in this clause and
    ``follows`` whether it stands in the clause before. ``chained`` numbers are listed after another.
    """

    text: str
    number: Number
    steps: list[Number]
    start: int
    end: int
    since: int
    until: int
    earlier: str
    about: str | None
    beside: bool
    follows: bool
    chained: bool
    role: QuantityRole


def indicator(at: Spot) -> str | None:
    """The phrase that names what the number at ``at`` measures; None where the sentence has none."""
    text, number, before = at.text, at.number, at.text[at.since : at.number.lead]
    if (name := _in_turn(at)) is not None:
        return name
    after = _after(at)
    if at.chained and at.about:
        return at.about if at.until != at.end or len(after) < 2 else after
    if (name := _changing(at, before)) is not None:
        return name or None
    of_it = text.startswith("的", number.tail)
    name, wants_object = naming.before_number(before, wanting=bool(after) and not of_it)
    if at.since > at.start and after and _JOINED.search(before):
        name, wants_object = "", True  # 100项甲和30项乙: 甲 belongs to the number before it
    if of_it and number.unit in {"%", None} and not name:
        return naming.trim(text[number.tail + 1 : at.end]) or None
    if number.classed and number.unit in {None, "元"}:
        return _sized(name, after)
    if at.role == "specification":
        return after or name or None
    if name and after and (naming_context.is_level(name) or naming_context.is_empty(name)):
        name = ""
    if after and (wants_object or not name):
        return _object(at, before, after)
    if not name:
        return _spoken_of(at)
    if after and of_it and naming_context.is_bare(name):
        return f"{after}{name}"  # 总规模10亿元的基金
    name = naming_context.levels(name, at.about)
    about = at.about
    if at.earlier and (about is None or text[at.start - 1] == "："):
        about = naming_context.of_clause_before(at.earlier)
    return naming_context.continued(name, about) or None


def _in_turn(at: Spot) -> str | None:
    """The subject of this number where as many are listed before 分别."""
    if not at.steps or "分别" not in at.text[at.start : at.steps[0].lead]:
        return None
    turn = next((i for i, step in enumerate(at.steps) if step.start == at.number.start), None)
    if turn is None:
        return None
    names = naming_context.listed(naming.strip_time(at.text[at.start : at.steps[0].lead]), len(at.steps))
    return names[turn] if names else None


def _after(at: Spot) -> str:
    after = naming.after_number(at.text[at.number.tail : at.until])
    if after.endswith("级") and at.until != at.end:  # 3个千亿级、5个百亿级产业集群
        after += naming.after_number(at.text[at.steps[-1].tail : at.end]).rpartition("级")[2]
    return after


def _changing(at: Spot, before: str) -> str | None:
    """The subject of 由甲提高到乙, for the base and for what it changes to; None where nothing changes."""
    base = naming_context.from_base(before)
    if base is not None and _CHANGES_TO.match(at.text, at.number.tail):
        return naming.subject(base) or (naming_context.of_clause_before(at.earlier) if at.earlier else "")
    if at.beside and _CHANGES_TO.match(before):
        return at.about or ""
    return None


def _sized(name: str, after: str) -> str | None:
    """What has a size like 千亿级: its own measure where the text names one, else its 规模."""
    head = after or name
    measured = name if name and after and naming_context.is_measure(name) else "规模"
    return f"{head}{measured}" if head else None


def _object(at: Spot, before: str, after: str) -> str | None:
    if at.role != "quota":
        return after or None
    programme = _PROGRAMME.search(at.earlier)
    return f"{programme.group(1) if programme else ''}{naming.verb_of(before)}{after}" or None


def _spoken_of(at: Spot) -> str | None:
    """What a number without a name of its own is about."""
    if at.about and (at.beside or at.follows):
        return at.about  # 2026年达到70%、2027年达到80%
    if not at.earlier or naming_context.is_empty(naming.strip_time(at.earlier)):
        return at.about
    return naming_context.of_clause_before(at.earlier) or at.about
