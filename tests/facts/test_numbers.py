"""Numbers and dates in a passage, as data."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

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


@given(st.sampled_from([case["text"] for case in cases("numbers.yaml")]), st.data())
def test_wraps_and_stray_blanks_change_nothing(text: str, data: st.DataObject) -> None:
    """A line break or a blank beside a Han character is not part of the plan's text."""
    whole = folded(text)
    places = [i for i in range(1, len(text)) if not (text[i - 1] + text[i]).isascii()]
    for place in sorted(data.draw(st.sets(st.sampled_from(places or [1]), max_size=6)), reverse=True):
        if places:
            text = text[:place] + data.draw(st.sampled_from([" ", "\n", "  \n　"])) + text[place:]
    assert folded(text) == whole
    assert numbers(folded(text), dates(folded(text))) == numbers(whole, dates(whole))
