"""What the documents say is what the program does: stale pages and unknown commands fail here."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from ceyuan.checks import RULES
from ceyuan.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    "README.md",
    "README.zh-CN.md",
    "CONTRIBUTING.md",
    "docs/structure.md",
    "docs/facts.md",
    "docs/facts.zh-CN.md",
]


def _builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_findings_are_documented(lang: str) -> None:
    builder = _builder()
    page = (ROOT / "docs" / builder.FILES[lang]).read_text("utf-8")
    assert page == builder.page(lang), "run `make docs`"


@pytest.mark.parametrize("name", PAGES)
def test_commands_codes_and_files_exist(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    commands = set(re.findall(r"\bceyuan (compile|text|outline|check|explain|summary|[a-z]+)\b(?= )", text))
    assert commands - {command.NAME for command in COMMANDS} == set()
    assert set(re.findall(r"\bCY\d{3}\b", text)) - {rule.code for rule in RULES} == set()
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if not link.startswith("http")]
    assert [link for link in links if not (ROOT / name).parent.joinpath(link).exists()] == []
    sources = re.findall(r"`(src/ceyuan/[\w/]+\.py|tests/[\w/]+\.(?:py|yaml))`", text)
    assert [path for path in sources if not re.search("NAME|NNN", path) and not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", ["docs/facts.md", "docs/facts.zh-CN.md"])
def test_python_in_the_documents_runs(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
    exec(code, {})  # the document's own example
    assert len(capsys.readouterr().out.splitlines()) == 6
