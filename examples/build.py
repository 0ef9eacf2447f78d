"""Make the example plan's files from examples/yunting/plan.markup.

    python examples/build.py [txt] [md] [html] [docx] [pdf] [tree]

Without names all are made. The pdf needs LibreOffice (soffice) and the Noto CJK fonts; the docx takes the page
numbers of its contents from the pdf. The files are the same, byte for byte, whenever the source is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from markup import Block, read
from tree import tree
from writers import markdown, pdf, text, web, word

HERE = Path(__file__).resolve().parent / "yunting"


def _docx(blocks: list[Block]) -> bytes:
    return word.write(blocks, pages=pdf.heading_pages(blocks, (HERE / "plan.pdf").read_bytes()))


MAKERS: dict[str, tuple[str, Callable[[list[Block]], str | bytes]]] = {
    "tree": ("tree.txt", tree),
    "txt": ("plan.txt", text.write),
    "md": ("plan.md", markdown.write),
    "html": ("plan.html", web.write),
    "pdf": ("plan.pdf", pdf.write),
    "docx": ("plan.docx", _docx),
}


def main(names: list[str]) -> None:
    blocks = read(HERE / "plan.markup")
    for name in names or MAKERS:
        file, make = MAKERS[name]
        made = make(blocks)
        data = made.encode() if isinstance(made, str) else made
        (HERE / file).write_bytes(data)
        print(f"{file:10} {len(data):>9,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
