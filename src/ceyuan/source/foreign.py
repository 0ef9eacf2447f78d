"""Files that are none of the accepted formats: what they are, and what to do with them."""

from __future__ import annotations

from ceyuan.source.assemble import ACCEPTED
from ceyuan.source.errors import SourceError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# The streams of an OLE container by their names, the most telling first.
_STREAMS = (
    ("EncryptedPackage", "这是加密的 Office 文件", "请用密码打开，去掉密码后另存为 .docx"),
    ("WordDocument", "这是旧版 Word 文件（.doc）", "请用 Word 或 WPS 另存为 .docx"),
    ("Workbook", "这是旧版 Excel 工作簿（.xls）", "请选规划的正文文件，或另存为 PDF"),
    ("PowerPoint Document", "这是旧版 PowerPoint 演示文稿（.ppt）", "请选规划的正文文件，或另存为 PDF"),
)
# A member of a zip container by which its format is known.
_MEMBERS = (
    ("xl/", "这是 Excel 工作簿（.xlsx）"),
    ("ppt/", "这是 PowerPoint 演示文稿（.pptx）"),
    ("OFD.xml", "这是 OFD 版式文件"),
    ("META-INF/container.xml", "这是 EPUB 电子书"),
    ("content.xml", "这是 OpenDocument 文件（.odt 等）"),
)


def sniff_ole(data: bytes) -> bool:
    """Whether ``data`` is an OLE container: a legacy Office file, or an encrypted one of any age."""
    return data.startswith(_OLE)


def ole_error(data: bytes, *, name: str) -> SourceError:
    """What to say about an OLE container."""
    for stream, what, remedy in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return SourceError(what, where=name, remedy=f"{remedy}；{ACCEPTED}")
    return SourceError("这是旧版 Office 文件", where=name, remedy=f"请另存为 .docx；{ACCEPTED}")


def zip_error(members: list[str], *, name: str) -> SourceError:
    """What to say about a zip container that is no Word document."""
    for member, what in _MEMBERS:
        if any(found == member or (member.endswith("/") and found.startswith(member)) for found in members):
            return SourceError(what, where=name, remedy="请另存为 .docx 或 PDF；" + ACCEPTED)
    if any(found.startswith("word/") for found in members):
        return SourceError(
            "Word 文件里没有正文（缺少 word/document.xml）", where=name, remedy="请用 Word 或 WPS 重新另存"
        )
    return SourceError("这是压缩包，不是文档", where=name, remedy="请先解压，再选其中的规划文件；" + ACCEPTED)
