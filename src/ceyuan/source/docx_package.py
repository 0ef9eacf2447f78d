"""The zip container of a DOCX: its parts and relations, within bounds and without anything that expands."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from typing import Any

from ceyuan.source.errors import Message, SourceError, TooLarge
from ceyuan.source.foreign import zip_error
from ceyuan.source.limits import MAX_RATIO, MAX_UNPACKED

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MAX_MEMBERS = 10_000
_MEBIBYTE = 1024 * 1024
# ISO/IEC 29500 Strict names the same elements in other namespaces.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
_RESAVE = Message(
    "请用 Word 或 WPS 打开后重新另存为 .docx", "open it in Word or WPS and save it again as .docx"
)
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, OSError, ValueError)


class Package:
    """The parts of a DOCX by name. Raises :class:`SourceError` where it cannot be one."""

    def __init__(self, data: bytes, *, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _DAMAGED as error:
            raise SourceError(
                Message("文件已损坏，无法解压", "the file is damaged and cannot be unpacked"),
                where=name,
                remedy=_RESAVE,
            ) from error
        self._check(members)
        # Some producers write Windows separators.
        self.members = {member.filename.replace("\\", "/").lstrip("/"): member for member in members}
        main = [target for kind, target, _ in self.relations("").values() if kind == "officeDocument"]
        self.main = main[0] if main and main[0].startswith("word/") else "word/document.xml"
        if self.main not in self.members:
            raise zip_error(list(self.members), name=name)

    def _check(self, members: list[zipfile.ZipInfo]) -> None:
        if len(members) > _MAX_MEMBERS:
            raise TooLarge(
                Message(
                    f"压缩包里有 {len(members):,} 个文件，超过上限 {_MAX_MEMBERS:,} 个",
                    f"the archive holds {len(members):,} files; the limit is {_MAX_MEMBERS:,}",
                ),
                where=self.name,
                remedy=_RESAVE,
            )
        total = sum(member.file_size for member in members)
        if total > MAX_UNPACKED:
            raise TooLarge(
                Message(
                    f"解压后有 {total:,} 字节，超过上限 {MAX_UNPACKED:,} 字节",
                    f"it unpacks to {total:,} bytes; the limit is {MAX_UNPACKED:,}",
                ),
                where=self.name,
                remedy=_RESAVE,
            )
        for member in members:
            if member.flag_bits & 1:
                raise SourceError(
                    Message("压缩包已加密", "the archive is encrypted"),
                    where=member.filename,
                    remedy=Message("请去掉密码后另存为 .docx", "save it as .docx without a password"),
                )
            if member.file_size > _MEBIBYTE and member.file_size > MAX_RATIO * max(member.compress_size, 1):
                raise TooLarge(
                    Message(
                        f"压缩率超过 {MAX_RATIO} 倍，疑似压缩炸弹",
                        f"a part unpacks to over {MAX_RATIO} times its size, as a zip bomb does",
                    ),
                    where=member.filename,
                    remedy=_RESAVE,
                )

    def part(self, path: str) -> bytes | None:
        """The bytes of the part at ``path``, or None where there is none."""
        member = self.members.get(path)
        if member is None:
            return None
        try:
            # A member unpacks to no more than it declares, and what is declared has been checked.
            return self._zip.read(member)
        except (*_DAMAGED, RuntimeError) as error:
            raise SourceError(
                Message("文件已损坏，部件无法解压", "the file is damaged: a part cannot be unpacked"),
                where=self._place(path),
                remedy=_RESAVE,
            ) from error

    def _place(self, path: str) -> Message:
        return Message(f"{self.name} 的 {path}", f"{path} in {self.name}")

    def xml(self, path: str) -> Any:
        """The root element of the XML part at ``path``, or None where there is none."""
        data = self.part(path)
        if data is None:
            return None
        from lxml import etree

        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        where = self._place(path)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if "depth" in str(error).lower():
                raise SourceError(
                    Message("嵌套过深", "it is nested too deeply"), where=where, remedy=_RESAVE
                ) from error
            raise SourceError(
                Message("文件已损坏，XML 无法解析", "the file is damaged: its XML cannot be parsed"),
                where=Message(f"{where.zh}，{error}", f"{where.en}, {error}"),
                remedy=_RESAVE,
            ) from error
        if root.getroottree().docinfo.doctype:
            raise SourceError(
                Message(
                    "文件含有文档类型声明（DTD），不安全",
                    "the file declares a document type (DTD), which is not safe",
                ),
                where=where,
                remedy=_RESAVE,
            )
        return root

    def relations(self, path: str) -> dict[str, tuple[str, str, bool]]:
        """The relations of the part at ``path``: id to ``(kind, target, external)``; kind is the last word."""
        folder, base = posixpath.split(path)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        found: dict[str, tuple[str, str, bool]] = {}
        for relation in root if root is not None else ():
            kind = relation.get("Type", "").rpartition("/")[2]
            target = relation.get("Target", "")
            external = relation.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[relation.get("Id", "")] = (kind, target, external)
        return found
