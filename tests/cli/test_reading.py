"""``ceyuan text``, ``outline`` and ``summary``."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceyuan.cli.main import main
from tests.cli.conftest import TEXT

OUTLINE = """\
云汀市数字城市建设规划（2026—2030年）
行  编号      标题
 2  1         一、总体要求
 4  2         二、重点任务
 5  2.1         （一）夯实数据底座
 7  2.3         （三）培育应用场景
 9  2.3/box1      ▣ 专栏1 应用示范工程
11  4         四、保障措施
"""


@pytest.mark.parametrize("text", [TEXT, "一、好\r\n内容，不改动换行。\r二、好\n\n", "\ufeff一、好\n"])
def test_text_adds_and_changes_nothing(
    tmp_path: Path, text: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert main(["text", str(path)]) == 0
    assert capfdbinary.readouterr().out == text.lstrip("\ufeff").encode()


def test_outline(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "plan.txt", "--boxes"]) == 0
    assert capsys.readouterr().out == OUTLINE


def test_outline_to_a_level(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "plan.txt", "--depth", "1", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert lines[1:] == [
        "line  id  title",
        "   2  1   一、总体要求",
        "   4  2   二、重点任务",
        "  11  4   四、保障措施",
        "",
    ]


def test_outline_without_headings(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan.write_text("今年以来，全市数字城市建设稳步推进，各项工作取得成效。\n", "utf-8")
    assert main(["outline", "plan.txt"]) == 0
    assert capsys.readouterr().out.endswith("没有带序号的标题。\n")


def test_summary_writes_all_and_says_what_is_next(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", "plan.txt", "--out", "build"]) == 0
    lines = capsys.readouterr().out.rstrip("\n").split("\n")
    assert lines[0] == "云汀市数字城市建设规划（2026—2030年）"
    assert "规划期    2026—2030年" in lines
    assert "诊断  3 个警告" in lines
    assert lines[-1] == "下一步：打开 build/plan.html"
    names = sorted(path.name for path in Path("build").iterdir())
    assert names == ["plan.html", "plan.json", "plan.md", "plan.txt", "plan.xlsx"]
    assert Path("build/plan.txt").read_bytes() == TEXT.encode()


def test_summary_alone_writes_nothing(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", "plan.txt", "--lang", "en"]) == 0
    assert "Findings  3 warnings" in capsys.readouterr().out
    assert [path.name for path in Path().iterdir()] == ["plan.txt"]


@pytest.mark.parametrize("command", ["text", "outline", "summary"])
def test_what_cannot_be_read(plan: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "gone.txt"]) == 1
    assert capsys.readouterr().err == "读不了 gone.txt：没有这个文件或文件夹\n  办法：检查路径的写法\n"
    assert main([command, "."]) == 1
    assert capsys.readouterr().err.startswith("读不了 .：这是文件夹")
    Path("empty.txt").touch()
    assert main([command, "empty.txt", "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("Cannot read empty.txt: ")
