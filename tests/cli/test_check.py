"""``ceyuan check``: the whole output, the codes asked for, JSON, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ceyuan.cli.main import main
from tests.cli.conftest import TEXT

CHINESE = """\
plan.txt:7:1  ▲ 警告  CY101
  序号从“（一）”直接到“（三）”，缺“（二）”，可能有内容丢失。
  7 │ （三）培育应用场景
    │ ^^^^^^
  说明：ceyuan explain CY101

plan.txt:8:20  ▲ 警告  CY110
  正文引用“专栏2”，但文件中没有这一部分。
  8 │ 开发协同系统，方便居民办事，重点工程见专栏2。
    │                                       ^^^^^
  说明：ceyuan explain CY110

plan.txt:11:1  ▲ 警告  CY101
  序号从“二、”直接到“四、”，缺“三、”，可能有内容丢失。
  11 │ 四、保障措施
     │ ^^^^

1 个文件：3 个警告。
"""
ENGLISH = """\
plan.txt:8:20  ▲ warning  CY110
  The text refers to “专栏2”, which is not in the file.
  8 │ 开发协同系统，方便居民办事，重点工程见专栏2。
    │                                       ^^^^^
  help: ceyuan explain CY110

1 file: 1 warning.
"""


def test_the_whole_output(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "plan.txt"]) == 0
    assert capsys.readouterr().out == CHINESE


def test_english_and_one_code(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "check", "plan.txt", "--select", "CY110"]) == 0
    assert capsys.readouterr().out == ENGLISH


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (["--select", "CY101"], ["CY101", "CY101"]),
        (["--select", "cy11, CY103"], ["CY110"]),
        (["--ignore", "CY101"], ["CY110"]),
        (["--select", "CY1", "--ignore", "CY110"], ["CY101", "CY101"]),
    ],
)
def test_codes(plan: Path, options: list[str], codes: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "plan.txt", "--format", "json", *options]) == 0
    assert [row["code"] for row in json.loads(capsys.readouterr().out)] == codes


def test_an_unknown_code(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "plan.txt", "--select", "CY1,XX9"]) == 2
    assert "没有规则 XX9" in capsys.readouterr().err


def test_json(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "plan.txt", "--format", "json", "--select", "CY110"]) == 0
    start = TEXT.index("专栏2")
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": "plan.txt",
            "code": "CY110",
            "severity": "warning",
            "message": "正文引用“专栏2”，但文件中没有这一部分。",
            "node": "2.3/p1",
            "start": start,
            "end": start + 3,
            "line": 8,
            "column": 20,
            "end_line": 8,
            "end_column": 23,
        }
    ]


def test_exit_codes(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "plan.txt", "--strict"]) == 1
    assert main(["check", "plan.txt", "--strict", "--select", "CY112"]) == 0
    assert capsys.readouterr().out.endswith("1 个文件：没有发现问题。\n")
    Path("cut.txt").write_text(TEXT + "强化经费保障，每年安排专项资金，支持重点任务落实和场景", "utf-8")
    assert main(["check", "cut.txt"]) == 1
    assert main(["check", "gone.txt"]) == 1
    assert capsys.readouterr().err == "读不了 gone.txt：没有这个文件或文件夹\n  办法：检查路径的写法\n"


def test_several_files(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.txt").write_text(TEXT, "utf-8")
    assert main(["check", ".", "--select", "CY110"]) == 0
    out = capsys.readouterr().out
    assert [line for line in out.split("\n") if "▲" in line] == [
        f"{name}.txt:8:20  ▲ 警告  CY110" for name in ("b", "plan")
    ]
    assert out.endswith("2 个文件：2 个警告。\n")
