"""The images and paths on a page, each with where it stands."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from ctypes import cast
from itertools import repeat
from typing import Any

from ceyuan.source.limits import MAX_DEPTH
from ceyuan.source.pdf_api import address_of, api

Box = tuple[float, float, float, float]
"""``(x0, y0, x1, y1)`` in points, ``y`` upwards."""
Matrix = tuple[float, float, float, float, float, float]

# A page with more is a drawing (a map, a chart): looking for tables in it is neither cheap nor useful.
_MAX_OBJECTS = 20_000
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def objects_of(page: Any, turn: int) -> Iterator[tuple[int, Any, Matrix]]:
    """Images and paths, also those inside forms, each with the matrix that takes it to the page."""
    from pypdfium2 import raw

    turns: tuple[Matrix, ...] = (_IDENTITY, (0, -1, 1, 0, 0, 0), (-1, 0, 0, -1, 0, 0), (0, 1, -1, 0, 0, 0))
    kind_of, get, address = api().get_object_type, api().get_object, address_of(page)
    left = _MAX_OBJECTS
    count = min(max(raw.FPDFPage_CountObjects(page), 0), left)
    # A page may hold an object for every character: loops inside map, and only what is no text remains.
    handles = [handle for handle in map(get, repeat(address), range(count)) if handle]
    items = [
        item for item in zip(map(kind_of, handles), handles, strict=True) if item[0] != raw.FPDF_PAGEOBJ_TEXT
    ]
    stack = [(items, turns[turn], 0)]
    while stack:
        items, matrix, depth = stack.pop()
        for kind, item in items:
            if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH):
                yield kind, cast(item, raw.FPDF_PAGEOBJECT), matrix
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
                form = cast(item, raw.FPDF_PAGEOBJECT)
                count = min(max(raw.FPDFFormObj_CountObjects(form), 0), left)
                left -= count
                inner = [address_of(raw.FPDFFormObj_GetObject(form, i)) for i in range(count)]
                stack.append(
                    ([(kind_of(each), each) for each in inner], times(matrix_of(form), matrix), depth + 1)
                )


def matrix_of(item: Any) -> Matrix:
    """The object's own matrix."""
    from pypdfium2 import raw

    m = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, m):
        return _IDENTITY
    return (m.a, m.b, m.c, m.d, m.e, m.f)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies ``first`` and ``then`` after it."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def point(x: float, y: float, m: Matrix) -> tuple[float, float]:
    """The point ``(x, y)`` by the matrix ``m``."""
    return x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]


def around(points: Iterable[tuple[float, float]]) -> Box:
    """The smallest box around points."""
    xs, ys = zip(*points, strict=True)
    box = min(xs), min(ys), max(xs), max(ys)
    # A damaged file may put a point nowhere.
    return box if all(-1e6 < number < 1e6 for number in (*xs, *ys)) else (0.0, 0.0, 0.0, 0.0)


def bounds_of(item: Any, matrix: Matrix) -> Box:
    """The box of an object that ``matrix`` takes to the page."""
    from pypdfium2 import raw

    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(item, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return around((point(left, bottom, matrix), point(right, top, matrix)))
