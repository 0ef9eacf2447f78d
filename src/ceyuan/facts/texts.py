"""The texts of a plan that facts are read from: one passage per node, and per cell of tables of text.

The cells of an indicator table are read as a table and not as sentences; those of other tables (tasks,
measures) hold sentences and are passages like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.cells import cells
from ceyuan.facts.passage import SILENT, Passage
from ceyuan.facts.scenes import scenes
from ceyuan.facts.table_columns import columns

if TYPE_CHECKING:
    from ceyuan.plan import Plan

_SENTENCE: Final = re.compile(r"[\u4e00-\u9fff][^\u4e00-\u9fff]*(?:[\u4e00-\u9fff][^\u4e00-\u9fff]*){7}")


def passages(plan: Plan) -> list[Passage]:
    """The passages of ``plan`` that can hold facts, in document order."""
    scene_of = scenes(plan)
    found: list[Passage] = []
    for node in plan.nodes:
        if node.kind == "table":
            if columns(node.columns, plan.period[0] if plan.period else None) is None:
                seen = {id(cell): cell for line in cells(node, plan.text) for cell in line}
                for cell in seen.values():
                    if _SENTENCE.search(cell.text):
                        cell.scene = scene_of[node.id]
                        found.append(cell)
        elif node.own and node.kind not in SILENT:
            found.append(Passage(node, node.own, plan.text, scene_of[node.id]))
    return found
