"""Rows of flattened tables with more or fewer cells than columns: wrapped cells, a merged first cell.

The columns that name bodies stand last, dates and remarks aside. They are found from the right end of the
row; a piece that is no body by itself (``局`` below ``市科技局、市财政``) belongs to the line above it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from ceyuan.facts.passage import Passage
from ceyuan.facts.responsibility_bodies import bodies, is_body

if TYPE_CHECKING:
    from ceyuan.plan import Node

_LAST: Final = re.compile(r"时限|时间|期限|进度|节点|年限|备注")
_DATE: Final = re.compile(
    r"(?:20|19)\d{2}年?(?:\d{1,2}月)?[底末]?前?.{0,4}|长期.{0,4}|持续.{0,4}|每[年季月].{0,4}|年[底内]前?.{0,4}|\d{1,2}月底?前?|[—－\-/无]*"
)
_BEGINS: Final = re.compile(r"[市省区县州盟旗镇国各有中]")


def aligned(node: Node, line: list[Passage], roles: Collection[int], source: str) -> list[Passage]:
    """``line`` with one cell per column, those left of the first with bodies apart; none where it is unclear."""
    left = list(line)
    size = len(node.columns)
    found: dict[int, Passage] = {}
    for i in range(size - 1, min(roles) - 1, -1):
        if not left:
            return []
        if i not in roles:
            if not _LAST.search(node.columns[i]) or not _DATE.fullmatch(left[-1].text):
                return []
            found[i] = left.pop()
            continue
        cell = left.pop()
        while left and len(left) > min(roles) and not _is_whole(cell.text, left[-1].text):
            above = left.pop()
            cell = Passage(node, (*_places(above), *_places(cell)), source)
        if not _names(cell.text):
            return []
        found[i] = cell
    empty = Passage(node, (), source)
    return [found.get(i, empty) for i in range(size)] if left else []


def _is_whole(text: str, above: str) -> bool:
    """Whether a cell begins with a body of its own, and the line above does not run into it."""
    return not above.endswith(("、", "，")) and _BEGINS.match(text) is not None and _names(text)


def _names(text: str) -> bool:
    found = bodies(text)
    return bool(found) and all(is_body(one.name) for one in found)


def _places(cell: Passage) -> list[tuple[int, int]]:
    return [cell.span(0, len(cell.text))]
