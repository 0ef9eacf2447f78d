"""Numerals: the published vectors, spellings there and back, what has no value."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceyuan.facts.numerals import value
from tests.facts.spelling import FORMAL, SIMPLIFIED, TRADITIONAL, mixed, spell
from tests.shared import shared

# Spans of the vectors that `value` refuses or reads otherwise, with what it says of them.
# docs/numerals.md says so too.
REFUSED: dict[str, float | None] = {}
CASES = 392

VALUES = {
    "2.6 万": 26000, "41.79万": 417900, "1.7万余": 17000, "４.７８万亿": 4.78e12, "１,１００万": 11000000,
    "1,050,000,000": 1050000000, "1，050": 1050, "-0.5万": -5000, "+7": 7, ".5": 0.5, "点二八": 0.28, "007": 7,
    "三点五": 3.5, "三点五万": 35000, "二十三點五億": 2.35e9, "二〇二五": 2025, "二○三五": 2035, "一〇〇万": 1000000,
    "五百余万": 5000000, "十几": 10, "20几万": 200000, "二十来": 20, "百余": 100, "万余": 10000, "一百零几万": 1000000,
    "1/3": 1 / 3, "三分之一": 1 / 3, "1 3/5": 1.6, "１　３／５": 1.6, "五又三分之一": 16 / 3, "万分之0.5": 0.00005,
    "百分之五十五点五": 0.555, "百分之百": 1, "千分之三": 0.003, "万分之一": 0.0001, "-3/2": -1.5, "负三分之负一": 1 / 3,
    "千亿": 1e11, "百亿": 1e10, "万亿": 1e12, "千": 1000, "百": 100, "十万": 100000, "千万": 10000000, "2.5百万": 2500000,
    "10千": 10000, "三百五": 350, "一万三": 13000, "三亿五": 350000000, "25万6千": 256000, "3万4000": 34000,
    "3万5千万": 350000000, "廿": 20, "卅一": 31, "卌": 40, "〇": 0, "零": 0, "半": 0.5, "一半": 0.5, "半百": 50,
    "半打": 6, "40k": 40000, "-2.5 M": -2500000, "2^5": 32, "2^--1": 2, "2e5": 200000, "俩": 2, "兩萬": 20000,
    "三点三四": 3.34, "两亿零三万": 200030000,
}  # fmt: skip

NONE = [
    "", " ", "-", ".", "/", "又", "分之", "1又", "又1/2", "1/", "/3", "1/0", "零分之一", "1.2.3", "1..2", "1,23", "12,3456",
    "数千", "数十", "若干", "几", "几十", "几百万", "数", "多", "余", "五几", "一百多三", "万", "亿", "兆", "亿万", "万一", "打",
    "三四十", "七八万", "二三", "三五", "一两", "三五百", "一百二三十", "百分之三四", "十二十", "五十千", "1万2万", "一万三亿",
    "一亿二亿", "三千百", "一万零", "一百零", "3.5万5千", "一万半", "上百亿", "约5", "近20", "第一", "5%", "5个", "万余户", "5-6",
    "10:1", "9^999", "2e999", "0^-1", "²", "٣", "①", "Ⅳ", "x", "１" * 65, "万" * 100_000, "1" * 100_000,
]  # fmt: skip


def test_the_published_vectors() -> None:
    path = shared("vectors", "recognizers", "NumberModel.json")
    results = [result for case in json.loads(path.read_text("utf-8-sig")) for result in case["Results"]]
    other = {}
    for result in results:
        given_, expected = result["Text"], float(result["Resolution"]["value"])
        found = value(given_)
        if found is None or not math.isclose(found, expected, rel_tol=1e-9):
            other[given_] = found
    assert (len(results), other) == (CASES, REFUSED)


@pytest.mark.parametrize("text", VALUES)
def test_values(text: str) -> None:
    assert value(text) == VALUES[text]


@pytest.mark.parametrize("text", NONE, ids=lambda text: text[:12])
def test_what_has_no_value(text: str) -> None:
    assert value(text) is None


def test_the_document_says_what_is_read() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "numerals.md").read_text("utf-8")
    read, refused = page.split("## What is read")[1].split("## What has no value")
    assert [text for text in re.findall("`([^`]+)`", read) if value(text) is None] == []
    assert [text for text in re.findall("`([^`]+)`", refused) if value(text) is not None] == []


WHOLE = st.one_of(
    st.integers(0, 10**16 - 1),
    st.integers(0, 20_000),
    st.lists(st.sampled_from("0001259"), min_size=1, max_size=16).map(lambda digits: int("".join(digits))),
)


BLANK = st.sampled_from([" ", "\u3000", "\n", "\u200b"])


# A float is exact to 2**53; beyond, the nearest one is the value.
@settings(deadline=None, derandomize=True, max_examples=400)
@given(WHOLE, st.sampled_from([SIMPLIFIED, FORMAL, TRADITIONAL]))
def test_spelled_and_read(number: int, digits: str) -> None:
    assert value(spell(number, digits)) == float(number)


@settings(deadline=None, derandomize=True, max_examples=400)
@given(WHOLE, st.integers(0, 10**6))
def test_signs_and_decimals(number: int, decimals: int) -> None:
    fraction = "".join(SIMPLIFIED[int(digit)] for digit in str(decimals))
    assert value(f"负{spell(number)}点{fraction}") == -float(f"{number}.{decimals}")
    assert value(f"{number}.{decimals}") == float(f"{number}.{decimals}")


@settings(deadline=None, derandomize=True, max_examples=400)
@given(WHOLE)
def test_arabic_groups_under_wan_and_yi(number: int) -> None:
    assert value(mixed(number)) == float(number)
    assert value(f"{number:,}") == float(number)


@settings(deadline=None, derandomize=True, max_examples=400)
@given(
    WHOLE, st.sampled_from([spell, mixed, str]), st.lists(st.tuples(st.integers(0, 30), BLANK), max_size=6)
)
def test_blanks_anywhere_change_nothing(
    number: int, write: Callable[[int], str], blanks: list[tuple[int, str]]
) -> None:
    text = write(number)
    for at, blank in blanks:
        text = text[:at] + blank + text[at:]
    assert value(text) == float(number)


@settings(deadline=None, derandomize=True, max_examples=500)
@given(st.text("零一二两三五九十百千万亿兆点分之又半打余几负-+0159.,/^ek 　", max_size=12))
def test_any_arrangement_has_a_finite_value_or_none(text: str) -> None:
    found = value(text)
    assert found is None or math.isfinite(found)
