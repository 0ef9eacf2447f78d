"""What docs/corrections says is done: every example, every kind and key, every status, both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ceyuan.cli.main import COMMANDS
from ceyuan.corrections import correct_facts, correct_structure, read
from ceyuan.corrections.kinds import COMMON, FACTS, KINDS, STRUCTURE
from ceyuan.grammar import parse
from ceyuan.source import textfile
from tests.corrections.facts import with_facts
from tests.grammar.lossless import assert_lossless

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = {lang: (DOCS / name).read_text("utf-8") for lang, name in (
    ("en", "corrections.md"), ("zh", "corrections.zh-CN.md")
)}  # fmt: skip
PLAN = re.findall(r"```text\n(.*?)```", PAGES["en"], re.S)[0]
READ: dict[str, list[dict[str, Any]]] = {
    "quantities": [
        {"id": "q1", "at": "12%", "value": 12, "unit": "%", "role": "target"},
        {"id": "q2", "at": "8.5%", "value": 8.5, "unit": "%", "role": "achieved", "period": "2025"},
        {"id": "q3", "at": "3.5个百分点", "value": 3.5, "unit": "个百分点"},
        {"id": "q4", "at": "36个", "value": 36, "unit": "个", "role": "target"},
    ],
    "targets": [
        {"id": "t1", "at": "12%", "value": 12, "unit": "%", "indicator": "数字经济增加值占比"},
        {"id": "t2", "at": "36个", "value": 36, "unit": "个", "indicator": "示范社区"},
    ],
    "deadlines": [
        {"id": "d1", "at": "2027年6月底前", "date": "2027-06", "precision": "month", "what": "建成统一目录"}
    ],
    "responsibilities": [
        {
            "id": "r1",
            "at": "（市数据局牵头，市财政局、市教育局配合）",
            "organisations": [
                {"name": "市数据局", "role": "lead"},
                {"name": "市财政局", "role": "support"},
                {"name": "市教育局", "role": "support"},
            ],
        }
    ],
    "names": [
        {"id": "n1", "name": "市算力调度平台", "kind": "institution", "mentions": ["市算力调度平台"]},
        {"id": "n2", "name": "市算力平台", "kind": "institution", "mentions": ["市算力平台"]},
        {"id": "n3", "name": "统一目录", "kind": "data_resource", "mentions": ["统一目录"]},
    ],
}


def examples(lang: str) -> list[str]:
    """The TOML blocks of a page: the first shows the form, the second the tree, the third the facts."""
    return re.findall(r"```toml\n(.*?)```", PAGES[lang], re.S)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_example_is_applied(lang: str) -> None:
    form, tree, facts = (read(block.encode()) for block in examples(lang))
    source = textfile.read(PLAN.encode(), name="plan.txt")
    corrected, done = correct_structure(parse(source), tree, source)
    assert [(one.quote, one.status) for one in done] == [(entry.at, "applied") for entry in tree.entries]
    assert_lossless(corrected)
    _, of_form = correct_structure(parse(source), form, source)
    assert [one.status for one in of_form] == ["applied"]
    plan = with_facts(PLAN, READ)
    for corrections in (form, facts):
        told = replace(corrections, entries=tuple(one for one in corrections.entries if one.kind in FACTS))
        _, done = correct_facts(plan, told)
        assert [(one.quote, one.status, one.problem) for one in done] == [
            (entry.at, "applied", None) for entry in told.entries
        ]


def test_every_kind_has_an_example_and_every_key_is_named() -> None:
    shown = {entry.kind for block in examples("en") for entry in read(block.encode()).entries}
    assert shown == set(KINDS)
    for page in PAGES.values():
        named = set(re.findall(r"`([\w-]+)(?: = [^`]+)?`", page))
        assert {*COMMON, *KINDS, *(key for keys in KINDS.values() for key in keys)} - named == set()


def test_both_pages_show_the_same() -> None:
    assert examples("en")[:2] == [
        block.replace(
            "对下面各条都有效；on、why 也可以写在这里", "holds for all below; on and why can stand here too"
        )
        for block in examples("zh")[:2]
    ]
    english = [entry.kind for entry in read(examples("en")[2].encode()).entries]
    assert {entry.kind for entry in read(examples("zh")[2].encode()).entries} <= set(english)
    assert STRUCTURE.keys() <= KINDS.keys()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_commands_and_links(lang: str) -> None:
    page = PAGES[lang]
    commands = set(re.findall(r"^ceyuan ([a-z]+)", page, re.M))
    assert commands
    assert commands - {command.NAME for command in COMMANDS} == set()
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", page)]
    assert [link for link in links if not (DOCS / link).exists()] == []
