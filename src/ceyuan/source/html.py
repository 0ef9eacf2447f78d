"""HTML: the text that a page shows, its main text told apart from navigation, tools and footers.

Left out is what no reader of the page sees: scripts, styles, attributes, form fields, and what the
page's own styles hide (told by a notice where it lies inside the main text, read where it is most of the
page). What is seen outside the main text stays, with the role ``furniture``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ceyuan.source.blocks import Block
from ceyuan.source.errors import Message, SourceError, check_size
from ceyuan.source.limits import MAX_BYTES
from ceyuan.source.model import Notice, SourceText

if TYPE_CHECKING:
    from ceyuan.source.html_page import Page

MEDIA_TYPE: Final = "text/html"
_HEAD: Final = 4096
_DOCUMENT: Final = re.compile(
    rb"(?:<!--.*?-->|<\?xml[^>]*>|\s)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_FRAGMENT: Final = re.compile(
    rb"\s*<(?:div|p|table|span|center|section|article|main|h[1-6]|font|meta|title)\b[^<>]*>", re.I
)
_TAG: Final = re.compile(
    rb"</(?:div|p|table|tr|td|span|center|section|article|main|h[1-6]|font|title|a|li)\s*>", re.I
)
_MARKDOWN: Final = re.compile(rb"^(?:#{1,6} |```|\|.*\|\s*$)", re.M)
_CHARSET: Final = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)|encoding\s*=\s*["']([\w.:-]+)""", re.I)
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CHINESE: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "big5": "big5hkscs",
}
_DECLARATION: Final = re.compile(r"\s*<\?xml[^>]*\?>")
_MOSTLY_HIDDEN: Final = 500  # characters from which hidden text may be the page's real one


def sniff(data: bytes) -> bool:
    """Whether ``data`` is a web page: it begins as one, or with a tag, and has several more."""
    head = data[:_HEAD]
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            head = head[len(bom) :].decode(encoding, "ignore").encode()
            break
    else:
        if b"\x00" in head[:64]:
            odd = head[1:64:2].count(0) >= head[:64:2].count(0)
            head = head.decode("utf-16-le" if odd else "utf-16-be", "ignore").encode()
    if _DOCUMENT.match(head):
        return True
    more = head if len(head) < _HEAD else head + data[_HEAD : 16 * _HEAD]
    return bool(_FRAGMENT.match(head)) and len(_TAG.findall(more)) >= 3 and not _MARKDOWN.search(more)


def decoded(data: bytes) -> tuple[str, bool]:
    """The text of a page, and whether every byte of it was a character.

    By byte order mark; as UTF-8 where all of it is (pages re-saved as UTF-8 often still declare
    GB2312); by what the page declares; else as plain text is.
    """
    from ceyuan.source.textfile import decode

    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(encoding, "replace")
            return text, "\ufffd" not in text
    if b"\x00" not in data[:64]:
        match = _CHARSET.search(data[:_HEAD])
        name = (match[1] or match[2]).decode("ascii", "ignore").lower() if match else ""
        for encoding in ("utf-8", _CHINESE.get(name, name)):
            try:
                return data.decode(encoding), True
            except (UnicodeDecodeError, LookupError):
                continue
    text, notices = decode(data)
    return text, not notices


def read(data: bytes, *, name: str, max_bytes: int = MAX_BYTES) -> SourceText:
    """Read a web page.

    Raises :class:`~ceyuan.source.errors.SourceError` where it shows no text or is nested too deeply,
    and :class:`~ceyuan.source.errors.TooLarge` above ``max_bytes``.
    """
    from ceyuan.source.assemble import assemble
    from ceyuan.source.html_main import main_container, with_roles

    check_size(len(data), max_bytes)
    text, whole = decoded(data)
    page = _page(text, name=name)
    hidden = sum(size for _, size in page.hidden)
    notices: list[Notice] = []
    if hidden > _MOSTLY_HIDDEN and hidden > page.seen * 3:
        page = _page(text, name=name, unhide=True)
        notices.append(Notice("hidden_text", "网页的正文由样式隐藏（由脚本显示），已读入"))
    else:
        within = _hidden_within(page, main_container(page))
        if within:
            notices.append(Notice("hidden_text", f"正文中有 {within} 字被样式隐藏，未计入"))
    # Where lines are made by hand, whether a line is a paragraph is to be found out.
    wrapped = None if page.broken * 2 > page.seen else False
    source = assemble(
        with_roles(page), data, name=name, media_type=MEDIA_TYPE, notices=notices, wrapped=wrapped
    )
    return source if whole else with_undecodable(source)


def blocks_of(text: str) -> list[Block]:
    """The blocks of a piece of HTML inside another document: all of it main text."""
    return _page(text, name="HTML").blocks


def _page(text: str, *, name: str, unhide: bool = False) -> Page:
    from lxml import etree

    from ceyuan.source.html_page import Page
    from ceyuan.source.html_walk import Walk

    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    text = _DECLARATION.sub("", text.replace("\x00", ""), count=1)
    root: Any = etree.fromstring(text.encode("utf-8", "replace"), parser) if text.strip() else None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise SourceError(
            Message("网页嵌套过深", "the web page is nested too deeply"),
            where=name,
            remedy=Message("请用浏览器打开网页，另存为 PDF", "open it in a browser and save it as PDF"),
        )
    return Walk(unhide=unhide).run(root) if root is not None else Page()


def _hidden_within(page: Page, main: int) -> int:
    found = 0
    for owner, size in page.hidden:
        at = owner
        while at > main:
            at = page.containers[at].parent
        found += size if at == main and page.containers else 0
    return found


def with_undecodable(source: SourceText) -> SourceText:
    """``source`` with a notice for every run of characters that could not be decoded."""
    from dataclasses import replace

    runs = re.finditer("\ufffd+", source.text)
    found = tuple(Notice("undecodable", "无法解码的字节", run.start(), run.end()) for run in runs)
    return replace(source, notices=(*source.notices, *found))
