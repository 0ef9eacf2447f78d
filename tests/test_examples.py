"""The shipped plan: its five files give the one tree that its source markup says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ceyuan
from ceyuan.plan import Node, Plan
from tests.grammar.lossless import assert_lossless

HERE = Path(__file__).resolve().parents[1] / "examples" / "yunting"
FORMATS = ["txt", "md", "html", "docx", "pdf"]
SHOWN = {"division", "box", "list", "item", "table"}
PLANTED = {"CY101", "CY102", "CY105", "CY106", "CY110", "CY111"}


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _line(node: Node) -> str:
    if node.kind == "list":
        return f"list-{node.label or '-'}"
    name = node.title or "-"
    if node.kind == "item" and not node.title:
        text, number = _bare(node.text), node.number or ""
        name = "|" + text.removeprefix(number)[:12]
    size = f"({len(node.rows)}x{len(node.columns)})" if node.kind == "table" else ""
    return f"{node.kind}{node.number or '-'}{name}{size}{'[inline]' if node.inline else ''}"


def _tree(plan: Plan, parent: str | None = None, depth: int = 0) -> list[str]:
    found: list[str] = []
    for node in plan.children(parent):
        shown = node.kind in SHOWN
        if shown:
            found.append("  " * depth + _bare(_line(node)))
        found += _tree(plan, node.id, depth + shown)
    return found


def _expected() -> list[str]:
    lines = (HERE / "tree.txt").read_text("utf-8").splitlines()
    return [
        " " * (len(line) - len(line.lstrip())) + _bare(line) for line in lines if not line.startswith("#")
    ]


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return {suffix: ceyuan.compile(HERE / f"plan.{suffix}") for suffix in FORMATS}


@pytest.mark.parametrize("suffix", FORMATS)
def test_tree(plans: dict[str, Plan], suffix: str) -> None:
    assert _tree(plans[suffix]) == _expected()


@pytest.mark.parametrize("suffix", FORMATS)
def test_nothing_is_lost(plans: dict[str, Plan], suffix: str) -> None:
    assert_lossless(plans[suffix])


@pytest.mark.parametrize("suffix", FORMATS)
def test_head(plans: dict[str, Plan], suffix: str) -> None:
    plan = plans[suffix]
    head = (plan.title, plan.number, plan.issuer, plan.issued, plan.period, plan.horizon)
    title = "云汀市“十五五”科技创新规划（2026—2030年）"
    assert head == (title, "云政发〔2026〕7号", "云汀市人民政府", "2026-03-18", (2026, 2030), (2035,))


@pytest.mark.parametrize("suffix", FORMATS[1:])
def test_ids_are_those_of_the_text(plans: dict[str, Plan], suffix: str) -> None:
    def ids(plan: Plan) -> list[str]:
        return [node.id for node in plan.nodes if node.kind in SHOWN]

    assert ids(plans[suffix]) == ids(plans["txt"])


@pytest.mark.parametrize("suffix", FORMATS)
def test_planted_defects_are_found(plans: dict[str, Plan], suffix: str) -> None:
    assert PLANTED - {finding.code for finding in plans[suffix].diagnostics} == set()
