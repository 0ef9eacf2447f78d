"""Contents pages: entries with dotted leaders or page numbers, or headings that all come again later."""

from __future__ import annotations

import re

from ceyuan.grammar.block import Block
from ceyuan.grammar.markers import marker_of

_HEAD = re.compile(r"目\s*[录次]")
_LEADERS = re.compile(
    r"(?:(?<!\.)\.{3,}|(?<!…)…+|(?<!·)·{3,}|(?<!．)．{3,}|(?<!_)_{3,}|(?<!-)-{4,}|(?<!—)—{4,}"
    r"|(?<!\. )\.(?: \.){2,})\s*[（(]?\s*\d{0,4}\s*[）)]?$|^[^\t]+\t\s*\d{1,4}$"
)
_PAGES_MOST = 3  # contents pages in one file at most
_PAGE = re.compile(r"(?<![\s.…·\-—_])[\s.…·\-—_]*[（(]?\d{1,4}[）)]?$")


def mark_contents(blocks: list[Block]) -> None:
    """Set ``kind`` to ``contents`` for the blocks of contents pages."""
    heads = [i for i, b in enumerate(blocks) if not b.kind and len(b.text) <= 8 and _HEAD.fullmatch(b.text)]
    for index in heads[:_PAGES_MOST]:
        if not blocks[index].kind:
            _mark_entries(blocks, index)
    for block in blocks:
        if (
            not block.kind
            and block.text[-1].isdigit()
            and len(block.text) < 120
            and _LEADERS.search(block.text)
        ):
            block.kind = "contents"


def _is_led(block: Block) -> bool:
    """Whether it has leaders or a page number, or is nothing but one."""
    return _LEADERS.search(block.text) is not None or block.text.strip("- —·()（）").isdigit()


def _entry(block: Block) -> str:
    text = "".join(_PAGE.sub("", _LEADERS.sub("", block.text)).split())
    return text.rstrip("。:：")


def _top_style(blocks: list[Block], head: int) -> int:
    """The outermost numbering style among the short lines below ``head``, -1 where there is none."""
    styles: list[int] = []
    for block in blocks[head + 1 :]:
        if len(block.text) > 90 and not _LEADERS.search(block.text):
            break
        marker = block.marker
        if marker is not None:
            styles.append(int(marker.style))
    return min(styles, default=-1)


def _mark_entries(blocks: list[Block], head: int) -> None:
    """The entries below ``head``: they end where the first of them comes again, or where prose begins."""
    seen: set[str] = set()
    entries: list[int] = []
    first: dict[int, int] = {}  # the first ordinal of each style
    top = _top_style(blocks, head)
    for index in range(head + 1, len(blocks)):
        block = blocks[index]
        if block.kind == "furniture":
            continue
        led = _is_led(block)
        if block.kind or (len(block.text) > 90 and not led):
            break
        entry = _entry(block)
        marker = marker_of(entry)
        again = marker is not None and marker.style == top and first.get(top) == marker.value
        if not led and ((entry in seen and len(entry) > 2) or again):
            break
        if not led and block.text[-1] in "。；，" and marker is None:
            break
        if marker is not None:
            first.setdefault(int(marker.style), marker.value)
        seen.add(entry)
        entries.append(index)
    later = {_entry(block) for block in blocks[head + 1 + len(entries) :] if len(block.text) < 90}
    while entries and not _is_led(blocks[entries[-1]]) and _entry(blocks[entries[-1]]) not in later:
        entries.pop()  # a title or a preamble after the last entry is no entry
    if len(entries) < 3:
        return
    for index in (head, *entries):
        blocks[index].kind = "contents"
