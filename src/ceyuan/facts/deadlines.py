"""Deadlines: the dates by which something is to be done.

A date that only dates a target is that target's ``due`` and no deadline of its own. Starting dates, dates of
what was reported, dates in the names of documents and dates that only compare are none. A month or a
年底 without a year takes the year of the date before it in its paragraph, or that of the plan's issue.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Deadline
from ceyuan.facts.cells import cells
from ceyuan.facts.clauses import clauses
from ceyuan.facts.dates import Date, dates
from ceyuan.facts.texts import TIME_COLUMN
from ceyuan.facts.years import first_year, issue_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceyuan.fact import When
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Plan, Span

_SENSES: Final[dict[str, When]] = {"by": "by", "outlook": "by", "for": "by", "before": "before", "in": "in"}
_COMPARED: Final = re.compile(r"(?:比|较|按|由|从|与|自|自从|相比)$")
_FORECAST: Final = re.compile(r"(?:预计|预测|预期|估计)$|预测[^。；]*$")
_STARTS: Final = re.compile(r"^[^，。；]{0,6}(?:学期|学年|季度|年度)(?:起|开始)")
_COMPARES: Final = re.compile(
    r"^(?:不变)?价|^价格|^为基|^可比价|^相比|^的?(?:主要|总体|具体|发展|工作|预期)*(?:基础|水平|目标|指标|任务)|^(?:发布|印发|修[订正]|施行)的"
)
_OF_A_NAME: Final = re.compile(
    r"^(?!组织|开展|启动|完成|编制|制定|修订|印发|出台|建立|对)[^，。；、]{0,8}(?:规划|纲要|设想|计划|议程|版|方案|世博|年会|大会)"
)
_SETS_SCENE: Final = re.compile(
    r"(?:重点)?(?:依托|围绕|根据|按照|通过|在(?![^，]{0,20}(?:建|设|打造))|以(?!上|下)|面向|聚焦|针对|结合)"
)
_TASK: Final = re.compile(r"任务|事项|内容|工作|措施|举措|项目")
_REPORTED: Final = re.compile(r"已|曾|以来|实现了|完成了|取得了|达到了")
_HINT: Final = re.compile(r"[12一二]\d{3}|[〇零]|\d月|年[底内末]|五”")


def deadlines(plan: Plan, texts: Sequence[Passage]) -> Plan:
    """``plan`` with its deadlines; its targets must have been read before."""
    issued, first = issue_year(plan), first_year(plan)
    dated = [(target.start, target.end) for target in plan.targets if target.value is not None]
    found: list[Deadline] = []
    for passage in texts:
        scene = passage.scene
        if scene == "notes" or (scene == "past" and first is None) or not _HINT.search(passage.text):
            continue
        found.extend(_passage(passage, dated, first, issued))
    for node in plan.nodes:
        if node.kind == "table" and any(TIME_COLUMN.search(column) for column in node.columns):
            wanted = [i for i, column in enumerate(node.columns) if TIME_COLUMN.search(column)]
            for row, line in zip(node.rows, cells(node, plan.text), strict=True):
                for i in wanted:
                    if i < len(line):
                        told = [
                            j for j, head in enumerate(node.columns) if _TASK.search(head) and j < len(row)
                        ]
                        what = max((row[j] for j in told or range(len(row)) if j != i), key=len, default="")
                        found.extend(_cell(line[i], issued, "".join(what.split())))
    found = list({(row.start, row.end): row for row in found}.values())  # a cell of dates is read twice
    found.sort(key=lambda row: (row.start, row.end))
    return replace(plan, deadlines=tuple(replace(row, id=f"d{i}") for i, row in enumerate(found, start=1)))


def _passage(passage: Passage, dated: list[Span], first: int | None, issued: int | None) -> list[Deadline]:
    text = passage.text
    found: list[Deadline] = []
    for date in dates(text, issued):
        if date.plan or not _is_deadline(text, date, first):
            continue
        start, end = _says(text, date)
        if start == end:
            continue  # nothing is to be done by it: 有效期至…
        dates_a_year = date.precision == "year"
        if dates_a_year and _holds_target(passage, start, end, dated):
            continue
        row = _row(passage, date, text[start:end])
        if row is not None:
            found.append(row)
    return found


def _is_deadline(text: str, date: Date, first: int | None) -> bool:
    if date.sense not in _SENSES or (first is not None and date.year and date.last < first):
        return False
    before, after = text[max(0, date.start - 2) : date.start], text[date.end : date.end + 14]
    if (
        _FORECAST.search(text[max(0, date.start - 24) : date.start])
        or _STARTS.match(after)
        or _COMPARES.match(after)
        or (date.start == date.at and _COMPARED.search(before))
    ):
        return False
    if text.rfind("《", 0, date.start) > text.rfind("》", 0, date.start):
        return False
    if text.rfind("〔", 0, date.start) > text.rfind("〕", 0, date.start):
        return False
    if date.sense in {"in", "outlook"} and _OF_A_NAME.match(after) and "目标" not in after[:6]:
        return False
    if date.sense == "in":
        if date.precision == "year" and (
            first is None or not after or after[0] in "年）)、—-至" or before.endswith(("（", "，即"))
        ):
            return False
        clause_end = min(
            (at for mark in "，。；" if (at := text.find(mark, date.end)) >= 0), default=len(text)
        )
        if _REPORTED.search(text, date.end, clause_end):
            return False
    return True


def _says(text: str, date: Date) -> Span:
    """The clause that the date dates: the rest of its own, or the next that says what is done."""
    stop = text.find("。", date.end)
    first = (date.end, date.end)
    for start, end in clauses(text, date.end, stop if stop >= 0 else None):
        if not _SETS_SCENE.match(text, start, end):
            return start, end
        if first[0] == first[1]:
            first = (start, end)
    return first


def _holds_target(passage: Passage, start: int, end: int, dated: list[Span]) -> bool:
    a, b = passage.span(start, end)
    from bisect import bisect_left

    i = bisect_left(dated, (a, a))
    return i < len(dated) and dated[i][0] < b


def _row(passage: Passage, date: Date, what: str) -> Deadline | None:
    if not date.year:
        return None
    start, end = passage.span(date.start, date.end)
    return Deadline("", passage.node.id, start, end, date.date, date.precision, _SENSES[date.sense], what)


def _cell(passage: Passage, issued: int | None, what: str) -> list[Deadline]:
    """The last date of a cell of a column of dates (``2021—2025年``, ``2024年6月``, ``长期坚持`` has none)."""
    text = passage.text
    found = [date for date in dates(text, issued) if not date.plan]
    if not found and len(text) == 4 and text.isdigit() and text.startswith("20"):
        found = [Date(0, 0, 4, int(text), int(text), text, "year", "by")]
    if not found:
        return []
    date = found[-1]
    row = _row(passage, replace(date, sense="before" if date.sense == "before" else "by"), what)
    return [row] if row else []
