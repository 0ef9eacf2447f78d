"""The responsible bodies, those with most tasks first, each with its tasks and its part in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ceyuan.export.html.beside.table import Table, chapter, frame, group, row, sentence
from ceyuan.export.html.escape import escape
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.html.facts import Facts
    from ceyuan.fact import Responsibility, Role
    from ceyuan.plan import Plan

_HEADS = ("head_task", "head_role", "head_where")
_ORDER: Final[tuple[Role, ...]] = ("lead", "responsible", "guide", "support", "participate")


class _Duty(NamedTuple):
    """One task of a body."""

    role: Role
    fact: Responsibility
    task: str


def bodies(plan: Plan, facts: Facts, lang: Lang) -> Table:
    """A group of rows for each body."""
    duties: dict[str, list[_Duty]] = {}
    for fact in plan.responsibilities:
        for organisation in fact.organisations:
            held = duties.setdefault(organisation.name, [])
            held += [_Duty(organisation.role, fact, task) for task in fact.tasks or (fact.node,)]
    order = sorted(duties, key=lambda name: -len(duties[name]))
    names: dict[str, str] = {}  # a task has many bodies: its words are shortened once
    groups = "".join(_group(plan, facts, lang, name, duties[name], names) for name in order)
    return Table(len(order), frame(_HEADS, groups, lang))


def _group(
    plan: Plan, facts: Facts, lang: Lang, name: str, duties: list[_Duty], names: dict[str, str]
) -> str:
    han = ' lang="zh-Hans"' if lang == "en" else ""
    roles = [duty.role for duty in duties]
    tally = "".join(
        f" <small>{escape(word(f'role_{role}', lang))} {roles.count(role)}</small>"
        for role in _ORDER
        if role in roles
    )
    han = ' lang="zh-Hans"' if lang == "en" else ""
    rows = "".join(
        row(
            sentence(facts.anchor(duty.fact.id), _task(plan, duty.task, names), lang),
            escape(word(f"role_{duty.role}", lang)),
            chapter(plan, duty.task, lang),
        )
        for duty in duties
    )
    return group(f"<span{han}>{escape(name)}</span>{tally}", rows)


def _task(plan: Plan, node_id: str, names: dict[str, str]) -> str:
    """What a task is called: its title, or its first sentence."""
    if node_id not in names:
        text = (plan[node_id].title or plan[node_id].text) if node_id in plan else node_id
        names[node_id] = text.split("。", 1)[0] or node_id
    return names[node_id]
