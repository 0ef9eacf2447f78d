"""Numbers and dates in a passage, as data."""

from pathlib import Path

import pytest
import yaml

from ceyuan.facts.dates import dates
from ceyuan.facts.numbers import numbers
from ceyuan.facts.passage import Passage
from ceyuan.plan import Node

DATA = Path(__file__).parent / "data"


def folded(text: str) -> str:
    node = Node(id="p1", parent=None, kind="paragraph", start=0, end=len(text), own=((0, len(text)),))
    return Passage(node, node.own, text).text


def cases(name: str) -> list[dict[str, object]]:
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", cases("numbers.yaml"), ids=lambda case: case["text"])
def test_numbers(case: dict[str, object]) -> None:
    text = folded(str(case["text"]))
    found = []
    for number in numbers(text, dates(text)):
        value = f"{number.value:.10g}" if number.value < 1e10 else f"{number.value:.0f}"
        if number.upper is not None:
            value += f"..{number.upper:.10g}"
        found.append(f"{text[number.start : number.end]} = {value} {number.unit or '-'} {number.comparator}")
    assert found == case["numbers"]


@pytest.mark.parametrize("case", cases("dates.yaml"), ids=lambda case: case["text"])
def test_dates(case: dict[str, object]) -> None:
    text = folded(str(case["text"]))
    found = [f"{text[d.start : d.end]} = {d.date} {d.precision} {d.sense}" for d in dates(text)]
    assert found == case["dates"]
