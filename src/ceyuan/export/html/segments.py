"""Spans that may nest and overlap, as stretches of text that each carry a list of them, and as HTML."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ceyuan.export.html.escape import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Item(NamedTuple):
    """Something to be marked from ``start`` to ``end`` of a text; ``look`` is its class, ``id`` its anchor."""

    start: int
    end: int
    look: str
    id: str = ""


class Segment(NamedTuple):
    """A stretch of the text over which the same items lie, the outermost first."""

    start: int
    end: int
    items: tuple[Item, ...]


def segments(items: Iterable[Item], start: int, end: int) -> list[Segment]:
    """The text from ``start`` to ``end``, cut where an item begins or ends; nothing is in two segments."""
    inside = [item for item in items if max(item.start, start) < min(item.end, end)]
    inside.sort(key=lambda item: (item.start, -item.end))
    cuts = {start, end}
    for item in inside:
        cuts.add(max(item.start, start))
        cuts.add(min(item.end, end))
    found: list[Segment] = []
    active: list[Item] = []
    upcoming = 0
    places = sorted(cuts)
    for left, right in pairwise(places):
        active = [item for item in active if item.end > left]
        while upcoming < len(inside) and inside[upcoming].start <= left:
            active.append(inside[upcoming])
            upcoming += 1
        found.append(Segment(left, right, tuple(active)))
    return found


def marked(text: str, found: Iterable[Segment], id_of: Callable[[Item], str]) -> str:
    """The segments of ``text`` as nested ``<mark>`` elements; one that goes on over a cut stays open.

    ``id_of`` gives an item's address, empty for the later pieces of an item that had to be split.
    """
    pieces: list[str] = []
    opened: tuple[Item, ...] = ()
    for start, end, items in found:
        common = 0
        while common < min(len(opened), len(items)) and opened[common] is items[common]:
            common += 1
        pieces.append("</mark>" * (len(opened) - common))
        pieces += [_open(item, id_of(item)) for item in items[common:]]
        pieces.append(escape(text[start:end]))
        opened = items
    pieces.append("</mark>" * len(opened))
    return "".join(pieces)


def _open(item: Item, anchor: str) -> str:
    plain = anchor.isalnum() and anchor.isascii()
    name = f" id={anchor}" if plain else f' id="{escape(anchor)}"' if anchor else ""
    return f"<mark class={item.look}{name}>"
