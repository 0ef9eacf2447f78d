"""Actions: sentence → verbs and objects; where they stand; which sections hold none."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import ceyuan
from ceyuan.facts import passages
from ceyuan.facts.actions import actions, phrases
from ceyuan.plan import Plan


class Case(TypedDict):
    text: str
    actions: list[str]


CASES: list[Case] = yaml.safe_load((Path(__file__).parent / "data" / "actions.yaml").read_text("utf-8"))
PLAN = """全市渔业发展规划
一、发展基础
建立三个码头，完善渔港设施。
二、总体要求
（一）指导思想
加快发展远洋渔业。
（二）发展目标
建成渔港5座，捕捞水平显著提升。
三、加快推进渔港建设
加强航 道疏浚，扩 建冷库。（责任单位：市渔业局）
（一）完善基层网络。各区要设立服务站。
"""

PARTS = [
    "建立", "健全", "推进", "建设", "加快", "打造", "优化", "提升", "完善", "县级", "平台", "中心",
    "水平", "牵头", "显著", "的", "和", "、", "，", "。", "以及", "并", "通过", "好", "出", "（甲）",
    "“乙，", "丙”", "等", "与", "丁戊", "己庚辛", "水库", "将", "为", "在", "上", "负责",
]  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> Plan:
    parsed = ceyuan.compile(PLAN.encode(), name="plan.txt", check=False)
    return actions(parsed, passages(parsed))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:16])
def test_sentences(case: Case) -> None:
    text = case["text"]
    found = [f"{text[verb:after]} {text[at:end]}" for _, _, verb, after, at, end in phrases(text)]
    assert found == case["actions"]


def test_only_sections_that_tell_hold_actions(plan: Plan) -> None:
    assert [(a.id, a.node, a.verb, a.object) for a in plan.actions] == [
        ("a1", "2.2/p1", "建成", "渔港5座"),
        ("a2", "3", "推进", "渔港建设"),
        ("a3", "3/p1", "加强", "航道疏浚"),
        ("a4", "3/p1", "扩建", "冷库"),
        ("a5", "3.1", "完善", "基层网络"),
        ("a6", "3.1/p1", "设立", "服务站"),
    ]


def test_spans_run_from_the_verb_to_the_end_of_the_object(plan: Plan) -> None:
    spans = ["".join(plan.text[a.start : a.end].split()) for a in plan.actions]
    assert spans == ["建成渔港5座", "推进渔港建设", "加强航道疏浚", "扩建冷库", "完善基层网络", "设立服务站"]


def test_a_review_without_a_number_holds_none() -> None:
    text = "政府工作报告\n一、概述\n全年情况如下。\n2030年工作回顾\n新建学校12所。\n2031年工作安排\n新建医院3所。\n"
    parsed = ceyuan.compile(text.encode(), name="plan.txt", check=False)
    found = actions(parsed, passages(parsed)).actions
    assert [(a.verb, a.object) for a in found] == [("新建", "医院3所")]


@given(
    st.text(
        alphabet="加快推进建设完善和、，。的将把以为对在“”（）《》要各县平台到年2等及与并支持X：；",
        max_size=60,
    )
)
def test_phrases_stay_within_the_text(text: str) -> None:
    for start, end, verb, verb_end, at, stop in phrases(text):
        assert 0 <= start < end <= len(text)
        assert 0 <= verb < verb_end <= len(text)
        assert start <= at < stop <= end


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_the_short_way_finds_the_same(text: str) -> None:
    short = phrases(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules["ceyuan.facts.actions_phrases"], "_COMMON", frozenset())
        assert phrases(text) == short


@pytest.mark.parametrize(
    "unit", ["推进", "支持企业围绕", "以及、和", "加快“", "将X", "完善体系、", "支持企业通过X，", "（", "要"]
)
def test_time_is_linear(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    start = time.perf_counter()
    list(phrases(text))
    assert time.perf_counter() - start < 5
