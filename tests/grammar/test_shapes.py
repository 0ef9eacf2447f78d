"""Every shape of structure as data: a text of our own and the tree that it must give."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ceyuan.grammar import parse
from ceyuan.source import textfile
from tests.grammar.lossless import assert_lossless
from tests.grammar.render import tree_lines

DATA = Path(__file__).parent / "data"
CASES = [
    pytest.param(case, id=f"{path.stem}:{case['name']}")
    for path in sorted(DATA.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_shape(case: dict[str, str]) -> None:
    plan = parse(textfile.read(case["text"].encode(), name="case"))
    assert_lossless(plan)
    assert tree_lines(plan) == case["tree"].rstrip("\n").split("\n")
