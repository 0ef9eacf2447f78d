"""A font for every font that a PDF names but does not hold, so that reading does not depend on the machine.

Where a font is not embedded, pdfium takes a font of the machine to measure the characters, and drops every
character that it finds no shape for: on a machine without Chinese fonts nearly all Han text would be lost, and
on one with them reading would load megabytes. Only places matter here, never shapes, so during a reading pdfium
is given this font of 500 bytes: one box for every character, one em wide for Han, half an em for Latin.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

_UNITS = 1000
_NARROW_END = 0x1FFF
_HANDLE = 1
_machine_fonts: list[Any] = []  # what pdfium uses between readings; to be freed once it is replaced


def _box(width: int) -> bytes:
    """A TrueType glyph: one rectangle."""
    head = struct.pack(">hhhhh", 1, 0, -100, width, 800)
    xs, ys = struct.pack(">4h", 0, 0, width, 0), struct.pack(">4h", -100, 900, 0, -900)
    glyph = head + struct.pack(">HH", 3, 0) + bytes([1] * 4) + xs + ys
    return glyph + bytes(-len(glyph) % 4)


@cache
def box_font() -> bytes:
    """The font as a TrueType file: glyph 1 for Han, glyph 2 for what comes before U+2000."""
    glyphs = [_box(900), _box(900), _box(400)]
    offsets = [sum(map(len, glyphs[:i])) for i in range(4)]
    groups = ((0x20, _NARROW_END, 2), (_NARROW_END + 1, 0x10FFFF, 1))
    many_to_one = struct.pack(">HHIII", 13, 0, 16 + 12 * len(groups), 0, len(groups))
    many_to_one += b"".join(struct.pack(">III", *group) for group in groups)
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 10, 12) + many_to_one,
        b"glyf": b"".join(glyphs),
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _UNITS, 0, 0, 0, -100, 900, 800, 0, 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(
            ">IhhhHhhhhhhhhhhhH", 0x10000, 880, -120, 0, _UNITS, 0, 0, 900, 1, *([0] * 7), 3
        ),
        b"hmtx": struct.pack(">HhHhHh", _UNITS, 0, _UNITS, 0, _UNITS // 2, 0),
        b"loca": struct.pack(">4I", *offsets),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 3, 4, 1, 0, 0, 1, *([0] * 8)),
        b"name": struct.pack(">HHH", 0, 0, 6),
        b"post": struct.pack(">IIhhIIIII", 0x30000, *([0] * 8)),
    }
    directory = struct.pack(">IHHHH", 0x10000, len(tables), 128, 3, len(tables) * 16 - 128)
    body, start = b"", len(directory) + 16 * len(tables)
    for tag, table in tables.items():
        directory += tag + struct.pack(">III", 0, start + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return directory + body


@cache
def _provider() -> Any:
    """The callbacks by which pdfium asks for fonts; kept for the life of the process, as pdfium requires."""
    from pypdfium2 import raw

    font = box_font()

    def data(_info: Any, _font: Any, table: int, buffer: Any, size: int) -> int:
        if table:
            return 0
        if buffer and size >= len(font):
            ctypes.memmove(buffer, font, len(font))
        return len(font)

    kinds = dict(raw.FPDF_SYSFONTINFO._fields_)
    return raw.FPDF_SYSFONTINFO(
        version=1,
        Release=kinds["Release"](lambda _info: None),
        EnumFonts=kinds["EnumFonts"](lambda _info, _mapper: None),
        MapFont=kinds["MapFont"](lambda _info, _weight, _italic, _charset, _pitch, _face, _exact: _HANDLE),
        GetFont=kinds["GetFont"](lambda _info, _face: _HANDLE),
        GetFontData=kinds["GetFontData"](data),
        GetFaceName=kinds["GetFaceName"](lambda _info, _font, _buffer, _size: 0),
        GetFontCharset=kinds["GetFontCharset"](lambda _info, _font: 1),
        DeleteFont=kinds["DeleteFont"](lambda _info, _font: None),
    )


@contextmanager
def box_fonts() -> Iterator[None]:
    """Inside, pdfium measures with :func:`box_font`; after it, with the machine's fonts again."""
    import pypdfium2  # noqa: F401  (its import starts pdfium)
    from pypdfium2 import raw

    raw.FPDF_SetSystemFontInfo(ctypes.byref(_provider()))
    while _machine_fonts:
        raw.FPDF_FreeDefaultSystemFontInfo(_machine_fonts.pop())
    try:
        yield
    finally:
        _machine_fonts.append(raw.FPDF_GetDefaultSystemFontInfo())
        raw.FPDF_SetSystemFontInfo(_machine_fonts[-1])
