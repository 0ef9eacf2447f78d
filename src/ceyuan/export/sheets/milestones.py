"""时间节点: every date by which something is to be done, the earliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ceyuan.export.sheets.due import due, last_day
from ceyuan.export.sheets.model import BELOW, Column, Row, Sheet, Words, say
from ceyuan.export.sheets.places import Places
from ceyuan.facts.breakdown import TaskRow, breakdown
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.fact import Deadline
    from ceyuan.plan import Plan

_COLUMNS: Final = (
    Column("number", ("序号", "No."), 6, "center", page=6, screen=4),
    Column("date", ("日期", "Date"), 12, "center", page=9),
    Column("due", ("时限", "Due"), 17, "center", page=12, screen=16),
    Column("what", ("事项", "What"), 38, page=36, screen=46),
    Column("bodies", ("单位", "Bodies"), 24, page=20, screen=BELOW),
    Column("chapter", ("章", "Chapter"), 18),
    Column("section", ("节", "Section"), 22, page=22),
    Column("sentence", ("原文", "Read from"), 46, page=38),
    Column("place", ("位置", "Place"), 12, screen=13),
    Column("node", ("条目", "Node"), 16),
)
_TITLE: Words = ("时间节点", "Dates")
_SUMMARY: Words = ("共{n}个时间节点，按时间先后排列。", "{n} dates, the earliest first.")
_EMPTY: Words = (
    "没有读到时间节点。这份文件可能没有写明完成时限；规划期末的目标见“指标体系”。",
    "No date was read. The document may set none; what is due at the end of its period stands among the indicators.",
)


def sheet(plan: Plan, lang: Lang = "zh") -> Sheet:
    """The deadlines of ``plan``, those of its own task table among them."""
    places = Places(plan, lang)
    tasks = breakdown(plan)
    divided = {task.node for task in tasks if plan[task.node].kind == "table"}
    found = [
        (deadline, _task(tasks, deadline.start))
        for deadline in plan.deadlines
        if deadline.node not in divided
    ]
    found += [(deadline, task) for task in tasks if task.node in divided for deadline in task.deadlines]
    found.sort(key=lambda pair: (last_day(pair[0]), pair[0].start))
    rows = tuple(
        Row(
            (
                number,
                deadline.date,
                due(deadline, lang),
                _what(places, deadline, task, divided),
                "、".join(dict.fromkeys(body.name for body in task.organisations)) or None if task else None,
                *places.headings(deadline.node),
                places.sentence(deadline.node, deadline.start, deadline.end),
                places.place(deadline.node, deadline.start),
                deadline.node,
            ),
            deadline.node,
        )
        for number, (deadline, task) in enumerate(found, 1)
    )
    summary = say(_SUMMARY, lang).format(n=len(rows))
    return Sheet("dates", say(_TITLE, lang), _COLUMNS, rows, summary, say(_EMPTY, lang))


def _what(places: Places, deadline: Deadline, task: TaskRow | None, divided: set[str]) -> str | None:
    """What is due: of a task table the task, else what the sentence says, else the sentence."""
    if task is not None and deadline.node in divided:
        return task.title
    return deadline.what or places.sentence(deadline.node, deadline.start, deadline.end)


def _task(tasks: tuple[TaskRow, ...], start: int) -> TaskRow | None:
    return next((task for task in tasks if task.start <= start < task.end), None)
