"""The real DOCX and HTML files: every visible character of the main text is there, and where it belongs."""

from __future__ import annotations

import re
import zipfile
from collections import Counter

from lxml import etree
from lxml import html as parser

from ceyuan.source import docx, html
from ceyuan.source.model import SourceText
from tests.shared import shared
from tests.source.invariants import assert_valid


def ink(text: str) -> str:
    return "".join(text.split())


def page_text(path: str, element: str) -> str:
    """The text of the element with this id, by another way than the reader's."""
    root = parser.document_fromstring(shared("plans", path).read_bytes().decode())
    return ink(root.get_element_by_id(element).text_content())


def test_chengdu() -> None:
    path = shared("plans", "city_chengdu_gov_work_report_2024.docx")
    assert docx.sniff(path.read_bytes())
    source = docx.read(path.read_bytes(), name=path.name)
    assert_valid(source)
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    root = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    assert ink(source.text) == ink("".join(t.text or "" for t in root.iter(word + "t")))
    assert (len(source.lines), source.tables, source.frames, source.notices) == (103, (), (), ())


def test_vocational_education() -> None:
    path = shared("plans", "nat_sc_vocational_education_reform_plan_2019.html")
    assert html.sniff(path.read_bytes())
    source = html.read(path.read_bytes(), name=path.name)
    assert_valid(source)
    assert ink(source.text) == page_text(path.name, "UCAP-CONTENT")
    assert (len(source.lines), source.tables, source.frames, source.notices) == (60, (), (), ())
    assert Counter(line.role for line in source.lines) == {"text": 57, "title": 3}


def _main(source: SourceText) -> str:
    """The text that is not furniture, lines and tables in order."""
    spans = [(line.start, line.end) for line in source.lines if line.role != "furniture"]
    spans += [(table.start, table.end) for table in source.tables]
    return ink("".join(source.text[a:b] for a, b in sorted(spans)))


def test_guangzhou() -> None:
    path = shared("plans", "city_guangzhou_15fyp_outline_2026.html")
    assert html.sniff(path.read_bytes())
    source = html.read(path.read_bytes(), name=path.name)
    assert_valid(source)
    assert _main(source) == page_text(path.name, "zoomcon")
    assert source.notices == ()
    boxes = [re.match(r"专栏\d+", source.text[a:b]) for a, b in source.frames]
    assert [box[0] for box in boxes if box] == [f"专栏{number}" for number in range(1, 13)]
    assert [(len(table.rows), {len(row) for row in table.rows}) for table in source.tables] == [(31, {7})]
    assert [source.text[a:b] for a, b in source.marks] == [str(number) for number in range(1, 168)]
