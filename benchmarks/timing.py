"""What every measurement shares: the text, the clock, the growth exponent."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
REAL = SHARED / "plans" / "shanghai-stic-14fyp.txt"
SHIPPED = ROOT / "examples" / "yunting"
PLAN = REAL if REAL.exists() else SHIPPED / "plan.txt"


def best(task: Callable[[], object], rounds: int) -> float:
    """The least process time of ``rounds`` runs, in seconds."""
    times = []
    for _ in range(rounds):
        gc.collect()
        begun = time.process_time()
        task()
        times.append(time.process_time() - begun)
    return min(times)


def exponent(points: list[tuple[int, float]]) -> float:
    """The least-squares slope of log time over log size; nan where there is one size only."""
    if len(points) < 2:
        return math.nan
    logs = [(math.log(size), math.log(max(seconds, 1e-9))) for size, seconds in points]
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum((x - mean_x) ** 2 for x, _ in logs)
