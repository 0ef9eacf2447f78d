"""Whatever is corrected: nothing is lost, ids are unique, the tree nests, and every correction has an outcome."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ceyuan
from ceyuan.corrections import correct_structure
from ceyuan.corrections.drafts import freeze, thaw
from ceyuan.corrections.fuzzy import matches
from ceyuan.corrections.kinds import KINDS, STRUCTURE
from ceyuan.corrections.reading import Corrections, Entry
from ceyuan.export.json import from_json, to_json
from ceyuan.grammar import parse
from ceyuan.plan import Plan
from ceyuan.source import SourceText, read
from tests.corrections.invariants import assert_nested, nested
from tests.grammar.lossless import assert_lossless
from tests.test_examples import HERE
from tests.test_properties import text as any_text

SETTINGS = settings(
    max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
YUNTING = read(HERE / "plan.txt")
PLAN = parse(YUNTING)


@st.composite
def entries(draw: Callable[..., int], text: str, kinds: list[str]) -> Entry:
    """A correction of some stretch of ``text``, with or without a level and an end."""
    start = draw(st.integers(0, len(text) - 1))
    quote = text[start : start + draw(st.integers(1, 60))]
    values: dict[str, object] = {}
    kind = kinds[draw(st.integers(0, len(kinds) - 1))]
    if kind == "heading" and (level := draw(st.integers(0, 4))):
        values["level"] = level
    if kind == "box" and draw(st.integers(0, 1)):
        until = text[start + len(quote) : start + 300][-12:]
        if until.strip():
            values["until"] = until
    return Entry(
        kind, 1 + draw(st.integers(0, 99)), quote, nth=draw(st.integers(0, 2)) or None, values=values
    )


def assert_corrected(source: SourceText, parsed: Plan, told: list[Entry]) -> None:
    corrections = Corrections("x.toml", tuple(entry for entry in told if entry.at.strip()))
    plan, done = correct_structure(parsed, corrections, source)
    assert_lossless(plan)
    if nested(parsed):  # lines in no order at all are not always read so
        assert_nested(plan)
    assert [one.quote for one in done] == [entry.at for entry in corrections.entries]
    for one in done:
        assert (one.problem is None) == (one.status in {"applied", "unchanged"})
        assert one.node is None or one.node in plan


@SETTINGS
@given(st.lists(entries(YUNTING.text, list(STRUCTURE)), min_size=1, max_size=8))
def test_any_corrections_of_a_plan(told: list[Entry]) -> None:
    assert_corrected(YUNTING, PLAN, told)


@SETTINGS
@given(any_text.filter(str.strip), st.data())
def test_any_corrections_of_any_text(content: str, data: st.DataObject) -> None:
    source = read(content.encode())
    assert_corrected(
        source, parse(source), data.draw(st.lists(entries(source.text, list(STRUCTURE)), max_size=5))
    )


@settings(SETTINGS, max_examples=25)
@given(st.lists(entries(YUNTING.text, list(KINDS)), min_size=1, max_size=8))
def test_any_corrections_are_written_and_read_back(told: list[Entry]) -> None:
    filled = {"organisation": {"name": "市科技局", "role": "lead"}, "not-organisation": {"name": "市科技局"}}
    corrections = Corrections(
        "x.toml",
        tuple(
            Entry(one.kind, one.line, one.at, nth=one.nth, values=filled.get(one.kind, one.values))
            for one in told
            if one.at.strip()
        ),
    )
    plan = ceyuan.compile(YUNTING.text.encode(), corrections=corrections)
    assert len(plan.corrections) == len(corrections.entries)
    assert from_json(to_json(plan), plan.text) == plan
    said = [d for d in plan.diagnostics if d.code in {"CY190", "CY191", "CY192", "CY193", "CY194"}]
    assert len(said) == len(plan.corrections)
    for facts in (plan.quantities, plan.targets, plan.deadlines, plan.responsibilities):
        assert all(fact.node in plan for fact in facts)
        assert len({fact.id for fact in facts}) == len(facts)
    json.loads(to_json(plan))


@pytest.mark.parametrize("suffix", ["txt", "pdf", "docx", "html", "md"])
def test_without_corrections_a_plan_stays_what_it_is(suffix: str) -> None:
    plan = parse(read(HERE / f"plan.{suffix}"))
    assert freeze(plan, thaw(plan)) == plan


def _distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


@SETTINGS
@given(st.text("一二三", min_size=10, max_size=25), st.text("一二三", max_size=40), st.data())
def test_what_is_similar_is_found_and_only_that(pattern: str, around: str, data: st.DataObject) -> None:
    changed = list(pattern)
    for _ in range(data.draw(st.integers(0, len(pattern) // 10))):
        changed[data.draw(st.integers(0, len(pattern) - 1))] = data.draw(st.sampled_from("一二三"))
    found = matches(pattern, around + "".join(changed) + around)
    assert found
    for match in found:
        stretch = (around + "".join(changed) + around)[match.start : match.end]
        assert _distance(pattern, stretch) == match.distance <= len(pattern) // 10
    assert all(a.end <= b.start for a, b in pairwise(found))
