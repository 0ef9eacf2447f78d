"""The font that stands in for those not in a file: reading does not depend on the machine, nor change it."""

from __future__ import annotations

import threading

import pypdfium2

from ceyuan.source import pdf as reader
from ceyuan.source.pdf_font import box_font, box_fonts
from tests.source.pdf_samples import Page, pdf, shown


def _drawn(data: bytes) -> bytes:
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[0]
        bitmap = page.render(scale=1)
        pixels = bytes(bitmap.buffer)
        bitmap.close()
        page.close()
        return pixels
    finally:
        document.close()


def test_the_font_is_small() -> None:
    assert len(box_font()) < 1024


def test_other_users_of_pdfium_see_their_own_fonts_again() -> None:
    data = pdf(Page().text(60, 700, "Plan ABC", 40))
    before = _drawn(data)
    with box_fonts():
        within = _drawn(data)
    reader.read(data, name="x.pdf")
    assert within != before
    assert _drawn(data) == before


def test_reading_in_many_threads() -> None:
    files = [pdf(Page().text(60, 700, f"第{i}份文件的正文")) for i in range(8)]
    results: dict[int, list[str]] = {}

    def work(i: int) -> None:
        for _ in range(5):
            results[i] = shown(reader.read(files[i], name="x.pdf"))

    threads = [threading.Thread(target=work, args=(i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {i: [f"第{i}份文件的正文"] for i in range(8)}
