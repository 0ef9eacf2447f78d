"""The facts of real plans: the measures of the annotated one, and what must hold in every one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import ceyuan
from ceyuan.plan import Plan
from tests.shared import plan_files, score, shared

INVENTED = sorted((Path(__file__).parents[1] / "plans").glob("plan-*.[th][xt]*"))


@cache
def compiled(path: Path) -> Plan:
    return ceyuan.compile(path, check=False)


def test_the_annotated_plan(tmp_path: Path) -> None:
    plan = compiled(shared("plans", "shanghai-stic-14fyp.txt"))
    found = score(plan, shared("gold", "shanghai-stic-14fyp.json"), tmp_path)
    assert found["targets"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "gold": 13, "found": 13}
    assert found["targets_fields"] == dict.fromkeys(
        ("unit", "comparator", "due", "indicator", "binding", "baseline"), 1.0
    )
    assert found["facts"]["f1"] == 1.0
    assert found["deadlines"]["f1"] == 1.0
    assert found["qualitative_targets"]["f1"] >= 0.92
    assert found["specifications"]["f1"] >= 0.98
    assert found["names_information_systems"]["recall"] >= 0.80
    assert found["names_all"]["recall"] >= 0.70
    assert found["names_all"]["found"] <= 963


@pytest.mark.parametrize("path", [*plan_files(), *INVENTED], ids=lambda path: path.name)
def test_every_fact_stands_where_it_says(path: Path) -> None:
    plan = compiled(path)
    spans = [
        *plan.quantities, *plan.targets, *plan.deadlines, *plan.responsibilities, *plan.actions,
        *(mention for name in plan.names for mention in name.mentions),
    ]  # fmt: skip
    for fact in spans:
        assert fact.node in plan
        assert 0 <= fact.start < fact.end <= len(plan.text)
        assert not plan.text[fact.start].isspace()
        assert not plan.text[fact.end - 1].isspace()
    for facts in (
        plan.quantities,
        plan.targets,
        plan.deadlines,
        plan.responsibilities,
        plan.actions,
        plan.names,
    ):
        ids = [fact.id for fact in facts]
        assert len(ids) == len(set(ids))
    for row in plan.responsibilities:
        assert row.organisations
        assert all(task in plan for task in row.tasks)


@pytest.mark.parametrize("path", plan_files(), ids=lambda path: path.name)
def test_compiling_twice_gives_the_same_facts(path: Path) -> None:
    first, second = compiled(path), ceyuan.compile(path, check=False)
    assert first.targets == second.targets
    assert first.names == second.names
    assert first.quantities == second.quantities


@pytest.mark.parametrize("path", plan_files(), ids=lambda path: path.name)
def test_targets_are_whole(path: Path) -> None:
    plan = compiled(path)
    quantities = {quantity.id for quantity in plan.quantities}
    targets = {target.id for target in plan.targets}
    for target in plan.targets:
        assert target.indicator.strip()
        assert (target.value is None) == (target.kind == "qualitative")
        assert target.repeats is None or target.repeats in targets
        if target.baseline is not None:
            assert target.baseline.comparable == (target.baseline.reason is None)
            assert target.baseline.quantity is None or target.baseline.quantity in quantities
