"""Which parts of a plan say what is to be done, and under which headings a part stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan

_TIME: Final = (
    r"(?:到?\d{4}年?(?:[—\-～~至]\d{4}年)?|“?[一二三四五六七八九十]+五”?(?:规划|时期|期间)*"
    r"|近期|中期|远期|未来[^，]{1,4}年)*的?"
)
_OF: Final = (
    r"(?:总体|主要|发展|工作|行动|建设|创新|规划|战略|预期|具体|阶段性?|量化|核心|奋斗|远景|年度|任务"
    r"|国民|经济|社会|科技|产业|改革)*的?"
)
_PAST: Final = (
    rf"{_OF}(?:现实|历史)?(?:发展基础|工作基础|现实基础|基础(?=[和与、])|现状|回顾|环境|背景|形势(?:使命|任务|要求)?"
    r"|成就|成效|进展|态势|优势|使命|机遇|挑战)"
    r"|.{0,24}(?:取得|面临|存在)的?.{0,12}(?:成就|成效|进展|成绩|形势|机遇|挑战|环境|短板|不足|问题|差距|变化)"
    r"|.{0,16}主要(?:进展|成就|成效|短板|问题|挑战)|.{0,10}(?:回顾|总结)|.{0,8}形势(?:分析|研判|与要求)?"
)
_GUIDE: Final = (
    rf"{_OF}(?:指导|基本|总体)*的?(?:要求|思路|思想|原则|理念|方针|考虑|导向|定位|路径|蓝图)"
    r"|前言|引言|编制(?:依据|背景|说明)|(?:规划|适用|编制)*(?:范围|期限|依据|对象)|术语.*|名词解释.*|附则|总则"
)
_GOAL: Final = rf"{_TIME}{_OF}(?:目标|指标|愿景)(?:体系|值|要求|展望|设定)*|展望.*|{_TIME}远景.*"
_ONE: Final = rf"(?:{_PAST}|{_GUIDE}|{_GOAL})"
_BACKGROUND: Final = re.compile(rf"{_TIME}{_ONE}(?:(?:和|与|及|、|，){_ONE})*")
_HEADED: Final = frozenset({"division", "box", "item"})
_DASHES: Final = "—–-•·●■◆"
_ENDS: Final = "。：:；;，、"


def is_background(node: Node) -> bool:
    """Whether the heading of ``node`` announces what was, what guides, or what is aimed at, and no task."""
    title = "".join((node.title or "").split()).rstrip(_ENDS)
    return bool(title) and _BACKGROUND.fullmatch(title) is not None


def heading(node: Node) -> str:
    """Number and title of ``node``; ``第一章`` and its title are set apart, a dash before an item is no number."""
    number, title = (node.number or "").strip(_DASHES), (node.title or node.label or "").rstrip(_ENDS)
    if node.kind == "box":
        number = number if not number or number.startswith("专栏") else f"专栏{number}"
    gap = " " if number[-1:].isalnum() and title else ""
    return f"{number}{gap}{title}"


class Paths:
    """The headings above the nodes of a plan; those above siblings are put together once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._below: dict[str | None, tuple[str, ...]] = {None: ()}

    def above(self, node: Node) -> tuple[str, ...]:
        """The headings above ``node``, outermost first, its own not among them."""
        parts: list[Node] = []
        parent = node.parent
        while parent not in self._below:
            assert parent is not None
            parts.append(self._plan[parent])
            parent = parts[-1].parent
        found = self._below[parent]
        for part in reversed(parts):
            if part.kind in _HEADED and (part.title or part.number):
                found = (*found, heading(part))
            self._below[part.id] = found
        return found


def path(plan: Plan, node_id: str) -> tuple[str, ...]:
    """The headings above ``node_id``, outermost first, its own not among them."""
    return Paths(plan).above(plan[node_id])
