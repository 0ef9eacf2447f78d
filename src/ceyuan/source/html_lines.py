"""Collects the text of one paragraph of a web page, with blanks collapsed as HTML does."""

from __future__ import annotations

import re

from ceyuan.source.note_marks import is_note_mark
from ceyuan.spacing import ink

_WIDE = "\u2018-\u201f\u2026\u2014\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef"
_BLANKS = re.compile(r"[ \t\r\n\f]+")
# A line break of the page's source between two wide characters is no blank (CSS Text 3, 4.1.3).
_SOURCE_BREAK = re.compile(rf"(?<=[{_WIDE}])[ \t\r\f]*\n[ \t\r\n\f]*(?=[{_WIDE}])")
_WIDE_CHAR = re.compile(f"[{_WIDE}]")
_COLLAPSING = " \t\r\n\f"
_NEEDS_WORK = re.compile(r"[\t\r\n\f]|  ")


class LineBuffer:
    """The line that is being collected: its pieces, and the spans in it that refer to notes."""

    __slots__ = ("_blank", "_last", "_pieces", "_raised", "length", "links", "marks")

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Begin an empty line."""
        self._pieces: list[str] = []
        self._blank = ""
        self._last = ""
        self._raised = 0
        self.length = 0
        self.links = 0
        self.marks: list[tuple[int, int]] = []

    @property
    def text(self) -> str:
        """The line as collected so far, without blanks that may still collapse."""
        return "".join(self._pieces)

    def keep(self, text: str, *, linked: bool) -> None:
        """Append text in which blanks count."""
        self._settle(text)
        self._append(text, linked)

    def add(self, text: str, *, linked: bool) -> None:
        """Append text whose blanks collapse, together with those at the end of what is there."""
        body = text.strip(_COLLAPSING)
        if not body:
            self._blank += text
            return
        lead = len(text) - len(text.lstrip(_COLLAPSING))
        end = lead + len(body)
        self._blank += text[:lead]
        self._settle(body)
        if _NEEDS_WORK.search(body):
            body = _BLANKS.sub(" ", _SOURCE_BREAK.sub("", body))
        self._append(body, linked)
        self._blank = text[end:]

    def _settle(self, following: str) -> None:
        """Write the blanks held back, now that it is known what follows them."""
        blank, self._blank = self._blank, ""
        if not blank or not self._last or not following:
            return
        if "\n" in blank and _WIDE_CHAR.match(self._last) and _WIDE_CHAR.match(following):
            return
        self._append(" ", linked=False)

    def _append(self, text: str, linked: bool) -> None:
        if text:
            self._pieces.append(text)
            self._last = text[-1]
            self.length += len(text)
            if linked:
                self.links += ink(text)

    def raise_(self) -> None:
        """A superscript begins."""
        self._settle("x")
        self._raised = len(self._pieces)

    def lower(self) -> None:
        """The superscript ends; it is marked where it refers to a note."""
        raised = "".join(self._pieces[self._raised :])
        if raised and is_note_mark(
            raised, "".join(self._pieces[max(self._raised - 4, 0) : self._raised])[-4:]
        ):
            self.marks.append((self.length - len(raised), self.length))
