"""Where the real plans are. Their absence is a failure in CI and a skip elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ceyuan.export.json import to_json
from ceyuan.plan import Plan

SHARED = Path(__file__).resolve().parents[2] / "shared"


def shared(*parts: str) -> Path:
    """A path below ``../shared``; fails the test in CI, skips it elsewhere, where it is missing."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        reason = f"{path.name} is missing: link the shared folder beside the checkout"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


def plan_files() -> list[Path]:
    """All real plans, empty where the folder is missing."""
    folder = SHARED / "plans"
    return sorted(path for path in folder.glob("*") if path.name != "README.md") if folder.exists() else []


def score(plan: Plan, gold: Path, folder: Path) -> dict[str, dict[str, float]]:
    """What the contract's own script says of ``plan`` against an annotation; ``folder`` takes its input."""
    (folder / "plan.json").write_text(to_json(plan), "utf-8")
    (folder / "plan.txt").write_bytes(plan.text.encode())
    command = [
        sys.executable,
        str(shared("contract", "score.py")),
        "plan.json",
        "plan.txt",
        str(gold),
        "--json",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))
