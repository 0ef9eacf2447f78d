"""What a plan or a file name holds cannot act on the terminal; ``text`` and ``compile`` change nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ceyuan.cli.main import main
from ceyuan.cli.quote import Lines
from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import visible, width

ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
EVIL = "\x1b[2J\x07\x9b1m\u202e\u2066\x7f"
SHOWN = r"\x1b[2J\x07\u009b1m\u202e\u2066\u007f"
TEXT = (
    f"""云汀市{EVIL}规划（2026—2030年）
一、总体{EVIL}要求
坚持系统谋划，见专栏2{EVIL}。
三、重点{EVIL}任务
"""
    + "建成统一目录，汇聚部门数据。\n" * 200
)


@pytest.fixture
def evil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path(f"a{EVIL}.txt").write_text(TEXT, "utf-8")
    return f"a{EVIL}.txt"


def test_visible() -> None:
    assert visible(f"规{EVIL}\n\t\r") == f"规{SHOWN}\n\t\\r"
    assert visible("a\nb\t", keep="") == r"a\nb\t"
    assert Say("en")("cannot_read", name=Path("a\n\x1b"), what="x\x9b") == r"Cannot read a\n\x1b: x\u009b"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "argv",
    [
        ["outline", "FILE", "--boxes"],
        ["check", "FILE"],
        ["check", "FILE", "--format", "json"],
        ["summary", "FILE"],
        ["summary", "FILE", "--out", f"b{EVIL}"],
        ["compile", "FILE", "-o", f"b{EVIL}.json"],
        ["compile", "FILE", f"gone{EVIL}", "-o", f"b{EVIL}"],
        ["explain", EVIL],
        ["outline", f"gone{EVIL}"],
        ["text", f"gone{EVIL}"],
        ["text", "FILE", EVIL],
        ["compile", "FILE", "--format", EVIL],
        ["compile", "FILE", "-o", f"x.{EVIL}"],
        ["check", "FILE", "--select", EVIL],
        ["summary", "FILE", "--out", "FILE"],
    ],
)
def test_nothing_acts_on_the_terminal(
    evil: str, argv: list[str], lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*(evil if word == "FILE" else word for word in argv), "--lang", lang])
    out, err = capsys.readouterr()
    assert ACTING.findall(out + err) == []
    assert "1b[2J" in out + err


def test_folders_and_skipped_files(evil: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(f"b{EVIL}").write_bytes(b"\x89PNG")
    assert main(["check", "."]) == 1
    out, err = capsys.readouterr()
    assert ACTING.findall(out + err) == []
    assert f"b{SHOWN}" in err


def test_json_stays_json(evil: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", evil, "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert {row["file"] for row in rows} == {evil}


def test_text_and_compile_change_nothing(evil: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["text", evil]) == 0
    assert capfdbinary.readouterr().out.decode() == TEXT
    assert main(["compile", evil]) == 0
    assert EVIL in json.loads(capfdbinary.readouterr().out)["title"]


def test_carets_stand_under_escapes() -> None:
    text = f"建{EVIL}设平台。"
    start = text.index("平台")
    line, carets = Lines(text).quote(start, start + 2)
    assert SHOWN in line
    assert carets.count("^") == 4
    assert width(line[: line.index("平")]) == carets.index("^")
