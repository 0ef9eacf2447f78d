"""Corrections are seen: in the JSON, as findings, on the command line; and they hold after extraction."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import ceyuan
from ceyuan.cli.main import main
from ceyuan.corrections import read
from ceyuan.export.json import from_json, to_dict, to_json
from tests.cli.conftest import TEXT
from tests.shared import shared
from tests.test_examples import HERE

FIX = """by = "李四"
[[heading]]
at = "在交通、社区、教育领域建设示范点"
[[not-heading]]
at = "（三）培育应用场景"
on = 2026-06-01
why = "原文编号有误"
[[heading]]
at = "四、保障措施"
[[box]]
at = "工程"
"""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CEYUAN_LANG", raising=False)
    Path("plan.txt").write_text(TEXT, "utf-8")
    Path("plan.fix.toml").write_text(FIX, "utf-8")
    return tmp_path


def test_the_json_says_what_became_of_each(files: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["compile", "plan.txt", "--corrections", "plan.fix.toml"]) == 0
    document = json.loads(capfdbinary.readouterr().out)
    start = TEXT.index("（三）培育应用场景")
    assert document["corrections"][1] == {
        "kind": "not-heading", "line": 4, "quote": "（三）培育应用场景", "status": "applied", "node": "2.1/p2",
        "start": start, "end": start + 9, "facts": [], "by": "李四", "on": "2026-06-01", "why": "原文编号有误",
        "before": {"id": "2.3", "kind": "division", "level": 2, "number": "（三）", "title": "培育应用场景"},
        "after": {"id": "2.1/p2", "kind": "paragraph", "level": None, "number": None, "title": None},
        "problem": None, "found": [], "file": "plan.fix.toml",
    }  # fmt: skip
    assert [one["status"] for one in document["corrections"]] == [
        "unfit",
        "applied",
        "unchanged",
        "ambiguous",
    ]
    schema = json.loads(shared("contract", "plan.schema.json").read_text("utf-8"))
    jsonschema.validate(document, schema, cls=jsonschema.Draft202012Validator)


def test_the_json_is_read_back(files: Path) -> None:
    plan = ceyuan.compile("plan.txt", corrections=Path("plan.fix.toml"))
    assert from_json(to_json(plan), plan.text) == plan
    assert plan.corrections
    assert ceyuan.compile("plan.txt", corrections=FIX.encode()).nodes == plan.nodes
    assert ceyuan.compile("plan.txt", corrections=read("plan.fix.toml")) == plan
    assert "corrections" not in to_dict(ceyuan.compile("plan.txt"))


def test_findings_in_both_languages(files: Path) -> None:
    found = {}
    for lang in ("zh", "en"):
        plan = ceyuan.compile("plan.txt", corrections="plan.fix.toml", lang=lang)  # type: ignore[arg-type]
        found[lang] = {d.code: d for d in plan.diagnostics if d.code.startswith("CY19")}
    assert {code: (d.severity, d.node) for code, d in found["zh"].items()} == {
        "CY190": ("info", "2.1/p2"), "CY191": ("error", None), "CY192": ("error", None), "CY193": ("info", "4"),
    }  # fmt: skip
    assert {code: d.message for code, d in found["zh"].items()} == {
        "CY190": "“（三）培育应用场景”已按订正修改（[[not-heading]]，plan.fix.toml 第 4 行，李四 2026-06-01：原文编号有误）。",
        "CY191": "plan.fix.toml 第 2 行的订正 [[heading]]“在交通、社区、教育领域建设示范点”没有应用：原文中没有这段文字，"
        "最接近的是“在交通和社区两个领域建设示范点，三年内全面推广。”；核对引文，或删去这条订正。",
        "CY192": "plan.fix.toml 第 10 行的订正 [[box]]“工程”没有应用：有几处都符合（行号：原文）："
        "8: …系统，方便居民办事，重点工程见专栏2。专栏1应用示范…、9: …见专栏2。专栏1应用示范工程在交通和社区两个领域建设…；"
        "用 before、after、node 或 nth 指明。",
        "CY193": "plan.fix.toml 第 8 行的订正 [[heading]]“四、保障措施”没有改变什么，此处已经如此；可以删去。",
    }
    assert found["en"]["CY191"].message == (
        "The correction [[heading]] “在交通、社区、教育领域建设示范点” in line 2 of plan.fix.toml was not applied: its text stands nowhere; "
        "the nearest is “在交通和社区两个领域建设示范点，三年内全面推广。”; check the quote, or delete the correction."
    )


def test_the_command_line_says_what_was_not_applied(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "plan.txt", "--corrections", "plan.fix.toml", "-o", "plan.json"]) == 0
    lines = capsys.readouterr().err.split("\n")
    assert lines[1] == "订正：应用 1 条，1 条已无需要，2 条没有应用"
    assert lines[2].startswith("  ■ CY191 plan.fix.toml 第 2 行的订正")
    assert lines[-2] == "下一步：ceyuan check --corrections=plan.fix.toml plan.txt"
    assert main(["compile", "plan.txt", "--corrections", "plan.fix.toml", "-o", "plan.json", "--strict"]) == 1
    assert main(["check", "--corrections=plan.fix.toml", "plan.txt", "--select", "CY192"]) == 1
    assert capsys.readouterr().out.startswith("plan.txt  ■ 错误  CY192\n")


def test_a_corrections_file_that_cannot_be_read(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.toml").write_text('[[heading]]\nat = "x"\nlevels = 2\n', "utf-8")
    assert main(["compile", "plan.txt", "--corrections", "bad.toml", "-o", "plan.json"]) == 1
    assert capsys.readouterr().err == (
        "读不了 bad.toml：[[heading]] 不认识“levels”\n  位置：第 3 行\n  办法：是否要写 level；可用："
        "at、before、after、node、nth、by、on、why、level、number、title\n"
    )
    assert not Path("plan.json").exists()
    assert main(["check", "plan.txt", "--corrections", "none.toml", "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("Cannot read none.toml: there is no such file")
    assert main(["compile", "plan.txt", "plan.txt", "--corrections", "bad.toml", "-o", "out"]) == 2


@pytest.mark.parametrize("command", [["outline"], ["summary"], ["targets"], ["tasks"], ["check"]])
def test_every_command_that_reads_a_plan_takes_them(
    files: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "plan.txt", "--corrections", "plan.fix.toml"]) == (command == ["check"])
    told = capsys.readouterr()
    assert ("CY191" in told.out + told.err, "CY192" in told.out + told.err) == (True, True)


@pytest.mark.parametrize(
    "command",
    [
        ["compile", "plan.txt", "--format", "json", "-o", "out/plan.json"],
        ["targets", "plan.txt", "--format", "csv", "-o", "out/plan.json"],
        ["summary", "plan.txt", "--out", "out"],
    ],
)
def test_the_corrections_are_never_overwritten(
    files: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("out").mkdir()
    Path("out/plan.json").write_text(FIX, "utf-8")
    assert main([*command, "--corrections", "out/plan.json"]) == 1
    assert "它就是输入文件，不能覆盖" in capsys.readouterr().err
    assert Path("out/plan.json").read_text("utf-8") == FIX


def test_extracted_facts_of_the_shipped_plan() -> None:
    fix = """
