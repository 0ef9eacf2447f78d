"""The visible text of a line of Markdown, from the tokens that markdown-it gives for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import Any, Final

from ceyuan.source.note_marks import is_note_mark

HARD: Final = "\x00"
"""Stands for a break that the author demanded (two blanks at the end of a line, ``<br>``)."""
# A closing ** after a full stop and before a Han character is none to CommonMark: the marks would stay.
_STRONG: Final = re.compile(r"\*\*(?=\S)([^*\n\x00]+?)(?<=\S)\*\*")
_BREAK: Final = re.compile(r"<br\s*/?>", re.I)
_SUP: Final = re.compile(r"<(/?)sup\b", re.I)
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]+\]")

Marked = tuple[str, tuple[tuple[int, int], ...]]


def visible(children: Iterable[Any]) -> str:
    """The text of inline tokens; soft breaks as newlines, hard ones as :data:`HARD`; no marks of notes."""
    return text_of(children)[0]


def text_of(children: Iterable[Any]) -> Marked:
    """The text of inline tokens and the spans in it that refer to notes."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    raised: tuple[int, int] | None = None  # where a superscript begins: offset and piece
    stack = list(children)[::-1]
    while stack:
        token = stack.pop()
        kind = token.type
        text = ""
        if kind in ("text", "code_inline", "text_special"):
            text = token.content
        elif kind == "softbreak":
            text = "\n"
        elif kind == "hardbreak":
            text = HARD
        elif kind == "image":
            stack.extend((token.children or [])[::-1])
        elif kind == "html_inline":
            if _BREAK.match(token.content):
                text = HARD
            elif sup := _SUP.match(token.content):
                if not sup[1]:
                    raised = (length, len(pieces))
                elif raised is not None:
                    start, piece = raised
                    raised = None
                    if is_note_mark("".join(pieces[piece:]), "".join(pieces[max(piece - 4, 0) : piece])[-4:]):
                        marks.append((start, length))
        if text:
            pieces.append(text)
            length += len(text)
    return _without_stars("".join(pieces), marks)


def _without_stars(text: str, marks: list[tuple[int, int]]) -> Marked:
    found = [*marks, *((m.start(), m.end()) for m in _FOOTNOTE.finditer(text))]
    if "**" not in text:
        return text, tuple(sorted(found))
    # Offsets shift as marks go: count the removed characters before each.
    removed = [
        at for m in _STRONG.finditer(text) for at in (m.start(), m.start() + 1, m.end() - 2, m.end() - 1)
    ]
    clean = _STRONG.sub(r"\1", text)
    shifted = ((a - bisect_left(removed, a), b - bisect_left(removed, b)) for a, b in found)
    return clean, tuple(sorted(shifted))
