"""Who has to do what: the bodies that brackets, lines, sentences and tables of a plan assign, with their parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Responsibility
from ceyuan.facts.responsibility_brackets import Row
from ceyuan.facts.responsibility_gaps import closed
from ceyuan.facts.responsibility_passage import is_alone, read_passage
from ceyuan.facts.responsibility_rules import NO_RULES, Rules
from ceyuan.facts.responsibility_tables import read_table, table_rules
from ceyuan.facts.responsibility_tasks import tasks

if TYPE_CHECKING:
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Node, Plan

_WORDS: Final = (
    "牵头", "负责", "配合", "会同", "责任单位", "责任部门", "责任主体", "落实）", "参与）", "参加）", "实施）", "推进）", "主办",
    "协办", "承办）", "单位：", "部门：", "主体：", "指导）", "单位】", "部门】", "不再列", "单位为", "部门为", "主体为",
    "均需", "均须", "均由", "承担", "组织实施",
)  # fmt: skip
_GLOSSARY: Final = re.compile(r"名词解释|名词释义|名词注释|术语|缩略语|词汇表|注释")
_Found = tuple["Node", int, int, Row, Rules]
"""A row in the plan: its node, its span in the source, its bodies and the rules for it."""
_NOTES: Final = ("注", "备注", "说明")


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
        events = read_passage(passage, plan.text, standing)
        for start, end, row, here, later in events:
            if row:
                held = NO_RULES if here is None else standing.joined(here)
                found.append((node, *passage.span(start, end), row, held))
            elif passage.text.startswith(_NOTES):
                found = _noted(found, later)
            standing = standing.joined(later)
        spans = [(start, end) for start, end, row, _, _ in events if row]
        if spans:
            alone[node.id] = is_alone(passage.text, spans)
    return replace(plan, responsibilities=tuple(_numbered(plan, found, alone)))


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
