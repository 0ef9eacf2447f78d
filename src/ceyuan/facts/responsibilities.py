"""Who has to do what: the bodies that brackets, lines, sentences and tables of a plan assign, with their parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Responsibility
from ceyuan.facts.responsibility_brackets import Row, brackets, read_bracket, read_list, read_phrases
from ceyuan.facts.responsibility_gaps import closed, listed
from ceyuan.facts.responsibility_lines import is_label, read_lines
from ceyuan.facts.responsibility_prose import read_prose
from ceyuan.facts.responsibility_roles import LABEL
from ceyuan.facts.responsibility_rules import NO_RULES, Rules, may_state_rules, split_rules
from ceyuan.facts.responsibility_spans import Taken
from ceyuan.facts.responsibility_tables import read_table, table_rules
from ceyuan.facts.responsibility_tasks import tasks

if TYPE_CHECKING:
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Node, Plan

_WORDS: Final = (
    "牵头", "负责", "配合", "会同", "责任单位", "责任部门", "责任主体", "落实）", "参与）", "参加）", "实施）", "推进）", "主办",
    "协办", "承办）", "单位：", "部门：", "主体：", "指导）", "单位】", "部门】", "不再列", "单位为", "部门为", "主体为",
)  # fmt: skip
_GLOSSARY: Final = re.compile(r"名词解释|名词释义|名词注释|术语|缩略语|词汇表|注释")


_Event = tuple[int, int, Row, Rules, Rules]
"""A row or a rule: its span in the passage, its bodies, the rules for itself and for what follows."""
_Found = tuple["Node", int, int, Row, Rules]
"""A row in the plan: its node, its span in the source, its bodies and the rules for it."""
_NOTES: Final = ("注", "备注", "说明")
_LABELLED: Final = re.compile(rf"{LABEL}：")


def responsibilities(plan: Plan, texts: Sequence[Passage]) -> Plan:
    """``plan`` with its responsibilities: one per bracket, label or phrase that assigns bodies, in order.

    Requires nothing of the stages before. For ``tasks`` see :mod:`ceyuan.facts.responsibility_tasks`.
    """
    likely = _likely(texts)
    by_node = {passage.node.id: passage for passage in texts}
    standing = NO_RULES
    found: list[_Found] = []
    alone: dict[str, bool] = {}
    glossary = _glossary(plan)
    following = {one.node.id: two for one, two in pairwise(texts)}
    for node in plan.nodes:
        if node.kind == "table":
            rules = standing.joined(table_rules(node))
            found += [(node, start, end, row, rules) for start, end, row in read_table(node, plan.text)]
            continue
        passage = by_node.get(node.id)
        if passage is None or node.id in glossary:
            continue
        if node.id not in likely and not (standing.leads and "（" in passage.text):
            continue
        passage = closed(passage, following.get(node.id), plan.text)
        events = _read(passage, plan.text, standing)
        for start, end, row, here, later in events:
            if row:
                found.append((node, *passage.span(start, end), row, standing.joined(here)))
            elif passage.text.startswith(_NOTES):
                found = _noted(found, later)
            standing = standing.joined(later)
        spans = [(start, end) for start, end, row, _, _ in events if row]
        if spans:
            alone[node.id] = _is_alone(_colons(passage.text), spans)
    return replace(plan, responsibilities=tuple(_numbered(plan, found, alone)), _by_id={}, _children={})


def _numbered(plan: Plan, found: Sequence[_Found], alone: Mapping[str, bool]) -> Iterator[Responsibility]:
    """The rows in order, with the tasks each holds for; a division's is the last row of its last node."""
    held = tasks(plan, alone)
    last = {node.id: i for i, (node, *_) in enumerate(found, 1)}
    for i, (node, start, end, row, rules) in enumerate(found, 1):
        whole = alone.get(node.id) or last[node.id] == i
        yield Responsibility(
            f"r{i}",
            node.id,
            start,
            end,
            rules.applied(row),
            held.get(node.id, (node.id,)) if whole else (node.id,),
        )


def _noted(found: Sequence[_Found], rules: Rules) -> list[_Found]:
    """A note below a table states its rules for the table's rows."""
    table = found[-1][0] if found and found[-1][0].kind == "table" else None
    return [
        (node, start, end, row, old.joined(rules) if node is table else old)
        for node, start, end, row, old in found
    ]


def _is_alone(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a paragraph is nothing but brackets or labels that assign, dates aside."""
    start, end = spans[0]
    covered = sum(b - a for a, b in spans)
    opens = text[start] in "（【〔[［" or _LABELLED.match(text, start, end) is not None
    return start <= 3 and opens and len(text) - covered <= 25


def _likely(texts: Sequence[Passage]) -> set[str]:
    """The nodes that can hold a row or a rule: each word is looked for in all the text at once."""
    joined = "\n".join(passage.text for passage in texts)
    starts = list(accumulate((len(passage.text) + 1 for passage in texts), initial=0))
    found: set[str] = set()
    for word in _WORDS:
        at = joined.find(word)
        while at >= 0:
            i = bisect_right(starts, at) - 1
            found.add(texts[i].node.id)
            at = joined.find(word, starts[i + 1])
    return found


def _glossary(plan: Plan) -> set[str]:
    """The nodes of the part that explains terms: what stands there assigns nothing."""
    found: set[str] = set()
    below = False
    for node in plan.nodes:
        title = node.title if node.kind in {"division", "box"} else None
        if title is None and node.kind != "furniture" and node.end - node.start <= 12:
            below = below or _GLOSSARY.match(node.source) is not None
        if below or node.parent in found or (title is not None and _GLOSSARY.search(title)):
            found.add(node.id)
    return found


def _colons(text: str) -> str:
    """``text`` with the ratio sign and the small colon, which input methods give, as colons."""
    return text.replace("∶", "：").replace("﹕", "：")


def _read(passage: Passage, source: str, standing: Rules) -> list[_Event]:
    """What the passage says, in its order."""
    text = _colons(passage.text)
    pairs = brackets(text)
    events: list[_Event] = []
    reached = 0
    for start, end in pairs:
        if start < reached:
            continue
        event = _bracket(passage, start, end, source, standing)
        if event is not None:
            events.append(event)
            reached = end
    boxed = Taken((a, b) for a, b in pairs if not is_label(text[a + 1 : b - 1]))
    for start, at, end, role in read_lines(
        text, boxed, lambda place: passage.at(place) > passage.at(place - 1) + 1
    ):
        rest, here, later = split_rules(listed(passage, at, end, source))
        events.append((start, end, read_list(rest, role), here, later))
    taken = Taken((a, b) for a, b, *_ in events)
    events += [(start, end, row, NO_RULES, NO_RULES) for start, end, row in read_prose(text, taken)]
    if may_state_rules(text):
        free = taken.without(text)
        _, here, _ = split_rules(free)
        if here:
            events.append((0, 0, (), NO_RULES, here))
    return sorted(events, key=lambda event: event[:2])


def _bracket(passage: Passage, start: int, end: int, source: str, standing: Rules) -> _Event | None:
    closed = passage.text[end - 1] in "）】〕]］"
    content = listed(passage, start + 1, end - closed, source)
    rest, here, later = split_rules(content)
    row = read_bracket(rest)
    if not row and standing.leads and passage.text[start - 1 : start] in "。；":
        row = read_phrases(rest, bare=True)
    return (start, end, row, here, later) if row or here or later else None
