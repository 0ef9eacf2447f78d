"""The few things that a style attribute can say about where text stands and whether it is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ceyuan.source.blocks import Align

_LENGTH: Final = re.compile(r"(-?\d*\.?\d+)(em|rem|ex|ch|px|pt|pc|cm|mm|in|%)?")
_PIXELS: Final = {
    "px": 1.0,
    "": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "cm": 37.8,
    "mm": 3.78,
    "in": 96.0,
    "rem": 16.0,
}
_NAMED: Final = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0,
    "xx-large": 32.0,
}  # fmt: skip
FONT_SIZES: Final = (10.0, 10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0)
"""What ``<font size=n>`` means in pixels, by n."""
_DRAWN: Final = re.compile(r"solid|dashed|dotted|double|groove|ridge|inset|outset")
_SIDES: Final = ("border-top", "border-right", "border-bottom", "border-left")


@dataclass(frozen=True, slots=True)
class Css:
    """What one style attribute says; None where it is silent.

    ``indent`` and ``margin`` are ``(number, unit)``; ``bordered`` is about all four sides.
    """

    hidden: bool = False
    align: Align | None = None
    indent: tuple[float, str] | None = None
    margin: tuple[float, str] | None = None
    size: tuple[float, str] | None = None
    bordered: bool | None = None
    pre: bool | None = None
    block: bool = False
    unmarked: bool = False


NOTHING: Final = Css()


def parse(style: str) -> Css:
    """What ``style``, the text of a style attribute, says."""
    said: dict[str, str] = {}
    for declaration in style.lower().split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            said[name.strip()] = value.replace("!important", "").strip()
    if not said:
        return NOTHING
    display, get = said.get("display", ""), said.get
    align: Align | None = None
    if (where := get("text-align", "")) in ("center", "right", "left", "justify", "start", "end"):
        align = "center" if where == "center" else "right" if where in ("right", "end") else "left"
    size = _length(get("font-size"))
    if size is None and get("font-size") in _NAMED:
        size = (_NAMED[said["font-size"]], "px")
    space = get("white-space", "")
    return Css(
        hidden=display == "none"
        or get("visibility") in ("hidden", "collapse")
        or (size is not None and size[0] == 0),
        align=align,
        indent=_length(get("text-indent")),
        margin=_length(get("margin-left")) or _length(get("padding-left")),
        size=size,
        bordered=_bordered(said),
        pre=None if not space else space.startswith("pre") and space != "pre-line",
        block=display in ("block", "flex", "grid", "list-item"),
        unmarked="none" in get("list-style", "") or get("list-style-type") == "none",
    )


def _length(value: str | None) -> tuple[float, str] | None:
    match = _LENGTH.fullmatch(value) if value else None
    return (float(match[1]), match[2] or "") if match else None


def _bordered(said: dict[str, str]) -> bool | None:
    def drawn(value: str) -> bool:
        return bool(_DRAWN.search(value)) and not re.match(r"0(?:px)?\b", value)

    if "border" in said:
        return drawn(said["border"])
    if "border-style" in said:
        return drawn(said["border-style"]) and not re.match(r"0(?:px)?$", said.get("border-width", ""))
    if all(side in said for side in _SIDES):
        return all(drawn(said[side]) for side in _SIDES)
    return None


def em(length: tuple[float, str] | None, size: float) -> float:
    """``length`` in em of a font of ``size`` pixels; 0 for a percentage."""
    if length is None or length[1] == "%":
        return 0.0
    number, unit = length
    if unit == "em":
        return number
    if unit in ("ex", "ch"):
        return number / 2
    return number * _PIXELS[unit] / max(size, 1.0)


def pixels(length: tuple[float, str], parent: float) -> float:
    """A font size in pixels inside a font of ``parent`` pixels."""
    number, unit = length
    if unit == "%":
        return parent * number / 100
    return number * parent if unit in ("em", "ex", "ch") else number * _PIXELS[unit]
