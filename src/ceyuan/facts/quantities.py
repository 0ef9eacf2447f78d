"""Quantities: every number of the plan's text that means something, with what it measures and what it is for.

A date with 到 or 至 governs its paragraph until another date does; a paragraph that introduces goals governs
the list that follows it. Dates that only compare (比2020年, 按2000年价格) govern nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Quantity
from ceyuan.facts import naming
from ceyuan.facts.clauses import clauses, sentences
from ceyuan.facts.dates import Date, dates
from ceyuan.facts.numbers import Number, numbers
from ceyuan.facts.roles import Setting, measures_time, role
from ceyuan.facts.scenes import Scene, announces_goals
from ceyuan.facts.units import is_time
from ceyuan.facts.years import first_year, issue_year

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceyuan.fact import QuantityRole
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Plan

_COMPARES_BEFORE: Final = re.compile(r"(?:比|较|按|以|由|从|与|同|相比|是|自|在)$")
_COMPARES_AFTER: Final = re.compile(
    r"^(?:不变)?价|^价格|^为基|^可比价|^相比|^的(?!目标|主要)|^增长|^下降|^翻"
)
_NAME_AFTER: Final = re.compile(r"^(?:远景|规划|计划|行动|议程|发展纲要|版|战略|愿景|可持续发展议程)")
_SCOPE: Final = re.compile(r"^(?:全市|全省|全区|全县|全州|全国|本市|本省|我市|我省|我国)")
_LISTED: Final = re.compile(r"^(?:[、和与及，,]|以及|力争|争取|达到?|突破|超过?)*$")
_PROGRAMME: Final = re.compile(r"“((?!十[一二三四五六七八九]?五)[^“”]{2,14})”")
_NEXT: Final = re.compile(r"以?(?:和|及|与|或|、)")
_NOUN: Final = re.compile(r"[\u4e00-\u9fff]{2}")
_CHANGES_TO: Final = re.compile(
    r"[^，。；]{0,8}?(?:提高|增加|上升|下降|降低|减少|缩短|提升|增长|扩大|缩小|降|增|升|压缩|压减|跃升|延伸|减少)(?:到|至|为)"
)
_JOINED: Final = re.compile(r"(?:、|和|及|与|以及)$")
_GOVERNS: Final = frozenset({"by", "before", "in", "as-of", "during"})


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


class Timeline:
    """Which year governs where: the plan's own years, and the years that introductions hand on."""

    def __init__(self, plan: Plan) -> None:
        self.issued, self.now = issue_year(plan), first_year(plan)
        self._handed: dict[str | None, Date] = {}

    def future(self, date: Date | None) -> bool | None:
        """Whether what the date governs lies ahead of the plan; None where nothing tells."""
        if date is None:
            return None
        if date.sense == "as-of":
            return False
        if date.plan and date.sense == "by" and self.now is None:
            return None
        if self.now is not None:
            return date.last >= self.now
        return True if date.sense in {"by", "before"} else None

    def governing(self, text: str, date: Date) -> bool:
        """Whether the date governs what follows it."""
        before, after = text[max(0, date.start - 2) : date.start], text[date.end : date.end + 6]
        if (
            date.sense not in _GOVERNS
            or not date.year
            or _COMPARES_AFTER.match(after)
            or _NAME_AFTER.match(after)
        ):
            return False
        if text.rfind("《", 0, date.start) > text.rfind("》", 0, date.start):
            return False  # part of a document's name
        return not (date.start == date.at and _COMPARES_BEFORE.search(before))

    def hand_on(self, passage: Passage, date: Date | None, scene: Scene) -> None:
        """Let an introduction's year govern the list behind it."""
        node = passage.node
        if date is None or node.kind not in {"paragraph", "division", "preamble"}:
            return
        if scene == "goals" or passage.text.endswith("：") or announces_goals(passage.text):
            self._handed[node.id if node.kind == "division" else node.parent] = date

    def handed(self, plan: Plan, passage: Passage) -> Date | None:
        """The year handed on to this passage: only to items of the list behind an introduction."""
        node = passage.node
        for _ in range(3):
            if node.parent is None:
                return None
            above = plan[node.parent]
            if above.kind == "list":
                return self._handed.get(above.parent)
            node = above
        return None


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


