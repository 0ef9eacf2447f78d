"""The real plan among the PDF files, as its text layer has it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter

import pytest

from ceyuan.source import SourceText
from ceyuan.source import pdf as reader
from tests.shared import shared
from tests.source.pdf_samples import assert_whole, shown


@pytest.fixture(scope="module")
def yunnan() -> SourceText:
    path = shared("plans", "prov_yunnan_10fyp_outline_2001.pdf")
    return reader.read(path.read_bytes(), name=path.name)


def _ink(text: str) -> Counter[str]:
    return Counter(char for char in text if not char.isspace())


def test_nothing_is_lost(yunnan: SourceText) -> None:
    assert_whole(yunnan)
    assert sum(_ink(yunnan.text).values()) == 32176
    assert yunnan.notices == ()
    assert yunnan.lines[-1].page == 28


def test_the_same_characters_as_poppler_reads(yunnan: SourceText) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("poppler is not installed")
    path = shared("plans", "prov_yunnan_10fyp_outline_2001.pdf")
    run = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    assert _ink(yunnan.text) == _ink(run.stdout.decode())


def test_headings_stand_two_characters_in_and_wrapped_lines_at_the_edge(yunnan: SourceText) -> None:
    lines = dict(zip(shown(yunnan), yunnan.lines, strict=True))
    headings = [line for text, line in lines.items() if re.match(r"第[一二三四五六七八九十]+[篇章]", text)]
    assert len(headings) == 34
    assert {line.indent for line in headings} == {2.0}
    # Lines in large type on the first page are centred; every other begins a paragraph or goes on with one.
    indents = Counter(line.indent for line in yunnan.lines if line.page != 1)
    assert indents[0.0] + indents[2.0] == sum(indents.values())


def test_digits_set_in_cells_are_numbers(yunnan: SourceText) -> None:
    assert not re.search(r"\d \d", yunnan.text)
    assert len(re.findall(r"\d{4}年", yunnan.text)) == 18
