"""`make bench`: speed, memory, growth and cold start, printed with the goals beside them.

Figures are of one run on this machine. The text is the Shanghai plan where ../shared is beside the
checkout, the shipped plan otherwise. A peer (markitdown) is measured in the same run where it is
installed.
"""

from __future__ import annotations

import gc
import importlib.util
import math
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "plans" / "shanghai-stic-14fyp.txt"
SHIPPED = ROOT / "examples" / "yunting"
PLAN = REAL if REAL.exists() else SHIPPED / "plan.txt"
SIZES = (1, 3, 10, 30, 100)


def best(task: Callable[[], object], rounds: int) -> float:
    """The least process time of ``rounds`` runs, in seconds."""
    times = []
    for _ in range(rounds):
        gc.collect()
        begun = time.process_time()
        task()
        times.append(time.process_time() - begun)
    return min(times)


def speed() -> None:
    import ceyuan
    from ceyuan import checks, grammar
    from ceyuan.source import textfile

    data = PLAN.read_bytes()
    points: list[tuple[float, float]] = []
    print(f"plan: {PLAN.name}, {len(data.decode('utf-8-sig')):,} characters")
    for size in SIZES:
        copies = data * size
        text = textfile.read(copies, name="plan")
        rounds = max(2, 20 // size)
        seconds = best(lambda copies=copies: ceyuan.compile(copies, check=False), rounds)
        points.append((math.log(len(text.text)), math.log(seconds)))
        print(
            f"  {size:>3}x  read + structure {seconds * 1000:9.1f} ms  {len(text.text) / seconds:12,.0f} characters/s"
        )
    print(f"  goal: 1,000,000 characters/s; growth exponent {slope(points):.3f} (goal at most 1.05)")
    text = textfile.read(data, name="plan")
    plan = grammar.parse(text)
    seconds = best(lambda: checks.run(plan, text, lang="zh"), 5)
    print(f"  checks {seconds * 1000:.1f} ms for {len(plan.nodes):,} nodes")


def slope(points: list[tuple[float, float]]) -> float:
    """The least-squares slope of log time over log size."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def memory() -> None:
    from ceyuan import grammar
    from ceyuan.source import textfile

    data = PLAN.read_bytes()
    grammar.parse(textfile.read(data, name="plan"))
    gc.collect()
    tracemalloc.start()
    plan = grammar.parse(textfile.read(data, name="plan"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(
        f"  peak memory {peak / 1e6:.2f} MB for {len(data) / 1e6:.3f} MB of text: {peak / len(data):.1f}x (goal 30x)"
    )
    assert plan.nodes


def cold() -> None:
    command = [sys.executable, "-m", "ceyuan"]
    tasks = {
        "ceyuan --help": [*command, "--help"],
        "ceyuan compile (json)": [*command, "compile", str(PLAN), "--format", "json"],
    }
    for name, args in tasks.items():
        times = []
        for _ in range(7):
            begun = time.perf_counter()
            subprocess.run(args, capture_output=True, check=True)
            times.append(time.perf_counter() - begun)
        goal = " (goal 500 ms)" if "compile" in name else ""
        print(f"  cold {name}: {min(times) * 1000:.0f} ms{goal}")


def formats() -> None:
    import ceyuan

    for path in sorted(SHIPPED.glob("plan.*")):
        if path.suffix not in {".txt", ".md", ".html", ".docx", ".pdf"}:
            continue
        data = path.read_bytes()
        plan = ceyuan.compile(data)
        seconds = best(lambda data=data: ceyuan.compile(data), 3)  # type: ignore[misc]
        line = f"  {path.suffix[1:]:5} compile {seconds * 1000:8.1f} ms  {len(plan.text) / seconds:10,.0f} characters/s"
        print(line + peer(path, seconds))


def peer(path: Path, ours: float) -> str:
    """The ratio to markitdown's conversion of the same file, where it is installed."""
    if importlib.util.find_spec("markitdown") is None or path.suffix in {".txt", ".md"}:
        return ""
    from markitdown import MarkItDown

    converter = MarkItDown()
    try:
        seconds = best(lambda: converter.convert(str(path)), 3)
    except Exception as error:  # noqa: BLE001 - a peer may fail in any way of its own; it is named
        return f"  (markitdown: {type(error).__name__})"
    return f"  {seconds / ours:.2f} of markitdown's speed is 1: it takes {seconds * 1000:.1f} ms"


def main() -> None:
    speed()
    memory()
    cold()
    formats()


if __name__ == "__main__":
    main()
