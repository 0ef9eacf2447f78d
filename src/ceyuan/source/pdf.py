"""PDF: the text of its pages with the layout that print gave it.

Reading is by place, not by the order in which the file draws: characters on one baseline are a line, lines
follow from top to bottom and column by column. pdfium says where each character stands.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ceyuan.source.errors import Message, SourceError, TooLarge, check_size
from ceyuan.source.limits import MAX_BYTES, MAX_UNPACKED
from ceyuan.source.model import Notice, SourceText
from ceyuan.source.pdf_chars import UNKNOWN
from ceyuan.source.pdf_damage import damage, is_truncated
from ceyuan.source.pdf_font import box_fonts
from ceyuan.source.pdf_furniture import mark_furniture, mark_watermarks
from ceyuan.source.pdf_measure import mark_title, measure
from ceyuan.source.pdf_page import PageContent, read_page
from ceyuan.source.pdf_text import write

_MEDIA_TYPE = "application/pdf"
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_OCR = Message(
    "请先用文字识别（OCR）软件转成带文字的 PDF，或提供原始的 DOCX、TXT 文件",
    "run text recognition (OCR) on it first, or give the original DOCX or TXT file",
)
_AGAIN = Message("请重新下载或从原文件重新导出", "download it again, or export it again from the original")
_UNREADABLE_SHARE = 0.2

# pdfium keeps global state: one document at a time in a process.
_pdfium = threading.Lock()


def sniff(data: bytes) -> bool:
    """Whether ``data`` begins like a PDF: with ``%PDF-``, after at most 1,024 bytes of other things."""
    return b"%PDF-" in data[:1024]


def read(data: bytes, *, name: str, max_bytes: int = MAX_BYTES) -> SourceText:
    """Read a PDF.

    Each printed line is a line of the text and pages are a blank line apart; running heads and page numbers
    stay in their place as lines with the role ``furniture``; a table stands cell by cell.

    Args:
        data: the file.
        name: what to call it.
        max_bytes: the largest file accepted, in bytes.

    Raises:
        TooLarge: ``data`` or the text in it is above the limit.
        SourceError: the file is encrypted, damaged, has no pages, is a scan without text, or its fonts do not
            say which characters they show.
    """
    check_size(len(data), max_bytes)
    with _pdfium, box_fonts(), _document(data) as document:
        pages, notices = _pages(document, data)
    lines = [page.rows for page in pages]
    mark_watermarks(lines)
    mark_furniture(lines, [(page.box[1], page.box[3]) for page in pages])
    measures = measure(pages)
    mark_title(pages, measures.size)
    written = write(pages, measures)
    notices += _undecodable(written.text)
    return SourceText(
        text=written.text,
        lines=tuple(written.lines),
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=_MEDIA_TYPE,
        wrapped=True,
        tables=tuple(written.tables),
        frames=tuple(written.frames),
        notices=tuple(notices),
        marks=tuple(written.marks),
    )


@contextmanager
def _document(data: bytes) -> Iterator[Any]:
    """The open document, as pdfium's handle."""
    from pypdfium2 import raw

    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        code = raw.FPDF_GetLastError()
        if code == raw.FPDF_ERR_PASSWORD:
            raise SourceError(
                Message("PDF 已加密，打开它需要密码", "the PDF is encrypted and needs a password to open"),
                remedy=Message(
                    "请用密码打开后另存为不加密的 PDF，或提供 DOCX、TXT 文件",
                    "open it with the password and save it without, or give a DOCX or TXT file",
                ),
            )
        if code == raw.FPDF_ERR_SECURITY:
            raise SourceError(
                Message("PDF 用了不支持的加密方式", "the PDF is encrypted in a way that is not supported"),
                remedy=Message(
                    "请另存为不加密的 PDF，或提供 DOCX、TXT 文件",
                    "save it without encryption, or give a DOCX or TXT file",
                ),
            )
        raise SourceError(
            Message("PDF 已损坏，无法打开", "the PDF is damaged and cannot be opened"),
            where=damage(data),
            remedy=_AGAIN,
        )
    try:
        yield document
    finally:
        raw.FPDF_CloseDocument(document)


