"""The command as a whole: help, language, errors, and the process that a shell sees."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import ceyuan
from ceyuan.checks import RULES
from ceyuan.cli.main import COMMANDS, main
from ceyuan.cli.strings import TABLE, Say, language
from ceyuan.cli.terminal import width
from ceyuan.export import EXPORTERS

COMMAND = [sys.executable, "-m", "ceyuan.cli.main"]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["", *(command.NAME for command in COMMANDS)])
def test_help_in_80_columns(name: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*([name] if name else []), "--lang", lang, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("用法：ceyuan" if lang == "zh" else "usage: ceyuan")
    assert max(width(line) for line in out.split("\n")) <= 80


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"ceyuan {ceyuan.__version__}\n"


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (
            ["foo"],
            "COMMAND 不能是 foo，可用：compile, text, outline, targets, tasks, check, explain, summary",
        ),
        (["text"], "缺少 FILE"),
        (["text", "a", "--nope"], "不认识 --nope"),
        (["compile", "a", "--format", "odt"], f"--format 不能是 odt，可用：{', '.join(EXPORTERS)}"),
        (["compile", "a", "--max-bytes", "3Q"], "--max-bytes 应为大小，如 64M，不能是 3Q"),
        (["outline", "a", "--depth", "0"], "--depth 应为正整数，不能是 0"),
        (["outline", "a", "--depth"], "--depth 后面缺少值"),
        (["explain", "CY999"], "没有规则 CY999；全部规则见 ceyuan explain"),
    ],
)
def test_usage_errors(argv: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    first, second, rest = capsys.readouterr().err.split("\n")
    assert first == f"命令写法有误：{message}"
    assert second.startswith("查看用法：ceyuan")
    assert rest == ""


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("用法：ceyuan")


@pytest.mark.parametrize(
    ("argv", "environment", "expected"),
    [
        ([], {}, "zh"),
        ([], {"CEYUAN_LANG": "en"}, "en"),
        ([], {"CEYUAN_LANG": "en_GB.UTF-8"}, "en"),
        (["--lang", "zh"], {"CEYUAN_LANG": "en"}, "zh"),
        (["check", "--lang=en"], {}, "en"),
        ([], {"CEYUAN_LANG": "fr"}, "zh"),
    ],
)
def test_language(argv: list[str], environment: dict[str, str], expected: str) -> None:
    assert language(argv, environment) == expected


def test_every_string_is_used_and_in_both_languages() -> None:
    folder = Path(ceyuan.__file__).parent / "cli"
    code = "".join(
        path.read_text("utf-8") for path in folder.glob("*.py") if path.name != "strings.py"
    ).replace("'", '"')
    derived = {"n_error", "n_warning", "n_info", "error", "warning", "info"}
    derived |= {f"{key}_remedy" for key in ("no_file", "no_permission", "is_folder")}
    assert [key for key in TABLE if f'"{key}"' not in code and key not in derived] == []
    assert all(chinese and english for chinese, english in TABLE.values())
    assert not [
        key for key, (_, english) in TABLE.items() if any("\u4e00" <= char <= "\u9fff" for char in english)
    ]


def test_plurals() -> None:
    assert [Say("en")("n_error", n=n) for n in (1, 2)] == ["1 error", "2 errors"]
    assert Say("zh")("n_error", n=1) == "1 个错误"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_explain(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    for rule in RULES:
        assert main(["explain", rule.code.lower(), "--lang", lang]) == 0
        out = capsys.readouterr().out
        assert out.startswith(f"{rule.code} {rule.titles[lang]}  ")  # type: ignore[index]
        assert max(width(line) for line in out.split("\n")) <= 80
    assert main(["explain", "--all", "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert all(f"{rule.code} {rule.titles[lang]}  " in out for rule in RULES)  # type: ignore[index]
    assert main(["explain", "--lang", lang]) == 0
    assert len(capsys.readouterr().out.strip().split("\n")) == len(RULES) + 1


def test_the_process(plan: Path) -> None:
    done = subprocess.run([*COMMAND, "check", "plan.txt", "--strict"], capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stdout.decode().endswith("1 个文件：3 个警告。\n")
    assert done.stderr == b""


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_that_closes_early(plan: Path, unbuffered: str) -> None:
    plan.write_text("一、总体要求\n" + "坚持系统谋划，稳步推进各项工作。\n" * 40000, "utf-8")
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    process = subprocess.Popen(
        [*COMMAND, "text", "plan.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.wait(30) == 141
    assert process.stderr.read() == b""


def test_help_needs_no_reader() -> None:
    code = (
        "import sys; from ceyuan.cli.main import main; main(['--help']);"
        "heavy = {'lxml', 'docx', 'openpyxl', 'pypdfium2', 'markdown_it', 'json', 'concurrent.futures', 'multiprocessing',"
        " 'ceyuan.grammar', 'ceyuan.checks', 'ceyuan.source'} & set(sys.modules); sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, env=os.environ | {"CEYUAN_LANG": "en"}
    )
    assert (done.returncode, done.stderr) == (0, b"")
