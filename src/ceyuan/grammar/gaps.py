"""Headings that extraction left inside a line: found where the sequence has a gap, and only there."""

from __future__ import annotations

import re
from itertools import pairwise

from ceyuan.grammar.block import Block
from ceyuan.grammar.forms import Form, shape_of
from ceyuan.grammar.markers import Marker, Style, marker_of
from ceyuan.grammar.numbering import Group

_NEAR = 200  # blocks behind the last heading of a group in which the next one is looked for
_TITLE_LINE = 40  # characters of a heading's rest of a line
_BEFORE = re.compile(
    r"[。；！？”）)](?P<blank>[ \u3000\u2002\u2003\t]*)(?=[（(〈]?[一二三四五六七八九十0-9])"
)


_TWO = re.compile(
    r"[一二三四五六七八九十]{1,3}、[\u4e00-\u9fff“”、]{2,24}(?=[（(]\s*一\s*[）)][\u4e00-\u9fff“])"
)


def split_double_headings(blocks: list[Block]) -> None:
    """``一、总体要求（一）指导思想。…`` in one line holds two headings: cut before the second."""
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if not block.kind and (match := _TWO.match(block.text)):
            blocks.insert(index + 1, block.split(match.end()))


def split_at_gaps(blocks: list[Block], groups: list[Group]) -> bool:
    """Cut blocks before a missing number that stands inside them; True where any was cut.

    ``blocks`` is changed in place; the outline must then be made again.
    """
    places: list[tuple[int, int, bool]] = []
    for group in groups:
        if group.boxed or not group.titled or group.style not in {Style.HAN, Style.HAN_PAREN, Style.ARABIC}:
            continue
        for before, after in pairwise(group.members):
            wanted = before.marker.value + 1
            if after.marker.value <= wanted:
                continue
            place = _find(blocks, before.index, after.index, before.marker, wanted)
            if place is not None:
                alone = sum(member.shape.form is not Form.RUNIN for member in group.members) * 2 > len(
                    group.members
                )
                places.append((*place, alone))
        last = group.members[-1]
        if group.style <= Style.HAN_PAREN and (group.style is Style.HAN or last.parent is None):
            place = _find(
                blocks,
                last.index,
                min(len(blocks), last.index + _NEAR),
                last.marker,
                last.marker.value + 1,
                apart=True,
            )
            if place is not None:
                places.append((*place, last.shape.form is not Form.RUNIN))
    for index, offset, alone in sorted(set(places), reverse=True):
        rest = blocks[index].split(offset)
        blocks.insert(index + 1, rest)
        marker = rest.marker
        if alone and marker is not None and len(rest.starts) > 1:
            cut = rest.starts[1]
            if cut <= _TITLE_LINE and rest.text[cut - 1] not in "，、；：":
                blocks.insert(
                    index + 2, rest.split(cut)
                )  # its siblings stand alone: the title ends with its line
    return bool(places)


def _find(
    blocks: list[Block], first: int, last: int, like: Marker, wanted: int, *, apart: bool = False
) -> tuple[int, int] | None:
    """Where between two blocks a marker like ``like`` with the ordinal ``wanted`` opens a title.

    ``apart``: only behind a blank, where nothing else shows that the number is missing.
    """
    for index in range(first, last):
        block = blocks[index]
        if block.kind:
            continue
        for match in _BEFORE.finditer(block.text):
            offset = match.end()
            if apart and not match["blank"]:
                continue
            marker = marker_of(block.text[offset : offset + 12])
            if marker is None or marker.style is not like.style or marker.value != wanted:
                continue
            shape = shape_of(block.text, offset + marker.end)
            if shape.form in {Form.STAND, Form.RUNIN, Form.SENTENCE} and shape.title_end - offset <= 45:
                return index, offset
    return None
