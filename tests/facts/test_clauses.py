"""Sentences and clauses: the spans, and what must not split them."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceyuan.facts.clauses import clauses, sentences

SENTENCES = {
    "": [],
    "建成平台。": ["建成平台。"],
    "建成平台。完善网络！有效吗？": ["建成平台。", "完善网络！", "有效吗？"],
    "建成平台。没有句号的尾巴": ["建成平台。", "没有句号的尾巴"],
    "落实“放得活。管得好”要求。再推进一步。": ["落实“放得活。管得好”要求。", "再推进一步。"],
    "他们说：“一定办好。”会后逐项办理。": ["他们说：“一定办好。”", "会后逐项办理。"],
    "按照《办法（试行）。说明》办理。完。": ["按照《办法（试行）。说明》办理。", "完。"],
    "建库（分两期。先易后难）。验收。": ["建库（分两期。先易后难）。", "验收。"],
    "这个“引号没有关。下一句照旧。": ["这个“引号没有关。", "下一句照旧。"],
    "增长6.5%。占3.2%。": ["增长6.5%。", "占3.2%。"],
    "行吗？！行。": ["行吗？！", "行。"],
}
CLAUSES = {
    "": [],
    "加快建设，完善网络；支持开展：一、二": ["加快建设", "完善网络", "支持开展", "一、二"],
    "推广“一网通办，一次办成”，优化流程。": ["推广“一网通办，一次办成”", "优化流程"],
    "落实《规划，纲要》和（甲，乙）要求": ["落实《规划，纲要》和（甲，乙）要求"],
    "会议9：30开始，11：00结束": ["会议9：30开始", "11：00结束"],
    "目标：2家，另计": ["目标", "2家", "另计"],
    "，，建库，": ["建库"],
    "建设（甲（乙，丙）丁），完": ["建设（甲（乙，丙）丁）", "完"],
    "括号（没有关，照分": ["括号（没有关", "照分"],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


@pytest.mark.parametrize(("text", "expected"), CLAUSES.items())
def test_clauses(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in clauses(text)] == expected


def test_clauses_of_a_part_have_offsets_into_the_whole() -> None:
    text = "建库。完善网络，推广应用。"
    assert [text[a:b] for a, b in clauses(text, *sentences(text)[1])] == ["完善网络", "推广应用"]


@given(st.text(alphabet="甲乙1，。；：（）“”《》、！ ", max_size=80))
def test_sentences_cover_the_text(text: str) -> None:
    assert "".join(text[a:b] for a, b in sentences(text)) == text


@given(st.text(alphabet="甲乙1，。；：（）“”《》、！ ", max_size=80))
def test_clauses_are_in_order_and_none_is_empty(text: str) -> None:
    spans = clauses(text)
    assert all(a < b for a, b in spans)
    assert all(one[1] < two[0] for one, two in pairwise(spans))


@pytest.mark.parametrize("unit", ["（", "“", "（“《", "建库，", "《（甲，"])
def test_time_is_linear(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.perf_counter()
    sentences(text)
    clauses(text)
    assert time.perf_counter() - start < 3
