"""Which passages may tell somebody to do something: not those on the situation, the principles, or a review."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.actions_heads import head_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Plan

_SILENT: Final = re.compile(
    "基础$|现状|成效|成就|形势|态势|回顾|背景|面临|挑战|机遇|存在.{0,6}问题|指导思想|(?:基本|工作|建设|发展)原则|^原则$|(?:总体|发展|基本|工作)思路"
    "|总体要求|(?:基本|工作|发展)情况|名词解释|术语|编制说明|^五年来|成绩$|^前言"
)
_TELLING: Final = re.compile("目标|任务|布局|举措|措施|部署|安排|重点")


def telling(plan: Plan, texts: Sequence[Passage]) -> Iterator[Passage]:
    """The passages that may tell somebody to do something.

    Sections on the situation, the guiding thought and the principles do not, nor does what follows an
    unnumbered title that announces a review (2023年工作回顾), up to the next such title.
    """
    silent: dict[str | None, bool] = {}
    for node in plan.nodes:
        own = _is_silent(node.title) if node.title and node.kind == "division" else None
        silent[node.id] = silent.get(node.parent, False) if own is None else own
    review = False
    for passage in texts:
        node = passage.node
        if len(passage.text) < 24 and not node.number and "。" not in passage.text:
            own = _is_silent(passage.text)
            review = review if own is None else own
        if not (review or silent[node.id] or node.kind == "preamble"):
            yield passage


def _is_silent(title: str) -> bool | None:
    """Whether a title announces description (True) or tasks (False); None where it says neither."""
    title = "".join(title.split())
    silent = _SILENT.search(title) is not None
    if not silent and _TELLING.search(title) is None:
        return None
    return None if head_of(title, 0, len(title)) is not None else silent
