"""Markup that nobody wrote: never an uncaught exception, always a valid source text with all the words in it."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from ceyuan.source import docx, html, markdown
from ceyuan.source.errors import SourceError
from tests.source.docx_samples import package
from tests.source.invariants import assert_valid

SETTINGS = settings(max_examples=150, deadline=None, derandomize=True)
TAGS = [
    "p",
    "div",
    "table",
    "tr",
    "td",
    "th",
    "ul",
    "ol",
    "li",
    "sup",
    "b",
    "span",
    "h1",
    "h3",
    "pre",
    "a",
    "fieldset",
    "center",
]
STYLES = [
    "",
    " style='text-indent:2em'",
    " style='border:1px solid'",
    " colspan=3",
    " rowspan=0",
    " rowspan=2",
    " align=center",
]
WORD = st.integers(1000, 9999).map(str)
opening = st.builds(lambda tag, style: f"<{tag}{style}>", st.sampled_from(TAGS), st.sampled_from(STYLES))
closing = st.sampled_from([f"</{tag}>" for tag in TAGS])
pieces = st.one_of(
    opening, closing, st.sampled_from(["<br>", " ", "\n", "　", "\u200b", "&nbsp;", "，。", "<!--x-->"])
)
tagged = st.lists(st.one_of(pieces, WORD.map(lambda word: f"甲{word}乙")), max_size=60).map("".join)


def words(text: str) -> list[str]:
    return re.findall(r"甲(?:\s*\d\s*){4}乙|甲\d{4}乙", text)


@SETTINGS
@given(tagged)
def test_any_html(body: str) -> None:
    try:
        source = html.read(f"<html><body>{body}".encode(), name="a")
    except SourceError:
        assert not words(body)
        return
    assert_valid(source)
    assert sorted(words(source.text)) == sorted(words(body))


MARKS = [
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "|",
    "---",
    "**",
    "*",
    "`",
    "```",
    "\n",
    "\n\n",
    "    ",
    "[",
    "](",
    ")",
    "<b>",
    "</b>",
    "\\",
    "![",
    "　",
    "|--|--|\n",
    "~~",
    "<br>",
]
marked = st.lists(st.one_of(st.sampled_from(MARKS), WORD.map(lambda word: f"甲{word}乙")), max_size=60).map(
    "".join
)


@SETTINGS
@given(marked)
def test_any_markdown(text: str) -> None:
    try:
        source = markdown.read(text.encode(), name="a")
    except SourceError:
        return
    assert_valid(source)


W_TAGS = [
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "ins",
    "del",
    "txbxContent",
    "sdt",
    "hyperlink",
    "rPr",
    "pPr",
    "br",
    "tab",
    "vMerge",
    "tcPr",
    "gridSpan",
    "ruby",
    "rt",
    "footnoteReference",
    "fldChar",
    "sectPr",
]


def trees(depth: int) -> st.SearchStrategy[str]:
    inner = st.lists(trees(depth - 1), max_size=4).map("".join) if depth else st.just("")
    return st.builds(
        lambda tag, text, inside: f"<w:{tag}>{text if tag == 't' else ''}{inside}</w:{tag}>",
        st.sampled_from(W_TAGS),
        WORD,
        inner,
    )


@SETTINGS
@given(st.lists(trees(5), max_size=6).map("".join))
def test_any_docx(body: str) -> None:
    try:
        source = docx.read(package(body), name="a")
    except SourceError:
        return
    assert_valid(source)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"<html>", b"# a\n", b"\xff\xfe"]))
def test_any_bytes(data: bytes, head: bytes) -> None:
    for reader in (docx, html, markdown):
        reader.sniff(head + data)
        try:
            source = reader.read(head + data, name="a")
        except SourceError:
            continue
        assert_valid(source)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=8))
def test_a_damaged_docx(at: int, noise: bytes) -> None:
    data = package(
        "<w:p><w:r><w:t>甲乙丙丁</w:t></w:r></w:p>" * 20, styles="<w:style/>", numbering="<w:num/>"
    )
    at %= len(data)
    try:
        assert_valid(docx.read(data[:at] + noise + data[at + len(noise) :], name="a"))
    except SourceError:
        return
