from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

import ceyuan
from ceyuan.export.json import from_dict, from_json, to_dict, to_json
from ceyuan.plan import Plan
from tests.export.golden import assert_golden
from tests.export.sample import bare, sample
from tests.shared import shared


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return dict(json.loads(shared("contract", "plan.schema.json").read_text("utf-8")))


def test_golden() -> None:
    assert_golden("sample.json", to_json(sample(), indent=1))


@pytest.mark.parametrize("plan", [sample(), bare()], ids=["sample", "bare"])
def test_follows_the_contract(plan: Plan, schema: dict[str, Any]) -> None:
    jsonschema.validate(to_dict(plan), schema, cls=jsonschema.Draft202012Validator)


def test_a_real_plan_follows_the_contract(schema: dict[str, Any]) -> None:
    plan = ceyuan.compile(shared("plans", "shanghai-stic-14fyp.txt"))
    jsonschema.validate(to_dict(plan), schema, cls=jsonschema.Draft202012Validator)
    assert from_json(to_json(plan), plan.text) == plan


@pytest.mark.parametrize("plan", [sample(), bare()], ids=["sample", "bare"])
@pytest.mark.parametrize("indent", [None, 2])
def test_reads_back_what_it_wrote(plan: Plan, indent: int | None) -> None:
    back = from_json(to_json(plan, indent=indent), plan.text)
    assert back == plan
    assert [node.text for node in back.nodes] == [node.text for node in plan.nodes]
    assert [node.source for node in back.nodes] == [node.source for node in plan.nodes]


def test_additional_fields_are_allowed() -> None:
    plan = sample()
    document = to_dict(plan)
    document["remark"] = document["nodes"][0]["remark"] = document["diagnostics"][0]["remark"] = "x"
    assert from_dict(document, plan.text) == plan


def test_fields_of_a_kind_stand_only_at_that_kind() -> None:
    always = ["id", "parent", "kind", "start", "end", "own", "lines", "page"]
    fields = {node["id"]: list(node)[8:] for node in to_dict(sample())["nodes"]}
    assert all(list(node)[:8] == always for node in to_dict(sample())["nodes"])
    assert fields["1.1"] == ["level", "number", "title", "inline"]
    assert fields["2.1/box1"] == ["number", "title", "scope"]
    assert fields["2.1/list1"] == ["label"]
    assert fields["2.1/list1.1"] == ["number", "title"]
    assert fields["1.2/table1"] == ["number", "title", "columns", "rows"]
    assert fields["1.1/p1"] == fields["page1"] == []
    assert fields["title1"] == fields["attachment1"] == ["title"]


def test_order_is_that_of_the_contract() -> None:
    assert list(to_dict(bare())) == [
        "schema", "title", "number", "issuer", "issued", "period", "horizon", "source", "nodes",
        "quantities", "targets", "deadlines", "responsibilities", "actions", "names", "diagnostics",
    ]  # fmt: skip


def test_another_schema_is_refused() -> None:
    document = {**to_dict(bare()), "schema": "ceyuan.plan/2"}
    with pytest.raises(ValueError, match=r"expected schema 'ceyuan\.plan/1', found 'ceyuan\.plan/2'"):
        from_dict(document, bare().text)


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="the source text has 5 characters, found 6"):
        from_json(to_json(bare()), bare().text + "。")
