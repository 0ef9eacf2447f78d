"""The real plans: nothing lost in any, and the measured ones reach their measure."""

from __future__ import annotations

from pathlib import Path

import pytest

import ceyuan
from tests.grammar.lossless import assert_lossless
from tests.shared import plan_files, score, shared

NAMES = [path.name for path in plan_files()]


def test_the_real_plans_are_here() -> None:
    assert shared("plans").is_dir()
    assert len(NAMES) >= 15


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost(name: str) -> None:
    plan = ceyuan.compile(shared("plans", name))
    assert_lossless(plan)
    assert plan.source.chars == len(plan.text)


def test_shanghai_reaches_its_measure(tmp_path: Path) -> None:
    name = "shanghai-stic-14fyp"
    plan = ceyuan.compile(shared("plans", f"{name}.txt"))
    found = score(plan, shared("gold", f"{name}.json"), tmp_path)
    lossless = {"characters": 60938, "lost": 0, "doubled": 0, "bad_spans": 0}
    assert found["lossless"] == lossless
    reached = {part: found[part]["f1"] for part in ("headings", "boxes", "items", "labelled_items")}
    goal = {"headings": 0.99, "boxes": 0.96, "items": 0.98, "labelled_items": 0.98}
    assert {part: goal[part] for part in goal if reached[part] < goal[part]} == {}


def test_outline_of_the_ai_plan() -> None:
    plan = ceyuan.compile(shared("plans", "nat_sc_new_gen_ai_plan_2017.txt"))
    wanted = [
        "".join(line.split("@")[0].split())
        for line in shared("gold", "nat_sc_new_gen_ai_plan_2017.toc.txt").read_text("utf-8").splitlines()
    ]
    found = []
    for _, node in plan.walk():
        if node.kind in {"division", "box"}:
            found.append(f"{node.number}{node.title}")
    assert ["".join(line.split()) for line in found] == wanted
