"""Plans written without sight of the grammar, scored with the contract's own script."""

from __future__ import annotations

from pathlib import Path

import pytest

import ceyuan
from tests.grammar.lossless import assert_lossless
from tests.shared import score

PLANS = sorted((Path(__file__).parent / "plans").glob("plan-*"))
PLANS = [path for path in PLANS if path.suffix in {".txt", ".html"}]
SHORT_OF = {
    "plan-19": {"tables": 0.0},  # a table of an attachment whose head has no known column name
    "plan-24": {"tables": 0.8},  # a flattened table of towns and products: no column name is known
    "plan-25": {"tables": 0.8},
}
"""What is not reached yet, exactly: a plan that does better must be taken out of here."""
PARTS = ("headings", "boxes", "items", "tables")


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in PLANS])
def test_structure_is_that_of_the_annotation(path: Path, tmp_path: Path) -> None:
    plan = ceyuan.compile(path)
    assert_lossless(plan)
    reached = score(plan, path.with_suffix(".gold.json"), tmp_path)
    short = {part: reached[part]["f1"] for part in PARTS if part in reached and reached[part]["f1"] < 1.0}
    assert short == SHORT_OF.get(path.stem, {})
