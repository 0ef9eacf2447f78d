"""Finds the cells of tables and the frames of boxes in what is drawn on a page."""

from __future__ import annotations

from ceyuan.source.pdf_grid import Grid
from ceyuan.source.pdf_objects import Box
from ceyuan.source.pdf_rules import Drawing

_NEAR = 3.0
"""Rules up to this many points apart are one (double rules), and meet."""
_BEYOND = 5.0
_MAX_PAIRS = 60_000
_MAX_AREAS = 500
_WHOLE_PAGE = 0.72
_SMALL = 12.0

Rule = tuple[float, float, float]


def grids_of(drawing: Drawing, page: Box) -> list[Grid]:
    """The grids on a page with the outline ``page``, and shaded areas as frames; none within another frame."""
    horizontal, vertical = _joined(drawing.horizontal), _joined(drawing.vertical)
    found = []
    if len(horizontal) * len(vertical) <= _MAX_PAIRS:
        for rows, columns in _components(horizontal, vertical):
            grid = _grid(rows, columns)
            if grid:
                found.append(grid)
    found += [Grid([x0, x1], [y1, y0], [[0]]) for x0, y0, x1, y1 in _stacked(drawing.areas[:_MAX_AREAS])]
    room = (page[2] - page[0]) * (page[3] - page[1])
    # A frame around the whole page is its decoration; a table may fill it.
    found = [
        g for g in found if _is_sizeable(g.box) and not (g.is_frame and _area(g.box) > _WHOLE_PAGE * room)
    ]
    found.sort(key=lambda grid: -_area(grid.box))
    kept: list[Grid] = []
    for grid in found:
        if not any(_within(grid.box, other.box) and (grid.is_frame or not other.is_frame) for other in kept):
            kept.append(grid)
    return kept


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _is_sizeable(box: Box) -> bool:
    return box[2] - box[0] >= _SMALL and box[3] - box[1] >= _SMALL


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - _NEAR
        and inner[1] >= outer[1] - _NEAR
        and inner[2] <= outer[2] + _NEAR
        and inner[3] <= outer[3] + _NEAR
    )


def _joined(rules: list[Rule]) -> list[Rule]:
    """Rules that lie on one line and touch, as one."""
    joined: list[Rule] = []
    line: list[Rule] = []
    for rule in sorted(rules):
        if line and rule[0] - line[-1][0] > _NEAR / 2:
            joined += _along(line)
            line = []
        line.append(rule)
    return joined + _along(line) if line else joined


def _along(line: list[Rule]) -> list[Rule]:
    place = sum(rule[0] for rule in line) / len(line)
    merged: list[Rule] = []
    for _, start, end in sorted(line, key=lambda rule: rule[1]):
        if merged and start <= merged[-1][2] + _NEAR:
            merged[-1] = (place, merged[-1][1], max(end, merged[-1][2]))
        else:
            merged.append((place, start, end))
    return merged


def _components(horizontal: list[Rule], vertical: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups of rules that hang together; each is ``(horizontal, vertical)``."""
    parent = list(range(len(horizontal) + len(vertical)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, (y, x0, x1) in enumerate(horizontal):
        for j, (x, y0, y1) in enumerate(vertical, len(horizontal)):
            if x0 - _NEAR <= x <= x1 + _NEAR and y0 - _NEAR <= y <= y1 + _NEAR:
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate(horizontal + vertical):
        groups.setdefault(root(i), ([], []))[i >= len(horizontal)].append(rule)
    return [group for group in groups.values() if group[0] and group[1]]


def _grid(horizontal: list[Rule], vertical: list[Rule]) -> Grid | None:
    """The cells of rules that hang together; sides that are missing, as print often leaves them, added."""
    left, right = min(r[1] for r in horizontal), max(r[2] for r in horizontal)
    bottom, top = min(r[1] for r in vertical), max(r[2] for r in vertical)
    xs, ys = _places(vertical), _places(horizontal)
    if len(ys) < 2 and len(xs) < 2:
        return None  # the two axes of a chart
    open_top, open_bottom = top > ys[-1] + _BEYOND, bottom < ys[0] - _BEYOND
    if len(ys) == 1 and (len(xs) != 2 or open_top == open_bottom):
        return None
    if len(xs) == 1 and len(ys) < 3:
        return None
    xs = [left] * (left < xs[0] - _BEYOND) + xs + [right] * (right > xs[-1] + _BEYOND)
    ys = [bottom] * open_bottom + ys + [top] * open_top
    if len(xs) < 2 or len(ys) < 2:
        return None
    ys.reverse()
    return Grid(xs, ys, _owners(xs, ys, horizontal, vertical), open_top, open_bottom)


def _places(rules: list[Rule]) -> list[float]:
    places: list[float] = []
    for place in sorted(rule[0] for rule in rules):
        if not places or place - places[-1] > _NEAR:
            places.append(place)
    return places


def _owners(
    xs: list[float], ys: list[float], horizontal: list[Rule], vertical: list[Rule]
) -> list[list[int]]:
    """The number of the cell at each row and column: neighbours without a rule between are one cell."""
    rows, columns = len(ys) - 1, len(xs) - 1
    parent = list(range(rows * columns))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    # Rules by the line they lie on: a wall is asked for once per cell, and a page may have thousands.
    upright = [[r for r in vertical if abs(r[0] - x) <= _NEAR] for x in xs]
    level = [[r for r in horizontal if abs(r[0] - y) <= _NEAR] for y in ys]
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column and not _covered(upright[column], ys[row + 1], ys[row]):
                parent[root(here)] = root(here - 1)
            if row and not _covered(level[row], xs[column], xs[column + 1]):
                parent[root(here)] = root(here - columns)
    numbers: dict[int, int] = {}
    return [
        [numbers.setdefault(root(row * columns + column), len(numbers)) for column in range(columns)]
        for row in range(rows)
    ]


def _covered(rules: list[Rule], start: float, end: float) -> bool:
    """Whether the rules cover most of the stretch."""
    total = sum(max(min(end, rule[2]) - max(start, rule[1]), 0.0) for rule in rules)
    return total >= 0.7 * (end - start)


def _stacked(areas: list[Box]) -> list[Box]:
    """Shaded areas, those of one width that touch (a box's title bar and its body) as one."""
    stacked: list[Box] = []
    for area in sorted(areas, key=lambda box: (round(box[0]), round(box[2]), -box[3])):
        if stacked:
            x0, y0, x1, y1 = stacked[-1]
            if abs(area[0] - x0) <= _NEAR and abs(area[2] - x1) <= _NEAR and area[3] >= y0 - _NEAR:
                stacked[-1] = (x0, min(y0, area[1]), x1, y1)
                continue
        stacked.append(area)
    return stacked
