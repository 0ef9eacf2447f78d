"""The look of a worksheet: type, rules and shades, and how it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ceyuan.export.sheets.model import Words, say
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.sheets.model import Sheet

HEAD: Final = 3
"""The row of the column heads; above it stand the title and the sentence that sums up."""
_PAGE: Words = ("第 &P 页 共 &N 页", "Page &P of &N")
_GRID: Final = "A6A6A6"
_SHADE: Final = "EDEFF2"
_LINKED: Final = "1F4E79"


class Styles:
    """The looks of cells, made once per workbook."""

    def __init__(self) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        side = Side(style="thin", color=_GRID)
        self.border = Border(left=side, right=side, top=side, bottom=side)
        self.title = Font(name="方正小标宋简体", size=18)
        self.summary = Font(name="楷体", size=11)
        self.head = Font(name="黑体", size=11)
        self.body = Font(name="宋体", size=11)
        self.linked = Font(name="宋体", size=11, color=_LINKED, underline="single")
        self.shade = PatternFill("solid", start_color=_SHADE)
        self.across = Alignment(horizontal="centerContinuous", vertical="center")
        self.sentence = Alignment(horizontal="left", vertical="center")
        self.heads = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self.cells = {
            align: Alignment(horizontal=align, vertical="center", wrap_text=True, indent=align != "center")
            for align in ("left", "right", "center")
        }


def printed_columns(table: Sheet) -> int:
    """How many columns are printed: those behind the place are for the screen."""
    keys = [column.key for column in table.columns]
    return keys.index("place") + 1 if "place" in keys else len(keys)


def print_setup(page: Any, table: Sheet, lang: Lang) -> None:
    """A4 across, as wide as the sheet, heads on every page, pages numbered; panes and filter for the screen."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.page import PageMargins

    last, rows = get_column_letter(len(table.columns)), HEAD + len(table.rows)
    page.freeze_panes = f"C{HEAD + 1}"
    page.auto_filter.ref = f"A{HEAD}:{last}{rows}"
    page.print_title_rows = f"{HEAD}:{HEAD}"
    page.print_area = f"A1:{get_column_letter(printed_columns(table))}{rows}"
    page.page_setup.paperSize, page.page_setup.orientation = page.PAPERSIZE_A4, page.ORIENTATION_LANDSCAPE
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.page_margins = PageMargins(left=0.4, right=0.4, top=0.6, bottom=0.7, header=0.3, footer=0.35)
    page.print_options.horizontalCentered = True
    page.oddFooter.center.text, page.oddFooter.center.size = say(_PAGE, lang), 10
    page.sheet_view.zoomScale = 90
