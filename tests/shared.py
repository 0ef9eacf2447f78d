"""Where the real plans are. Their absence is a failure in CI and a skip elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

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
