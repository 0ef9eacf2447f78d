"""任务分解: one row per thing that somebody has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ceyuan.export.sheets.due import due
from ceyuan.export.sheets.model import BELOW, Column, Row, Sheet, Words, say
from ceyuan.export.sheets.places import Places, apart
from ceyuan.facts.breakdown import breakdown
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.facts.breakdown import TaskRow
    from ceyuan.plan import Plan

_COLUMNS: Final = (
    Column("number", ("序号", "No."), 6, "center", page=6, screen=4),
    Column("chapter", ("章", "Chapter"), 18),
    Column("section", ("节", "Section"), 20),
    Column("task", ("任务", "Task"), 24, page=22, screen=60),
    Column("text", ("任务内容", "In full"), 50, page=52),
    Column("lead", ("牵头单位", "Lead"), 14, page=12, screen=BELOW),
    Column("responsible", ("责任单位", "Responsible"), 17, page=14, screen=BELOW),
    Column("support", ("配合单位", "Support"), 17, page=14, screen=BELOW),
    Column("due", ("完成时限", "Due"), 13, "center", page=11, screen=BELOW),
    Column("place", ("位置", "Place"), 12, screen=13),
    Column("printed", ("文中编号", "Printed"), 10, "center"),
    Column("targets", ("相关指标", "Targets"), 24),
    Column("node", ("条目", "Node"), 15),
)
_TITLE: Words = ("任务分解", "Tasks")
_SUMMARY: Words = (
    "共{n}项任务：明确牵头单位的{lead}项，明确责任单位的{responsible}项，明确完成时限的{due}项；{nobody}项未写明由谁负责。",
    "{n} tasks: {lead} with a lead, {responsible} with a responsible body, {due} with a date; {nobody} name nobody.",
)
_EMPTY: Words = (
    "没有读到任务。这份文件可能只有背景、原则和目标，也可能没有分条列出要做的事。",
    "No task was read. The document may hold only background, principles and goals, or may not set out what is to be done.",
)


def sheet(plan: Plan, lang: Lang = "zh") -> Sheet:
    """The task breakdown of ``plan``."""
    places = Places(plan, lang)
    tasks = breakdown(plan)
    rows = tuple(_row(places, number, task, lang) for number, task in enumerate(tasks, 1))
    counts = {
        "n": len(tasks),
        "lead": sum(bool(task.bodies("lead")) for task in tasks),
        "responsible": sum(bool(task.bodies("responsible")) for task in tasks),
        "due": sum(bool(task.deadlines) for task in tasks),
        "nobody": sum(not task.organisations for task in tasks),
    }
    summary = say(_SUMMARY, lang).format(**counts)
    return Sheet("tasks", say(_TITLE, lang), _COLUMNS, rows, summary, say(_EMPTY, lang), grouped=True)


def _row(places: Places, number: int, task: TaskRow, lang: Lang) -> Row:
    comma = "、" if lang == "zh" else ", "
    dates = dict.fromkeys(due(deadline, lang) for deadline in task.deadlines)
    indicators = dict.fromkeys(target.indicator for target in task.targets)
    return Row(
        (
            number,
            *apart(task.path),
            task.title,
            task.text,
            "、".join(task.bodies("lead")) or None,
            "、".join(task.bodies("responsible")) or None,
            "、".join(task.bodies("support", "participate", "guide")) or None,
            comma.join(dates) or None,
            places.place(task.node, task.start),
            task.number,
            comma.join(indicators) or None,
            task.node,
        ),
        task.node,
    )
