"""The tree does not depend on how a text was laid out: real plans in many layouts give one tree."""

from __future__ import annotations

from collections import Counter

import pytest

from ceyuan.grammar import parse
from ceyuan.plan import Plan
from ceyuan.source import textfile
from tests.grammar.layouts import layouts
from tests.grammar.lossless import assert_lossless
from tests.shared import shared

PLANS = [
    "shanghai-stic-14fyp.txt",
    "nat_sc_new_gen_ai_plan_2017.txt",
    "prov_shandong_sti_13fyp_2016_TRUNCATED.txt",
]


def _structure(plan: Plan) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for node in plan.nodes:
        title = "".join((node.title or "").split())
        if node.kind == "division":
            found["division", node.id, node.number or "", title] += 1
        elif node.kind == "box":
            found["box", node.number or "", title] += 1
        elif node.kind == "item":
            found["item", node.number or "", "".join(node.text.split())[:10]] += 1
    return found


@pytest.mark.parametrize("name", PLANS)
def test_one_tree_in_every_layout(name: str) -> None:
    source = textfile.read(shared("plans", name).read_bytes(), name=name)
    wanted = _structure(parse(source))
    different = {}
    for layout, data in layouts(source):
        plan = parse(textfile.read(data, name=layout))
        assert_lossless(plan)
        found = _structure(plan)
        if found != wanted:
            different[layout] = (wanted - found, found - wanted)
    assert different == {}
