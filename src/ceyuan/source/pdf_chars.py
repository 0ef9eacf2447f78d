"""Single characters of a PDF: which are wide, which are no ink, and which stand for others."""

from __future__ import annotations

import re
import unicodedata

WIDE = re.compile(
    "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]"
)
"""A character that takes the room of a Han character."""
UNKNOWN = "\ufffd"
"""What stands for a character that the file does not name."""
_CLEANED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff"
    "\u2e80-\u2fdf\ufb00-\ufb06\ud800-\udfff]"
)
_BLANKS = frozenset("\t\x0b\x0c\x85\u2028\u2029")


def clean(text: str) -> str:
    """``text`` without what is no ink, radicals and ligatures as the characters they stand for."""
    if not _CLEANED.search(text):
        return text
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CLEANED.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    char = match[0]
    if char in _BLANKS:
        return " "
    # A font's own table often names the radical ⼀ where the text has the character 一.
    if "\u2e80" <= char <= "\ufb06":
        return unicodedata.normalize("NFKC", char)
    return ""
