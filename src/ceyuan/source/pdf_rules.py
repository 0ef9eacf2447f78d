"""The rules and filled areas drawn on a page: what tables and boxes are made of."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ceyuan.source.pdf_objects import Box, Matrix, around, bounds_of, matrix_of, objects_of, point, times

THIN = 3.0
"""A filled rectangle up to this many points across is a rule."""
_SHORT = 4.0
_SMALLEST_CELL = 11.0
_MOST_CURVES = 200
_STRAIGHT = 0.6
_WHITE = 250
_MAX_RULES = 3_000


@dataclass(slots=True)
class Drawing:
    """Rules as ``(position, from, to)``, shaded areas, and how much else there is on the page."""

    horizontal: list[tuple[float, float, float]] = field(default_factory=list)
    vertical: list[tuple[float, float, float]] = field(default_factory=list)
    areas: list[Box] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    paths: int = 0


def drawing_of(page: Any, turn: int) -> Drawing:
    """What is drawn on an open page, turned by ``turn`` quarters like its text."""
    from pypdfium2 import raw

    drawing = Drawing()
    for kind, item, matrix in objects_of(page, turn):
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            drawing.images.append(bounds_of(item, matrix))
        else:
            drawing.paths += 1
            _add_path(drawing, item, matrix)
    if len(drawing.horizontal) + len(drawing.vertical) > _MAX_RULES:
        drawing.horizontal.clear()
        drawing.vertical.clear()
    return drawing


def _add_path(drawing: Drawing, item: Any, matrix: Matrix) -> None:
    from pypdfium2 import raw

    x0, y0, x1, y1 = bounds = bounds_of(item, matrix)
    # A character drawn as an outline is small and has many curves; a box with round corners has four.
    if _add_rule(drawing, bounds) or max(x1 - x0, y1 - y0) < _SMALLEST_CELL:
        return
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, mode, stroke)
    filled = bool(mode.value)
    if not stroke.value and not filled:
        return
    for points, curved, straight in _subpaths(item, times(matrix_of(item), matrix)):
        area = x0, y0, x1, y1 = around(points)
        if curved:
            # Round corners leave most of the outline straight; a drawing or a character does not.
            boxed = straight >= _STRAIGHT * 2 * (x1 - x0 + y1 - y0)
            if boxed and (stroke.value or _is_shaded(item)):
                drawing.areas.append(area)
            continue
        if stroke.value:
            for (ax, ay), (bx, by) in pairwise(points):
                _add_rule(drawing, (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))
        if (
            filled
            and len(points) > 2
            and not _add_rule(drawing, area)
            and not stroke.value
            and _is_shaded(item)
        ):
            drawing.areas.append(area)


def _add_rule(drawing: Drawing, box: Box) -> bool:
    """Add ``box`` if it is thin; a dot or a short dash is neither added nor an area."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    if height <= THIN < _SHORT <= width:
        drawing.horizontal.append(((y0 + y1) / 2, x0, x1))
    elif width <= THIN < _SHORT <= height:
        drawing.vertical.append(((x0 + x1) / 2, y0, y1))
    return min(width, height) <= THIN


def _subpaths(item: Any, matrix: Matrix) -> Iterator[tuple[list[tuple[float, float]], bool, float]]:
    """The corners of each subpath, closed ones back to the first; has it curves; how much of it is straight.

    ``straight`` is the length of its level and upright edges. A path with many curves is a drawing and ends.
    """
    from pypdfium2 import raw

    points: list[tuple[float, float]] = []
    curves = seen = 0
    straight = 0.0
    x, y = ctypes.c_float(), ctypes.c_float()
    for i in range(min(raw.FPDFPath_CountSegments(item), 2 * _MAX_RULES)):
        segment = raw.FPDFPath_GetPathSegment(item, i)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO and points:
            yield points, curves > 0, straight
            points, curves, straight = [], 0, 0.0
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append(point(x.value, y.value, matrix))
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            curves, seen = curves + 1, seen + 1
            if seen > _MOST_CURVES:
                return
        elif kind == raw.FPDF_SEGMENT_LINETO:
            straight += _straight(points[-2:])
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
            straight += _straight(points[-2:])
    if points:
        yield points, curves > 0, straight


def _straight(edge: list[tuple[float, float]]) -> float:
    """The length of an edge that is level or upright, 0 of any other."""
    (ax, ay), (bx, by) = edge[0], edge[-1]
    dx, dy = abs(ax - bx), abs(ay - by)
    return max(dx, dy) if min(dx, dy) < 0.5 else 0.0


def _is_shaded(item: Any) -> bool:
    from pypdfium2 import raw

    red, green, blue, alpha = colour = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(item, *colour) or not alpha.value:
        return False
    return min(red.value, green.value, blue.value) < _WHITE
