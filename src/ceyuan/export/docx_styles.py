"""The look of an office document: margins and type of GB/T 9704, real heading styles, page numbers."""

from __future__ import annotations

from typing import Any, Final

TITLE, HEI, KAI, FANG = "方正小标宋简体", "黑体", "楷体", "仿宋"
LATIN: Final = "Times New Roman"
_INK: Final = "000000"
# The margins of GB/T 9704-2012 on A4: 37 mm above, 28 mm at the binding; the type area is 156 mm × 225 mm.
_MARGINS: Final = {"top_margin": 37, "bottom_margin": 35, "left_margin": 28, "right_margin": 26}
_ACROSS: Final = {"top_margin": 28, "bottom_margin": 26, "left_margin": 25, "right_margin": 25}


def set_styles(document: Any) -> None:
    """The styles of body, title, headings, captions, contents and table text."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING

    styles = document.styles
    named = {style.name for style in styles}
    for name, base in (("toc 1", "Normal"), ("Table Text", "Normal"), ("Table Head", "Normal")):
        if name not in named:
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name == "toc 1").base_style = styles[base]
    for name, font, size, bold in (
        ("Normal", FANG, 16, False),
        ("Title", TITLE, 22, False),
        ("Heading 1", HEI, 16, False),
        ("Heading 2", KAI, 16, False),
        ("Caption", HEI, 12, False),
        ("toc 1", FANG, 16, False),
        ("Table Text", FANG, 10.5, False),
        ("Table Head", HEI, 10.5, False),
        ("Footer", "宋体", 14, False),
    ):
        set_font(styles[name], font, size, bold=bold)
        form = styles[name].paragraph_format
        form.space_before = form.space_after = 0
        form.line_spacing_rule = WD_LINE_SPACING.SINGLE
        if name in {"Normal", "Heading 1", "Heading 2", "toc 1"}:
            form.line_spacing = pt(28)
    styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Title"].paragraph_format.space_after = pt(28)
    styles["Caption"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Caption"].paragraph_format.space_before = pt(6)
    styles["Caption"].paragraph_format.space_after = pt(6)
    styles["Caption"].paragraph_format.keep_with_next = True
    borders = styles["Title"].element.find(f".//{qn('w:pBdr')}")
    if borders is not None:
        borders.getparent().remove(borders)


def set_font(style: Any, font: str, size: float, *, bold: bool) -> None:
    """Han in ``font``, Latin and digits in Times New Roman, black."""
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size, style.font.bold, style.font.italic = LATIN, Pt(size), bold, False
    style.font.color.rgb = RGBColor.from_string(_INK)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if "Theme" in name]:
        del fonts.attrib[name]
    fonts.set(qn("w:eastAsia"), font)


def set_page(section: Any, *, across: bool) -> None:
    """A4, upright or across, with the margins of GB/T 9704; numbers right on odd pages, left on even ones."""
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if across else (Mm(210), Mm(297))
    for name, value in (_ACROSS if across else _MARGINS).items():
        setattr(section, name, Mm(value))
    section.footer_distance = Mm(18 if across else 25)
    for footer, side in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        footer.is_linked_to_previous = False
        line = footer.paragraphs[0]
        line.alignment = side
        line.add_run("— ")
        add_field(line, "PAGE", "1")
        line.add_run(" —")


def add_field(paragraph: Any, code: str, shown: str) -> None:
    """A field with the text that it shows until it is brought up to date."""
    begin = paragraph.add_run()._r
    begin.append(_element("w:fldChar", {"w:fldCharType": "begin"}))
    text = _element("w:instrText", {"xml:space": "preserve"})
    text.text = f" {code} "
    paragraph.add_run()._r.append(text)
    paragraph.add_run()._r.append(_element("w:fldChar", {"w:fldCharType": "separate"}))
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(_element("w:fldChar", {"w:fldCharType": "end"}))


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """Make ``paragraph`` a place that a reference can point to."""
    start = _element("w:bookmarkStart", {"w:id": str(number), "w:name": name})
    end = _element("w:bookmarkEnd", {"w:id": str(number)})
    paragraph._p.append(end)
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)


def qn(name: str) -> str:
    """The name ``w:p`` as lxml writes it."""
    from docx.oxml.ns import qn as qualified

    return str(qualified(name))


def _element(name: str, attributes: dict[str, str]) -> Any:
    from docx.oxml.parser import OxmlElement

    element: Any = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    return element


def pt(size: float) -> Any:
    """A length in points, as python-docx takes it."""
    from docx.shared import Pt

    return Pt(size)
