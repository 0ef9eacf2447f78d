"""Targets, deadlines and quantities of small plans, as data; and of the real plan, against its annotation."""

from pathlib import Path

import pytest
import yaml

import ceyuan
from ceyuan.fact import Target
from ceyuan.plan import Plan

CASES = yaml.safe_load((Path(__file__).parent / "data" / "facts.yaml").read_text(encoding="utf-8"))


def number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:g}"


def written(target: Target) -> str:
    said = "qualitative"
    if target.value is not None:
        upper = f"..{number(target.upper)}" if target.upper is not None else ""
        said = f"{target.comparator} {number(target.value)}{upper} {target.unit or '-'}"
    line = f"{target.indicator} | {said} | {target.due or '-'} | {target.kind}"
    if target.binding:
        line += f" {target.binding}"
    if target.repeats:
        line += f" = {target.repeats}"
    if target.baseline:
        base = target.baseline
        line += (
            f" < !{base.reason}"
            if base.value is None
            else f" < {number(base.value)} {base.unit or '-'} {base.period or '-'}"
        )
    return line


def compiled(case: dict[str, str]) -> Plan:
    return ceyuan.compile(
        case["text"].encode(), name="plan.md" if case["text"].startswith("#") else "plan.txt"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_targets(case: dict[str, str]) -> None:
    assert [written(target) for target in compiled(case).targets] == case["targets"]


@pytest.mark.parametrize("case", [c for c in CASES if "deadlines" in c], ids=lambda case: case["name"])
def test_deadlines(case: dict[str, str]) -> None:
    plan = compiled(case)
    found = [f"{plan.text[d.start : d.end]} = {d.date} {d.comparator}" for d in plan.deadlines]
    assert found == case["deadlines"]


@pytest.mark.parametrize("case", [c for c in CASES if "quantities" in c], ids=lambda case: case["name"])
def test_other_quantities(case: dict[str, str]) -> None:
    plan = compiled(case)
    found = [
        f"{plan.text[q.start : q.end]} {q.role}" for q in plan.quantities if q.role not in {"target", "quota"}
    ]
    assert found == case["quantities"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_span_and_reference_is_valid(case: dict[str, str]) -> None:
    plan = compiled(case)
    ids = {quantity.id for quantity in plan.quantities}
    targets = {target.id for target in plan.targets}
    assert len(ids) == len(plan.quantities)
    assert len(targets) == len(plan.targets)
    for fact in (*plan.quantities, *plan.targets, *plan.deadlines):
        assert fact.node in plan
        assert 0 <= fact.start < fact.end <= len(plan.text)
        assert not plan.text[fact.start].isspace()
        assert not plan.text[fact.end - 1].isspace()
    for target in plan.targets:
        assert target.repeats is None or target.repeats in targets
        if target.baseline is not None and target.baseline.quantity is not None:
            assert target.baseline.quantity in ids
