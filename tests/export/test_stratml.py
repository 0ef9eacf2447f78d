"""StratML, both parts: valid for every plan; goals, stakeholders and every target at its place."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest

from ceyuan.export.stratml import PART_1, PART_2, to_stratml, to_stratml2
from ceyuan.fact import Action, Baseline, Target
from ceyuan.plan import Plan
from tests.export.committed import at, committed, notice_and_plan, with_facts
from tests.export.golden import assert_golden
from tests.export.sample import Builder, bare, sample
from tests.export.xsd import PLANS, compiled, valid
from tests.shared import shared


def part_1(plan: Plan) -> Any:
    return valid(to_stratml(plan), "StrategicPlanISOVersion20140401.xsd")


def part_2(plan: Plan) -> Any:
    return valid(to_stratml2(plan), "PerformancePlanOrReport20160216.xsd")


def find(root: Any, path: str) -> list[Any]:
    return list(root.xpath(path, namespaces={"a": PART_1, "b": PART_2}))


def words(root: Any, path: str) -> list[str]:
    return [element.text or "" for element in find(root, path)]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_every_plan_is_valid(path: Path) -> None:
    plan = compiled(path)
    one, two = part_1(plan), part_2(plan)
    assert words(one, "//a:Goal/a:Name") == words(two, "//b:Goal/b:Name")
    assert len(find(two, "//b:PerformanceIndicator")) == len(plan.targets)
    assert Counter(words(two, "//b:MeasurementDimension")) == Counter(t.indicator for t in plan.targets)
    named = {body.name for fact in plan.responsibilities for body in fact.organisations}
    for root, space in ((one, "a"), (two, "b")):
        assert set(words(root, f"//{space}:Stakeholder/{space}:Name")) == named


def test_golden() -> None:
    assert_golden("committed.stratml", to_stratml(committed()))
    assert_golden("committed.stratml2", to_stratml2(committed()))
    part_1(committed())
    part_2(committed())


def test_a_long_plan_is_written_in_a_second() -> None:
    plan = compiled(shared("plans", "shanghai-stic-14fyp.txt"))
    start = time.perf_counter()
    to_stratml(plan)
    to_stratml2(plan)
    assert time.perf_counter() - start < 1


def test_the_plan_itself() -> None:
    root = part_1(sample())
    assert words(root, "/*/a:Name") == ["云溪市科技创新“十四五”规划"]
    assert words(root, "/*/a:Description") == ["为加快建设创新型城市，提高R&D投入强度，制定本规划。"]
    assert words(root, "/*/a:OtherInformation") == ["云政〔2021〕8号；2030年；2035年"]
    assert words(root, "//a:Organization/a:Name") == ["云溪市人民政府"]
    administrative = find(root, "//a:AdministrativeInformation/*")
    assert [(found.tag.rpartition("}")[2], found.text) for found in administrative] == [
        ("StartDate", "2021-01-01"),
        ("EndDate", "2025-12-31"),
        ("PublicationDate", "2021-06-01"),
        ("Source", "sample.txt"),
    ]


def test_without_facts_every_top_division_is_a_goal_and_its_sections_are_the_objectives() -> None:
    root = part_1(sample())
    goals = find(root, "//a:Goal")
    assert [words(goal, "a:Name | a:SequenceIndicator") for goal in goals] == [
        ["总体要求", "一、"], ["重点任务", "二、"],
    ]  # fmt: skip
    assert [words(goal, "a:Objective/a:Name") for goal in goals] == [
        ["基本原则", "主要目标"],
        ["做强集成电路"],
    ]
    (text,) = words(goals[1], "a:Objective/a:Description")
    assert text.split("\n") == [
        "1.这一行以数字开头，但不是列表。", "重点方向：", "（1）芯片设计。突破高速接口设计。",
        "（2）EDA。", "支持开源社区建设。", "专栏1云溪“芯火”工程", "（3）建设中试线，", "——一次流片补贴。",
    ]  # fmt: skip


def test_a_division_without_a_task_is_no_goal() -> None:
    plan = sample()
    action = Action("a1", "2.1/p1", *at(plan, "不是列表"), "建设", "列表")
    assert words(part_1(with_facts(plan, actions=(action,))), "//a:Goal/a:Name") == ["重点任务"]


def test_identifiers_are_those_of_the_file_and_the_node() -> None:
    plan = sample()
    one, two = words(part_1(plan), "//a:Identifier"), words(part_2(plan), "//b:Identifier")
    assert one == two
    assert one[1] == f"_{uuid5(NAMESPACE_URL, f'urn:sha256:{plan.source.sha256}#1')}"
    other = replace(plan, source=replace(plan.source, sha256="0" * 64), _by_id={}, _children={})
    assert set(words(part_1(other), "//a:Identifier")).isdisjoint(one)


def test_stakeholders_of_part_1() -> None:
    objectives = find(part_1(committed()), "//a:Goal[a:Name='重点任务']/a:Objective")
    (stakeholders,) = [find(objective, "a:Stakeholder") for objective in objectives]
    assert [(found.get("StakeholderTypeType"), words(found, "*")) for found in stakeholders] == [
        ("Organization", ["开源", "牵头"]), ("Organization", ["社区", "配合"]), ("Organization", ["市科技局", "指导"]),
    ]  # fmt: skip


def test_an_attachment_with_a_responsibility_is_a_goal() -> None:
    goal = find(part_1(committed()), "//a:Goal")[-1]
    assert words(goal, "a:Name | a:Description | a:SequenceIndicator") == [
        "附件1",
        "任务分工见另文。",
        "附件1",
    ]
    assert words(goal, "a:Stakeholder/*") == ["开源", "参与"]


def test_stakeholders_of_part_2_have_roles() -> None:
    root = part_2(committed())
    assert [words(role, "*") for role in find(root, "//b:Stakeholder[b:Name='开源']/b:Role")] == [
        ["牵头", "Performer"], ["参与", "Performer"],
    ]  # fmt: skip


def test_targets_are_indicators_of_their_objective() -> None:
    root = part_2(committed())
    assert root.get("Type") == "Strategic_Plan"
    held = [
        (objective.findtext(f"{{{PART_2}}}Name"), words(objective, ".//b:MeasurementDimension"))
        for objective in find(root, "//b:Objective")
    ]
    assert held == [
        ("基本原则", ["云溪实验楼", "创新能力"]),
        ("主要目标", ["研发投入强度"]),
        ("做强集成电路", ["研发投入强度"]),
    ]


def results(indicator: Any, kind: str) -> list[list[tuple[str, str]]]:
    found = find(indicator, f".//b:{kind}")
    return [
        [(part.tag.rpartition("}")[2], part.text) for part in result.iter() if len(part) == 0]
        for result in found
    ]


def test_a_range_is_two_results_and_the_baseline_an_actual_one() -> None:
    (indicator,) = find(part_2(committed()), "//b:Objective[b:Name='主要目标']/b:PerformanceIndicator")
    assert indicator.get("PerformanceIndicatorType") == "Quantitative"
    assert words(indicator, "b:UnitOfMeasurement | b:OtherInformation") == ["%", "预期性；提高"]
    assert results(indicator, "TargetResult") == [
        [
            ("StartDate", "2021-01-01"), ("EndDate", "2025-12-31"), ("NumberOfUnits", number),
            ("DescriptorName", "comparator"), ("DescriptorValue", comparator), ("Description", "研发投入强度（%）"),
        ]
        for number, comparator in (("3", "ge"), ("3.5", "le"))
    ]  # fmt: skip
    assert results(indicator, "ActualResult") == [[("EndDate", "2020-12-31"), ("NumberOfUnits", "2.1")]]


def test_a_qualitative_target_has_no_number() -> None:
    indicator = find(part_2(committed()), "//b:PerformanceIndicator[b:MeasurementDimension='创新能力']")[0]
    assert indicator.get("PerformanceIndicatorType") == "Qualitative"
    assert words(indicator, "b:UnitOfMeasurement") == [""]
    assert results(indicator, "TargetResult") == [[("StartDate", "2021-01-01"), ("Description", "基本原则")]]


def test_a_target_that_is_said_again_is_a_peer_and_a_baseline_that_differs_says_why() -> None:
    root = part_2(committed())
    first, again = find(root, "//b:PerformanceIndicator[b:MeasurementDimension='研发投入强度']")
    assert words(again, "b:Relationship/b:ReferentIdentifier") == words(first, "b:Identifier")
    assert results(again, "ActualResult") == [
        [
            ("StartDate", "2016-01-01"), ("EndDate", "2020-12-31"), ("NumberOfUnits", "20000000000000000"),
            ("Description", "元"),
        ]
    ]  # fmt: skip
    assert words(again, "b:OtherInformation") == ["每期；口径不同"]
    assert results(again, "TargetResult")[0][2] == ("NumberOfUnits", "0.0000001")


def test_an_earlier_figure_without_a_value_is_no_result() -> None:
    plan = committed()
    baseline = Baseline(None, None, None, "q1", comparable=False, reason="统计范围不同")
    plan = with_facts(plan, targets=(replace(plan.targets[0], baseline=baseline),))
    (indicator,) = find(part_2(plan), "//b:PerformanceIndicator")
    assert results(indicator, "ActualResult") == []
    assert words(indicator, "b:OtherInformation") == ["预期性；提高；统计范围不同"]


def test_targets_in_a_goal_but_in_no_objective_and_targets_outside_of_goals() -> None:
    plan = sample()
    targets = tuple(
        Target(f"t{i}", node, *at(plan, quote), indicator, "qualitative", None, None, "qualitative", None)
        for i, (node, quote, indicator) in enumerate(
            [("2", "重点任务", "在目标中"), ("preamble1", "制定本规划", "在引言中")]
        )
    )
    root = part_2(with_facts(plan, targets=targets))
    held = {
        (goal.findtext(f"{{{PART_2}}}Name"), objective.findtext(f"{{{PART_2}}}Name")): words(
            objective, ".//b:MeasurementDimension"
        )
        for goal in find(root, "//b:Goal")
        for objective in find(goal, "b:Objective")
    }
    assert held == {
        ("云溪市科技创新“十四五”规划", "云溪市科技创新“十四五”规划"): ["在引言中"],
        ("总体要求", "基本原则"): [],
        ("总体要求", "主要目标"): [],
        ("重点任务", "重点任务"): ["在目标中"],
        ("重点任务", "做强集成电路"): [],
    }


def test_of_a_notice_and_its_plan_the_plan_is_written() -> None:
    root = part_1(notice_and_plan())
    assert words(root, "/*/a:Description") == ["为保护湿地，制定本规划。"]
    assert words(root, "//a:Goal/a:Name") == ["总则"]
    assert words(root, "//a:Goal/a:Description") == ["先说一句。\n中间一句。\n最后一句。"]
    assert words(root, "//a:Objective/a:Name") == ["保护", "修复"]


def test_a_plan_without_divisions_is_its_own_goal() -> None:
    assert words(part_1(bare()), "//a:Goal/a:Name") == ["sample.txt"]
    assert words(part_2(Builder().plan(title="空")), "//b:Goal/b:Name") == ["空"]


def test_characters_that_xml_cannot_hold_and_dates_that_are_none() -> None:
    b = Builder()
    b.add("division", "1", "一、控\x08制", level=1, number="一、", title="控\x08制")
    plan = b.plan(title="规\x00划", issued="2021-02-30")
    for root in (part_1(replace(plan, source=replace(plan.source, name="a b规划.txt"))), part_2(plan)):
        assert (root[0].text, words(root, "//a:PublicationDate | //b:PublicationDate")) == ("规\ufffd划", [])
        assert words(root, "//a:Goal/a:Name | //b:Goal/b:Name") == ["控\ufffd制"]
