"""Text that a DOCX holds in other parts: embedded web pages (``w:altChunk``) and SmartArt diagrams."""

from __future__ import annotations

from ceyuan.source.blocks import Block, Paragraph
from ceyuan.source.docx_document import Document

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def chunk(document: Document, key: str) -> list[Block]:
    """The blocks of an embedded page; one that is not HTML or plain text is reported as lost."""
    from ceyuan.source import html
    from ceyuan.source.textfile import decode

    _, target, external = document.relations.get(key, ("", "", True))
    data = None if external else document.package.part(target)
    if data is not None and html.sniff(data):
        return html.blocks_of(html.decoded(data)[0])
    if data is not None and target.lower().endswith(".txt"):
        return [Paragraph(line) for line in decode(data)[0].splitlines()]
    document.lost.append("嵌入的外部文档未读入")
    return []


def diagram(document: Document, key: str) -> list[Block]:
    """The texts of a SmartArt diagram, a paragraph each, in the order in which it stores them."""
    _, target, external = document.relations.get(key, ("", "", True))
    root = None if external else document.package.xml(target)
    if root is None:
        return []
    found: list[Block] = []
    for paragraph in root.iter(_A + "p"):
        text = "".join(piece.text or "" for piece in paragraph.iter(_A + "t"))
        if text.strip():
            found.append(Paragraph(text))
    return found
