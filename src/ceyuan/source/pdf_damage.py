"""Where a PDF is damaged, as far as its bytes tell."""

from __future__ import annotations

import re

from ceyuan.source.errors import Message

_OBJECT = re.compile(rb"\d+\s+\d+\s+obj\b")
_TAIL = 2048


def is_truncated(data: bytes) -> bool:
    """Whether the file lacks the mark that ends every PDF."""
    return b"%%EOF" not in data[-_TAIL:]


def damage(data: bytes) -> Message:
    """One phrase: what is missing and at which byte."""
    if is_truncated(data):
        last = max(data.rfind(b"endobj"), 0)
        return Message(
            f"文件在第 {len(data):,} 字节处中断，缺少结尾（最后一个完整对象止于第 {last:,} 字节）",
            f"the file breaks off at byte {len(data):,} (its last whole object ends at byte {last:,})",
        )
    if not _OBJECT.search(data):
        return Message("文件里没有任何 PDF 对象", "there is no PDF object in the file")
    start = data.rfind(b"startxref")
    if start < 0:
        return Message(
            "缺少 startxref（交叉引用表的位置）",
            "startxref (the place of the cross-reference table) is missing",
        )
    place = re.match(rb"startxref\s+(\d+)", data[start : start + 40])
    at = int(place[1]) if place else -1
    if not 0 <= at < len(data):
        return Message(
            f"第 {start:,} 字节的 startxref 指向文件之外",
            f"startxref at byte {start:,} points outside the file",
        )
    if not re.match(rb"\s*(?:xref|\d+\s+\d+\s+obj)", data[at : at + 40]):
        return Message(
            f"第 {at:,} 字节处应有交叉引用表", f"a cross-reference table should stand at byte {at:,}"
        )
    if not re.search(rb"/Type\s*/Catalog|/ObjStm", data):
        return Message("没有目录对象（/Catalog）", "the catalog object (/Catalog) is missing")
    return Message(
        f"第 {at:,} 字节的交叉引用表或它所指的对象不完整",
        f"the cross-reference table at byte {at:,}, or an object that it points to, is incomplete",
    )
