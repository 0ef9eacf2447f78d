"""责任单位: every body with how often it has which part, and its tasks."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from ceyuan.export.sheets.model import Column, Row, Sheet, Words, say
from ceyuan.facts.breakdown import breakdown
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.fact import Role
    from ceyuan.plan import Plan

_COLUMNS: Final = (
    Column("number", ("序号", "No."), 6, "center", page=6, screen=4),
    Column("body", ("单位", "Body"), 28, page=24, screen=30),
    Column("lead", ("牵头", "Lead"), 8, "center", page=8, screen=6),
    Column("responsible", ("责任", "Responsible"), 8, "center", page=8, screen=6),
    Column("support", ("配合", "Support"), 8, "center", page=8, screen=6),
    Column("participate", ("参与", "Participate"), 8, "center", page=8, screen=6),
    Column("guide", ("指导", "Guide"), 8, "center", page=8, screen=6),
    Column("total", ("任务数", "Tasks"), 9, "center", page=9, screen=8),
    Column("tasks", ("任务（序号见任务分解）", "Tasks (numbers as in the breakdown)"), 90, page=62),
)
_ROLES: Final[tuple[Role, ...]] = ("lead", "responsible", "support", "participate", "guide")
_TITLE: Words = ("责任单位", "Bodies")
_SUMMARY: Words = (
    "共{n}个单位承担任务；按任务数排列，同数按首次出现先后。",
    "{n} bodies have tasks, those with the most first.",
)
_EMPTY: Words = (
    "没有读到责任单位。这份文件可能没有写明分工，分工通常另行印发。",
    "No body was read. The document may leave the division of work to another paper.",
)


def sheet(plan: Plan, lang: Lang = "zh") -> Sheet:
    """The bodies of the task breakdown of ``plan``."""
    roles: dict[str, Counter[Role]] = defaultdict(Counter)
    tasks: dict[str, list[str]] = defaultdict(list)
    for number, task in enumerate(breakdown(plan), 1):
        for body in task.organisations:
            roles[body.name][body.role] += 1
        for name in dict.fromkeys(body.name for body in task.organisations):
            tasks[name].append(f"{number} {task.title}")
    names = sorted(roles, key=lambda name: -len(tasks[name]))
    rows = tuple(
        Row(
            (
                number,
                name,
                *(roles[name][role] or None for role in _ROLES),
                len(tasks[name]),
                ("；" if lang == "zh" else "; ").join(tasks[name]),
            )
        )
        for number, name in enumerate(names, 1)
    )
    summary = say(_SUMMARY, lang).format(n=len(rows))
    return Sheet("bodies", say(_TITLE, lang), _COLUMNS, rows, summary, say(_EMPTY, lang))
