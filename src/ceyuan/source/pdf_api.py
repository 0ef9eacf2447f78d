"""The calls into pdfium that are made once per character or per object, with as little between as possible.

pypdfium2's own prototypes check every argument against structure types; with plain addresses a call takes
half the time, and results can be written into one buffer.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

_PTR, _INT = ctypes.c_void_p, ctypes.c_int


@dataclass(frozen=True, slots=True)
class Api:
    """pdfium's functions by their own names without the prefix; handles are addresses."""

    get_unicode: Callable[[int, int], int]
    get_char_origin: Callable[[int, int, int, int], int]
    get_loose_char_box: Callable[[int, int, int], int]
    get_matrix: Callable[[int, int, int], int]
    get_font_size: Callable[[int, int], float]
    is_generated: Callable[[int, int], int]
    is_hyphen: Callable[[int, int], int]
    has_unicode_map_error: Callable[[int, int], int]
    get_object: Callable[[int, int], int | None]
    get_object_type: Callable[[int], int]


@cache
def api() -> Api:
    """The functions; loads pdfium."""
    from pypdfium2 import raw

    def plain(function: Any, result: Any, *arguments: Any) -> Any:
        return ctypes.CFUNCTYPE(result, *arguments)(address_of(function))

    return Api(
        get_unicode=plain(raw.FPDFText_GetUnicode, ctypes.c_uint, _PTR, _INT),
        get_char_origin=plain(raw.FPDFText_GetCharOrigin, _INT, _PTR, _INT, _PTR, _PTR),
        get_loose_char_box=plain(raw.FPDFText_GetLooseCharBox, _INT, _PTR, _INT, _PTR),
        get_matrix=plain(raw.FPDFText_GetMatrix, _INT, _PTR, _INT, _PTR),
        get_font_size=plain(raw.FPDFText_GetFontSize, ctypes.c_double, _PTR, _INT),
        is_generated=plain(raw.FPDFText_IsGenerated, _INT, _PTR, _INT),
        is_hyphen=plain(raw.FPDFText_IsHyphen, _INT, _PTR, _INT),
        has_unicode_map_error=plain(raw.FPDFText_HasUnicodeMapError, _INT, _PTR, _INT),
        get_object=plain(raw.FPDFPage_GetObject, _PTR, _PTR, _INT),
        get_object_type=plain(raw.FPDFPageObj_GetType, _INT, _PTR),
    )


def address_of(handle: Any) -> int:
    """The address that a handle of pypdfium2 holds."""
    address = ctypes.cast(handle, _PTR).value
    assert address is not None
    return address


def _sane(number: float) -> float:
    """``number`` unless a damaged file made it none or one beyond any page."""
    return number if -1e6 < number < 1e6 else 0.0


class TextPage:
    """The characters of one open page: what each is and where it stands, in the page's own coordinates.

    ``chars`` has one element per pdfium character, so indexes into it are pdfium's; a character outside
    the basic plane is two halves of a surrogate pair.
    """

    def __init__(self, handle: Any) -> None:
        from pypdfium2 import raw

        self._api = api()
        self._page = address = address_of(handle)
        self._floats = (ctypes.c_float * 6)()
        self._doubles = (ctypes.c_double * 2)()
        self._float_at, self._x_at = ctypes.addressof(self._floats), ctypes.addressof(self._doubles)
        count = max(raw.FPDFText_CountChars(handle), 0)
        units = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(handle, 0, count, units) - 1 if count else 0
        if written == count:
            text = bytes(units)[: 2 * count].decode("utf-16-le", "surrogatepass")
            self.chars = text if len(text) == count else "".join(map(chr, units[:count]))
        else:  # pdfium leaves out of a whole text what has no Unicode value
            get_unicode = self._api.get_unicode
            self.chars = "".join([chr(get_unicode(address, i) & 0x1FFFFF) for i in range(count)])

    def is_blank_of_pdfium(self, i: int) -> bool:
        """Whether the blank at ``i`` is not in the file: pdfium put it between distant characters."""
        return self._api.is_generated(self._page, i) == 1

    def is_line_end_hyphen(self, i: int) -> bool:
        """Whether ``i`` is a hyphen at a line's end, which pdfium replaces with a mark of its own."""
        return self._api.is_hyphen(self._page, i) == 1

    def is_unmapped(self, i: int) -> bool:
        """Whether the file does not say which character ``i`` is."""
        return self._api.has_unicode_map_error(self._page, i) == 1

    def origin(self, i: int) -> tuple[float, float]:
        """Where the character's advance begins on the baseline."""
        self._api.get_char_origin(self._page, i, self._x_at, self._x_at + 8)
        return _sane(self._doubles[0]), _sane(self._doubles[1])

    def right(self, i: int) -> float:
        """The right edge of the character's box."""
        self._api.get_loose_char_box(self._page, i, self._float_at)
        return _sane(self._floats[2])

    def matrix(self, i: int) -> tuple[float, float, float, float]:
        """The text matrix ``(a, b, c, d)`` times the font size."""
        size = abs(_sane(self._api.get_font_size(self._page, i))) or 1.0
        if not self._api.get_matrix(self._page, i, self._float_at):
            return size, 0.0, 0.0, size
        a, b, c, d = map(_sane, self._floats[:4])
        return a * size, b * size, c * size, d * size
