"""``ceyuan targets`` and ``tasks``, and the office files of ``compile`` and ``summary``."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from ceyuan.cli import listing
from ceyuan.cli.main import main
from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import width
from ceyuan.export.sheets import SHEETS, sheet
from tests.export.sample import bare
from tests.export.waterway import waterway

TARGETS = """\
共7项指标：定量5项，年度1项，定性1项；其中约束性1项、预期性1项，有基期值的2项。
序号  指标          单位  目标值  目标年  属性    位置
1     港口吞吐量    亿吨     1.2  2028    预期性  第8行
2     岸电使用率    %        ≥90  2028    约束性  第8行
3     完成投资      亿元    45.5  2028    —       第8行
4     航道通过能力  —          —  2028    —       第8行
5     新增绿色船舶  艘     20—25  2028    —       第9行
6     岸电桩        座       120  —       —       第16行
7     淘汰老旧船舶  艘       300  2026    —       第17行"""
TASKS = """\
序号  任务                                      位置
1     整治主航道                                第12行
      牵头单位：市交通局；配合单位：市水务局、市财政局；完成时限：2027年6月底前
2     建成云汀智慧航道平台，汇聚水位和船舶数据  第13行
      责任单位：市大数据局"""


@pytest.fixture
def plan_with_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample's file; what is compiled from it has the facts that were set by hand."""
    monkeypatch.chdir(tmp_path)
    plan = waterway()
    path = tmp_path / "plan.txt"
    path.write_text(plan.text, "utf-8")
    for module in ("listing", "compile", "summary"):
        monkeypatch.setattr(f"ceyuan.cli.{module}.compiled", lambda *_, **__: plan)
    return path


def test_the_indicator_table(plan_with_facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets", "plan.txt"]) == 0
    title, *lines, blank, last = capsys.readouterr().out.rstrip("\n").split("\n")
    assert title == "云汀市水运发展三年行动计划（2026—2028年）"
    assert "\n".join(lines) == TARGETS
    assert (blank, last) == ("", "下一步：ceyuan targets plan.txt -o targets.xlsx")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("key", SHEETS)
def test_80_columns(key: str, lang: str) -> None:
    lines = listing.screen(sheet(waterway(), key, lang=lang), Say(lang))  # type: ignore[arg-type]
    assert max(map(width, lines)) <= 80
    lines = listing.screen(sheet(bare(), key, lang=lang), Say(lang))  # type: ignore[arg-type]
    assert max(map(width, lines)) <= 80


def test_the_task_table(plan_with_facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tasks", "plan.txt"]) == 0
    lines = capsys.readouterr().out.rstrip("\n").split("\n")
    assert "\n".join(lines[3:8]) == TASKS
    assert lines[-1] == "下一步：ceyuan tasks plan.txt -o tasks.xlsx"


@pytest.mark.parametrize(
    ("command", "lang", "begins"),
    [
        ("targets", "zh", "没有读到指标。这份文件可能只提工作要求、不设数值，"),
        ("tasks", "zh", "没有读到任务。这份文件可能只有背景、原则和目标，"),
        ("targets", "en", "No target was read. The document may set tasks without figures,"),
        ("tasks", "en", "No task was read. The document may hold only background,"),
    ],
)
def test_an_empty_table_says_why(
    tmp_path: Path, command: str, lang: str, begins: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("一、发展基础\n港口群初步形成。\n", "utf-8")
    assert main([command, str(path), "--lang", lang]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert lines[1].startswith(begins[:30])
    assert "-o" not in lines[-2]


def test_formats(plan_with_facts: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["tasks", "plan.txt", "--format", "csv"]) == 0
    out = capfdbinary.readouterr().out
    assert out.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(out.decode("utf-8-sig"), newline="")))
    assert [row[3] for row in rows][:2] == ["任务", "整治主航道"]
    assert rows[4][3] == "'=改造码头"
    assert main(["targets", "plan.txt", "--format", "json"]) == 0
    assert [row["indicator"] for row in json.loads(capfdbinary.readouterr().out)][:2] == [
        "港口吞吐量",
        "岸电使用率",
    ]
    assert main(["targets", "plan.txt", "--format", "md"]) == 0
    assert capfdbinary.readouterr().out.decode().startswith("# 指标体系\n\n共7项指标")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.xlsx", b"PK"), ("a.csv", b"\xef\xbb\xbf"), ("a.json", b"["), ("a.md", b"#"), ("a.txt", "云汀".encode()), ("a", "云汀".encode())],
)  # fmt: skip
def test_the_format_follows_the_name(
    plan_with_facts: Path, name: str, begins: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["targets", "plan.txt", "-o", f"new/{name}"]) == 0
    assert capsys.readouterr() == ("", f"已写入 new/{name}（7 行）\n")
    assert Path("new", name).read_bytes().startswith(begins)


def test_one_table_as_a_workbook(plan_with_facts: Path) -> None:
    assert main(["tasks", "plan.txt", "-o", "tasks.xlsx"]) == 0
    book = openpyxl.load_workbook("tasks.xlsx")
    assert book.sheetnames == ["任务分解"]
    assert book.active["D4"].value == "整治主航道"


def test_what_is_refused(
    plan_with_facts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["targets", "plan.txt", "-o", "a.odt"]) == 2
    assert capsys.readouterr().err.split("\n")[0] == (
        "命令写法有误：-o 的扩展名 .odt 不是输出格式，可用：.txt、.csv、.json、.md、.xlsx；或用 --format 指定格式"
    )
    assert main(["targets", "plan.txt", "-o", "plan.txt"]) == 1
    assert capsys.readouterr().err.startswith("写不了 plan.txt：它就是输入文件，不能覆盖\n")
    for module in ("listing", "compile"):
        monkeypatch.setattr(f"ceyuan.cli.{module}.is_terminal", lambda _: True)
    for argv in (["targets", "plan.txt", "--format", "xlsx"], ["compile", "plan.txt", "--format", "xlsx"]):
        assert main(argv) == 2
        assert capsys.readouterr().err.startswith("命令写法有误：xlsx 不能输出到屏幕，请用 -o 指定文件\n")


def test_compile_to_office_files(plan_with_facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "plan.txt", "-o", "out/a.xlsx"]) == 0
    assert openpyxl.load_workbook("out/a.xlsx").active["O4"].hyperlink is None
    Path("out/a.html").write_text("<!DOCTYPE html>")
    assert main(["compile", "plan.txt", "-o", "out/a.xlsx"]) == 0
    assert openpyxl.load_workbook("out/a.xlsx").active["O4"].hyperlink.target == "a.html#2.2/p1"
    assert main(["compile", "plan.txt", "-o", "out/b.docx"]) == 0
    assert Path("out/b.docx").read_bytes().startswith(b"PK")


def test_compile_to_csv(plan_with_facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "plan.txt", "-o", "out/a.csv"]) == 0
    written = sorted(path.name for path in Path("out").iterdir())
    assert written == sorted(f"a.{key}.csv" for key in SHEETS)
    assert capsys.readouterr().err.startswith("已写入 out/a.targets.csv、out/a.tasks.csv、")
    assert main(["compile", "plan.txt", "-o", "one.csv", "--table", "tasks"]) == 0
    assert Path("one.csv").read_bytes() == Path("out/a.tasks.csv").read_bytes()


