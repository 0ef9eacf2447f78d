"""Bytes → :class:`SourceText`: one reader per kind of file, chosen by content, never by extension."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple, cast

from ceyuan.source.errors import SourceError, TooLarge
from ceyuan.source.limits import MAX_BYTES
from ceyuan.source.model import Line, Notice, SourceTable, SourceText


class Reader(NamedTuple):
    """A reader's name and the module that holds its ``sniff`` and ``read``; imported when first asked."""

    name: str
    module: str


READERS: Final = (
    Reader("pdf", "ceyuan.source.pdf"),
    Reader("docx", "ceyuan.source.docx"),
    Reader("html", "ceyuan.source.html"),
    Reader("markdown", "ceyuan.source.markdown"),
    Reader("text", "ceyuan.source.textfile"),
)
"""In the order in which they are asked; the last one takes what no other does."""

_HEADS: Final = {b"\xd0\xcf\x11\xe0": "docx", b"PK": "docx", b"%PDF": "pdf"}


def read(source: str | Path | bytes, *, max_bytes: int = MAX_BYTES, name: str | None = None) -> SourceText:
    """Read a plan from a path or from bytes.

    Raises :class:`SourceError` where it cannot be read (what is wrong, where, what to do),
    :class:`TooLarge` above ``max_bytes``, and :class:`OSError` where the path cannot be opened.
    """
    if isinstance(source, bytes):
        data, name = source, name or "-"
        if len(data) > max_bytes:
            raise too_large(len(data), max_bytes)
    else:
        path = Path(source)
        name = name or path.name
        size = path.stat().st_size
        if size > max_bytes:
            raise too_large(size, max_bytes)
        data = path.read_bytes()
    if not data:
        raise SourceError("文件是空的（0 字节）", where=name, remedy="请检查文件是否保存或下载完整")
    module = import_module(reader_for(data).module)
    reader = cast("Callable[..., SourceText]", module.read)
    return reader(data, name=name, max_bytes=max_bytes)


def too_large(size: int, limit: int) -> TooLarge:
    """The error for a file of ``size`` bytes above ``limit``."""
    return TooLarge(f"文件有 {size:,} 字节，超过上限 {limit:,} 字节", remedy="用 --max-bytes 提高上限")


def reader_for(data: bytes) -> Reader:
    """The reader whose ``sniff`` accepts ``data``; plain text where none does."""
    head = data[:1024].lstrip()
    # Each module's own look is exact; these cheap signs keep its libraries unloaded where they cannot apply.
    binary = next((kind for sign, kind in _HEADS.items() if data.startswith(sign)), None)
    for reader in READERS[:-1]:
        if binary is not None and reader.name != binary:
            continue
        if binary is None and reader.name == "docx":
            continue
        if reader.name == "pdf" and b"%PDF-" not in head:
            continue
        if import_module(reader.module).sniff(data):
            return reader
    return READERS[-1]


__all__ = [
    "MAX_BYTES", "READERS", "Line", "Notice", "Reader", "SourceError", "SourceTable", "SourceText", "TooLarge",
    "read", "reader_for",
]  # fmt: skip