def _pages(document: Any, data: bytes) -> tuple[list[PageContent], list[Notice]]:
    """All pages, and notices about those that cannot be read in full."""
    from pypdfium2 import raw

    count = raw.FPDF_GetPageCount(document)
    if count < 1:
        raise SourceError(
            Message("PDF 里一页也没有", "the PDF has no pages"), where=damage(data), remedy=_AGAIN
        )
    pages: list[PageContent] = []
    notices: list[Notice] = []
    chars = 0
    for index in range(count):
        page = read_page(document, index)
        if page is None:
            notices.append(Notice("lost_characters", f"第{index + 1}页已损坏，没有读出"))
            continue
        pages.append(page)
        chars += page.chars
        if chars * 4 > MAX_UNPACKED:
            raise TooLarge(
                Message(
                    f"PDF 的文字超过上限 {MAX_UNPACKED // 4:,} 字",
                    f"the PDF has more than {MAX_UNPACKED // 4:,} characters, which is the limit",
                ),
                where=Message(f"第{index + 1}页", f"page {index + 1}"),
                remedy=Message("请把文件拆成几个再读", "split the file and read its parts"),
            )
    if not pages:
        raise SourceError(
            Message("PDF 已损坏，没有一页能读出", "the PDF is damaged: none of its pages can be read"),
            where=damage(data),
            remedy=_AGAIN,
        )
    _check_text(pages)
    notices += [Notice("no_text_layer", f"第{page.number}页") for page in pages if page.is_scan]
    notices += [
        Notice("hidden_text", f"第{page.number}页有 {len(page.hidden)} 行文字在页面之外")
        for page in pages
        if page.hidden
    ]
    if is_truncated(data):
        notices.append(Notice("lost_characters", "文件没有结尾标记 %%EOF，后面的部分可能丢失"))
    return pages, notices


def _check_text(pages: list[PageContent]) -> None:
    """Raise where most of the document cannot be read: scanned pages, or characters without a name."""
    scans = [page.number for page in pages if page.is_scan]
    filled = sum(page.is_scan or page.chars > 0 for page in pages)
    if not filled:
        raise SourceError(
            Message("PDF 里没有文字，也没有图像", "the PDF has neither text nor images"),
            where=Message(f"共 {len(pages)} 页", f"pages in all: {len(pages)}"),
            remedy=Message("请检查是否选错了文件", "check that it is the right file"),
        )
    if len(scans) * 2 > filled:
        raise SourceError(
            Message("PDF 是扫描件，没有文字层", "the PDF is a scan without text"),
            where=Message(
                f"{len(pages)} 页中有 {len(scans)} 页只有图像",
                f"pages that are only an image: {len(scans)} of {len(pages)}",
            ),
            remedy=_OCR,
        )
    text = "".join(piece.text for page in pages for piece in _pieces(page))
    bad = text.count(UNKNOWN) + len(_PRIVATE.findall(text))
    if bad > _UNREADABLE_SHARE * sum(page.chars for page in pages):
        first = next(page.number for page in pages if any(_unreadable(piece.text) for piece in _pieces(page)))
        raise SourceError(
            Message(
                f"PDF 的字体没有说明字符是什么字，{bad} 个字符无法识别",
                f"the fonts of the PDF do not say which characters they show; unknown characters: {bad}",
            ),
            where=Message(f"从第{first}页起", f"from page {first} on"),
            remedy=_OCR,
        )


def _pieces(page: PageContent) -> Iterator[Any]:
    for row in (*page.rows, *page.turned, *page.hidden):
        yield from row.pieces
    for inset in page.insets:
        yield from inset.pieces
        for inner in inset.inner:
            yield from inner.pieces


def _unreadable(text: str) -> bool:
    return UNKNOWN in text or bool(_PRIVATE.search(text))


def _undecodable(text: str) -> Iterator[Notice]:
    """Where characters stand that no font names, and how many have a meaning in their font only."""
    for run in re.finditer(f"{UNKNOWN}+", text):
        yield Notice("undecodable", "字体没有说明是什么字", run.start(), run.end())
    private = _PRIVATE.search(text)
    if private:
        count = len(_PRIVATE.findall(text))
        yield Notice("undecodable", f"{count} 个字体自造的符号", private.start(), private.end())
