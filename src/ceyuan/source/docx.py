"""DOCX: the text as Word prints it, with automatic numbers, boxes, real tables and notes.

Deleted text is left out and inserted text kept (tracked changes taken as accepted), hidden text is left
out; both are told by a notice. A footnote follows the paragraph that refers to it, with its number in
front; headers and footers stand at the end, each once, as furniture. Comments are not read.
"""

from __future__ import annotations

from typing import Final

from ceyuan.source.assemble import assemble
from ceyuan.source.blocks import Block, Paragraph
from ceyuan.source.errors import check_size
from ceyuan.source.foreign import ole_error, sniff_ole
from ceyuan.source.limits import MAX_BYTES
from ceyuan.source.model import SourceText

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")


def sniff(data: bytes) -> bool:
    """Whether this reader answers for ``data``: a zip or OLE container.

    Also one that is no DOCX, so that :func:`read` can say what it is instead.
    """
    return data.startswith(_ZIP) or sniff_ole(data)


def read(data: bytes, *, name: str, max_bytes: int = MAX_BYTES) -> SourceText:
    """Read a DOCX.

    Raises :class:`~ceyuan.source.errors.SourceError` where it is damaged, encrypted, another kind of
    file or empty, and :class:`~ceyuan.source.errors.TooLarge` above a limit.
    """
    check_size(len(data), max_bytes)
    if sniff_ole(data):
        raise ole_error(data, name=name)
    from ceyuan.source.docx_document import open_document, page_parts
    from ceyuan.source.docx_package import Package
    from ceyuan.source.docx_story import Story, note_blocks, with_role
    from ceyuan.source.foreign import zip_error

    package = Package(data, name=name)
    document = open_document(package)
    if document.body is None:
        raise zip_error(["word/"], name=name)
    blocks = Story(document).walk(document.body)
    for note in document.notes.values():
        if not note.placed:
            blocks += note_blocks(document, note)
    # The same running head often stands in a header for the first, the odd and the even pages.
    seen: dict[tuple[str, ...], list[Block]] = {}
    for root in page_parts(document):
        furniture = with_role(Story(document).walk(root), "furniture")
        texts = tuple(block.text.strip() for block in furniture if isinstance(block, Paragraph))
        seen.setdefault(texts, furniture)
    for furniture in seen.values():
        blocks += furniture
    return assemble(
        blocks, data, name=name, media_type=MEDIA_TYPE, notices=document.notices(), width=document.width()
    )  # fmt: skip
