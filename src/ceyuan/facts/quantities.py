"""Quantities: every number of the plan's text that means something, with what it measures and what it is for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Quantity
from ceyuan.facts import naming
from ceyuan.facts.clauses import clauses, sentences
from ceyuan.facts.dates import Date, dates
from ceyuan.facts.indicators import Spot, indicator
from ceyuan.facts.number import Number
from ceyuan.facts.numbers import numbers
from ceyuan.facts.roles import measures_time, role
from ceyuan.facts.setting import Setting
from ceyuan.facts.thresholds import qualifies
from ceyuan.facts.timeline import Timeline, governing_at, period, years_in_turn
from ceyuan.facts.units import is_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceyuan.fact import QuantityRole
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Plan

_SCOPE: Final = re.compile(r"^(?:全市|全省|全区|全县|全州|全国|本市|本省|我市|我省|我国)")
_LISTED: Final = re.compile(r"^(?:[、和与及，,]|以及|力争|争取|达到?|突破|超过?)*$")
_NUMERIC: Final = re.compile(
    r"[\d十百千万亿倍番零半]|[A-Za-z米瓦吨里秒克伏帕特]级|[一二三四五六七八九两]成|点[零一二三四五六七八九]"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A number with its reading, before it becomes a quantity of the plan."""

    passage: Passage
    number: Number
    role: QuantityRole
    period: str | None
    due: int | None
    indicator: str | None
    scope: str | None
    clause: tuple[int, int]
    text: str


def read(plan: Plan, texts: Sequence[Passage]) -> list[Found]:
    """Every number in the passages with its reading, in document order."""
    timeline = Timeline(plan)
    found: list[Found] = []
    for passage in texts:
        skip = len("".join((passage.node.number or "").split()))
        if not _NUMERIC.search(passage.text, skip):
            continue
        found.extend(_passage(plan, passage, skip, timeline))
    return found


def _passage(plan: Plan, passage: Passage, skip: int, timeline: Timeline) -> Iterator[Found]:
    text = passage.text
    marked = dates(text, timeline.issued)
    counted = numbers(text, marked, start=skip)
    govern = [date for date in marked if timeline.governing(text, date)]
    if counted:
        handed = timeline.handed(plan, passage)
        for start, end in sentences(text):
            inside = [number for number in counted if start <= number.start < end]
            if inside:
                yield from _sentence(passage, (start, end), skip, inside, govern, handed, timeline)
    if govern and timeline.future(govern[-1]) is not False:
        timeline.hand_on(passage, govern[-1])


def _sentence(
    passage: Passage,
    sentence: tuple[int, int],
    skip: int,
    counted: list[Number],
    govern: list[Date],
    handed: Date | None,
    timeline: Timeline,
) -> Iterator[Found]:
    text = passage.text
    parts = clauses(text, *sentence)
    previous: Found | None = None
    for index, (start, end) in enumerate(parts):
        inside = [number for number in counted if start <= number.start < end]
        if not inside:
            continue
        if start < skip < end:
            start = skip  # noqa: PLW2901 - the printed number is not part of the clause
        steps = [
            number
            for number in inside
            if not qualifies(text, number, inside, start, end)
            and (not is_time(number.unit) or measures_time(text[start : number.lead]))
        ]
        each = years_in_turn(text, govern, steps, start)
        earlier = text[slice(*parts[index - 1])] if index else ""
        for number in inside:
            date = each.get(number.start)
            if date is None:
                date = governing_at(govern, number.start, sentence[0]) or handed
            since = max((step.tail for step in steps if step.start < number.start), default=start)
            until = min((step.lead for step in steps if step.start > number.start), default=end)
            setting = Setting(
                before=text[start : number.lead],
                after=text[number.tail : end],
                sentence=text[sentence[0] : start],
                link=text[number.lead : number.start],
                scene=passage.scene,
                future=timeline.future(date),
                threshold=number not in steps and not is_time(number.unit),
            )
            does = role(number, setting)
            chained = number is not inside[0] and bool(_LISTED.match(text[since : number.lead]))
            joined = chained or setting.before.startswith("其中")
            same, does = _in_a_chain(number, does, previous if joined and not setting.threshold else None)
            spot = Spot(
                text=text,
                number=same,
                steps=steps,
                start=start,
                end=end,
                since=since,
                until=until,
                earlier=earlier,
                about=previous.indicator if previous is not None else None,
                beside=previous is not None and previous.clause[0] == start,
                follows=previous is not None and index > 0 and previous.clause[1] == parts[index - 1][1],
                chained=chained,
                role=does,
            )
            name = indicator(spot) or (spot.about if chained else None) or naming.subject(text[start:end])
            due = date.last if date is not None and does == "target" else None
            undated = does in {"quota", "duration", "specification"} or date is None
            when = None if undated or date is None else period(date)
            scope = _SCOPE.search(naming.strip_date(setting.before))
            place = scope.group() if scope else None
            previous = Found(passage, same, does, when, due, name, place, (start, end), text[start:end])
            yield previous


def _in_a_chain(number: Number, does: QuantityRole, before: Found | None) -> tuple[Number, QuantityRole]:
    """A value listed after another shares its role, and its comparator where it has none of its own."""
    if before is None:
        return number, does
    if does == "other" and before.role in {"target", "quota", "achieved"}:
        does = before.role
    if (
        number.comparator == "eq"
        and number.lead == number.start
        and before.number.comparator in {"gt", "ge", "lt", "le", "approx-below"}
    ):
        number = replace(number, comparator=before.number.comparator)
    return number, does


def quantities(plan: Plan, texts: Sequence[Passage]) -> tuple[Plan, list[Found]]:
    """``plan`` with its quantities, and their readings for the targets."""
    found = read(plan, texts)
    rows = []
    for index, reading in enumerate(found, start=1):
        number = reading.number
        first, last = reading.passage.span(number.start, number.end)
        rows.append(
            Quantity(
                id=f"q{index}",
                node=reading.passage.node.id,
                start=first,
                end=last,
                value=number.value,
                unit=number.unit,
                comparator=number.comparator,
                role=reading.role,
                period=reading.period,
                upper=number.upper,
                indicator=reading.indicator,
                scope=reading.scope,
            )
        )
    return replace(plan, quantities=tuple(rows)), found
