"""What an assigned task is called: its title, its row in a table, the sentence that its bracket ends."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ceyuan.facts.task_tables import table_tasks
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.fact import Responsibility
    from ceyuan.plan import Node, Plan


class TaskWords:
    """Names the tasks of assignments, which come in document order."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._reached: dict[str, int] = {}  # to where the text of a node has been assigned
        self._rows: dict[str, tuple[list[int], list[str]]] = {}

    def of(self, fact: Responsibility, task: str) -> str:
        """The words for the node ``task`` that ``fact`` assigns."""
        if task not in self._plan:
            return task
        node = self._plan[task]
        if node.kind == "table":
            said = self._row(node, fact.start)
        elif node.title or task != fact.node:
            said = node.title or ""
        else:
            said = self._before(node, fact.start)
        return said or node.title or node.text.split("。", 1)[0] or task

    def pass_by(self, fact: Responsibility) -> None:
        """The text up to the end of ``fact`` is assigned."""
        self._reached[fact.node] = fact.end

    def _before(self, node: Node, end: int) -> str:
        """What stands between the last bracket and this one."""
        start = self._reached.get(node.id, 0)
        spans = [(max(a, start), min(b, end)) for a, b in node.own]
        return repair("\n".join(self._plan.text[a:b] for a, b in spans if a < b)).strip("。；，、：: ")

    def _row(self, node: Node, offset: int) -> str:
        """The task of the row that the offset stands in."""
        if node.id not in self._rows:
            found = sorted((task.span[0], task.task) for task in table_tasks(self._plan, node))
            self._rows[node.id] = ([start for start, _ in found], [task for _, task in found])
        starts, tasks = self._rows[node.id]
        index = bisect_right(starts, offset) - 1
        return tasks[index] if index >= 0 else ""
