"""The run over all rules: order, language, and time that grows with the text and no faster."""

from __future__ import annotations

import random

import pytest

from ceyuan import checks
from ceyuan.grammar import parse
from ceyuan.source import read

CHAPTER = (
    "{n}、重点任务\n（一）建设数据平台\n到 2027 年，汇聚部门数据，见专栏9。重点方向：（1）核心部件。（2）控制系统。\n"
    "（三）培育企业\n支持企业加大投入，拓展应用\n\n"
)


def test_findings_come_by_position() -> None:
    source = read((CHAPTER.format(n="一") + CHAPTER.format(n="三")).encode(), name="x")
    found = checks.run(parse(source), source)
    places = [d.start if d.start is not None else -1 for d in found]
    assert places == sorted(places)
    assert len({d.code for d in found}) >= 5


def test_both_languages_find_the_same() -> None:
    source = read(CHAPTER.format(n="一").encode(), name="x")
    plan = parse(source)
    chinese, english = checks.run(plan, source, lang="zh"), checks.run(plan, source, lang="en")
    assert [(d.code, d.node, d.start, d.end) for d in chinese] == [
        (d.code, d.node, d.start, d.end) for d in english
    ]
    assert not {d.message for d in chinese} & {d.message for d in english}


FRAGMENTS = (
    "一、总体要求", "（一）好", "二、", "（4）完善", "专栏3 数据", "见专栏9", "如下表", "表1 指标", "0402年", "，", "、", "—边",
    "\n", "\r", "\r\n", "\n\n\n\n", " ", "　　", "\t", "详见附件", "第三章", "·\n", "。\n", "推进数据", "到2025年，达到 3.5 万个",
    "锟斤拷", "\ue000", "注：1.一", "2.二", "①", "1.1", "重点方向：", "（1）芯片。（2）装备。", "\u2028", "\x0b", "\x85", "\u200b",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(0, 400, 40))
def test_any_arrangement_is_checked_and_spans_point_at_ink(seed: int) -> None:
    for offset in range(40):
        chance = random.Random(seed + offset)
        text = "总则" + "".join(chance.choice(FRAGMENTS) for _ in range(chance.randint(1, 60)))
        source = read(text.encode(), name="x")
        plan = parse(source)
        checks.run(plan, None)
        for diagnostic in checks.run(plan, source):
            assert diagnostic.node is None or diagnostic.node in plan
            if diagnostic.start is not None:
                quote = plan.text[diagnostic.start : diagnostic.end]
                assert quote == quote.strip() != "", (text, diagnostic)
