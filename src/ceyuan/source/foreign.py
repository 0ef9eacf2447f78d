"""Files that are none of the accepted formats: what they are, and what to do with them."""

from __future__ import annotations

import re
from typing import Final, NoReturn

from ceyuan.source.errors import ACCEPTED, Message, SourceError, check_size
from ceyuan.source.limits import MAX_BYTES

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")
# The header of a message, from its first line on; a line of it may go on in indented ones.
_MIME: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:[\w-]+:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){0,50}?MIME-Version:", re.I
)
_HEAD: Final = 4096

_CHOOSE: Final = Message(
    "请选规划的正文文件，或另存为 PDF", "choose the file with the plan's text, or save it as PDF"
)
_TO_DOCX: Final = Message("请用 Word 或 WPS 另存为 .docx", "save it as .docx with Word or WPS")

# The streams of an OLE container by their names, the most telling first. WPS writes the same ones as Office.
_STREAMS: Final = (
    (
        "EncryptedPackage",
        Message("这是加密的 Office 文件", "this is an encrypted Office file"),
        Message(
            "请用密码打开，去掉密码后另存为 .docx", "open it with the password and save it as .docx without"
        ),
    ),
    (
        "WordDocument",
        Message(
            "这是旧版 Word 或 WPS 文字文件（.doc、.wps）",
            "this is an old Word or WPS Writer file (.doc, .wps)",
        ),
        _TO_DOCX,
    ),
    (
        "Workbook",
        Message(
            "这是旧版 Excel 或 WPS 表格文件（.xls、.et）",
            "this is an old Excel or WPS Spreadsheets file (.xls, .et)",
        ),
        _CHOOSE,
    ),
    (
        "PowerPoint Document",
        Message(
            "这是旧版 PowerPoint 或 WPS 演示文件（.ppt、.dps）",
            "this is an old PowerPoint or WPS Presentation file (.ppt, .dps)",
        ),
        _CHOOSE,
    ),
)
# A member of a zip container by which its format is known.
_MEMBERS: Final = (
    ("xl/", Message("这是 Excel 工作簿（.xlsx）", "this is an Excel workbook (.xlsx)"), _CHOOSE),
    (
        "ppt/",
        Message("这是 PowerPoint 演示文稿（.pptx）", "this is a PowerPoint presentation (.pptx)"),
        _CHOOSE,
    ),
    (
        "OFD.xml",
        Message("这是 OFD 版式文件", "this is an OFD document"),
        Message("请用 OFD 阅读器导出为 PDF", "export it as PDF with an OFD reader"),
    ),
    (
        "META-INF/container.xml",
        Message("这是 EPUB 电子书", "this is an EPUB book"),
        Message("请转换为 .docx 或 PDF", "convert it to .docx or PDF"),
    ),
    (
        "content.xml",
        Message("这是 OpenDocument 文件（.odt 等）", "this is an OpenDocument file (.odt or the like)"),
        Message("请用 LibreOffice 或 WPS 另存为 .docx", "save it as .docx with LibreOffice or WPS"),
    ),
)


def sniff(data: bytes) -> bool:
    """Whether ``data`` is RTF or MIME: written in plain characters, yet not the text that a reader sees."""
    return bool(_RTF.match(data) or _MIME.match(data[:_HEAD]))


def read(data: bytes, *, name: str, max_bytes: int = MAX_BYTES) -> NoReturn:
    """Raise :class:`SourceError` with what :func:`sniff` has recognised and what to do with it."""
    check_size(len(data), max_bytes)
    if _RTF.match(data):
        raise SourceError(
            Message("这是 RTF 文件", "this is an RTF file"), where=name, remedy=_TO_DOCX + ACCEPTED
        )
    raise SourceError(
        Message("这是 MHT 单个文件网页或邮件", "this is a web page in one file (MHT) or an e-mail"),
        where=name,
        remedy=Message(
            "请用浏览器或 Word 打开，另存为 HTML、PDF 或 .docx",
            "open it in a browser or Word and save it as HTML, PDF or .docx",
        )
        + ACCEPTED,
    )


def sniff_ole(data: bytes) -> bool:
    """Whether ``data`` is an OLE container: a legacy Office file, or an encrypted one of any age."""
    return data.startswith(_OLE)


def ole_error(data: bytes, *, name: str) -> SourceError:
    """What to say about an OLE container."""
    for stream, what, remedy in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return SourceError(what, where=name, remedy=remedy + ACCEPTED)
    return SourceError(
        Message("这是旧版 Office 文件", "this is an old Office file"),
        where=name,
        remedy=Message("请另存为 .docx", "save it as .docx") + ACCEPTED,
    )


def zip_error(members: list[str], *, name: str) -> SourceError:
    """What to say about a zip container that is no Word document."""
    for member, what, remedy in _MEMBERS:
        if any(found == member or (member.endswith("/") and found.startswith(member)) for found in members):
            return SourceError(what, where=name, remedy=remedy + ACCEPTED)
    if any(found.startswith("word/") for found in members):
        return SourceError(
            Message(
                "Word 文件里没有正文（缺少 word/document.xml）",
                "the Word file has no text (word/document.xml is missing)",
            ),
            where=name,
            remedy=Message("请用 Word 或 WPS 重新另存", "save it again with Word or WPS"),
        )
    return SourceError(
        Message("这是压缩包，不是文档", "this is an archive, not a document"),
        where=name,
        remedy=Message("请先解压，再选其中的规划文件", "unpack it and choose the plan in it") + ACCEPTED,
    )
