"""Bytes → :class:`SourceText`: one reader per kind of file, chosen by content, never by extension."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple, cast

from ceyuan.source.errors import Message, SourceError, TooLarge, check_size
from ceyuan.source.limits import MAX_BYTES
from ceyuan.source.model import Line, Notice, SourceTable, SourceText


class Reader(NamedTuple):
    """A reader's name and the module that holds its ``sniff`` and ``read``; imported when first asked."""

    name: str
    module: str


READERS: Final = (
    Reader("pdf", "ceyuan.source.pdf"),
    Reader("docx", "ceyuan.source.docx"),
    Reader("foreign", "ceyuan.source.foreign"),
    Reader("html", "ceyuan.source.html"),
    Reader("markdown", "ceyuan.source.markdown"),
    Reader("text", "ceyuan.source.textfile"),
)
"""In the order in which they are asked; the last one takes what no other does."""

_MARKED_UP: Final = re.compile(rb"\\rtf|MIME-Version:", re.I)
_HEADS: Final = {b"\xd0\xcf\x11\xe0": "docx", b"PK": "docx", b"%PDF": "pdf"}


def read(source: str | Path | bytes, *, max_bytes: int = MAX_BYTES, name: str | None = None) -> SourceText:
    """Read a plan from a path or from bytes.

    Raises :class:`SourceError` where it cannot be read (what is wrong, where, what to do),
    :class:`TooLarge` above ``max_bytes``, and :class:`OSError` where the path cannot be opened.
    """
    if isinstance(source, bytes):
        data, name = source, name or "-"
        check_size(len(data), max_bytes)
    else:
        path = Path(source)
        name = name or path.name
        check_size(path.stat().st_size, max_bytes)
        data = path.read_bytes()
    if not data:
        raise SourceError(
            Message("文件是空的（0 字节）", "the file is empty (0 bytes)"),
            where=name,
            remedy=Message(
                "请检查文件是否保存或下载完整", "check that it was saved or downloaded completely"
            ),
        )
    module = import_module(reader_for(data).module)
    reader = cast("Callable[..., SourceText]", module.read)
    return reader(data, name=name, max_bytes=max_bytes)


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
        if reader.name == "foreign" and not _MARKED_UP.search(data[:4096]):
            continue
        if import_module(reader.module).sniff(data):
            return reader
    return READERS[-1]


__all__ = [
    "MAX_BYTES", "READERS", "Line", "Notice", "Reader", "SourceError", "SourceTable", "SourceText", "TooLarge",
    "read", "reader_for",
]  # fmt: skip
