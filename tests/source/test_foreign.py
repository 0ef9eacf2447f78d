"""Files of other kinds that are given as a plan: what they are, and what to do."""

from __future__ import annotations

import pytest

import ceyuan
from ceyuan.source import SourceError, reader_for
from tests.source.docx_samples import zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
RTF = rb"{\rtf1\ansi\ansicpg936 {\fonttbl{\f0 SimSun;}}\f0 \'b9\'e6\'bb\'ae\par}"
MHT = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a/\r\nSubject: =?utf-8?Q?=E8=A7=84?=\r\n"
    b" =?utf-8?Q?=E5=88=92?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n"
    b"# one\r\n# two\r\n<html><body>"
)  # fmt: skip


@pytest.mark.parametrize(
    ("data", "zh", "en", "remedy"),
    [
        (RTF, "RTF", "RTF", "save it as .docx"),
        (b"\xef\xbb\xbf\r\n" + RTF, "RTF", "RTF", "save it as .docx"),
        (MHT, "MHT", "MHT", "open it in a browser"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", "MHT", "MHT", "HTML, PDF or .docx"),
        (zipped({"OFD.xml": "x", "Doc_0/Document.xml": "x"}), "OFD", "OFD", "with an OFD reader"),
        (zipped({"mimetype": "x", "content.xml": "x"}), "OpenDocument", "OpenDocument", "LibreOffice or WPS"),
        (zipped({"mimetype": "x", "META-INF/container.xml": "x"}), "EPUB", "EPUB", "convert it to .docx"),
        (OLE + "WordDocument".encode("utf-16-le"), "WPS 文字文件（.doc、.wps）", "WPS Writer", "as .docx"),
        (OLE + "Workbook".encode("utf-16-le"), "WPS 表格文件（.xls、.et）", "WPS Spreadsheets", "as PDF"),
    ],
)
def test_what_it_is_and_what_to_do(data: bytes, zh: str, en: str, remedy: str) -> None:
    with pytest.raises(SourceError) as caught:
        ceyuan.read(data, name="规划.txt")
    assert zh in caught.value.what
    assert caught.value.where == "规划.txt"
    assert en in caught.value.text("en").what
    assert remedy in caught.value.text("en").remedy


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "甲市规划", "tasks": ["建设平台"]}',
        "一、总则\n邮件头 MIME-Version: 1.0 的说明。",
        "正文提到 {\\rtf1 这样的开头。",
        "Title: plan\n\nMIME-Version: 1.0",
        "{ \\rtf }",
    ],
)
def test_text_stays_text(text: str) -> None:
    assert reader_for(text.encode()).name == "text"
    source = ceyuan.read(text.encode())
    assert source.text == text
    assert source.media_type == "text/plain"
