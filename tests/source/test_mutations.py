"""Damaged real files: a clear answer, or a plan that loses nothing, and neither takes long."""

from __future__ import annotations

import random
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

import ceyuan
from tests.grammar.lossless import assert_lossless
from tests.shared import shared

EXAMPLES = Path(__file__).parents[2] / "examples" / "yunting"
REAL = [
    "city_chengdu_gov_work_report_2024.docx",
    "city_guangzhou_15fyp_outline_2026.html",
    "nat_sc_vocational_education_reform_plan_2019.html",
    "prov_yunnan_10fyp_outline_2001.pdf",
]
SHIPPED = ["plan.docx", "plan.html", "plan.markup", "plan.md", "plan.pdf", "plan.txt"]
EACH = 20
SECONDS = 10.0  # of one mutation, many times what the whole file takes


def _mutated(data: bytes, chance: random.Random) -> Iterator[bytes]:
    """Truncated, with other bytes in it, and without a part in the middle, in turn."""
    for number in range(EACH):
        match number % 3:
            case 0:
                yield data[: chance.randrange(1, len(data))]
            case 1:
                flipped = bytearray(data)
                for _ in range(chance.choice([1, 10, 100])):
                    flipped[chance.randrange(len(data))] = chance.randrange(256)
                yield bytes(flipped)
            case _:
                start = chance.randrange(len(data))
                yield data[:start] + data[start + chance.randrange(1, len(data) // 4) :]


def _compile(data: bytes, name: str) -> bool:
    begun = time.perf_counter()
    try:
        plan = ceyuan.compile(data, name=name)
    except ceyuan.SourceError:
        return False
    finally:
        assert time.perf_counter() - begun < SECONDS
    assert_lossless(plan)
    return True


def _survive(path: Path) -> int:
    chance = random.Random(path.name)
    return sum(_compile(data, path.name) for data in _mutated(path.read_bytes(), chance))


@pytest.mark.parametrize("name", REAL)
def test_real_plans(name: str) -> None:
    survived = _survive(shared("plans", name))
    assert name.endswith("docx") or survived >= EACH // 4


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_examples(name: str) -> None:
    survived = _survive(EXAMPLES / name)
    assert name.endswith("docx") or survived >= EACH // 4


@pytest.mark.parametrize("path", ["shared", "shipped"])
def test_the_main_part_of_a_word_file(path: str) -> None:
    """Damage to the container is mostly found by its check sums: here it is in the XML itself."""
    file = shared("plans", REAL[0]) if path == "shared" else EXAMPLES / "plan.docx"
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    chance = random.Random(path)
    for main in _mutated(members["word/document.xml"], chance):
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members.items():
                archive.writestr(name, main if name == "word/document.xml" else data)
        _compile(buffer.getvalue(), file.name)
