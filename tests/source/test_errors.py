"""What is said about a file that cannot be read: in both languages, through a process boundary."""

from __future__ import annotations

import pickle

import pytest

import ceyuan
from ceyuan.source.errors import ACCEPTED, Message, SourceError, TooLarge, check_size
from tests.source.docx_samples import zipped
from tests.source.pdf_samples import Page, pdf

BROKEN = SourceError(
    Message("坏了", "it is broken"), where=Message("第 2 行", "line 2"), remedy=Message("重来", "try again")
)


def test_both_languages() -> None:
    assert BROKEN.text("zh") == ("坏了", "第 2 行", "重来") == (BROKEN.what, BROKEN.where, BROKEN.remedy)
    assert BROKEN.text("en") == ("it is broken", "line 2", "try again")
    assert str(BROKEN) == "坏了；第 2 行；重来"


def test_a_name_is_the_same_in_both_and_parts_may_be_missing() -> None:
    error = SourceError(Message("坏了", "it is broken"), where="甲.txt")
    assert error.text("en") == ("it is broken", "甲.txt", "")
    assert str(error) == "坏了；甲.txt"


def test_an_error_comes_whole_out_of_another_process() -> None:
    again = pickle.loads(pickle.dumps(BROKEN))
    assert type(again) is SourceError
    assert (str(again), again.text("zh"), again.text("en")) == (
        str(BROKEN),
        BROKEN.text("zh"),
        BROKEN.text("en"),
    )


def test_messages_add_up() -> None:
    assert Message("甲", "a") + Message("乙", "b") == Message("甲；乙", "a; b")
    assert Message("甲", "a").text("en") == "a"


def test_size() -> None:
    check_size(2, 2)
    with pytest.raises(TooLarge) as caught:
        check_size(1300, 1200)
    assert caught.value.text("en") == (
        "the file has 1,300 bytes; the limit is 1,200",
        "",
        "raise the limit with --max-bytes",
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"\x01\x02\x03\x04",
        b"{\\rtf1}",
        b"<html><body></body></html>",
        f"<html><body>{'<div>' * 300}甲".encode(),
        f"<html><body>{'<div>' * 5000}甲".encode(),
        ("# 甲\n\n" + "> " * 200 + "甲\n\n# 乙\n").encode(),
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
        zipped({"a.txt": "x"}),
        zipped({"word/styles.xml": "x"}),
        zipped({"word/document.xml": "<w:document"}),
        zipped({"word/document.xml": "<!DOCTYPE d><d/>"}),
        zipped({"word/document.xml": b" " * 3_000_000}),
        b"%PDF-1.7\n",
        b"%PDF-1.7\n%%EOF\n",
        pdf(),
        pdf(Page()),
        pdf(Page().image(0, 0, 595, 842)),
        pdf(Page().text(60, 700, "\ue001\ue002\ue003年")),
    ],
)
def test_what_is_said_in_english_is_english(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        ceyuan.read(data, name="plan")
    english, chinese = caught.value.text("en"), caught.value.text("zh")
    assert all(part.isascii() for part in english)
    assert [bool(part) for part in english] == [bool(part) for part in chinese]
    assert english.what
    assert english.remedy
    assert not chinese.what.isascii()
    assert not chinese.remedy.isascii()


def test_the_accepted_formats_are_named() -> None:
    with pytest.raises(SourceError) as caught:
        ceyuan.read(b" ", name="plan")
    assert caught.value.text("en").remedy == f"check that it is the right file; {ACCEPTED.en}"
    assert caught.value.remedy.endswith(ACCEPTED.zh)