_NUMERIC: Final = re.compile(
    r"[\d十百千万亿倍番]|[A-Za-z米瓦吨里秒克伏帕特]级|[二三四五六七八九两]成|点[零一二三四五六七八九]"
)


def _passage(plan: Plan, passage: Passage, skip: int, timeline: Timeline) -> Iterator[Found]:
    text, scene = passage.text, passage.scene
    marked = dates(text, timeline.issued)
    counted = numbers(text, marked, start=skip)
    govern = [date for date in marked if timeline.governing(text, date)]
    if counted:
        handed = timeline.handed(plan, passage)
        for start, end in sentences(text):
            inside = [number for number in counted if start <= number.start < end]
            if inside:
                yield from _sentence(passage, (start, end), skip, inside, govern, handed, scene, timeline)
    last = govern[-1] if govern else None
    if last is not None and timeline.future(last) is not False:
        timeline.hand_on(passage, last, scene)


def _sentence(
    passage: Passage,
    sentence: tuple[int, int],
    skip: int,
    counted: list[Number],
    govern: list[Date],
    handed: Date | None,
    scene: Scene,
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
            if not _threshold(text, number, inside, start, end)
            and (not is_time(number.unit) or measures_time(text[start : number.lead]))
        ]
        each = _years_in_turn(text, govern, steps, start)
        earlier = text[slice(*parts[index - 1])] if index else ""
        for number in inside:
            date = each.get(number.start)
            if date is None:
                date = _governing(govern, number.start, sentence[0]) or handed
            since = max((step.tail for step in steps if step.start < number.start), default=start)
            until = min((step.lead for step in steps if step.start > number.start), default=end)
            setting = Setting(
                before=text[start : number.lead],
                after=text[number.tail : end],
                sentence=text[sentence[0] : start],
                link=text[number.lead : number.start],
                scene=scene,
                date=date,
                future=timeline.future(date),
                threshold=number not in steps and not is_time(number.unit),
            )
            does = role(number, setting)
            chained = number is not inside[0] and bool(_LISTED.match(text[since : number.lead]))
            joined = chained or setting.before.startswith("其中")
            same, does = _in_a_chain(number, does, previous if joined and not setting.threshold else None)
            name = _name(text, same, steps, (start, end, since, until), chained, previous, earlier, does)
            if name is None:
                name = (
                    previous.indicator
                    if chained and previous is not None
                    else naming.subject(text[start:end])
                )
            due = date.last if date is not None and does == "target" else None
            undated = does in {"quota", "duration", "specification"} or date is None
            period = None if undated or date is None else _period(date)
            scope = _SCOPE.search(naming.strip_date(setting.before))
            place = scope.group() if scope else None
            previous = Found(passage, same, does, period, due, name, place, (start, end), text[start:end])
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


def _governing(govern: list[Date], at: int, sentence: int) -> Date | None:
    """The date that governs ``at``: one of its own sentence, or an earlier 到2030年 of the paragraph."""
    for date in reversed(govern):
        if date.start < at and (date.start >= sentence or date.lasts):
            return date
    return None


def _years_in_turn(text: str, govern: list[Date], steps: list[Number], start: int) -> dict[int, Date]:
    """The year of each value where as many years are listed (``2026年、2027年分别投资1亿元、2亿元``)."""
    if len(steps) < 2 or "分别" not in text[start : steps[0].start]:
        return {}
    years = [date for date in govern if start <= date.start < steps[0].start]
    if len(years) != len(steps):
        return {}
    return {step.start: year for step, year in zip(steps, years, strict=True)}


def _period(date: Date) -> str:
    return f"{date.year}/{date.last}" if date.sense == "during" and date.year != date.last else str(date.last)


