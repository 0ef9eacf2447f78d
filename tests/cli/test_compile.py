"""``ceyuan compile``: one file, many files, a folder; nothing half written, nothing overwritten."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from ceyuan.cli.files import inputs
from ceyuan.cli.main import main
from ceyuan.export import EXPORTERS
from tests.cli.conftest import TEXT

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + bytes(512)
BAD = b"%PDF-1.7\nnothing follows"


def test_one_file_to_standard_output(plan: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["compile", "plan.txt"]) == 0
    out, err = capfdbinary.readouterr()
    assert json.loads(out)["schema"] == "ceyuan.plan/1"
    assert err == b""


def test_standard_input(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with plan.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert main(["compile", "-", "--format", "md"]) == 0
    assert "## 一、总体要求" in capfdbinary.readouterr().out.decode()


@pytest.mark.parametrize(("name", "begins"), [("a.json", "{"), ("a.md", "#"), ("a.html", "<!"), ("a", "{")])
def test_the_format_follows_the_name(plan: Path, name: str, begins: str) -> None:
    assert main(["compile", "plan.txt", "-o", f"new/{name}"]) == 0
    assert Path("new", name).read_text("utf-8").lstrip().lower().startswith(begins)


def test_what_was_written_and_what_to_do_next(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "plan.txt", "-o", "a.json"]) == 0
    assert capsys.readouterr().err == "已写入 a.json（3 个警告）\n下一步：ceyuan check plan.txt\n"
    assert main(["compile", "plan.txt", "-o", "out/", "--lang", "en"]) == 0
    assert capsys.readouterr().err == "Wrote out/plan.json (3 warnings)\nNext: ceyuan check plan.txt\n"


def test_strict(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "plan.txt", "-o", "a.json", "--strict"]) == 1
    assert Path("a.json").exists()


def test_the_input_is_never_overwritten(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.link("plan.txt", "same.md")
    for out in ("plan.txt", "same.md"):
        assert main(["compile", "plan.txt", "--format", "md", "-o", out]) == 1
        assert capsys.readouterr().err == f"写不了 {out}：它就是输入文件，不能覆盖\n  办法：换一个输出位置\n"
    assert plan.read_text("utf-8") == TEXT


def test_a_device_is_written_to_and_not_replaced(plan: Path) -> None:
    assert main(["compile", "plan.txt", "-o", os.devnull]) == 0
    assert not Path(os.devnull).is_file()


def test_nothing_half_written(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.json").write_text("before")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["compile", "plan.txt", "-o", "a.json"]) == 1
    assert Path("a.json").read_text() == "before"
    assert sorted(path.name for path in Path().iterdir()) == ["a.json", "plan.txt"]
    assert capsys.readouterr().err.startswith("写不了 a.json：")


def test_a_folder(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("in/a.txt", "in/b/a.txt", "in/b/a.md", "in/.hidden.txt", "in/.git/c.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(TEXT, "utf-8")
    Path("in/picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert main(["compile", "in", "-o", "in/out"]) == 0
    assert main(["compile", "in", "-o", "in/out"]) == 0  # its own results are not read again
    written = sorted(str(path.relative_to("in/out")) for path in Path("in/out").rglob("*") if path.is_file())
    assert written == ["a.json", "b/a.md.json", "b/a.txt.json"]
    assert capsys.readouterr().err.startswith("已编译 3 个文件，写入 in/out：9 个警告\n")


def test_files_of_one_name_keep_their_folders(plan: Path) -> None:
    for name in ("x/a.txt", "y/a.txt"):
        Path(name).parent.mkdir()
        Path(name).write_text(TEXT, "utf-8")
    assert main(["compile", "x/a.txt", "y/a.txt", "./x/a.txt", "-o", "out"]) == 0
    assert sorted(str(path) for path in Path("out").rglob("*.json")) == [
        "out/x/a.txt.json",
        "out/y/a.txt.json",
    ]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_bad_file_does_not_stop_the_rest(
    plan: Path, jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("bad.pdf").write_bytes(BAD)
    Path("other.txt").write_text(TEXT, "utf-8")
    assert main(["compile", "bad.pdf", "plan.txt", "gone.txt", "other.txt", "-o", "out", "--jobs", jobs]) == 1
    assert sorted(path.name for path in Path("out").iterdir()) == ["other.json", "plan.json"]
    err = capsys.readouterr().err
    assert "■ 2 个文件失败：\n  读不了 bad.pdf：PDF" in err
    assert "  读不了 gone.txt：没有这个文件或文件夹\n    办法：检查路径的写法\n" in err


def test_several_plans_need_a_folder(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "plan.txt", "other.txt"]) == 2
    assert "要用 -o 指定输出文件夹" in capsys.readouterr().err
    assert main(["compile", "plan.txt", "other.txt", "-o", "plan.txt"]) == 2
    assert "plan.txt 是文件" in capsys.readouterr().err
    assert main(["compile", "-", "plan.txt", "-o", "out"]) == 2


def test_a_folder_is_read_by_content(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("in/sub").mkdir(parents=True)
    for name in ("noext", "sub/规划.2026"):
        Path("in", name).write_text(TEXT, "utf-8")
    Path("in/gb").write_bytes(TEXT.encode("gb18030") * 40)
    Path("in/README.md").write_text("# Notes\n\nNo plan at all.\n", "utf-8")
    Path("in/old.doc").write_bytes(OLE)
    Path("in/report").write_bytes(BAD)
    for name, data in SKIPPED.items():
        Path("in", name).write_bytes(data)
    assert main(["compile", "in", "-o", "out"]) == 1
    written = sorted(str(path.relative_to("out")) for path in Path("out").rglob("*.json"))
    assert written == ["README.json", "gb.json", "noext.json", "sub/规划.json"]
    err = capsys.readouterr().err
    assert "■ 2 个文件失败：\n  读不了 in/old.doc：这是旧版 Word" in err
    assert "  读不了 in/report：PDF" in err
    shown = [f"in/{name}" for name in sorted(SKIPPED)[:5]]
    assert f"跳过 {len(SKIPPED)} 个文件（内容不是文档）：{'、'.join(shown)}等\n" in err
    assert main(["check", "in", "--lang", "en"]) == 1
    err = capsys.readouterr().err
    assert "Cannot read in/old.doc: " in err
    assert err.endswith(f"Skipped {len(SKIPPED)} files that are no documents: {', '.join(shown)}, …\n")


SKIPPED = {
    "a.png": b"\x89PNG\r\n\x1a\n",
    "b": b"PK\x03\x04" + bytes(60) + b"xl/workbook.xml",
    "c.gz": b"\x1f\x8b\x08",
    "d": b"\x7fELF\x02\x01",
    "e.svg": b'<?xml version="1.0"?>\n<svg xmlns="x"><text>a</text></svg>',
    "f.sh": b"#!/bin/sh\necho one\n",
    "g.bin": bytes(range(256)) * 16,
    "h.json": b'{"schema": "ceyuan.plan/1", "title": "x"}',
    "i": b"",
}


def test_a_word_file_without_suffix_is_a_document(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "noext", "w") as package:
        package.writestr("word/document.xml", "<x/>" * 50)
        package.writestr("big", bytes(200_000))
    assert [entry.path.name for entry in inputs([str(tmp_path)]).entries] == ["noext"]


def test_no_input_is_overwritten_by_the_result_of_another(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("d1/s/x.txt", "d2/s/x.md"):
        Path(name).parent.mkdir(parents=True)
        Path(name).write_text(TEXT, "utf-8")
    assert main(["compile", "d1", "d2/s/x.md", "-o", "d2", "--format", "md"]) == 1
    assert Path("d2/s/x.md").read_text("utf-8") == TEXT
    assert "  写不了 d2/s/x.md：它就是输入文件，不能覆盖\n" in capsys.readouterr().err


def test_an_unknown_suffix_is_refused(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = [*(exporter.suffix for exporter in EXPORTERS.values()), ".htm"]
    assert main(["compile", "plan.txt", "-o", "x.odt"]) == 2
    assert capsys.readouterr().err.split("\n")[0] == (
        f"命令写法有误：-o 的扩展名 .odt 不是输出格式，可用：{'、'.join(known)}；或用 --format 指定格式"
    )
    assert main(["compile", "plan.txt", "-o", "x.odt", "--lang", "en"]) == 2
    assert f"use {', '.join(known)}, or add --format" in capsys.readouterr().err
    assert not Path("x.odt").exists()
    assert main(["compile", "plan.txt", "-o", "x.odt", "--format", "md"]) == 0
    assert Path("x.odt").read_text("utf-8").startswith("#")
    Path("v1.2").mkdir()
    assert main(["compile", "plan.txt", "-o", "v1.2"]) == 0
    assert Path("v1.2/plan.json").exists()


def test_a_hyphen_is_standard_output(plan: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["compile", "plan.txt", "-o", "-"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["schema"] == "ceyuan.plan/1"
    assert main(["compile", "plan.txt", "-o", "-", "--format", "md"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"#")
    assert main(["compile", "plan.txt", "other.txt", "-o", "-"]) == 2
    assert not Path("-").exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("my plan.txt", "'my plan.txt'"),
        ("it's $HOME.txt", """'it'"'"'s $HOME.txt'"""),
        ("-x.txt", "-- -x.txt"),
        ("a'\x1b[2J\u202e.txt", r"$'a\'\x1b[2J\u202e.txt'"),
    ],
)
def test_the_next_step_can_be_pasted(
    plan: Path, name: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.rename(name)
    assert main(["compile", "-o", "a.json", "--", name]) == 0
    assert capsys.readouterr().err.endswith(f"下一步：ceyuan check {words}\n")


def test_a_folder_without_plans(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert main(["compile", "empty", "-o", "out"]) == 1
    assert capsys.readouterr().err.startswith("读不了 empty：文件夹里没有可以读取的规划")
    Path("empty/a.png").write_bytes(SKIPPED["a.png"])
    for argv in (["compile", "empty", "-o", "out"], ["check", "empty"]):
        assert main(argv) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("读不了 empty：文件夹里没有可以读取的规划")
        assert err.endswith("跳过 1 个文件（内容不是文档）：empty/a.png\n")


def test_the_limit(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "plan.txt", "--max-bytes", "1K", "-o", "a.json"]) == 0
    assert main(["compile", "plan.txt", "--max-bytes", "100"]) == 1
    assert "--max-bytes" in capsys.readouterr().err
    assert main(["compile", "plan.txt", "--max-bytes", "0"]) == 2
    assert main(["compile", "plan.txt", "--jobs", "no"]) == 2
