"""What cannot be written is never called unreadable, and nothing is half written."""

from __future__ import annotations

import errno
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from ceyuan.cli.failures import of_error
from ceyuan.cli.main import main
from ceyuan.cli.saving import WriteError
from ceyuan.cli.strings import Say
from tests.cli.conftest import TEXT

COMMAND = [sys.executable, "-m", "ceyuan.cli.main"]
FULL = Path("/dev/full")
COMMANDS = [
    ["text", "plan.txt"],
    ["outline", "plan.txt"],
    ["check", "plan.txt"],
    ["check", "plan.txt", "--format", "json"],
    ["summary", "plan.txt"],
    ["compile", "plan.txt"],
    ["explain", "--all"],
]


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("argv", COMMANDS)
def test_standard_output_is_full(plan: Path, argv: list[str], unbuffered: str) -> None:
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with FULL.open("wb") as full:
        done = subprocess.run(
            [*COMMAND, *argv], stdout=full, stderr=subprocess.PIPE, check=False, env=environment
        )
    assert done.returncode == 1
    assert done.stderr.decode() == "写不了 标准输出：空间已满\n  办法：腾出空间后重试，或换一个输出位置\n"


def test_standard_output_is_closed(plan: Path) -> None:
    for argv in COMMANDS:
        done = subprocess.run(
            ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, *argv, "--lang", "en"],
            stderr=subprocess.PIPE,
            check=False,
        )
        assert done.returncode == 1
        assert done.stderr.decode().startswith("Cannot write standard output: the system reports: ")


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("zh", "写不了 plan.txt：它是文件，不是文件夹\n  办法：换一个输出位置\n"),
        (
            "en",
            "Cannot write plan.txt: it is a file, not a folder\n  what to do: choose another place for the output\n",
        ),
    ],
)
@pytest.mark.parametrize(
    "argv",
    [
        ["summary", "plan.txt", "--out", "plan.txt"],
        ["summary", "plan.txt", "--out", "plan.txt/below/it"],
        ["compile", "plan.txt", "-o", "plan.txt/a.json"],
        ["compile", "plan.txt", "plan.txt", "-o", "plan.txt/a"],
    ],
)
def test_a_file_where_a_folder_is_needed(
    plan: Path, argv: list[str], lang: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*argv, "--lang", lang]) == 1
    assert capsys.readouterr() == ("", message)
    assert plan.read_text("utf-8") == TEXT


def test_summary_checks_every_target_first(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("build").mkdir()
    for name in ("plan.json", "plan.md", "plan.html", "plan.txt"):
        Path("build", name).write_text(TEXT, "utf-8")
    assert main(["summary", "build/plan.txt", "--out", "build"]) == 1
    assert capsys.readouterr() == (
        "",
        "写不了 build/plan.txt：它就是输入文件，不能覆盖\n  办法：换一个输出位置\n",
    )
    Path("build/plan.txt").unlink()
    Path("build/plan.txt").mkdir()
    assert main(["summary", "plan.txt", "--out", "build"]) == 1
    assert capsys.readouterr() == (
        "",
        "写不了 build/plan.txt：它是文件夹，不是文件\n  办法：换一个输出位置\n",
    )
    assert {path.read_text("utf-8") for path in Path("build").iterdir() if path.is_file()} == {TEXT}


def test_summary_is_written_whole_or_not_at_all(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("build").mkdir()
    Path("build/plan.json").write_text("before")
    calls: list[int] = []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 5:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["summary", "plan.txt", "--out", "build"]) == 1
    assert capsys.readouterr().err.startswith("写不了 build/plan.txt：空间已满\n")
    assert [path.name for path in Path("build").iterdir()] == ["plan.json"]
    assert Path("build/plan.json").read_text() == "before"


def test_a_long_name_of_han(plan: Path) -> None:
    name = "规" * 83 + ".md"
    assert main(["compile", "plan.txt", "-o", name]) == 0
    assert Path(name).exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.ENAMETOOLONG, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_where_and_what_to_do(number: int, lang: str) -> None:
    error = pickle.loads(pickle.dumps(WriteError("a.json", number)))  # as it comes from another process
    failure = of_error(error, "plan.txt", Say(lang))  # type: ignore[arg-type]
    assert failure.key == "cannot_write"
    assert failure.name == "a.json"
    assert failure.what
    assert failure.remedy
