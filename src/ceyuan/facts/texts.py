"""The texts of a plan that facts are read from: one passage per node, and per cell of tables of text.

The cells of an indicator table are read as a table and not as sentences; those of other tables (tasks,
measures) hold sentences and are passages like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.cells import cells
from ceyuan.facts.dates import dates
from ceyuan.facts.passage import SILENT, Passage
from ceyuan.facts.scenes import scenes
from ceyuan.facts.table_columns import columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceyuan.facts.scenes import Scene
    from ceyuan.plan import Node, Plan

TIME_COLUMN: Final = re.compile(r"时限|时间|期限|完成年度|进度|节点|日期")
"""The heads of columns of dates."""
_SENTENCE: Final = re.compile(r"[\u4e00-\u9fff][^\u4e00-\u9fff]*(?:[\u4e00-\u9fff][^\u4e00-\u9fff]*){7}")


def passages(plan: Plan) -> list[Passage]:
    """The passages of ``plan`` that can hold facts, in document order."""
    scene_of = scenes(plan)
    found: list[Passage] = []
    for node in plan.nodes:
        if node.kind == "table":
            if columns(node.columns, plan.period[0] if plan.period else None) is None:
                found += _cells(plan, node, scene_of[node.id])
        elif node.own and node.kind not in SILENT:
            found.append(Passage(node, node.own, plan.text, scene_of[node.id]))
    return found


def _cells(plan: Plan, node: Node, scene: Scene) -> Iterator[Passage]:
    """The cells of a table that hold sentences, each once, with the date of their row."""
    timed = [i for i, column in enumerate(node.columns) if TIME_COLUMN.search(column)]
    seen: set[int] = set()
    for line in cells(node, plan.text):
        dated = [date for i in timed if i < len(line) for date in dates(line[i].text) if date.year]
        for cell in line:
            if id(cell) in seen or not _SENTENCE.search(cell.text):
                continue
            seen.add(id(cell))
            cell.scene = scene
            cell.handed = dated[-1] if dated else None
            yield cell
