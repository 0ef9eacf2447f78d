"""Days and decimals for the formats that know nothing else, and the documents of a file."""

from __future__ import annotations

import pytest

from ceyuan.export.dates import day, first_day, last_day
from ceyuan.export.documents import documents, main_document, title_of
from ceyuan.export.xml import number
from tests.export.committed import notice_and_plan
from tests.export.sample import Builder, bare


@pytest.mark.parametrize(
    ("text", "first", "last", "exact"),
    [
        ("2025", "2025-01-01", "2025-12-31", None),
        ("2024-02", "2024-02-01", "2024-02-29", None),
        ("2019-06-30", "2019-06-30", "2019-06-30", "2019-06-30"),
        ("2021-02-30", None, None, None),
        ("2021-13", None, None, None),
        ("0000", None, None, None),
        ("99999", None, None, None),
        ("２０２１", None, None, None),
        ("2021-06-01-01", None, None, None),
        ("", None, None, None),
        (None, None, None, None),
    ],
)
def test_days(text: str | None, first: str | None, last: str | None, exact: str | None) -> None:
    assert (first_day(text), last_day(text), day(text)) == (first, last, exact)


@pytest.mark.parametrize(
    ("value", "text"),
    [(26000.0, "26000"), (2.1, "2.1"), (1e-7, "0.0000001"), (2e16, "20000000000000000"), (-0.5, "-0.5"), (100.0, "100")],
)  # fmt: skip
def test_decimals_have_no_exponent(value: float, text: str) -> None:
    assert number(value) == text


def test_a_title_behind_a_signature_begins_a_document() -> None:
    found = documents(notice_and_plan())
    assert [[node.id for node in nodes][:2] for nodes in found] == [
        ["title1", "preamble1"], ["title2", "contents1"],
    ]  # fmt: skip
    assert (main_document(notice_and_plan(), found), title_of(found[1])) == (1, "云溪市湿地规划")


def test_without_the_title_the_longest_document_is_the_plan() -> None:
    b = Builder()
    b.add("division", "1", "一、很长的一份文件，没有标题", level=1)
    b.add("title", "title1", "短", title="短")
    found = documents(b.plan())
    assert (len(found), main_document(b.plan(), found)) == (2, 0)
    assert [title_of(nodes) for nodes in documents(bare())] == [None]
    assert documents(Builder().plan()) == []
