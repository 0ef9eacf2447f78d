"""Tables in which a plan itself divides its tasks (任务分工表): which column says what, and the rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Deadline, Organisation, Precision, Role
from ceyuan.facts.cells import cells
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceyuan.plan import Node, Plan, Span

_TASK: Final = re.compile(r"任务|事项|举措|措施|项目名称|工作内容|建设内容|^项目$")
_ROLES: Final[tuple[tuple[re.Pattern[str], Role], ...]] = (
    (re.compile(r"(?:牵头|主办)(?:单位|部门)?"), "lead"),
    (re.compile(r"(?:配合|协办|协同)(?:单位|部门)?"), "support"),
    (re.compile(r"(?:参与|参加)(?:单位|部门)?"), "participate"),
    (re.compile(r"(?:责任|负责|实施|主管)(?:单位|部门)|分工"), "responsible"),
)
_DUE: Final = re.compile(r"时限|期限|完成时间|时间节点|进度")
_DATE: Final = re.compile(r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?(?:底|末)?(之?前)?")
_BETWEEN: Final = re.compile(r"[、，,；;\s]+(?![^（]*）)")
_NONE: Final = re.compile(r"[—－\-/无]*")


@dataclass(frozen=True, slots=True)
class TableTask:
    """One row of such a table; ``span`` is that of its task's cell, ``above`` what its first column groups by."""

    span: Span
    above: str
    task: str
    organisations: tuple[Organisation, ...]
    deadlines: tuple[Deadline, ...]


def table_tasks(plan: Plan, node: Node) -> Iterator[TableTask]:
    """The rows of a table whose columns name tasks and the bodies they are given to; none of any other."""
    heads = ["".join(column.split()) for column in node.columns]
    at = next((i for i, head in enumerate(heads) if _TASK.search(head)), None)
    roles = {i: role for i, head in enumerate(heads) if (role := _role(head)) and i != at}
    if at is None or not roles:
        return
    due = next((i for i, head in enumerate(heads) if _DUE.search(head)), None)
    group = ""
    for texts, places in zip(node.rows, cells(node, plan.text), strict=True):
        # In a flattened table a merged first cell stands in the first of its rows only.
        short = bool(at) and len(texts) == len(heads) - 1
        row = (group, *texts) if short else texts
        group = row[0] if row else group
        place = places[at - short] if at - short < len(places) else None
        if place is None or not place.text:
            continue
        task, span = repair(row[at]), place.span(0, len(place.text))
        bodies = [
            Organisation(name, role) for i, role in roles.items() if i < len(row) for name in _names(row[i])
        ]
        date = repair(row[due]) if due is not None and due < len(row) else ""
        above = repair(group) if at and not group.strip().isdigit() else ""
        yield TableTask(span, above, task, tuple(bodies), _deadlines(node, span, date))


def _role(head: str) -> Role | None:
    return next((role for pattern, role in _ROLES if pattern.search(head)), None)


def _names(cell: str) -> list[str]:
    text = repair(cell)
    return [] if _NONE.fullmatch(text) else [name for name in _BETWEEN.split(text) if name]


def _deadlines(node: Node, span: Span, text: str) -> tuple[Deadline, ...]:
    match = _DATE.search(text)
    if match is None:
        return ()
    parts = [match[1], *(f"{int(part):02}" for part in (match[2], match[3]) if part)]
    precision: Precision = ("year", "month", "day")[len(parts) - 1]
    name = f"{node.id}@{span[0]}"
    return (Deadline(name, node.id, *span, "-".join(parts), precision, "by", text),)
