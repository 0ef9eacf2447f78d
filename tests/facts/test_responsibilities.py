"""Responsibilities: texts and the rows they give, as data; then what holds for all of them."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ceyuan.compiler import compile as compile_plan
from ceyuan.facts import passages
from ceyuan.facts.responsibilities import responsibilities
from ceyuan.plan import Plan
from tests.shared import plan_files, shared

HEAD = "云汀市三年行动方案\n一、重点任务\n"
CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "responsibilities.yaml").read_text("utf-8")
)


def read(text: str) -> Plan:
    plan = compile_plan((HEAD + text).encode(), name="plan.txt", check=False)
    return responsibilities(plan, passages(plan))


def rows(plan: Plan) -> list[list[str]]:
    return [
        [
            "".join(plan.text[row.start : row.end].split()),
            *(f"{one.role} {one.name}" for one in row.organisations),
        ]
        for row in plan.responsibilities
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_rows(case: dict[str, Any]) -> None:
    plan = read(case["text"])
    assert rows(plan) == case["rows"]
    if "tasks" in case:
        assert [list(row.tasks) for row in plan.responsibilities] == [
            list(map(str, tasks)) for tasks in case["tasks"]
        ]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_rows_are_numbered_in_order_and_their_nodes_are_there(case: dict[str, Any]) -> None:
    plan = read(case["text"])
    assert [row.id for row in plan.responsibilities] == [
        f"r{i}" for i in range(1, len(plan.responsibilities) + 1)
    ]
    ids = {node.id for node in plan.nodes}
    assert all(row.node in ids and set(row.tasks) <= ids and row.tasks for row in plan.responsibilities)


@pytest.mark.parametrize("path", plan_files(), ids=lambda path: path.name)
def test_every_bracket_of_a_real_plan_that_names_a_part_is_a_row(path: Path) -> None:
    shared("plans")
    plan = compile_plan(path, check=False)
    plan = responsibilities(plan, passages(plan))
    text = "".join(plan.text.split())
    brackets = text.count("牵头单位：") + text.count("（责任单位：")
    labelled = [
        row
        for row in plan.responsibilities
        if "".join(plan.text[row.start : row.end].split())[1:5] in {"牵头单位", "责任单位"}
    ]
    assert len(labelled) == brackets


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet="市局、，；（）：牵头单位责任负配合会同由和等下以不再列出为第一各区政府。*【】\n",
        max_size=120,
    )
)
def test_any_text_is_read(text: str) -> None:
    plan = read(text)
    for row in plan.responsibilities:
        assert plan.text[row.start : row.end].strip() == plan.text[row.start : row.end] != ""
        assert all(one.name for one in row.organisations)
        assert row.organisations


@pytest.mark.parametrize(
    "unit",
    [
        "（", "（责任单位：", "（市科技局牵头，", "负责、", "由市局会同", "责任单位：甲局、", "各区、", "和局", "牵头",
        "以下均需各区落实，", "第一", "（（市局负责）", "【责任单位】", "市局牵头、", "市局牵头、甲、", "以下均需", "积极主动", "由市局承担工作",
    ],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    long = unit * (60_000 // len(unit))
    plan = compile_plan(f"{HEAD}{long}\n市局牵头、{long}配合。".encode(), name="plan.txt", check=False)
    texts = passages(plan)
    start = time.process_time()
    responsibilities(plan, texts)
    assert time.process_time() - start < 2
