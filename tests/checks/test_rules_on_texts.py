"""Every rule as data: a text of our own and all findings that it must give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import ceyuan
from ceyuan.plan import Plan

CASES = [
    pytest.param(case, id=f"{path.stem}:{case['name']}")
    for path in sorted((Path(__file__).parent / "data").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text("utf-8"))
]


def found(plan: Plan) -> list[tuple[str, str | None]]:
    """Code and quote of each diagnostic, blanks aside."""
    return [
        (d.code, None if d.start is None else "".join(plan.text[d.start : d.end].split()))
        for d in plan.diagnostics
    ]


@pytest.mark.parametrize("case", CASES)
def test_findings(case: dict[str, Any]) -> None:
    plan = ceyuan.compile(case["text"].encode(), name="case")
    assert found(plan) == [tuple(expected) for expected in case["expect"]]


@pytest.mark.parametrize("case", CASES)
def test_findings_point_at_ink_and_at_nodes(case: dict[str, Any]) -> None:
    plan = ceyuan.compile(case["text"].encode(), name="case")
    for diagnostic in plan.diagnostics:
        assert (diagnostic.start is None) == (diagnostic.end is None)
        if diagnostic.start is not None and diagnostic.end is not None:
            quote = plan.text[diagnostic.start : diagnostic.end]
            assert quote == quote.strip() != ""
        assert diagnostic.node is None or diagnostic.node in plan
