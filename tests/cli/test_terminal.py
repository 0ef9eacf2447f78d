"""Widths, wrapping, carets, colour and progress."""

from __future__ import annotations

import io

import pytest

from ceyuan.cli.quote import Lines
from ceyuan.cli.terminal import Progress, clip, paint, width, wrap


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("规划", 4), ("，a", 3), ("e\u0301", 1), ("→", 1)]
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_clip() -> None:
    assert clip("规划纲要", 8) == "规划纲要"
    assert clip("规划纲要x", 8) == "规划纲…"


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [
        ("规划纲要", 4, "规划\n纲要"),
        ("规划，纲要", 4, "规\n划，\n纲要"),
        ("读“规划”", 4, "读\n“规\n划”"),
        ("read the plan", 8, "read the\nplan"),
        ("用 PDF 读", 6, "用 PDF\n读"),
        ("短", 80, "短"),
    ],
)
def test_wrap(text: str, columns: int, expected: str) -> None:
    assert wrap(text, columns) == expected


def test_wrap_hangs() -> None:
    assert wrap("一二三四五六", 6, hang=2) == "一二三\n  四五\n  六"


def test_carets_stand_under_han() -> None:
    text = "总则\n建设ABC平台。\n"
    start = text.index("平台")
    assert Lines(text).quote(start, start + 2) == ["  2 │ 建设ABC平台。", "    │        ^^^^"]


def test_a_long_line_is_shown_around_the_place() -> None:
    text = "前" * 100 + "此处" + "后" * 100
    line, carets = Lines(text).quote(100, 102)
    assert width(line) <= 80
    assert "…" in (line[6], line[-1])
    assert width(line[: line.index("此")]) == carets.index("^")
    assert carets.count("^") == 4


def test_first_and_last_line_of_a_long_span() -> None:
    text = "一行。\n二行。\n三行。\n"
    quote = Lines(text).quote(0, text.index("三") + 3)
    assert quote == ["  1 │ 一行。", "    │ ^^^^^^", "    ⋮", "  3 │ 三行。", "    │ ^^^^^^"]


@pytest.mark.parametrize(
    ("text", "place"), [("a\nb", (2, 1)), ("a\r\nb", (2, 1)), ("a\rb", (2, 1)), ("ab", (1, 2))]
)
def test_places(text: str, place: tuple[int, int]) -> None:
    assert Lines(text).at(text.index("b")) == place


def test_colour_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert paint("x", "error", io.StringIO()) == "x"
    assert paint("x", "error", Screen()) == "\x1b[31mx\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert paint("x", "error", Screen()) == "x"


def test_progress_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(Progress, "_DELAY", 0)
    for stream, shown in ((Screen(), True), (io.StringIO(), False)):
        monkeypatch.setattr("sys.stderr", stream)
        bar = Progress("编译", 2)
        bar.step("一份名字很长的规划" * 9)
        bar.step("二.txt")
        bar.close()
        lines = stream.getvalue().replace("\x1b[K", "").split("\r")
        assert any("2/2 二.txt" in line for line in lines) == shown
        assert max(map(width, lines)) <= 79
