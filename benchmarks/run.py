"""`make bench`: speed, memory, growth, cold start and peers, printed with the goals beside them.

Figures are of one run on this machine. The text is the Shanghai plan where ../shared is beside the
checkout, the shipped plan otherwise. Peers are measured in the same run where they are installed:
markitdown in this environment, those that find numbers in one of their own (see peers/).
"""

from __future__ import annotations

import gc
import importlib.util
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import finding
import growth
from timing import PLAN, SHIPPED, best


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
    growth.main()
    memory()
    cold()
    formats()
    finding.main()


if __name__ == "__main__":
    main()
