"""Makes small DOCX files in memory from the XML of their parts."""

from __future__ import annotations

import io
import zipfile

from ceyuan.source import docx
from ceyuan.source.model import SourceText
from tests.source.invariants import assert_valid

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
ROOTS = {
    "numbering": "w:numbering", "styles": "w:styles", "footnotes": "w:footnotes", "endnotes": "w:endnotes",
    "settings": "w:settings", "header": "w:hdr", "footer": "w:ftr", "diagramData": "dgm:dataModel",
}  # fmt: skip


def package(body: str, *, files: dict[str, str | bytes] | None = None, **parts: str) -> bytes:
    """A DOCX with this body; ``parts`` are the insides of other parts by the kind of their relation.

    A digit at the end of a part's name makes several of one kind; its relation has the part's name as
    its id. ``files`` are members that are put in as they are, with their relation of kind ``aFChunk``.
    """
    relations, members = [], dict[str, str | bytes]()
    for name, inside in parts.items():
        kind = name.rstrip("0123456789")
        root = ROOTS[kind]
        members[f"word/{name}.xml"] = f"<{root} {NAMESPACES}>{inside}</{root}>"
        relations.append(f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>')
    for name, data in (files or {}).items():
        members[f"word/{name}"] = data
        relations.append(f'<Relationship Id="{name}" Type="{OFFICE}/aFChunk" Target="/word/{name}"/>')
    members["word/document.xml"] = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    members["word/_rels/document.xml.rels"] = f"<Relationships>{''.join(relations)}</Relationships>"
    return zipped(members)


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip container with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def read(body: str, *, files: dict[str, str | bytes] | None = None, **parts: str) -> SourceText:
    """The source text of the DOCX that :func:`package` makes, checked for validity."""
    source = docx.read(package(body, files=files, **parts), name="样例.docx")
    assert_valid(source)
    return source


def p(text: str = "", properties: str = "", *, run: str = "") -> str:
    """A paragraph of one run; ``properties`` go into its ``w:pPr``, ``run`` into the run's ``w:rPr``."""
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{r(text, run) if text else ''}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(*texts: str, properties: str = "") -> str:
    """A cell with a paragraph for each text; one that is XML already is put in as it is."""
    inside = "".join(text if text.startswith("<") else p(text) for text in texts or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row of cells; a plain text becomes a cell."""
    head = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{head}{''.join(cell if cell.startswith('<') else tc(cell) for cell in cells)}</w:tr>"


def tbl(*rows: str, properties: str = "") -> str:
    """A table."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def lines(source: SourceText) -> list[str]:
    """The texts of the lines."""
    return [source.text[line.start : line.end] for line in source.lines]


def frames(source: SourceText) -> list[str]:
    """The texts of the frames."""
    return [source.text[start:end] for start, end in source.frames]
