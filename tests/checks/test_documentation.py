"""A rule is documented or red: both languages, all sections, and examples that do what they say."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import ceyuan
from ceyuan import checks
from ceyuan.checks import RULES, Rule
from tests.checks.documented import SECTIONS, literal, sections

RULE_IDS = [rule.code for rule in RULES]
LANGS = ["zh", "en"]


def test_every_rule_file_is_registered_and_in_order() -> None:
    files = sorted(path.stem for path in Path(checks.__file__).parent.glob("cy*.py"))
    assert [f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES] == files


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("rule", RULES, ids=RULE_IDS)
def test_explanation_has_all_sections(rule: Rule, lang: str) -> None:
    found = sections(rule.explanation[lang])
    assert list(found) == SECTIONS[lang]
    assert all(found.values())
    assert rule.explanation[lang].startswith(rule.titles[lang])
    assert all(len(line) <= 112 for lines in found.values() for line in lines)


@pytest.mark.parametrize("rule", RULES, ids=RULE_IDS)
def test_both_languages_say_the_same(rule: Rule) -> None:
    assert set(rule.titles) == set(rule.messages) == set(rule.explanation) == {"zh", "en"}
    fields = [
        {field for _, field, _, _ in Formatter().parse(text) if field} for text in rule.messages.values()
    ]
    assert fields[0] == fields[1]
    assert rule.messages["zh"].endswith("。")
    assert rule.messages["en"].endswith(".")
    assert not re.search("[\u4e00-\u9fff]", re.sub("“[^”]*”", "", rule.messages["en"]))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("rule", RULES, ids=RULE_IDS)
def test_examples_do_what_they_say(rule: Rule, lang: str) -> None:
    found = sections(rule.explanation[lang])
    bad, good = (literal(found[title]) for title in SECTIONS[lang][2:4])
    assert bool(bad) == bool(good)
    if bad:
        assert [d.code for d in ceyuan.compile(bad.encode(), name="bad").diagnostics if d.code == rule.code]
        assert ceyuan.compile(good.encode(), name="good").diagnostics == ()


@pytest.mark.parametrize("lang", LANGS)
def test_the_two_languages_use_the_same_examples(lang: str) -> None:
    other = "en" if lang == "zh" else "zh"
    for rule in RULES:
        mine, theirs = (sections(rule.explanation[which]) for which in (lang, other))
        for here, there in zip(SECTIONS[lang][2:4], SECTIONS[other][2:4], strict=True):
            assert literal(mine[here]) == literal(theirs[there])
