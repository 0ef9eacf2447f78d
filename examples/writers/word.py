"""plan.docx: as offices set it (GB/T 9704), 一、 and （一） numbered by Word, boxes as tables of one cell.

The same document with typed numbers and free fonts is what plan.pdf is printed from.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from markup import Block, Table, accept

from writers import word_xml as xml
from writers.layout import Frame, Par, contents, parts

LEFT, CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
BOTH = WD_ALIGN_PARAGRAPH.JUSTIFY
WIDTHS = {6: (12, 66, 18, 21, 21, 18), 5: (17, 48, 31, 38, 22)}  # of table columns, in mm
SPACE = {"title": (28, 12), "number": (0, 24), "sign": (28, 0), "public": (14, 0), "copy": (40, 0)}


@dataclass(frozen=True, slots=True)
class Look:
    """Fonts, and whether the document is for print: numbers typed, changes accepted, box labels on their lines."""

    title: str
    head: str
    second: str
    body: str
    printed: bool = False


OFFICE = Look("方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312")
PRINT = Look("Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif CJK SC", "Noto Serif CJK SC", printed=True)

# style: font of the look, size, alignment, first-line indent in characters, bold
STYLES = {
    "Normal": ("body", 16, BOTH, 2, False),
    "Title": ("title", 22, CENTRE, 0, True),
    "Heading 1": ("head", 16, LEFT, 2, False),
    "Heading 2": ("second", 16, LEFT, 2, True),
    "Heading 3": ("body", 16, LEFT, 2, True),
    "toc 1": ("head", 14, LEFT, 0, False),
    "toc 2": ("body", 14, LEFT, 1, False),
    "Box Title": ("head", 14, CENTRE, 0, False),
    "Box Text": ("body", 14, BOTH, 2, False),
    "Table Text": ("body", 9, CENTRE, 0, False),
}
PARAGRAPHS = {
    "title": ("Title", CENTRE), "number": ("Normal", CENTRE), "subtitle": ("Normal", CENTRE), "to": ("Normal", LEFT),
    "sign": ("Normal", RIGHT), "date": ("Normal", RIGHT), "copy": ("Box Text", LEFT), "printed": ("Box Text", LEFT),
}  # fmt: skip


class _Writer:
    def __init__(self, look: Look) -> None:
        self.look = look
        self.doc = docx.Document()
        self.numbering = xml.Numbering(self.doc)
        self.automatic = False
        self.break_next = False
        self.after_box = False
        self._styles()

    def _styles(self) -> None:
        styles = self.doc.styles
        for name, (font, size, align, indent, bold) in STYLES.items():
            known = name in [style.name for style in styles]
            style = styles[name] if known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            assert isinstance(style, ParagraphStyle)
            xml.east_asian(style.element, getattr(self.look, font))
            style.font.size, style.font.bold, style.font.color.rgb = Pt(size), bold, RGBColor(0, 0, 0)
            form = style.paragraph_format
            form.alignment, form.first_line_indent = align, Pt(indent * size)
            form.space_before = form.space_after = Pt(0)
            form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
            form.line_spacing = Pt(36 if size > 20 else 28 if size > 15 else 24 if size > 12 else 18)
        for element in styles["Title"].element.xpath("./w:pPr/w:pBdr"):
            element.getparent().remove(element)

    def page(self, head: str) -> None:
        """Paper, margins, running head and page numbers."""
        section = self.doc.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        section.header_distance, section.footer_distance = Mm(24), Mm(25)
        section.different_first_page_header_footer = True
        self.doc.settings.odd_and_even_pages_header_footer = True
        for header in (section.header, section.even_page_header):
            self._matter(header.paragraphs[0], head, CENTRE)
        feet = ((section.footer, RIGHT), (section.even_page_footer, LEFT), (section.first_page_footer, RIGHT))
        for footer, side in feet:
            paragraph = footer.paragraphs[0]
            self._matter(paragraph, "— ", side)
            xml.add_page_field(paragraph.add_run())
            paragraph.add_run(" —")
            for run in paragraph.runs:
                run.font.size = Pt(14)

    def _matter(self, paragraph: Paragraph, text: str, align: WD_ALIGN_PARAGRAPH) -> None:
        paragraph.style, paragraph.alignment = "Table Text", align
        paragraph.add_run(text)

    def text(self, text: str) -> str:
        text = text.replace("~", "")
        return accept(text) if self.look.printed else text

    def add(self, paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
        xml.add_text(paragraph, self.text(text), bold=bold, automatic=self.look.printed)

    def paragraph(self, style: str, cell: _Cell | None = None) -> Paragraph:
        paragraph = self.doc.add_paragraph(style=style) if cell is None else cell.add_paragraph(style=style)
        if self.break_next:
            paragraph.paragraph_format.page_break_before, self.break_next = True, False
        if self.after_box and cell is None:
            paragraph.paragraph_format.space_before, self.after_box = Pt(10), False
        return paragraph

    def heading(self, par: Par) -> None:
        run_in = par.lead < len(par.text)
        paragraph = self.paragraph("Normal" if run_in else f"Heading {par.style[1]}")
        start = 0
        counted = xml.ordinal(par.number) if self.automatic and not self.look.printed else None
        if counted is not None:
            self.numbering.apply(paragraph, *counted)
            start = len(par.number)
        self.add(paragraph, par.text[start : par.lead], bold=run_in)
        self.add(paragraph, par.text[par.lead :])

    def par(self, par: Par, cell: _Cell | None = None) -> None:
        if par.number:
            self.heading(par)
        elif par.style == "attachment":
            self.attachment(par)
        elif par.style != "note":
            style, align = PARAGRAPHS.get(par.style, ("Normal" if cell is None else "Box Text", None))
            if par.style == "title":
                self.numbering.document()
                self.break_next = self.automatic
                self.automatic = True
            paragraph = self.paragraph(style, cell)
            if align is not None:
                paragraph.alignment = align
            if align is not None and style != "Title":
                paragraph.paragraph_format.first_line_indent = Pt(0)
            if par.style in ("sign", "date"):
                paragraph.paragraph_format.right_indent = Pt(48)
            if par.style == "attachments" and not par.text.startswith("附件"):
                paragraph.paragraph_format.left_indent = Pt(48)
            if par.style in ("copy", "printed"):
                xml.border(paragraph, "top", "bottom")
            space = SPACE.get(par.style, (0, 0))
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = map(Pt, space)
            for i, line in enumerate(par.text.split("/") if par.style == "title" else [par.text]):
                if i:
                    paragraph.add_run().add_break()
                self.add(paragraph, line)

    def attachment(self, par: Par) -> None:
        self.automatic = False
        if par.text.startswith("附件"):
            self.break_next = True
            paragraph = self.paragraph("Heading 1")
            paragraph.paragraph_format.first_line_indent = Pt(0)
            paragraph.add_run(par.text)
        else:
            self.paragraph("Title").add_run(par.text).font.size = Pt(20)

    def contents(self, entries: Sequence[tuple[int, str]], pages: Mapping[str, int]) -> None:
        self.break_next = True
        self.paragraph("Box Title").add_run("目　录")
        for level, heading in entries:
            paragraph = self.paragraph(f"toc {level}")
            paragraph.paragraph_format.tab_stops.add_tab_stop(
                Mm(156), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
            )
            paragraph.add_run(f"{self.text(heading)}\t{pages.get(heading, 0)}")
        self.break_next = True

    def frame(self, frame: Frame) -> None:
        self.doc.paragraphs[-1].paragraph_format.space_after = Pt(8)
        table = self.doc.add_table(rows=1, cols=1, style="Table Grid")
        cell = table.cell(0, 0)
        lines = frame.three_lines if self.look.printed else (frame.head,)
        for i, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if i == 0 else cell.add_paragraph()
            paragraph.style = "Box Title"
            paragraph.alignment = CENTRE if frame.labelled else LEFT
            paragraph.add_run(line).font.bold = not frame.labelled
        for par in frame.pars:
            self.par(par, cell)
        self.after_box = True

    def table(self, source: Table) -> None:
        caption = self.paragraph("Box Title")
        caption.add_run(f"{source.number}　{source.title}".strip("　"))
        caption.paragraph_format.keep_with_next = True
        count = len(source.columns)
        table = self.doc.add_table(rows=1 + len(source.rows), cols=count, style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        xml.narrow_cells(table)
        for column, width in zip(table.columns, WIDTHS[count], strict=True):
            column.width = Mm(width)
        for r, row in enumerate([source.columns, *source.rows]):
            cells = table.rows[r].cells
            for cell, width in zip(cells, WIDTHS[count], strict=True):
                cell.width = Mm(width)
            if len(row) == 1:
                cells[0].merge(cells[-1])
            for c, text in enumerate(row):
                if text == "^":
                    table.cell(r - 1, c).merge(cells[c])
                    continue
                cells[c].vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
                paragraph = cells[c].paragraphs[0]
                paragraph.style = "Table Text"
                paragraph.add_run(text).font.bold = r == 0 or len(row) == 1
        for cell in table.column_cells(0) if any("^" in row for row in source.rows) else []:
            for paragraph in [p for p in cell.paragraphs if not p.text][: len(cell.paragraphs) - 1]:
                paragraph._p.getparent().remove(paragraph._p)
        xml.repeat_head(table.rows[0])

    def properties(self, title: str) -> None:
        core = self.doc.core_properties
        core.title, core.author, core.last_modified_by, core.comments = title, "云汀市人民政府办公室", "", ""
        core.created = core.modified = datetime(2026, 3, 18)
        core.revision = 1


def write(blocks: Sequence[Block], pages: Mapping[str, int], look: Look = OFFICE) -> bytes:
    """The plan as a docx; ``pages`` are the page numbers of its contents."""
    source = list(parts(blocks))
    pars = [part for part in source if isinstance(part, Par)]
    title = [par.text for par in pars if par.style == "title"][-1]
    writer = _Writer(look)
    writer.page(title)
    writer.properties(title)
    for part in source:
        match part:
            case Par("contents"):
                writer.contents(contents(blocks), pages)
            case Par():
                writer.par(part)
            case Frame():
                writer.frame(part)
            case Table():
                writer.table(part)
    notes = [writer.text(par.text) for par in pars if par.style == "note"]
    xml.add_footnotes(writer.doc, notes, look.body, automatic=look.printed)
    out = io.BytesIO()
    writer.doc.save(out)
    return xml.repack(out.getvalue())
