"""Plans written without sight of the grammar, scored with the contract's own script."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import ceyuan
from ceyuan.export.json import to_json
from tests.grammar.lossless import assert_lossless
from tests.shared import shared

PLANS = sorted((Path(__file__).parent / "plans").glob("*.txt"))
PARTS = ("headings", "boxes", "items", "tables")


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in PLANS])
def test_structure_is_that_of_the_annotation(path: Path, tmp_path: Path) -> None:
    plan = ceyuan.compile(path)
    assert_lossless(plan)
    (tmp_path / "plan.json").write_text(to_json(plan), "utf-8")
    (tmp_path / "plan.txt").write_bytes(plan.text.encode())
    gold = path.with_suffix(".gold.json")
    command = [
        sys.executable,
        str(shared("contract", "score.py")),
        "plan.json",
        "plan.txt",
        str(gold),
        "--json",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    score = json.loads(done.stdout)
    assert {part: score[part]["f1"] for part in PARTS if part in score and score[part]["f1"] < 1.0} == {}
