"""plan.pdf: the docx with typed numbers, printed by LibreOffice with embedded fonts; page numbers in the contents."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from markup import Block, plain

from writers import word
from writers.layout import contents

DATE = b"20260318000000Z"


def _bare(text: str) -> str:
    return re.sub(r"\s", "", plain(text))


def heading_pages(blocks: Sequence[Block], pdf: bytes) -> dict[str, int]:
    """The page on which each heading of the contents stands, after the contents themselves."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [_bare(page.get_textpage().get_text_range()) for page in document]
    last = max(i for i, text in enumerate(texts) if "......" in text)
    pages, page = {}, last + 1
    for _, heading in contents(blocks):
        while _bare(heading) not in texts[page]:
            page += 1
        pages[heading] = page + 1
    return pages


def _print(docx: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "plan.docx")
        source.write_bytes(docx)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return source.with_suffix(".pdf").read_bytes()


def _fixed(pdf: bytes) -> bytes:
    """``pdf`` with a fixed date and identity, of the same length: equal sources give equal files."""
    pdf = re.sub(
        rb"/CreationDate\(D:[^)]*\)", lambda m: b"/CreationDate(D:" + DATE.ljust(len(m[0]) - 17) + b")", pdf
    )
    pdf = re.sub(rb"<[0-9A-F]{32}>", b"<" + b"0" * 32 + b">", pdf)
    return re.sub(rb"/DocChecksum /[0-9A-F]{32}", b"/DocChecksum /" + b"0" * 32, pdf)


def write(blocks: Sequence[Block]) -> bytes:
    """The plan as a PDF: printed twice, the second time with the page numbers that the first one gave."""
    pages: dict[str, int] = {}
    for _ in range(2):
        pdf = _print(word.write(blocks, pages, word.PRINT))
        pages = heading_pages(blocks, pdf)
    return _fixed(pdf)
