"""The defects that are known of the real plans are reported, and sound plans stay quiet."""

from __future__ import annotations

import ceyuan
from ceyuan.plan import Diagnostic, Plan
from tests.shared import shared


def compiled(name: str) -> Plan:
    return ceyuan.compile(shared("plans", name))


def only(plan: Plan, code: str) -> Diagnostic:
    (found,) = [d for d in plan.diagnostics if d.code == code]
    return found


def quote(plan: Plan, diagnostic: Diagnostic) -> str:
    assert diagnostic.start is not None
    return "".join(plan.text[diagnostic.start : diagnostic.end].split())


def test_the_five_known_defects_of_the_shanghai_plan() -> None:
    plan = compiled("shanghai-stic-14fyp.txt")
    assert [d.code for d in plan.diagnostics if d.code < "CY190"] == [
        "CY112",
        "CY119",
        "CY108",
        "CY105",
        "CY111",
        "CY116",
    ]

    beginning = only(plan, "CY116")
    assert quote(plan, beginning) == "（4）"
    assert "建设上海技术交易所" in beginning.message

    table = only(plan, "CY108")
    assert (table.node, table.start) < ("2.3", plan["3"].start)
    assert plan["2.3"].start < (table.start or 0) < plan["3"].start

    bare = only(plan, "CY105")
    assert (bare.node or "").startswith("4.1.1/")
    assert "有 4 个条目" in bare.message

    broken = only(plan, "CY111")
    assert "云—边—端" in quote(plan, broken)

    assert "353 处多余空格、2,066 处段内断行" in only(plan, "CY112").message


def test_a_truncated_plan() -> None:
    plan = compiled("prov_shandong_sti_13fyp_2016_TRUNCATED.txt")
    assert only(plan, "CY107").end == len(plan.text.rstrip())


def test_garbled_digits() -> None:
    plan = compiled("prov_shandong_services_digital_action_plan_2021_DIGITS_GARBLED.txt")
    assert [quote(plan, d) for d in plan.diagnostics if d.code == "CY114"] == ["0402", "0400", "0403"]


def test_sound_plans_have_no_errors_and_no_warnings() -> None:
    for name in (
        "city_jinan_ai_action_plan_2024_2026.txt",
        "city_guangzhou_15fyp_outline_2026.html",
        "nat_miit_smart_manufacturing_14fyp_2021.txt",
        "nat_sc_elderly_smart_tech_implementation_plan_2020.txt",
        "nat_sc_new_gen_ai_plan_2017.txt",
        "nat_sc_vocational_education_reform_plan_2019.html",
        "prov_anhui_rcep_opening_impl_opinions_2022.txt",
        "prov_shandong_digital_action_plan_2019.txt",
        "prov_shandong_mfg_innovation_3yr_action_plan_2023.txt",
    ):
        found = [d for d in compiled(name).diagnostics if d.severity != "info" and d.code < "CY190"]
        assert (name, found) == (name, [])
