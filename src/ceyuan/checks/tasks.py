"""Tasks that lack what the tasks beside them have: the common part of the rules on execution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ceyuan.checks.rule import Finding, Words
from ceyuan.checks.sentences import shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ceyuan.checks.context import Context
    from ceyuan.facts.breakdown import TaskRow

_MANY: Final = 10
_WHOLE: Final = Words("；全文 {count} 项任务都没有写", ", nor does any of the {count} tasks")
_NOTHING: Final = Words("", "")


def without(context: Context, has: Callable[[TaskRow], bool]) -> Iterator[Finding]:
    """Tasks without what ``has`` looks for.

    In a section where at least two thirds of the tasks have it (two or more), each that has not; where no
    task of the plan has it and there are ten or more, one finding at the first that says so.
    """
    rows = context.tasks
    if not any(map(has, rows)):
        if len(rows) >= _MANY:
            rest = Words(_WHOLE.zh.format(count=len(rows)), _WHOLE.en.format(count=len(rows)))
            yield _finding(rows[0], rest)
        return
    sections: dict[tuple[str, ...], list[TaskRow]] = {}
    for row in rows:
        sections.setdefault(row.path[:1], []).append(row)
    for tasks in sections.values():
        having = sum(map(has, tasks))
        if having >= 2 and having * 3 >= len(tasks) * 2:
            for row in tasks:
                if not has(row):
                    yield _finding(row, _NOTHING)


def _finding(row: TaskRow, rest: Words) -> Finding:
    return Finding(row.node, (row.start, row.end), {"task": shorten(row.title, 24), "rest": rest})
