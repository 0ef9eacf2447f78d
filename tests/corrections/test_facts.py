"""Corrections of facts as data: a text, what was read from it, a corrections file, and what is left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from ceyuan.corrections import correct_facts, read
from ceyuan.export.json import from_json, to_json
from tests.corrections.facts import told, with_facts

CASES = [
    pytest.param(case, id=case["name"])
    for case in yaml.safe_load((Path(__file__).parent / "data" / "facts.yaml").read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_facts(case: dict[str, Any]) -> None:
    plan = with_facts(case["text"], case["facts"])
    corrections = read(case["fix"].encode())
    corrected, done = correct_facts(plan, corrections)
    assert [one.status for one in done] == case.get("status", ["applied"] * len(corrections.entries))
    found = told(corrected)
    assert {kind: found.get(kind, []) for kind in case["after"]} == case["after"]
    untouched = set(told(plan)) - set(case["after"]) - {"quantities"}
    assert {kind: found[kind] for kind in untouched} == {kind: told(plan)[kind] for kind in untouched}
    if "before" in case:
        assert done[0].before == case["before"]
    ids = [fact.id for facts in (corrected.targets, corrected.quantities, corrected.names) for fact in facts]
    assert len(ids) == len(set(ids))
    assert from_json(to_json(corrected), corrected.text) == corrected


def test_a_row_of_a_table_is_meant_by_its_name() -> None:
    text = "一、主要目标\n表1 主要指标\n指标\t单位\t2025年\t2030年\n研发投入强度\t%\t2.8\t3.6\n发明专利\t件\t14\t24\n"
    table = {"at": "3.6", "value": 3.6, "indicator": "研发投入强度", "id": "t1"}
    other = {"at": "24", "value": 24, "indicator": "发明专利", "id": "t2"}
    plan = with_facts(text, {"targets": [table, other]})
    assert plan["1/table1"].kind == "table"
    fix = '[[target]]\nat = "研发投入强度"\nbinding = "约束性"'
    corrected, done = correct_facts(plan, read(fix.encode()))
    assert [(one.status, one.facts) for one in done] == [("applied", ("t1",))]
    assert [target.binding for target in corrected.targets] == ["约束性", None]
