"""Enumerations inside a paragraph: labels, （1）…（2）…, ①…②…, 1、… behind a label."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ceyuan.grammar.boxes import LABEL
from ceyuan.grammar.forms import Form, shape_of
from ceyuan.grammar.markers import Marker, Style
from ceyuan.grammar.ordinals import CIRCLED, ordinal

_PAREN: Final = re.compile(r"[（(]\s*(?P<paren>[0-9０-９]{1,2})\s*[）)]")
_ANY: Final = re.compile(
    rf"{_PAREN.pattern}|(?P<circle>[{CIRCLED}])|(?P<sign>[⑴-⒇])|(?P<arabic>(?<![0-9.．])[0-9]{{1,2}})\s*[、.．﹒](?![0-9])"
)
_CLOSED: Final = frozenset("。；;")
_OPENERS: Final = frozenset("。；：:;")
_AFTER: Final = frozenset("。；：:;！？”）)，、")
_FIRST: Final = re.compile(r"\s*(?:[（(]\s*1\s*[）)]|①|1\s*[、.．](?!\d))")
_STOPS: Final = "。；！？"
_NAME: Final = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff 　]{1,9}")
_ANNOUNCES: Final = re.compile(
    "下列|如下|以下|之一|包括|分别"
)  # 符合下列条件：（1）… is a sentence, not a label


class Segment(NamedTuple):
    """A part of a paragraph: ``text``, a ``label``, or an ``item`` with its marker and its title's end."""

    kind: str
    start: int
    end: int
    label: str = ""
    marker: Marker | None = None
    title: tuple[int, int] | None = None


def item_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The lead sentence of an item whose text is ``text[start:end]``, as offsets, or None."""
    shape = shape_of(text, start, end)
    bare_label = shape.form is Form.SENTENCE and shape.title_end - start <= 8
    while end > start and text[end - 1].isspace():
        end -= 1
    if text[end - 1] in "；;，、":
        return None
    if shape.form is Form.RUNIN or shape.form is Form.STAND or bare_label:
        while start < shape.title_end and text[start].isspace():
            start += 1
        return (start, shape.title_end) if start < shape.title_end else None
    return None


def _labels(text: str, first: int, last: int) -> list[tuple[int, int, str]]:
    """The labels of ``text[first:last]``: a known one at a sentence's start, or any noun before （1）."""
    found: list[tuple[int, int, str]] = []
    for colon in _colons(text, first, last):
        edge = max(first, colon - 18)
        start = max(text.rfind(stop, edge, colon) + 1 for stop in _STOPS)
        if start == 0 and edge > first:
            continue
        start = max(start, first)
        while start < colon and text[start].isspace():
            start += 1
        if not 2 <= colon - start <= 14:
            continue
        label = LABEL.match(text, start)
        if (label is not None and label.end() == colon + 1) or (
            _FIRST.match(text, colon + 1, last)
            and _NAME.fullmatch(text, start, colon)
            and not _ANNOUNCES.search(text, start, colon)
        ):
            found.append((start, colon + 1, "".join(text[start:colon].split())))
    return found


def _colons(text: str, first: int, last: int) -> list[int]:
    found: list[int] = []
    for mark in "：:":
        place = text.find(mark, first, last)
        while place >= 0:
            found.append(place)
            place = text.find(mark, place + 1, last)
    return sorted(found)


def split(text: str, first: int, last: int, expected: dict[Style, int], *, lost: bool) -> list[Segment]:
    """``text[first:last]`` in segments, in order and without gaps.

    ``expected`` gives, per style, the ordinal with which an enumeration left open before may go on.
    ``lost``: an enumeration may also begin above 1 (a box whose beginning is missing).
    """
    labels = _labels(text, first, last)
    marks = _marks(text, first, last, expected, {end: start for start, end, _ in labels}, lost=lost)
    if not labels and not marks:
        return [Segment("text", first, last)]
    cuts: list[tuple[int, int, str, Marker | None]] = [(s, e, name, None) for s, e, name in labels]
    cuts += [(s, e, "", marker) for s, e, marker in marks]
    cuts.sort(key=lambda cut: cut[0])
    found: list[Segment] = []
    if cuts[0][0] > first and text[first : cuts[0][0]].strip():
        found.append(Segment("text", first, cuts[0][0]))
    for position, (start, end, name, marker) in enumerate(cuts):
        stop = cuts[position + 1][0] if position + 1 < len(cuts) else last
        if marker is not None:
            found.append(Segment("item", start, stop, marker=marker, title=item_title(text, end, stop)))
        else:
            found.append(Segment("label", start, end, label=name))
            if text[end:stop].strip():
                found.append(Segment("text", end, stop))
    return found


def _marks(
    text: str, first: int, last: int, expected: dict[Style, int], label_ends: dict[int, int], *, lost: bool
) -> list[tuple[int, int, Marker]]:
    """The markers that count: in sequence, and where a clause may begin."""
    found: list[tuple[int, int, Marker]] = []
    reached: dict[Style, int] = {style: value - 1 for style, value in expected.items()}
    # Most paragraphs have none but （1）: the pattern for all styles is several times slower.
    rare = label_ends or Style.ARABIC in expected or Style.CIRCLE in expected or "①" in text or "⑴" in text
    tokens = list((_ANY if rare else _PAREN).finditer(text, first, last))
    if not tokens:
        return found
    read = [
        (_STYLES[match.lastgroup or ""], ordinal(match.group(match.lastgroup or 0)) or 0) for match in tokens
    ]
    last_two = {style: place for place, (style, value) in enumerate(read) if value == 2}
    for position, match in enumerate(tokens):
        style, value = read[position]
        start = match.start()
        before = start
        while before > first and text[before - 1].isspace():
            before -= 1
        char = text[before - 1] if before > first else ""
        labelled = start in label_ends or before in label_ends
        goes_on = style in reached and value == reached[style] + 1 and value > 1
        if style is Style.ARABIC:  # everywhere in prose: only behind a label, and on from there
            counts = (value == 1 and start in label_ends) or (goes_on and char in _CLOSED)
        elif value == 1:
            follows = last_two.get(style, -1) > position
            counts = not char or labelled or char in _OPENERS or (follows and char in _AFTER)
        elif goes_on:
            counts = not char or char in _AFTER
        else:
            counts = lost and char in _CLOSED and style not in reached
        if counts:
            reached[style] = value
            number = "".join(match.group().split())
            found.append((start, match.end(), Marker(style, (value,), number, match.end() - start)))
    return found


_STYLES: Final = {
    "paren": Style.ARABIC_PAREN,
    "sign": Style.ARABIC_PAREN,
    "circle": Style.CIRCLE,
    "arabic": Style.ARABIC,
}
