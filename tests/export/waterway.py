"""A plan of an invented city with facts set by hand: what the tables show does not depend on the extraction."""

from __future__ import annotations

from dataclasses import replace

import ceyuan
from ceyuan.fact import (
    Action,
    Baseline,
    Deadline,
    Mention,
    Name,
    Organisation,
    Responsibility,
    Role,
    Target,
)
from ceyuan.plan import Node, Plan

TEXT = """云汀市水运发展三年行动计划（2026—2028年）
一、发展基础
2025年，全市港口吞吐量达到8600万吨，航道总里程1240公里。
二、总体要求
（一）基本原则
坚持绿色优先，统筹各方力量。
（二）主要目标
到2028年，港口吞吐量达到1.2亿吨，岸电使用率达到90%以上，完成投资45.5亿元，航道通过能力明显增强。
每年新增绿色船舶20—25艘。
三、重点任务
（一）疏浚航道
1.整治主航道。2027年6月底前完成澄练江主航道疏浚。（市交通局牵头，市水务局、市财政局配合）
2.建设云汀智慧航道平台。建成云汀智慧航道平台，汇聚水位和船舶数据；（责任单位：市大数据局）开放平台接口，服务航运企业。（责任单位：市交通局、各县政府）
（二）绿色转型
支持船舶改用岸电，港口吞吐量达到1.2亿吨。
（1）=改造码头。新建岸电桩120座。
（2）淘汰老旧船舶。2026年底前淘汰300艘。
四、保障措施
（一）加强领导。市交通局要建立会商制度。（市交通局负责）
（二）营造氛围。宣传典型，推广经验。
"""


def waterway() -> Plan:
    """The compiled text with its facts and without findings."""
    plan = ceyuan.compile(TEXT.encode(), name="yunting.txt", check=False)
    return replace(
        plan,
        targets=_targets(plan),
        deadlines=(
            _deadline(plan, "2027年6月底前", "2027-06", "完成澄练江主航道疏浚"),
            _deadline(plan, "2026年底前", "2026", "淘汰300艘"),
        ),
        responsibilities=(
            _duty(plan, "（市交通局牵头，市水务局、市财政局配合）", lead="市交通局", support="市水务局、市财政局"),
            _duty(plan, "（责任单位：市大数据局）", responsible="市大数据局"),
            _duty(plan, "（责任单位：市交通局、各县政府）", responsible="市交通局、各县政府"),
            _duty(plan, "（市交通局负责）", responsible="市交通局"),
        ),
        actions=tuple(
            Action(f"a{number}", node.id, start, end, quote[:2], quote[2:])
            for number, quote in enumerate(
                ("完成澄练江主航道疏浚", "建成云汀智慧航道平台", "开放平台接口", "支持船舶改用岸电", "新建岸电桩",
                 "淘汰300艘", "建立会商制度", "宣传典型"), 1)
            for node, start, end in [_find(plan, quote)]
        ),
        names=(
            Name("n1", "云汀智慧航道平台", "information_system", _mentions(plan, "云汀智慧航道平台")),
        ),
        _by_id={},
        _children={},
    )  # fmt: skip


def _targets(plan: Plan) -> tuple[Target, ...]:
    def target(number: int, quote: str, indicator: str, *, last: bool = False, **fields: object) -> Target:
        node, start, end = _find(plan, quote, last=last)
        base: dict[str, object] = {
            "kind": "quantitative", "value": None, "unit": None, "comparator": "eq", "due": "2028",
        }  # fmt: skip
        return Target(f"t{number}", node.id, start, end, indicator, **base | fields)  # type: ignore[arg-type]

    past = Baseline(8.6e7, "吨", "2025", None, comparable=True)
    other = Baseline(65.0, "%", "2025", None, comparable=False, reason="2025年只统计内河码头")
    return (
        target(1, "1.2亿吨", "港口吞吐量", value=1.2e8, unit="吨", baseline=past, binding="预期性"),
        target(2, "90%以上", "岸电使用率", value=90.0, unit="%", comparator="ge", baseline=other, binding="约束性"),
        target(3, "45.5亿元", "完成投资", value=4.55e9, unit="元"),
        target(4, "航道通过能力明显增强", "航道通过能力", kind="qualitative", comparator="qualitative"),
        target(5, "20—25艘", "新增绿色船舶", kind="quota", value=20.0, upper=25.0, unit="艘", comparator="range"),
        target(6, "1.2亿吨", "港口吞吐量", last=True, value=1.2e8, unit="吨", repeats="t1"),
        target(7, "120座", "岸电桩", value=120.0, unit="座", due=None),
        target(8, "300艘", "淘汰老旧船舶", value=300.0, unit="艘", due="2026"),
    )  # fmt: skip


def _deadline(plan: Plan, quote: str, date: str, what: str) -> Deadline:
    node, start, end = _find(plan, quote)
    precision = "month" if "-" in date else "year"
    return Deadline(f"d{start}", node.id, start, end, date, precision, "by", what)  # type: ignore[arg-type]


def _duty(plan: Plan, quote: str, **names: str) -> Responsibility:
    node, start, end = _find(plan, quote)
    roles: dict[str, Role] = {"lead": "lead", "support": "support", "responsible": "responsible"}
    bodies = tuple(
        Organisation(name, roles[role]) for role, all_ in names.items() for name in all_.split("、")
    )
    return Responsibility(f"r{start}", node.id, start, end, bodies, (node.id,))


def _mentions(plan: Plan, name: str) -> tuple[Mention, ...]:
    starts = [at for at in range(len(plan.text)) if plan.text.startswith(name, at)]
    return tuple(Mention(_at(plan, at).id, at, at + len(name)) for at in starts)


def _find(plan: Plan, quote: str, *, last: bool = False) -> tuple[Node, int, int]:
    start = plan.text.rindex(quote) if last else plan.text.index(quote)
    return _at(plan, start), start, start + len(quote)


def _at(plan: Plan, offset: int) -> Node:
    return next(node for node in plan.nodes for start, end in node.own if start <= offset < end)
