"""What all stories of one DOCX share (body, notes, headers): styles, lists, notes, and what was noticed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ceyuan.source.docx_numbering import Numbering, number
from ceyuan.source.docx_package import Package, R, W
from ceyuan.source.docx_styles import Styles
from ceyuan.source.list_numbers import printed
from ceyuan.source.model import Notice

_NOTE_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(slots=True)
class Note:
    """A footnote or endnote: its element, and the number it has got from the first reference to it."""

    element: Any
    kind: str
    number: str = ""
    placed: bool = False


@dataclass(slots=True)
class Document:
    """A DOCX while it is read."""

    package: Package
    body: Any
    styles: Styles
    numbering: Numbering
    relations: dict[str, tuple[str, str, bool]]
    notes: dict[tuple[str, str], Note]
    note_forms: dict[str, str]
    sections: list[Any] = field(default_factory=list)
    inserted: int = 0
    deleted: int = 0
    hidden: int = 0
    lost: list[str] = field(default_factory=list)
    _counted: dict[str, int] = field(default_factory=dict)

    def refer(self, kind: str, key: str, *, own_mark: bool) -> Note | None:
        """The note that a reference stands for; the first reference gives it its number."""
        note = self.notes.get((kind, key))
        if note is None or note.placed:
            return None
        if not own_mark:
            self._counted[kind] = self._counted.get(kind, 0) + 1
            note.number = printed(self._counted[kind], self.note_forms[kind])
        note.placed = True
        return note

    def width(self) -> float:
        """How many characters of the usual size a full line holds."""
        for section in self.sections:
            size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
            if size is not None and margins is not None:
                across = number(size.get(W + "w"), 0) - number(margins.get(W + "left"), 0)
                across -= number(margins.get(W + "right"), 0)
                usual = self.styles.look(None).size or self.styles.size
                if across > 0:
                    return across / 20 / max(usual, 1.0)
        return 40.0

    def notices(self) -> list[Notice]:
        """What a person should know about how the document was read."""
        found = []
        if self.inserted or self.deleted:
            counts = f"插入 {self.inserted} 处、删除 {self.deleted} 处"
            found.append(Notice("tracked_changes", f"修订按已接受处理：{counts}"))
        if self.hidden:
            found.append(Notice("hidden_text", f"隐藏文字 {self.hidden} 字未计入"))
        return found + [Notice("lost_characters", detail) for detail in dict.fromkeys(self.lost)]


def open_document(package: Package) -> Document:
    """The document in ``package``. Raises :class:`~ceyuan.source.errors.SourceError` where a part is damaged."""
    root = package.xml(package.main)
    relations = package.relations(package.main)
    by_kind = {kind: target for kind, target, external in relations.values() if not external}

    def related(kind: str) -> Any:
        return package.xml(by_kind[kind]) if kind in by_kind else None

    styles = Styles(related("styles"))
    forms = dict(_NOTE_FORMS)
    settings = related("settings")
    body = root.find(W + "body") if root is not None else None
    for kind, usual in _NOTE_FORMS.items():
        for holder in (settings, body):
            found = holder.find(f".//{W}{kind}Pr/{W}numFmt") if holder is not None else None
            if found is not None:
                forms[kind] = found.get(W + "val", usual)
    notes: dict[tuple[str, str], Note] = {}
    for kind in forms:
        part = related(kind + "s")
        for element in part.iterfind(W + kind) if part is not None else ():
            if element.get(W + "type", "normal") == "normal":
                notes[kind, element.get(W + "id", "")] = Note(element, kind)
    numbering = Numbering(related("numbering"), styles.lists())
    return Document(package, body, styles, numbering, relations, notes, forms)


def page_parts(document: Document) -> list[Any]:
    """The headers and footers that the sections use, in their order, each once."""
    found: dict[str, Any] = {}
    for section in document.sections:
        for reference in section.iterchildren(W + "headerReference", W + "footerReference"):
            kind, target, external = document.relations.get(reference.get(R + "id", ""), ("", "", True))
            if kind in ("header", "footer") and not external and target not in found:
                found[target] = document.package.xml(target)
    return [root for root in found.values() if root is not None]
