"""Corrections of the tree as data: a text, a corrections file, and the tree that the two must give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from ceyuan.corrections import correct_structure, read
from ceyuan.grammar import parse
from ceyuan.source import textfile
from tests.corrections.invariants import assert_nested
from tests.grammar.lossless import assert_lossless
from tests.grammar.render import tree_lines

CASES = [
    pytest.param(case, id=case["name"])
    for case in yaml.safe_load((Path(__file__).parent / "data" / "structure.yaml").read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_structure(case: dict[str, Any]) -> None:
    source = textfile.read(case["text"].encode(), name="case")
    corrections = read(case["fix"].encode())
    plan, done = correct_structure(parse(source), corrections, source)
    assert_lossless(plan)
    assert_nested(plan)
    assert tree_lines(plan) == case["tree"].rstrip("\n").split("\n")
    assert [one.status for one in done] == case.get("status", ["applied"] * len(corrections.entries))
    for node_id, text in case.get("texts", {}).items():
        assert plan[node_id].text == text


def test_a_correction_that_changes_nothing_leaves_the_plan_as_it_was() -> None:
    source = textfile.read(CASES[0].values[0]["text"].encode(), name="case")  # type: ignore[index, call-overload]
    read_plan = parse(source)
    plan, done = correct_structure(read_plan, read(b'[[heading]]\nat = "\xe4\xb8\x80\xe3\x80\x81"'), source)
    assert (plan, done[0].status) == (read_plan, "unchanged")
