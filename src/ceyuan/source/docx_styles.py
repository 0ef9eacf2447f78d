"""Styles of a DOCX, resolved over what they are based on: number, outline, indent, borders, size."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from ceyuan.source.docx_numbering import Numbering, is_on, number
from ceyuan.source.docx_package import W

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.I)
_SIDES = (W + "top", W + "left", W + "bottom", W + "right")
_NO_LINE = ("nil", "none")
_MOST_STYLES = 64  # of a chain; a longer one runs in a circle
_WORD_SIZE = 10.0  # points, where a document says no size at all


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph looks like, over its styles and its own properties.

    ``indents`` are the attributes of ``w:ind`` by local name; ``level`` is -1 where only the list says it.
    """

    list_id: str | None = None
    level: int = -1
    list_style: str | None = None
    outline: int = 0
    title: bool = False
    indents: dict[str, str] = field(default_factory=dict)
    align: str = ""
    size: float = 0.0
    bordered: bool = False
    hidden: bool = False


class Styles:
    """The styles of one document."""

    def __init__(self, root: Any) -> None:
        self._by_id: dict[str, Any] = {}
        self._default: str | None = None
        self._looks: dict[str | None, Look] = {}
        self._hidden: dict[str, bool] = {}
        size = None
        for style in root.iterfind(W + "style") if root is not None else ():
            key = style.get(W + "styleId", "")
            self._by_id[key] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self._default = key
        if root is not None:
            size = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
        self.size = number(size.get(W + "val"), 20) / 2 if size is not None else _WORD_SIZE

    def lists(self) -> dict[str, str]:
        """The list that each list style names."""
        found = {key: style.find(f"{W}pPr/{W}numPr/{W}numId") for key, style in self._by_id.items()}
        return {key: element.get(W + "val", "") for key, element in found.items() if element is not None}

    def _chain(self, key: str | None) -> list[Any]:
        """The style and what it is based on, the most general first."""
        chain: list[Any] = []
        while key is not None and len(chain) < _MOST_STYLES:
            style = self._by_id.get(key)
            if style is None or style in chain:
                break
            chain.append(style)
            based = style.find(W + "basedOn")
            key = based.get(W + "val") if based is not None else None
        return chain[::-1]

    def look(self, key: str | None) -> Look:
        """What paragraphs of the style ``key`` look like; of the default style where it is not known."""
        if key is None or key not in self._by_id:
            key = self._default
        if key not in self._looks:
            look = Look()
            for style in self._chain(key):
                look = self._named(style, look)
                look = apply(
                    look, style.find(W + "pPr"), style.find(W + "rPr"), style=style.get(W + "styleId")
                )
            self._looks[key] = look
        return self._looks[key]

    def _named(self, style: Any, look: Look) -> Look:
        element = style.find(W + "name")
        name = element.get(W + "val", "").strip() if element is not None else ""
        heading = _HEADING.fullmatch(name)
        if heading:
            return replace(look, outline=int(heading[1]), title=False)
        return replace(look, title=True) if name.lower() in ("title", "标题") else look

    def hides(self, key: str) -> bool:
        """Whether the character style ``key`` hides its text."""
        if key not in self._hidden:
            said = [style.find(f"{W}rPr/{W}vanish") for style in self._chain(key)]
            known = [element for element in said if element is not None]
            self._hidden[key] = bool(known) and is_on(known[-1])
        return self._hidden[key]

    def table_borders(self, key: str | None) -> bool | None:
        """Whether the table style ``key`` draws lines at the sides; None where it does not say."""
        known = None
        for style in self._chain(key):
            said = sides(style.find(f"{W}tblPr/{W}tblBorders"))
            known = said if said is not None else known
        return known


def sides(borders: Any) -> bool | None:
    """Whether a set of borders draws both the left and the right line; None where it does not say."""
    if borders is None:
        return None
    said = [borders.find(W + side) for side in ("left", "right", "start", "end")]
    known = [element.get(W + "val") not in _NO_LINE for element in said if element is not None]
    return any(known) if known else None


def apply(look: Look, paragraph: Any, run: Any, *, style: str | None = None) -> Look:
    """``look`` with the properties ``w:pPr`` and ``w:rPr`` laid over it; ``style`` is whose they are."""
    changes: dict[str, Any] = {}
    for child in paragraph if paragraph is not None else ():
        tag = child.tag
        if tag == W + "numPr":
            list_id, level = child.find(W + "numId"), child.find(W + "ilvl")
            if list_id is not None:
                changes["list_id"], changes["list_style"] = list_id.get(W + "val"), style
                changes["level"] = -1 if style else 0
            if level is not None:
                changes["level"] = number(level.get(W + "val"), 0)
        elif tag == W + "outlineLvl":
            value = number(child.get(W + "val"), 9)
            changes["outline"] = value + 1 if 0 <= value < 9 else 0
        elif tag == W + "ind":
            said = {str(name).rpartition("}")[2]: value for name, value in child.attrib.items()}
            changes["indents"] = {**look.indents, **said}
        elif tag == W + "jc":
            changes["align"] = child.get(W + "val", "")
        elif tag == W + "pBdr":
            lines = [child.find(side) for side in _SIDES]
            changes["bordered"] = all(e is not None and e.get(W + "val") not in _NO_LINE for e in lines)
    for child in run if run is not None else ():
        if child.tag == W + "sz":
            changes["size"] = number(child.get(W + "val"), 0) / 2
        elif child.tag == W + "vanish":
            changes["hidden"] = is_on(child)
    return replace(look, **changes) if changes else look


def numbered(look: Look, numbering: Numbering) -> tuple[str, int] | None:
    """The list and the level of a paragraph, or None where it has no number."""
    if look.list_id is None or look.list_id == "0":
        return None
    level = look.level
    if level < 0:
        tied = numbering.level_of_style(look.list_id, look.list_style or "")
        level = tied if tied is not None else 0
    return look.list_id, level


def indent_of(look: Look, size: float, *, level: Any = None) -> float:
    """The indent of the first line in em at ``size`` points; ``level`` is the ``w:pPr`` of the list level."""
    said = look.indents
    if level is not None:
        ind = level.find(W + "ind")
        if ind is not None:
            said = {**{str(name).rpartition("}")[2]: value for name, value in ind.attrib.items()}, **said}

    def em(chars: str, twips: str) -> float:
        hundredths = number(said.get(chars), 0)
        return hundredths / 100 if hundredths else number(said.get(twips), 0) / 20 / max(size, 1.0)

    left = em("leftChars", "left") or em("startChars", "start")
    hanging = em("hangingChars", "hanging")
    return left - hanging if hanging else left + em("firstLineChars", "firstLine")