[[not-target]]
at = "50万元以上科研仪器开放共享率"
node = "d2/2.3/list1.4"
[[baseline]]
at = "技术合同成交额达到650亿元"
figure = "386.5亿元"
[[target]]
at = "全社会研发经费投入强度"
node = "d2/2.3/table1"
due = 2031
[[organisation]]
at = "责任单位：市教育局、市科技局"
node = "d2/3.3"
name = "市科技局"
role = "lead"
[[not-heading]]
at = "（一）激发高校院所创新活力"
"""
    plan = ceyuan.compile(HERE / "plan.txt", corrections=fix.encode())
    assert {one.status for one in plan.corrections[:4]} <= {"applied", "unchanged"}
    assert plan.corrections[4].problem in {"missing", None}
    texts = {target.id: plan.text[target.start : target.end] for target in plan.targets}
    assert not any(t.start <= plan.text.index("50万元以上科研") < t.end for t in plan.targets), texts
    contract = next(t for t in plan.targets if t.node == "d2/2.3/list1.3/p1" and t.value == 65e9)
    assert contract.baseline is not None
    assert contract.baseline.value == 38_650_000_000
    assert [
        t.due for t in plan.targets if t.node == "d2/2.3/table1" and t.indicator == "全社会研发经费投入强度"
    ] == ["2031"]
    duty = next(r for r in plan.responsibilities if r.id == plan.corrections[3].facts[0])
    assert [(body.name, body.role) for body in duty.organisations] == [
        ("市教育局", "responsible"),
        ("市科技局", "lead"),
    ]
