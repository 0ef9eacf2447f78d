"""Invariants on texts that nobody wrote: no exception, valid spans, nothing lost."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ceyuan
from tests.grammar.lossless import assert_lossless
from tests.shared import plan_files

MARKERS = [
    "第一篇 ", "第一章 ", "第二章　", "第一节 ", "第三条 ", "一、", "二、", "三、", "（一）", "（二）", "(三)", "1、", "2.", "3．", "4﹒",
    "1.1 ", "1.1.1 ", "（1）", "（2）", "(3)", "①", "②", "——", "--", "—", "专栏1 ", "专栏", "专栏三：", "任务专栏2",
    "重点方向：", "重点任务：", "主要任务：", "目录", "附件1", "附件：", "抄送：", "表1 ", "01 ", "— 18 —", "18", "",
]  # fmt: skip
WORDS = [
    "加强组织领导",
    "建设平台",
    "到2030年",
    "5G",
    "（6G）",
    "2.6 万",
    "R&D",
    "，",
    "。",
    "；",
    "：",
    "”",
    "“",
    "）",
    " ",
    "　",
    "\t",
]
line = st.builds(
    lambda blank, marker, words: blank + marker + "".join(words),
    st.sampled_from(["", "  ", "　　", "    ", "\u2003"]),
    st.sampled_from(MARKERS),
    st.lists(st.sampled_from(WORDS), max_size=12),
)
text = st.lists(line, max_size=40).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\f", "\n \n\n\n"]).map(
        lambda end: end.join(lines)
    )
)
SETTINGS = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@SETTINGS
@given(text)
def test_any_arrangement_of_lines(content: str) -> None:
    _compile(content.encode())


@SETTINGS
@given(st.text(max_size=400))
def test_any_text(content: str) -> None:
    _compile(content.encode("utf-8", "surrogatepass"))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.binary(max_size=600))
def test_any_bytes(data: bytes) -> None:
    _compile(data)


def _compile(data: bytes) -> None:
    """Bad input gets a clear answer; everything else a plan that loses nothing."""
    try:
        plan = ceyuan.compile(data)
    except ceyuan.SourceError:
        return
    assert_lossless(plan)
    again = ceyuan.compile(data)
    assert again.nodes == plan.nodes


MUTATIONS = ["cut", "drop", "swap", "repeat", "noise", "blank", "join", "digits"]


def _mutate(text: str, how: str, rng: random.Random) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    match how:
        case "cut":
            return text[: rng.randrange(len(text))]
        case "drop":
            return "\n".join(lines[:at] + lines[at + rng.randrange(1, 6) :])
        case "swap":
            other = rng.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
            return "\n".join(lines)
        case "repeat":
            return "\n".join(lines[: at + 1] + lines[max(0, at - 5) :])
        case "noise":
            chars = list(text)
            for _ in range(30):
                chars[rng.randrange(len(chars))] = rng.choice("一二三四（）、。．1 9\n—专栏\u0000\ufffd①")
            return "".join(chars)
        case "blank":
            return "\n\n\n".join(lines)
        case "join":
            return "".join(lines[at : at + 40]) + "\n".join(lines)
    return text.translate(str.maketrans("0123456789", "７８９０１２３４５６"))


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.name) for path in plan_files() if path.suffix == ".txt"]
)
def test_mutated_plans(path: object) -> None:
    """Damaged real files: no uncaught exception, nothing lost, no time above 10 s per MB."""
    from pathlib import Path

    assert isinstance(path, Path)
    original = path.read_text("utf-8-sig")
    rng = random.Random(path.name)
    for how in MUTATIONS:
        data = _mutate(original, how, rng).encode()
        begun = time.perf_counter()
        try:
            plan = ceyuan.compile(data)
        except ceyuan.SourceError:
            continue
        seconds = time.perf_counter() - begun
        assert seconds <= max(1.0, 10 * len(data) / 1e6), (how, seconds)
        assert_lossless(plan)
