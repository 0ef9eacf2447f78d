"""Plain text: the decoded file is the source text, unchanged; its layout is read from blanks and newlines."""

from __future__ import annotations

import codecs
import hashlib
import re

from ceyuan.source.blocks import EM
from ceyuan.source.errors import ACCEPTED, Message, SourceError, check_size, no_text
from ceyuan.source.limits import MAX_BYTES
from ceyuan.source.model import Line, Notice, SourceText

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_EOL = "\n\r\v\f\x85\u2028\u2029"
_LINE = re.compile(rf"[^{_EOL}]+")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a]")


def decode(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """The text of ``data`` without its byte order mark, and a notice for every run that is no character.

    Tried in this order: byte order mark, UTF-16 by its zero bytes or by the Han text it gives, UTF-8
    (also where the file breaks off within a character), GB18030; where none fits exactly, UTF-8 or
    GB18030, whichever has the fewest replaced characters.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _lenient(data[len(bom) :], encoding)
    head = data[:4096]
    if head.count(0) * 5 > len(head):
        odd = sum(1 for byte in head[1::2] if byte == 0)
        even = sum(1 for byte in head[::2] if byte == 0)
        return _lenient(data, "utf-16-le" if odd >= even else "utf-16-be")
    utf16 = _bare_utf16(head)
    if utf16:
        return _lenient(data, utf16)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        # What is left of the last character makes no other encoding of the whole file.
        if error.reason == "unexpected end of data" and not data[: error.start].isascii():
            return _lenient(data, "utf-8")
    try:
        return data.decode("gb18030"), ()
    except UnicodeDecodeError:
        tried = [_lenient(data, encoding) for encoding in ("utf-8", "gb18030")]
        return min(tried, key=lambda result: result[0].count("\ufffd"))


def _bare_utf16(head: bytes) -> str | None:
    """UTF-16 of Han text has no zero bytes to show itself by: it is known by what it decodes to."""
    try:
        head.decode("utf-8")
        return None
    except UnicodeDecodeError as error:
        if error.start >= len(head) - 3:
            return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = head[: len(head) & ~1].decode(encoding, "replace")
        common = sum("\u4e00" <= c <= "\u9fff" or c in "，。、：；\r\n 　" or "0" <= c <= "9" for c in text)
        if text and common >= 0.9 * len(text) and any(c in text for c in "，。、\n"):
            return encoding
    return None


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[Notice, ...]]:
    text = data.decode(encoding, "replace")
    if "\ufffd" not in text:
        return text, ()
    runs = re.finditer("\ufffd+", text)
    return text, tuple(Notice("undecodable", encoding, run.start(), run.end()) for run in runs)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that have ink, with indent in em, gap in blank lines, and page at form feeds."""
    if any(mark in text for mark in "\r\v\f\x85\u2028\u2029"):
        return _lines_with_rare_breaks(text)
    widths: dict[str, float] = {}
    found: list[Line] = []
    position = gap = 0
    for line in text.split("\n"):
        ink = line.strip()
        if ink:
            lead = 0 if ink[0] == line[0] else len(line) - len(line.lstrip())
            start = position + lead
            found.append(Line(start, start + len(ink), _indent(line[:lead], widths) if lead else 0.0, gap))
            gap = 0
        else:
            gap += 1
        position += len(line) + 1
    return tuple(found)


def _indent(blank: str, widths: dict[str, float]) -> float:
    indent = widths.get(blank)
    if indent is None:
        indent = widths[blank] = sum(EM.get(char, 1.0) for char in blank)
    return indent


def _lines_with_rare_breaks(text: str) -> tuple[Line, ...]:
    """As :func:`lines_of` for a text with other line breaks than LF; CR LF is one break."""
    newline = "\n" if "\n" in text or "\r" not in text else "\r"
    widths: dict[str, float] = {}
    found: list[Line] = []
    last = 0
    page: int | None = 1 if "\f" in text else None
    for match in _LINE.finditer(text):
        line = match[0]
        ink = line.strip()
        if not ink:
            continue
        lead = len(line) - len(line.lstrip())
        start = match.start() + lead
        gap = text.count(newline, last, start) - 1
        if page is not None:
            page += text.count("\f", last, start)
        last = start + len(ink)
        found.append(Line(start, last, _indent(line[:lead], widths), max(gap, 0), page))
    return tuple(found)


def read(data: bytes, *, name: str, max_bytes: int = MAX_BYTES) -> SourceText:
    """Read a plain text. Raises :class:`SourceError` where the bytes are not text or have no ink."""
    check_size(len(data), max_bytes)
    text, notices = decode(data)
    sample = text[:65536]
    if len(_BINARY.findall(sample)) * 100 > len(sample) > 0:
        raise SourceError(Message("这不是文本文件", "this is not a text file"), where=name, remedy=ACCEPTED)
    lines = lines_of(text)
    if not lines:
        raise no_text(name)
    digest = hashlib.sha256(data).hexdigest()
    return SourceText(text, lines, name, digest, "text/plain", notices=notices)
