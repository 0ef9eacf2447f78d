"""Speed and growth: the structure alone, the whole compile, and each stage of the facts."""

from __future__ import annotations

import re
import time

from timing import PLAN, best, exponent

import ceyuan
from ceyuan import checks, facts, grammar
from ceyuan.collector import collector_paused
from ceyuan.source import textfile

STRUCTURE_SIZES = (1, 3, 10, 30, 100)
WHOLE_SIZES = (1, 10, 100)
# A next size is left out where it would take longer than this, in seconds.
PATIENCE = 120.0


def copies(size: int) -> bytes:
    """``size`` copies of the plan, one after the other, each with a character of its own in every line.

    Equal copies would not do: lines that stand ten times in a file are taken for running heads.
    """
    text = PLAN.read_bytes().decode("utf-8-sig")
    return "\n".join(
        _IN_LINE.sub(chr(0x9000 + copy), text) if copy else text for copy in range(size)
    ).encode()


# Between the last two Han characters of a line, beside no numeral.
_IN_LINE = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百千万亿第])(?=[\u4e00-\u9fff][^\u4e00-\u9fff\n]*$)",
    re.MULTILINE,
)


def structure() -> None:
    points: list[tuple[int, float]] = []
    for size in STRUCTURE_SIZES:
        data = copies(size)
        chars = len(textfile.read(data, name="plan").text)
        seconds = best(lambda data=data: _parsed(data), max(2, 20 // size))  # type: ignore[misc]
        points.append((chars, seconds))
        print(
            f"  {size:>3}x  read + structure {seconds * 1000:9.1f} ms  {chars / seconds:12,.0f} characters/s"
        )
    print(f"  goal: 1,000,000 characters/s; growth exponent {exponent(points):.3f} (goal at most 1.05)")


def whole() -> None:
    """The compile with facts, without checks."""
    points: list[tuple[int, float]] = []
    for size in WHOLE_SIZES:
        if points and points[-1][1] * 11 > PATIENCE:
            print(f"  {size:>3}x  left out: it would take more than {PATIENCE:.0f} s")
            continue
        data = copies(size)
        chars = len(textfile.read(data, name="plan").text)
        seconds = best(lambda data=data: ceyuan.compile(data, check=False), max(1, 6 // size))  # type: ignore[misc]
        points.append((chars, seconds))
        print(
            f"  {size:>3}x  structure + facts {seconds * 1000:8.1f} ms  {chars / seconds:12,.0f} characters/s"
        )
    print(f"  growth exponent {exponent(points):.3f}")


def stages() -> None:
    """Each stage's time, share and growth, in the order they run."""
    times: dict[str, list[tuple[int, float]]] = {}
    for size in WHOLE_SIZES:
        spent = sum(points[-1][1] for points in times.values())
        if spent * 11 > PATIENCE:
            break
        for name, seconds in _staged(copies(size), rounds=max(1, 6 // size)).items():
            times.setdefault(name, []).append((size, seconds))
    base = {name: points[0][1] for name, points in times.items()}
    total = sum(base.values())
    print(
        f"  {'stage':<44}{'1x ms':>9}{'share':>8}{'growth':>9}   at {WHOLE_SIZES[: len(times['passages'])]}"
    )
    for name, points in times.items():
        growth = "   ".join(f"{seconds * 1000:.1f} ms" for _, seconds in points)
        print(
            f"  {name:<44}{base[name] * 1000:9.1f}{base[name] / total:8.1%}{exponent(points):9.3f}   {growth}"
        )


def checking() -> None:
    text = textfile.read(PLAN.read_bytes(), name="plan")
    plan = grammar.parse(text)
    seconds = best(lambda: checks.run(plan, text, lang="zh"), 5)
    print(f"  checks {seconds * 1000:.1f} ms for {len(plan.nodes):,} nodes")


def _parsed(data: bytes) -> object:
    with collector_paused():
        return grammar.parse(textfile.read(data, name="plan"))


def _staged(data: bytes, *, rounds: int) -> dict[str, float]:
    parsed = grammar.parse(textfile.read(data, name="plan"))
    least: dict[str, float] = {}
    for _ in range(rounds):
        plan = parsed
        with collector_paused():
            begun = time.process_time()
            texts = facts.passages(plan)
            spent = {"passages": time.process_time() - begun}
            for stage in facts.STAGES:
                begun = time.process_time()
                plan = stage(plan, texts)
                name = f"{getattr(stage, '__module__', '')}.{getattr(stage, '__name__', stage)}"
                spent[name.removeprefix("ceyuan.facts.")] = time.process_time() - begun
        least = {name: min(seconds, least.get(name, seconds)) for name, seconds in spent.items()}
    return least


def main() -> None:
    print(f"plan: {PLAN.name}, {len(textfile.read(PLAN.read_bytes(), name='plan').text):,} characters")
    structure()
    whole()
    stages()
    checking()