def _threshold(text: str, number: Number, inside: list[Number], start: int, end: int) -> bool:
    """Whether a number only says which things another one counts (``收入超100亿元的企业15家``)."""
    others = [n for n in inside if n is not number and n.unit and not is_time(n.unit)]
    if is_time(number.unit) or not others:
        return False
    each = text.find("分别", start, end)
    if number.start < each and any(n.start > each and n.unit != number.unit for n in others):
        return True  # 收入超100亿元、50亿元的企业分别达到3家、8家
    after = text[number.tail : end]
    shares = {"%", "‰"}
    if number.unit not in shares and number.comparator in {"gt", "ge", "le", "lt"} and _NOUN.match(after):
        behind = [n for n in others if n.start > number.start]
        if number.unit in {None, "元"} and behind and not _NEXT.match(after):
            return True  # 50万元以上仪器共享率达到90%
    sized = number.classed and number.unit in {None, "元"}  # 3个千亿级产业集群, 百亿级企业达到5家
    if sized and any(
        n.tail == number.lead or (n.start > number.start and _NOUN.match(after)) for n in others
    ):
        return True
    counted = [n for n in others if n.unit not in {*shares, "元"}]
    if number.unit not in {*shares, "元"} and any(
        n.start > number.start and n.unit in shares for n in others
    ):
        lead = naming.strip_time(text[start : number.lead])
        if not lead and number.comparator == "eq" and _NOUN.match(after):
            return True  # 12种污染物排放量削减5%
    return bool(counted) and after.startswith("的")


def _name(
    text: str, number: Number, steps: list[Number], bounds: tuple[int, int, int, int],
    chained: bool, previous: Found | None, earlier: str, found_role: str,
) -> str | None:  # fmt: skip
    start, end, since, until = bounds
    before = text[since : number.lead]
    first = text[start : steps[0].lead] if steps else ""
    turn = next((i for i, step in enumerate(steps) if step.start == number.start), None)
    if "分别" in first and turn is not None:
        names = naming.listed(naming.strip_time(first), len(steps))
        if names:
            return names[turn]
    after = naming.after_number(text[number.tail : until])
    if after.endswith("级") and until != end:  # 3个千亿级、5个百亿级产业集群
        after += naming.after_number(text[steps[-1].tail : end]).rpartition("级")[2]
    if chained and previous is not None and previous.indicator:
        return previous.indicator if until != end or len(after) < 2 else after
    base = naming.from_base(before)
    if base is not None and _CHANGES_TO.match(text, number.tail):
        return naming.subject(base) or (naming.of_clause_before(earlier) if earlier else None)
    if (
        previous is not None
        and previous.passage.text is text
        and start <= previous.number.start
        and _CHANGES_TO.match(before)
    ):
        return previous.indicator
    name, wants_object = naming.before_number(
        before, wanting=bool(after) and not text.startswith("的", number.tail)
    )
    if since > start and after and _JOINED.search(before):
        name, wants_object = "", True  # 100项甲和30项乙: 甲 belongs to the number before it
    if text.startswith("的", number.tail) and number.unit in {"%", None} and not name:
        return naming.trim(text[number.tail + 1 : end]) or None
    if number.classed and number.unit in {None, "元"}:
        head = after or name
        measured = name if name and after and naming.is_measure(name) else "规模"
        return f"{head}{measured}" if head else None
    if found_role == "specification":
        return after or name or None
    if name and after and naming.is_level(name):
        name = ""
    if wants_object or (not name and after):
        if found_role == "quota":
            verb = naming.verb_of(before)
            programme = _PROGRAMME.search(earlier)
            return f"{programme.group(1) if programme else ''}{verb}{after}" or None
        return after or None
    if not name and previous is not None and previous.clause[0] == start and previous.indicator:
        return previous.indicator  # 2026年达到70%、2027年达到80%
    if not name and earlier:
        if (
            previous is not None
            and previous.clause[1] < start
            and text[slice(*previous.clause)] == earlier
            and previous.indicator
        ):
            return previous.indicator  # 到2027年达到500张，2030年达到900张
        return naming.of_clause_before(earlier) or (previous.indicator if previous else None)
    if after and text.startswith("的", number.tail) and naming.is_bare(name):
        return f"{after}{name}"  # 总规模10亿元的基金
    if previous is not None:
        name = naming.levels(name, previous.indicator)
    about = (
        previous.indicator if previous is not None else naming.of_clause_before(earlier) if earlier else None
    )
    return naming.continued(name, about) or None


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