def test_compile_to_csv_asks_which_table(
    plan_with_facts: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["compile", "plan.txt", "--format", "csv"]) == 2
    assert (
        capfdbinary.readouterr()
        .err.decode()
        .startswith(
            "命令写法有误：csv 每个文件一张表：用 --table 选一张（targets、tasks、bodies、dates、names、findings），或用 -o 全部写出\n"
        )
    )
    assert main(["compile", "plan.txt", "--format", "csv", "--table", "bodies"]) == 0
    assert capfdbinary.readouterr().out.decode("utf-8-sig").startswith("序号,单位,牵头,")
    assert main(["compile", "plan.txt", "--format", "json", "--table", "bodies"]) == 2
    assert (
        capfdbinary.readouterr().err.decode().startswith("命令写法有误：--table 只用于 csv；json 含全部表\n")
    )


def test_no_table_overwrites_another_input(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = plan.read_text("utf-8")
    for name in ("in/a.txt", "in/b.txt", "in/a.tasks.csv"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, "utf-8")
    argv = ["compile", "in/a.txt", "in/b.txt", "in/a.tasks.csv", "-o", "in", "--format", "csv"]
    assert main(argv) == 1
    assert "写不了 in/a.tasks.csv：它就是输入文件，不能覆盖\n" in capsys.readouterr().err
    assert Path("in/a.tasks.csv").read_text("utf-8") == text
    assert Path("in/b.tasks.csv").exists()


def test_many_plans_to_workbooks(plan: Path) -> None:
    for name in ("in/a.txt", "in/b.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(plan.read_text("utf-8"), "utf-8")
    assert main(["compile", "in", "-o", "out", "--format", "xlsx", "--jobs", "2"]) == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.xlsx", "b.xlsx"]


def test_the_summary_counts_the_facts_and_writes_the_workbook(
    plan_with_facts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["summary", "plan.txt", "--out", "build"]) == 0
    assert "要素      7 项指标、7 项任务、5 个责任单位、2 个时间节点、1 个名称\n" in capsys.readouterr().out
    assert openpyxl.load_workbook("build/plan.xlsx").active["O4"].hyperlink.target == "plan.html#2.2/p1"
    assert main(["summary", "plan.txt", "--lang", "en"]) == 0
    assert "Facts     7 targets, 7 tasks, 5 bodies, 2 dates, 1 name\n" in capsys.readouterr().out
