"""The parts of a docx that python-docx has no words for: numbering, footnotes, tracked changes, fields, borders."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

W = nsdecls("w")
AUTHOR = 'w:author="规划编制组" w:date="2026-03-01T09:00:00Z"'
NUMERALS = "〇一二三四五六七八九十"
AUTOMATIC = re.compile(r"([一二三四五六七八九十])、|（([一二三四五六七八九十])）")


def ordinal(number: str) -> tuple[int, int] | None:
    """(numbering level, ordinal) of 一、 and （一）, which Word counts itself; None for other numbers."""
    match = AUTOMATIC.fullmatch(number)
    if match is None:
        return None
    return (0, NUMERALS.index(match[1])) if match[1] else (1, NUMERALS.index(match[2]))


class Numbering:
    """Two-level lists 一、 > （一）: one definition per document, one more instance where a number is skipped."""

    def __init__(self, doc: Document) -> None:
        self.root = doc.part.numbering_part.element
        for child in list(self.root):
            self.root.remove(child)
        self.definitions = self.instances = self.num = 0
        self.count = [0, 0]

    def document(self) -> None:
        """Start the numbering of another document."""
        self.count = [0, 0]
        level = (
            '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
            '<w:suff w:val="nothing"/><w:lvlText w:val="{}"/><w:lvlJc w:val="left"/>'
            '<w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>'
        )
        levels = level.format(0, "%1、") + level.format(1, "（%2）")
        definition = parse_xml(
            f'<w:abstractNum {W} w:abstractNumId="{self.definitions}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        self.root.insert(self.definitions, definition)
        self.definitions += 1
        self.instance("")

    def instance(self, override: str) -> None:
        self.instances += 1
        self.num = self.instances
        xml = f'<w:num {W} w:numId="{self.num}"><w:abstractNumId w:val="{self.definitions - 1}"/>{override}</w:num>'
        self.root.append(parse_xml(xml))

    def apply(self, paragraph: Paragraph, level: int, value: int) -> None:
        """Number ``paragraph`` so that it counts ``value`` on ``level``."""
        first = self.num
        if value != self.count[level] + 1:
            self.instance(
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'
            )
        self.count = [value, 0] if level == 0 else [self.count[0], value]
        num_pr = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        num_pr.get_or_add_ilvl().val = level
        num_pr.get_or_add_numId().val = self.num
        if level == 0:
            self.num = first


def _run(text: str, props: str = "", tag: str = "t") -> str:
    return f'<w:r {W}><w:rPr>{props}</w:rPr><w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def _mark(mark: str, automatic: bool) -> str:
    raised = '<w:vertAlign w:val="superscript"/>'
    follows = "" if automatic else 'w:customMarkFollows="1" '
    reference = f'<w:footnoteReference {follows}w:id="{mark[1:-1]}"/>'
    run = f"<w:r {W}><w:rPr>{raised}</w:rPr>{{}}</w:r>"
    if automatic:  # LibreOffice prints a mark of one's own twice
        return _run("[", raised) + run.format(reference) + _run("]", raised)
    return run.format(f"{reference}<w:t>{mark}</w:t>")


def add_text(paragraph: Paragraph, text: str, *, bold: bool = False, automatic: bool = False) -> None:
    """Append ``text``: its tracked changes as such, a mark [1] as the reference of a footnote.

    ``automatic`` lets the word processor write the footnote's number between the brackets.
    """
    props = "<w:b/>" if bold else ""
    for i, piece in enumerate(re.split(r"(\{[+-].*?[+-]\}|\[\d+\])", text), 1000):
        if piece.startswith("{+"):
            runs = f'<w:ins w:id="{i}" {AUTHOR}>{_run(piece[2:-2], props)}</w:ins>'
        elif piece.startswith("{-"):
            runs = f'<w:del w:id="{i}" {AUTHOR}>{_run(piece[2:-2], props, "delText")}</w:del>'
        elif piece.startswith("["):
            runs = _mark(piece, automatic)
        else:
            runs = _run(piece, props) if piece else ""
        paragraph._p.extend(list(parse_xml(f"<w:p {W}>{runs}</w:p>")))


def add_footnotes(doc: Document, notes: list[str], font: str, *, automatic: bool = False) -> None:
    """Give ``doc`` its footnotes; each text begins with its mark, where that is not ``automatic``."""
    texts = [(note[1 : note.index("]")], note.split("] ")[1] if automatic else note) for note in notes]
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}"/><w:sz w:val="21"/>'
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{i}"><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>'
        for i, kind, tag in (
            (-1, "separator", "separator"),
            (0, "continuationSeparator", "continuationSeparator"),
        )
    )
    own = "".join(
        f'<w:footnote w:id="{i}"><w:p><w:pPr><w:spacing w:line="300" w:lineRule="exact"/>'
        f"</w:pPr><w:r><w:rPr>{fonts}</w:rPr><w:t>{escape(text)}</w:t></w:r></w:p></w:footnote>"
        for i, text in texts
    )
    blob = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {W}>{separators}{own}</w:footnotes>'.encode()
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, doc.part.package)
    doc.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def add_page_field(run: Run) -> None:
    """Append the number of the page."""
    for xml in (
        f'<w:fldChar {W} w:fldCharType="begin"/>',
        f'<w:instrText {W} xml:space="preserve"> PAGE </w:instrText>',
        f'<w:fldChar {W} w:fldCharType="end"/>',
    ):
        run._r.append(parse_xml(xml))


def border(paragraph: Paragraph, *sides: str) -> None:
    """Rule ``paragraph`` on these sides."""
    rules = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="000000"/>' for side in sides)
    p_pr = paragraph._p.get_or_add_pPr()
    p_pr.insert_element_before(
        parse_xml(f"<w:pBdr {W}>{rules}</w:pBdr>"), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def repeat_head(row: _Row) -> None:
    """Repeat a table's first row on every page."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))


def narrow_cells(table: Table) -> None:
    """Leave little room beside the text of a table's cells, so that few cells wrap."""
    margins = "".join(f'<w:{side} w:w="40" w:type="dxa"/>' for side in ("left", "right"))
    table._tbl.tblPr.insert_element_before(
        parse_xml(f"<w:tblCellMar {W}>{margins}</w:tblCellMar>"), "w:tblLook"
    )


def east_asian(element: object, font: str) -> None:
    """Set the font of a style or run for Han and Latin letters alike."""
    r_pr = element.get_or_add_rPr()  # type: ignore[attr-defined]
    fonts = r_pr.get_or_add_rFonts()
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), font)
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)


def repack(data: bytes) -> bytes:
    """The same package with one fixed date on all its parts, so that equal documents are equal files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, (2026, 3, 18, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()
