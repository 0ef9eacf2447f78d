"""Pieces to printed lines: which stand on one baseline, and which blanks between them are real."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ceyuan.source.model import Role
from ceyuan.source.pdf_chars import WIDE
from ceyuan.source.pdf_glyphs import Piece

_LATIN = re.compile(r"[0-9A-Za-z\u00c0-\u024f]")
_NUMBERING = re.compile(
    r"\d{1,2}(?:[.．\-—]\d{1,2})*|(?:专栏|附件|附表|附录|表|图)\s*\d{1,2}|第.{1,3}[篇章节条]"
)
# What a typed blank takes; typesetting puts a fifth of an em or less between a digit and a Han character.
_TYPED = 0.24
_MARK = re.compile(r"[\d①-⑳\[\]〔〕()（）*＊†]{1,5}")


@dataclass(slots=True)
class Row:
    """One printed line: pieces from left to right. Lengths in points, ``y`` is the baseline."""

    pieces: list[Piece]
    y: float
    size: float
    role: Role = "text"

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """The right edge."""
        return max(piece.x1 for piece in self.pieces)

    @property
    def top(self) -> float:
        """The upper edge of a Han character in it."""
        return self.y + 0.88 * self.size

    def text(self) -> tuple[str, list[tuple[int, int]]]:
        """The line's text, and where in it references to notes stand (small raised digits)."""
        parts, marks, length = [self.pieces[0].text], list[tuple[int, int]](), len(self.pieces[0].text)
        for left, right in pairwise(self.pieces):
            raised = right.size < 0.8 * self.size and right.y > self.y + 0.15 * self.size
            blank = "" if raised else _blank(left, right, numbers=length == len(self.pieces[0].text))
            if raised and _MARK.fullmatch(right.text):
                marks.append((length, length + len(right.text)))
            parts += [blank, right.text]
            length += len(blank) + len(right.text)
        return "".join(parts), marks


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """The lines from top to bottom."""
    rows: list[Row] = []
    group: list[Piece] = []
    anchor = 0.0
    size = 0.0
    for piece in sorted(pieces, key=lambda p: -p.center):
        if group and anchor - piece.center > 0.36 * max(size, piece.size):
            rows.append(_row(group))
            group = []
        if not group or piece.size > size + 0.1:
            anchor, size = piece.center, piece.size
        group.append(piece)
    if group:
        rows.append(_row(group))
    return rows


def _row(pieces: list[Piece]) -> Row:
    if len(pieces) == 1:
        return Row(pieces, pieces[0].y, pieces[0].size)
    pieces.sort(key=lambda p: p.x0)
    kept: list[Piece] = []
    for piece in pieces:
        # Printed twice with a small shift, to look bold or to throw a shadow.
        if not any(p.text == piece.text and abs(p.x0 - piece.x0) < 0.4 * piece.size for p in kept[-3:]):
            kept.append(piece)
    weights: dict[tuple[float, float], int] = {}
    for piece in kept:
        key = (piece.size, piece.y)
        weights[key] = weights.get(key, 0) + len(piece.text)
    size, y = max(weights, key=lambda key: (weights[key] * key[0], key))
    return Row(kept, y, size)


def fragments(row: Row, gap: float = 1.0) -> list[Row]:
    """The row cut where it has blanks of more than ``gap`` em."""
    parts: list[list[Piece]] = [[row.pieces[0]]]
    edge = row.pieces[0].x1
    for piece in row.pieces[1:]:
        if piece.x0 - edge > gap * row.size:
            parts.append([])
        parts[-1].append(piece)
        edge = max(edge, piece.x1)
    return [row] if len(parts) == 1 else [Row(part, row.y, row.size) for part in parts]


def _blank(left: Piece, right: Piece, *, numbers: bool) -> str:
    """What to put between two pieces of one line: a blank that the print shows, or nothing.

    After a number that begins the line (``numbers``) a narrow blank counts: it parts it from a title.

    A distance is no blank where it only sets off digits or marks in cells of one Han character each, parts
    Han from Latin as typesetting does, or fills up a full-width mark.
    """
    gap = (right.x0 - left.x1) / max(left.size, right.size)
    if gap >= 1.5:
        return " " * min(round(2 * gap), 40)
    before, after = left.text[-1], right.text[0]
    least = _TYPED if numbers and _NUMBERING.fullmatch(left.text) else _least_blank(before, after)
    if before < "\u2000" and after < "\u2000" and 0.3 <= gap <= 0.8:
        lone = len(left.text) == 1 and len(right.text) == 1
        if lone or (before.isdigit() and not after.isalpha()) or (after.isdigit() and not before.isalpha()):
            return ""
    return " " if gap >= least else ""


def _least_blank(before: str, after: str) -> float:
    """From which distance in em on there is a blank between two characters."""
    wide = bool(WIDE.match(before)) + bool(WIDE.match(after))
    if before.isalnum() and after.isalnum():
        return (0.12, 0.6, 0.2)[wide]
    return 0.15 if before < "\u2000" and after < "\u2000" else 0.9


def joined(lines: list[str]) -> str:
    """The lines of a table's cell as one text: a blank only between two Latin words."""
    text = ""
    for line in lines:
        if text and _LATIN.match(text[-1]) and _LATIN.match(line[0]):
            text += " "
        text += line
    return text
