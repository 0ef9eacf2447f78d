"""Superscripts: a reference to a note, or a part of the number or unit before it."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"\s*[\[〔（(]?\s*(?:注\s*)?(?:\d{1,3}|[①-⑳*＊※])(?:\s*[,，、-]\s*\d{1,3})*\s*[\]〕）)]?\s*"
)
_BRACKETED = re.compile(r"\s*[\[〔①-⑳]")
_UNIT = re.compile(r"(?:^|[^A-Za-z])[kcdmnμ]?m$")


def is_note_mark(text: str, before: str) -> bool:
    """Whether the superscript ``text`` refers to a note; ``before`` is what stands in front of it.

    Not the ``2`` of ``m²`` and not an exponent: after a unit of length or a digit only a mark in
    brackets or a circled one is taken for a reference.
    """
    if not _MARK.fullmatch(text):
        return False
    if _BRACKETED.match(text):
        return True
    return not (before[-1:].isdigit() or _UNIT.search(before[-4:]))
