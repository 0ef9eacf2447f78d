"""A plan's facts as a Word document, set as offices set theirs: title, contents, then one numbered table after another."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

from ceyuan.export import summary
from ceyuan.export.docx_styles import add_field, bookmark, pt, set_page, set_styles
from ceyuan.export.docx_table import WORD, word_table
from ceyuan.export.package import dated, fixed, legal
from ceyuan.export.sheets import sheets as sheets_of
from ceyuan.export.sheets.model import Words, say
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.sheets.model import Sheet
    from ceyuan.plan import Plan

_SUBTITLE: Words = ("指标与任务分解表", "Indicators and tasks")
_CONTENTS: Words = ("目　　录", "Contents")
_TABLE: Words = ("表", "Table ")
_NUMERALS: Final = "一二三四五六七八九十"
_PERIOD: Final = re.compile(r"[（(][^（）()]*\d{4}[^（）()]*[)）]》?$")
_WIDTH: Final = 14_000  # twips: 247 mm between the margins of a page laid across


def to_docx(plan: Plan, *, lang: Lang = "zh") -> bytes:
    """``plan``'s tables as a Word document; the same plan gives the same bytes."""
    import docx

    document = docx.Document()
    set_styles(document)
    document.settings.odd_and_even_pages_header_footer = True
    set_page(document.sections[0], across=False)
    tables = sheets_of(plan, lang=lang)
    _opening(document, plan, tables, lang)
    from docx.enum.section import WD_SECTION

    set_page(document.add_section(WD_SECTION.NEW_PAGE), across=True)
    for number, table in enumerate(tables, 1):
        _chapter(document, number, table, lang)
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Ceyuan 策源"
    properties.title, properties.comments = legal(plan.title or plan.source.name), ""
    stream = io.BytesIO()
    document.save(stream)
    return fixed(stream.getvalue(), dated(plan))


def _opening(document: Any, plan: Plan, tables: list[Sheet], lang: Lang) -> None:
    """The title, what the document was made from, and the contents."""
    name = legal(summary.name(plan, lang))
    title = document.add_paragraph(style="Title")
    for line in (*_PERIOD.sub("\n\\g<0>", name).split("\n"), say(_SUBTITLE, lang)):
        if title.runs:
            title.runs[-1].add_break()
        title.add_run(line)
    comma, stop, colon = ("，", "。", "：") if lang == "zh" else (", ", ".", ": ")
    held = comma.join((summary.contents(plan, lang), summary.accounted(plan, lang)[1])) + stop
    known = [(word(key, lang), getattr(plan, key)) for key in ("issuer", "number", "issued")]
    for label, value in (*known, (word("file", lang), f"{plan.source.name}{comma}{held}")):
        if value:
            paragraph = document.add_paragraph(f"{label}{colon}{legal(value)}".rstrip())
            paragraph.paragraph_format.first_line_indent = pt(32)
    head = document.add_paragraph(style="Table Head")
    head.paragraph_format.space_before = head.paragraph_format.space_after = pt(20)
    head.alignment = 1
    head.add_run(say(_CONTENTS, lang)).font.size = pt(16)
    _contents(document, tables, lang)


def _contents(document: Any, tables: list[Sheet], lang: Lang) -> None:
    """A contents field. Its entries stand there already; a word processor adds the page numbers."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.oxml.parser import parse_xml
    from docx.shared import Mm

    form = document.styles["toc 1"].paragraph_format
    form.tab_stops.add_tab_stop(Mm(156), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    begin = (
        '<w:fldChar w:fldCharType="begin" w:dirty="true"/>',
        '<w:instrText xml:space="preserve"> TOC \\o &quot;1-1&quot; \\h \\z \\u </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
    )
    for number, table in enumerate(tables, 1):
        line = document.add_paragraph(style="toc 1")._p
        for inner in begin if number == 1 else ():
            line.append(parse_xml(f'<w:r xmlns:w="{WORD}">{inner}</w:r>'))
        text = f"<w:r><w:t>{_heading(number, table, lang)}</w:t></w:r>"
        line.append(parse_xml(f'<w:hyperlink xmlns:w="{WORD}" w:anchor="table{number}">{text}</w:hyperlink>'))
        if number == len(tables):
            line.append(parse_xml(f'<w:r xmlns:w="{WORD}"><w:fldChar w:fldCharType="end"/></w:r>'))


def _chapter(document: Any, number: int, table: Sheet, lang: Lang) -> None:
    head = document.add_heading(_heading(number, table, lang), 1)
    head.paragraph_format.page_break_before = number > 1
    bookmark(head, f"table{number}", number)
    line = document.add_paragraph(table.summary if table.rows else table.empty)
    line.paragraph_format.first_line_indent = pt(32)
    if not table.rows:
        return
    caption = document.add_paragraph(say(_TABLE, lang), style="Caption")
    add_field(caption, "SEQ Table \\* ARABIC", str(number))
    caption.add_run(f"　{table.title}" if lang == "zh" else f"  {table.title}")
    caption._p.addnext(word_table(table, lang, width=_WIDTH))


def _heading(number: int, table: Sheet, lang: Lang) -> str:
    return f"{_NUMERALS[number - 1]}、{table.title}" if lang == "zh" else f"{number}. {table.title}"
