"""DOCX: what is said about files that cannot be read."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from ceyuan.source import docx
from ceyuan.source.errors import SourceError, TooLarge
from tests.source.docx_samples import NAMESPACES, p, package, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def fails(data: bytes, kind: type[SourceError] = SourceError) -> SourceError:
    with pytest.raises(kind) as caught:
        docx.read(data, name="甲.docx")
    return caught.value


@pytest.mark.parametrize(
    ("stream", "what"),
    [
        ("EncryptedPackage", "这是加密的 Office 文件"),
        ("WordDocument", "这是旧版 Word 或 WPS 文字文件（.doc、.wps）"),
        ("Workbook", "这是旧版 Excel 或 WPS 表格文件（.xls、.et）"),
        ("PowerPoint Document", "这是旧版 PowerPoint 或 WPS 演示文件（.ppt、.dps）"),
        ("别的", "这是旧版 Office 文件"),
    ],
)
def test_ole_containers(stream: str, what: str) -> None:
    data = OLE + stream.encode("utf-16-le")
    assert docx.sniff(data)
    error = fails(data)
    assert error.what == what
    assert error.where == "甲.docx"
    assert "docx" in error.remedy.lower()


@pytest.mark.parametrize(
    ("member", "what"),
    [
        ("xl/workbook.xml", "这是 Excel 工作簿（.xlsx）"),
        ("ppt/presentation.xml", "这是 PowerPoint 演示文稿（.pptx）"),
        ("content.xml", "这是 OpenDocument 文件（.odt 等）"),
        ("OFD.xml", "这是 OFD 版式文件"),
        ("META-INF/container.xml", "这是 EPUB 电子书"),
        ("word/styles.xml", "Word 文件里没有正文（缺少 word/document.xml）"),
        ("规划.txt", "这是压缩包，不是文档"),
    ],
)
def test_other_zip_containers(member: str, what: str) -> None:
    data = zipped({member: "x"})
    assert docx.sniff(data)
    assert fails(data).what == what


def test_sniff_goes_by_content() -> None:
    assert docx.sniff(package(p("甲")))
    assert not docx.sniff("PK 对阵".encode())
    assert not docx.sniff(b"%PDF-1.7")
    assert not docx.sniff(b"")


def test_a_damaged_container() -> None:
    data = package(p("甲" * 5000))
    assert fails(data[: len(data) // 2]).what == "文件已损坏，无法解压"
    at = data.index(b"word/document.xml") + 60
    assert fails(data[:at] + b"\xff" * 8 + data[at + 8 :]).what == "文件已损坏，部件无法解压"


def test_damaged_xml() -> None:
    error = fails(zipped({"word/document.xml": "<w:document"}))
    assert error.what == "文件已损坏，XML 无法解析"
    assert "word/document.xml" in error.where


def test_an_empty_document() -> None:
    assert fails(package(p())).what == "文件里没有文字"
    assert "没有正文" in fails(zipped({"word/document.xml": f"<w:document {NAMESPACES}/>"})).what


def test_entities_are_refused() -> None:
    bomb = (
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
        f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert fails(zipped({"word/document.xml": bomb})).what == "文件含有文档类型声明（DTD），不安全"


def test_limits_on_size() -> None:
    data = package(p("甲"))
    with pytest.raises(TooLarge, match="超过上限 10 字节；用 --max-bytes 提高上限"):
        docx.read(data, name="a", max_bytes=10)


def test_a_member_that_is_packed_too_well() -> None:
    assert "压缩率" in fails(zipped({"word/document.xml": b" " * 3_000_000}), TooLarge).what


def test_a_container_that_unpacks_to_too_much() -> None:
    data = bytearray(package(p("甲")))
    # What the directory declares is enough to refuse it: nothing is unpacked.
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 600 * 1024 * 1024)
    assert "解压后有" in fails(bytes(data), TooLarge).what


def test_too_many_members() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(10_001):
            archive.writestr(str(number), b"")
    assert "10,001 个文件" in fails(buffer.getvalue(), TooLarge).what


def test_an_encrypted_member() -> None:
    data = bytearray(package(p("甲")))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert fails(bytes(data)).what == "压缩包已加密"


def test_deep_nesting() -> None:
    depth = 100
    body = "<w:tbl><w:tr><w:tc>" * depth + p("甲") + "</w:tc></w:tr></w:tbl>" * depth
    assert fails(package(body)).what == "嵌套过深"
    shallow = "<w:tbl><w:tr><w:tc>" * 60 + p("甲") + "</w:tc></w:tr></w:tbl>" * 60
    assert docx.read(package(shallow), name="a").text == "甲"


def test_strict_documents_and_other_places_of_the_main_part() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    xml = f'<w:document xmlns:w="{strict}"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>'
    relation = '<Relationship Id="a" Type="http://x/officeDocument" Target="word\\document2.xml"/>'
    members: dict[str, str | bytes] = {
        "_rels/.rels": f"<Relationships>{relation.replace(chr(92), '/')}</Relationships>",
        "word\\document2.xml": xml,
    }
    assert docx.read(zipped(members), name="a").text == "甲"
