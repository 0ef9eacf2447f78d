"""What stands inside the paragraphs of a DOCX: runs, characters, fields, references to notes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from ceyuan.source.docx_document import Document, Note
from ceyuan.source.docx_numbering import number
from ceyuan.source.docx_package import W
from ceyuan.source.docx_paragraph import OpenParagraph, is_hidden
from ceyuan.source.docx_symbols import symbol
from ceyuan.spacing import ink

_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WRITTEN: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class Inline:
    """Writes into the innermost of ``paragraphs``; ``starts`` and ``ends`` tell which elements it handles.

    A start handler answers whether the element is to be skipped.
    """

    def __init__(self, document: Document, paragraphs: list[OpenParagraph], *, note: Note | None) -> None:
        self.document = document
        self.paragraphs = paragraphs
        self.note = note
        self.instructions: list[bool] = []  # for each field that is open: still in its instruction?
        self.raised = False
        self.ruby = ""
        self.starts: dict[str, Callable[[Any], bool | None]] = {
            W + "r": self._run, W + "t": self._text, _MATH + "t": self._text, W + "sym": self._symbol,
            W + "fldChar": self._field, W + "footnoteReference": self._reference,
            W + "endnoteReference": self._reference, W + "footnoteRef": self._own_number,
            W + "endnoteRef": self._own_number, W + "rt": self._ruby, W + "ins": self._inserted,
            W + "moveTo": self._inserted, W + "del": self._deleted, W + "moveFrom": self._deleted,
            **{W + name: partial(self._sign, text) for name, text in _WRITTEN.items()},
        }  # fmt: skip
        self.ends: dict[str, Callable[[], None]] = {W + "r": self._end_run, W + "ruby": self._end_ruby}

    def end_paragraph(self) -> None:
        """A paragraph ends: a field whose instruction never ends must not swallow the rest."""
        self.instructions = [False] * len(self.instructions)

    def _sign(self, text: str, _element: Any) -> None:
        self._write(text)

    def _write(self, text: str) -> None:
        if self.paragraphs and not any(self.instructions):
            self.paragraphs[-1].write(text, raised=self.raised)

    def _text(self, element: Any) -> None:
        self._write((element.text or "").replace("\n", " ").replace("\r", " "))

    def _run(self, element: Any) -> bool:
        if not self.paragraphs:
            return False
        properties = element.find(W + "rPr")
        paragraph = self.paragraphs[-1]
        if is_hidden(properties, paragraph.look, self.document):
            self.document.hidden += sum(ink(t.text or "") for t in element.iter(W + "t"))
            # What a hidden run anchors (a field's marks) still counts; only its text is left out.
            for mark in element.iter(W + "fldChar"):
                self._field(mark)
            return True
        if properties is not None:
            raised, size = properties.find(W + "vertAlign"), properties.find(W + "sz")
            self.raised = raised is not None and raised.get(W + "val") == "superscript"
            if size is not None and not paragraph.size:
                paragraph.size = number(size.get(W + "val"), 0) / 2
        return False

    def _end_run(self) -> None:
        self.raised = False

    def _symbol(self, element: Any) -> None:
        self._write(symbol(element.get(W + "font", ""), element.get(W + "char", "")))

    def _ruby(self, element: Any) -> bool:
        self.ruby += "".join(t.text or "" for t in element.iter(W + "t"))
        return True

    def _end_ruby(self) -> None:
        self._write(self.ruby)
        self.ruby = ""

    def _field(self, element: Any) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self.instructions.append(True)
        elif self.instructions and kind == "separate":
            self.instructions[-1] = False
        elif self.instructions and kind == "end":
            self.instructions.pop()

    def _deleted(self, _element: Any) -> bool:
        self.document.deleted += 1
        return True

    def _inserted(self, _element: Any) -> None:
        self.document.inserted += 1

    def _reference(self, element: Any) -> None:
        if self.note is None and self.paragraphs:
            kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
            own_mark = element.get(W + "customMarkFollows") in ("1", "true", "on")
            note = self.document.refer(kind, element.get(W + "id", ""), own_mark=own_mark)
            if note is not None:
                self.paragraphs[-1].notes.append(note)

    def _own_number(self, _element: Any) -> None:
        if self.note is not None and self.note.number:
            self._write(self.note.number + " ")
