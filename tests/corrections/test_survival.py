"""The shipped plan, changed as plans are changed: a correction still means its sentence, or says that it does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ceyuan
from ceyuan.correction import Correction
from ceyuan.plan import Plan
from tests.grammar.lossless import assert_lossless

YUNTING = Path(__file__).resolve().parents[2] / "examples" / "yunting"
TEXT = (YUNTING / "plan.txt").read_text("utf-8")
FIX = """
by = "示例"
[[heading]]
at = "科技引领。"
[[not-heading]]
at = "（二）存在的主要短板"
[[target]]
at = "全社会研发经费投入强度达到3.6%以上，基础研究经费占研发经费比重达到10%左右"
new = true
indicator = "研发经费投入强度（订正）"
value = 3.6
[[name]]
at = "汀湾实验室"
kind = "fund_or_finance"
""".encode()


def compiled(source: str | Path) -> Plan:
    data = source.encode() if isinstance(source, str) else source
    plan = ceyuan.compile(data, corrections=FIX, name="plan.txt")
    assert_lossless(plan)
    return plan


def places(plan: Plan) -> list[tuple[str, str, str]]:
    """Kind, status, and the corrected text without blanks."""
    return [
        (one.kind, one.status, re.sub(r"\s", "", plan.text[one.start or 0 : one.end or 0]))
        for one in plan.corrections
    ]


def by_kind(plan: Plan, kind: str) -> Correction:
    return next(one for one in plan.corrections if one.kind == kind)


EXPECTED = [
    ("heading", "applied", "科技引领。"),
    ("not-heading", "applied", "（二）存在的主要短板"),
    ("target", "applied", "全社会研发经费投入强度达到3.6%以上，基础研究经费占研发经费比重达到10%左右"),
    ("name", "applied", "汀湾实验室"),
]


def rewrapped(width: int) -> str:
    """The text with every paragraph wrapped at another place."""
    joined = re.sub(r"(?<=[\u4e00-\u9fff，、；0-9])\n(?=[\u4e00-\u9fff0-9%])", "", TEXT)
    return "\n".join(
        line[i : i + width] for line in joined.split("\n") for i in range(0, max(1, len(line)), width)
    )


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "docx", "pdf"])
def test_every_format_of_the_plan(suffix: str) -> None:
    plan = compiled(YUNTING / f"plan.{suffix}")
    assert [(kind, status) for kind, status, _ in places(plan)] == [(k, s) for k, s, _ in EXPECTED]
    assert places(plan)[2][2] == EXPECTED[2][2]


@pytest.mark.parametrize("width", [31, 47])
def test_rewrapped(width: int) -> None:
    text = rewrapped(width)
    assert text != TEXT
    assert places(compiled(text)) == EXPECTED


def test_a_paragraph_was_inserted_before() -> None:
    added = "　　科技惠民。完善科技成果惠及百姓的机制，让市民共享创新成果。\n"
    plan = compiled(TEXT.replace("　　科技引领。", added + "　　科技引领。", 1))
    assert places(plan) == EXPECTED
    heading = by_kind(plan, "heading")
    assert plan[heading.node or ""].title == "科技引领"


def test_a_character_of_the_sentence_was_changed() -> None:
    changed = TEXT.replace(
        "基础研究经费占研发经费比重达到10%左右", "基础研究经费占研发投入比重达到10%左右", 1
    )
    assert changed != TEXT
    plan = compiled(changed)
    assert places(plan)[2] == (
        "target", "applied", "全社会研发经费投入强度达到3.6%以上，基础研究经费占研发投入比重达到10%左右",
    )  # fmt: skip
    (told,) = (d for d in plan.diagnostics if d.code == "CY194")
    assert (told.severity, told.start) == ("warning", by_kind(plan, "target").start)


def test_a_figure_of_the_sentence_was_changed() -> None:
    plan = compiled(TEXT.replace("3.6% 以上", "3.8% 以上", 1))
    target = by_kind(plan, "target")
    assert (target.status, target.problem) == ("unfit", "missing")
    assert target.found[0].startswith(
        "——源头创新能力大幅增强。" if target.found[0][0] == "—" else "全社会研发经费"
    )
    assert [d.code for d in plan.diagnostics if d.severity == "error"] == ["CY191"]


def test_a_sentence_was_removed() -> None:
    start = TEXT.index("全社会研发经费投入强度达到\n3.6%")
    end = TEXT.index("在新型\n电子材料", start)
    plan = compiled(TEXT[:start] + TEXT[end:])
    assert by_kind(plan, "target").status == "unfit"
    assert [place[1] for place in places(plan) if place[0] != "target"] == ["applied"] * 3
    (error,) = (d for d in plan.diagnostics if d.severity == "error")
    assert error.code == "CY191"
    assert error.message.startswith("订正文件 第 7 行的订正 [[target]]“全社会研发经费投入强度达到3.6%以上")


def test_a_quote_goes_on_over_a_page_number() -> None:
    start = TEXT.index("由 2020 年的")
    quote = "由2020年的142亿元增长到2025年的386.5亿元"
    assert "— 5 —" in TEXT[start : TEXT.index("386.5亿元", start)]
    fix = f'[[split]]\nat = "{quote}"'
    plan = ceyuan.compile(TEXT.encode(), corrections=fix.encode())
    assert [(one.status, one.found) for one in plan.corrections] == [("applied", ())]
    assert plan[plan.corrections[0].node or ""].text.startswith(quote)
    assert_lossless(plan)
