"""Names as data, the way back to the source, and the measured plan."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

import ceyuan
from ceyuan.facts import passages
from ceyuan.facts.names import names
from ceyuan.plan import Plan
from tests.shared import plan_files, shared

CASES = [
    pytest.param(case, id=case["name"])
    for case in yaml.safe_load((Path(__file__).parent / "data" / "names.yaml").read_text("utf-8"))
]
OPENING = "云湖市数字发展规划\n\n一、主要任务\n\n"


def named(text: str) -> Plan:
    plan = ceyuan.compile((OPENING + text).encode(), name="case", check=False)
    return names(plan, passages(plan))


@pytest.mark.parametrize("case", CASES)
def test_names(case: dict[str, Any]) -> None:
    plan = named(case["text"])
    assert [[name.kind, name.name] for name in plan.names] == case["expect"]


@pytest.mark.parametrize("case", [case for case in CASES if "mentions" in case.values[0]])
def test_mentions(case: dict[str, Any]) -> None:
    plan = named(case["text"])
    found = [[plan.text[m.start : m.end] for m in name.mentions] for name in plan.names]
    assert found == case["mentions"]


def test_a_name_with_stray_blanks_is_written_in_one_piece() -> None:
    plan = named("加快建设云湖市 城市运行  管理平台，持续完善城市运行管理平台功能。")
    assert [name.name for name in plan.names] == ["云湖市城市运行管理平台"]
    spans = [plan.text[m.start : m.end] for m in plan.names[0].mentions]
    assert spans == ["云湖市 城市运行  管理平台", "城市运行管理平台"]


def test_no_text_no_names() -> None:
    plan = ceyuan.compile("云湖市规划".encode(), name="case", check=False)
    assert names(plan, []).names == ()


@pytest.mark.parametrize("path", plan_files(), ids=lambda path: path.name)
def test_names_of_real_plans_are_whole(path: Path) -> None:
    plan = ceyuan.compile(path, check=False)
    plan = names(plan, passages(plan))
    nodes = {node.id for node in plan.nodes}
    for name in plan.names:
        assert 3 <= len(name.name) <= 90
        assert name.name.count("（") == name.name.count("）")
        assert name.name.count("“") == name.name.count("”")
        assert name.name[0] not in "的、，和与及"
        assert name.name[-1] not in "的、，和与及"
        assert name.mentions
        for mention in name.mentions:
            assert mention.node in nodes
            quote = plan.text[mention.start : mention.end]
            assert quote == quote.strip() != ""


def test_shanghai_reaches_its_measure() -> None:
    plan = ceyuan.compile(shared("plans", "shanghai-stic-14fyp.txt"), check=False)
    found = {_plain(name.name) for name in names(plan, passages(plan)).names}
    gold = json.loads(shared("gold", "shanghai-stic-14fyp.json").read_text("utf-8"))["names"]
    systems = [row for row in gold if row["kind"] == "information_system" and row["tier"] == "A"]
    assert len(found) <= 963
    assert _recall(systems, found) >= 0.83
    assert _recall(gold, found) >= 0.72


def _plain(name: str) -> str:
    return "".join(name.split()).translate(str.maketrans("(),:;", "（），：；"))


def _recall(rows: list[dict[str, Any]], found: set[str]) -> float:
    return sum(_plain(row["name"]) in found for row in rows) / len(rows)
