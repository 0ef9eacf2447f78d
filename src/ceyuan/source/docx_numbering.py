"""Automatic numbering of a DOCX: what Word prints before a paragraph and does not store in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from ceyuan.source.docx_package import W
from ceyuan.source.list_numbers import printed

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
# Glyphs of the symbol fonts that Word's bullets are taken from.
_BULLETS = {0xB7: "•", 0x6C: "●", 0x6E: "■", 0x75: "◆", 0xD8: "➢", 0xFC: "✓", 0xA7: "▪", 0x76: "❖", 0xA8: "□"}
# After these signs the tab adds nothing that a reader needs: 一、 and ① stand apart by themselves.
_WIDE = re.compile("[\u2460-\u24ff\u3000-\u303f\uff00-\uffef]$")


@dataclass(slots=True)
class Level:
    """One level of a list as ``w:lvl`` says it; ``restart`` is None where every higher level restarts it."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    properties: Any = None

    @classmethod
    def read(cls, element: Any) -> Level:
        """The level that a ``w:lvl`` element describes."""
        said = {child.tag: child for child in element}
        value = {tag: child.get(W + "val") for tag, child in said.items()}
        form = value.get(W + "numFmt") or "decimal"
        if W + "numFmt" not in value:
            # Word 2010 wraps a form of its own into an alternative whose fallback is the nearest known one.
            forms = element.findall(f".//{W}numFmt")
            form = forms[-1].get(W + "val", "decimal") if forms else "decimal"
        restart = value.get(W + "lvlRestart")
        return cls(
            start=number(value.get(W + "start"), 0 if W + "start" not in said else 1),
            form=form,
            text=value.get(W + "lvlText") or "",
            suffix=value.get(W + "suff") or "tab",
            restart=number(restart, 0) if restart is not None else None,
            legal=is_on(said.get(W + "isLgl")),
            style=value.get(W + "pStyle"),
            properties=said.get(W + "pPr"),
        )


def number(text: str | None, default: int) -> int:
    """``text`` as a whole number, or ``default`` where it is none."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default


def is_on(element: Any) -> bool:
    """Whether a switch such as ``w:vanish`` is there and not switched off."""
    return element is not None and element.get(W + "val") not in ("0", "false", "off")


@dataclass(slots=True)
class _Instance:
    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


class Numbering:
    """The lists of a document and their counters; ask for paragraphs in document order.

    Lists that share an abstract definition count on together; an instance with a start of its own
    begins anew at its first use.
    """

    def __init__(self, root: Any, style_lists: dict[str, str]) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._instances: dict[str, _Instance] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        links: dict[str, str] = {}
        for element in root if root is not None else ():
            if element.tag == W + "abstractNum":
                key = element.get(W + "abstractNumId", "")
                self._abstract[key] = dict(_levels(element))
                link = element.find(W + "numStyleLink")
                if link is not None:
                    links[key] = link.get(W + "val", "")
            elif element.tag == W + "num":
                abstract = element.find(W + "abstractNumId")
                instance = _Instance(abstract.get(W + "val", "") if abstract is not None else "")
                for override in element.iterfind(W + "lvlOverride"):
                    index = number(override.get(W + "ilvl"), 0)
                    start = override.find(W + "startOverride")
                    if start is not None:
                        instance.starts[index] = number(start.get(W + "val"), 1)
                    instance.levels.update(_levels(override))
                self._instances[element.get(W + "numId", "")] = instance
        for key, style in links.items():
            # The definition is that of the list style, found over the instance which the style names.
            target = self._instances.get(style_lists.get(style, ""))
            if target is not None and not self._abstract[key]:
                self._abstract[key] = self._abstract.get(target.abstract, {})

    def level_of_style(self, list_id: str, style: str) -> int | None:
        """The level that is tied to the paragraph style ``style``."""
        instance = self._instances.get(list_id)
        levels = self._abstract.get(instance.abstract, {}) if instance else {}
        return next((index for index, level in sorted(levels.items()) if level.style == style), None)

    def level(self, list_id: str, index: int) -> Level | None:
        """The definition of a level, or None where the document has none."""
        instance = self._instances.get(list_id)
        if instance is None:
            return None
        return instance.levels.get(index) or self._abstract.get(instance.abstract, {}).get(index)

    def next(self, list_id: str, index: int) -> str:
        """Count one paragraph of the list at level ``index``; what is printed before it, with its blank."""
        instance, level = self._instances.get(list_id), self.level(list_id, index)
        if instance is None or level is None or not 0 <= index < _LEVELS:
            return ""
        counters = self._counters.setdefault(instance.abstract, [None] * _LEVELS)
        if index in instance.starts and (list_id, index) not in self._begun:
            self._begun.add((list_id, index))
            counters[index] = instance.starts[index] - 1
        current = counters[index]
        counters[index] = level.start if current is None else current + 1
        for below in range(index + 1, _LEVELS):
            lower = self.level(list_id, below)
            restart = lower.restart if lower is not None else None
            if restart is None or index < restart:
                counters[below] = None
        return self._written(list_id, level, counters)

    def _written(self, list_id: str, level: Level, counters: list[int | None]) -> str:
        def place(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            other = self.level(list_id, index)
            value = counters[index]
            if value is None:
                value = other.start if other is not None else 1
            return printed(value, "decimal" if level.legal or other is None else other.form)

        if level.form == "none" and "%" not in level.text:
            return ""
        bullet = level.form == "bullet"
        text = "".join(map(_bullet, level.text)) if bullet else _PLACE.sub(place, level.text)
        if not text.strip() or level.suffix == "nothing" or (level.suffix == "tab" and _WIDE.search(text)):
            return text
        return text + " "


def _bullet(char: str) -> str:
    """A bullet; private characters of the symbol fonts become the sign that those fonts show."""
    code = ord(char)
    return _BULLETS.get(code & 0xFF, "•") if 0xF000 <= code <= 0xF0FF else char


def _levels(element: Any) -> list[tuple[int, Level]]:
    return [(number(lvl.get(W + "ilvl"), 0), Level.read(lvl)) for lvl in element.iterfind(W + "lvl")]
