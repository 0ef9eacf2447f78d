"""The responsible bodies, those with most tasks first, each with its tasks and its part in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ceyuan.export.html.beside.table import Table, chapter, frame, group, han, row, sentence
from ceyuan.export.html.beside.words import TaskWords
from ceyuan.export.html.escape import escape
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceyuan.export.html.facts import Facts
    from ceyuan.fact import Responsibility, Role
    from ceyuan.plan import Plan

_HEADS = ("head_task", "head_role", "head_where")
_ORDER: Final[tuple[Role, ...]] = ("lead", "responsible", "guide", "support", "participate")


class _Duty(NamedTuple):
    """One task of a body: ``words`` say what it is, ``node`` where it stands."""

    role: Role
    fact: str
    words: str
    node: str


def bodies(plan: Plan, facts: Facts, lang: Lang) -> Table:
    """A group of rows for each body."""
    duties: dict[str, list[_Duty]] = {}
    words = TaskWords(plan)
    for fact in plan.responsibilities:
        tasks = [(words.of(fact, task), task) for task in _outermost(plan, fact)]
        words.pass_by(fact)
        for organisation in fact.organisations:
            held = duties.setdefault(organisation.name, [])
            held += [_Duty(organisation.role, fact.id, said, task) for said, task in tasks]
    order = sorted(duties, key=lambda name: -len(duties[name]))
    groups = "".join(_group(plan, facts, lang, name, duties[name]) for name in order)
    return Table(len(order), frame(_HEADS, groups, lang))


def _group(plan: Plan, facts: Facts, lang: Lang, name: str, duties: list[_Duty]) -> str:
    roles = [duty.role for duty in duties]
    tally = "".join(
        f" <small>{escape(word(f'role_{role}', lang))} {roles.count(role)}</small>"
        for role in _ORDER
        if role in roles
    )
    rows = "".join(
        row(
            sentence(facts.anchor(duty.fact), duty.words, lang),
            escape(word(f"role_{duty.role}", lang)),
            chapter(plan, duty.node, lang),
        )
        for duty in duties
    )
    return group(f"<span{han(lang)}>{escape(name)}</span>{tally}", rows)


def _outermost(plan: Plan, fact: Responsibility) -> list[str]:
    """The nodes that the assignment holds for, without those inside another of them."""
    tasks = fact.tasks or (fact.node,)
    known = set(tasks)
    return [task for task in tasks if known.isdisjoint(_above(plan, task))]


def _above(plan: Plan, node_id: str) -> Iterator[str]:
    above = plan[node_id].parent if node_id in plan else None
    while above is not None:
        yield above
        above = plan[above].parent
