"""Golden files: what an exporter wrote when somebody last looked at it.

``UPDATE_GOLDEN=1 pytest tests/export`` writes them anew; look at the difference before it is kept.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).with_name("golden")


def assert_golden(name: str, found: str) -> None:
    """``found`` is, to the byte, what the golden file holds."""
    path = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(found.encode())
    assert found == path.read_bytes().decode()
