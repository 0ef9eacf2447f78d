"""Tells the main text of a web page from its furniture: navigation, tools, footers, related links.

The evidence is in the paragraphs: prose (sentence marks, length) outside links weighs, links and short
labels do not. From the body the search goes down to the one container that holds nearly all of the
weight, and stops where it would leave out anything like text of the document. Names of containers only loosen
or tighten that. What is outside stays in the text with the role ``furniture``.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from ceyuan.source.blocks import Block, FrameMark, Grid, Paragraph
from ceyuan.source.html_page import Container, Page
from ceyuan.spacing import ink

_SENTENCE: Final = re.compile("[。；，、：！？]")
_FURNITURE_TAGS: Final = frozenset(("nav", "footer", "aside"))
_FURNITURE: Final = re.compile(
    r"foot|copyright|\bnav|menu|crumb|share|related|recommend|comment|pinglun|sidebar|login|search|xgxw|banner|toolbar"
)
_ARTICLE: Final = re.compile(
    r"ucap-content|trs_editor|\bzoom(?:con)?\b|js_content|pages_content|(?:article|news|detail|text)[-_]?(?:con|content|body|text)"
    r"|content[-_]?(?:article|body|text)|xxgk[-_]?content|\btrs_?ueditor"
)
_TOOLS: Final = re.compile(
    r"(?:字体|字号)\s*[:：]?.{0,6}[大小]|浏览(?:次数|量)|打印(?:本页)?】?$|^【?关闭(?:窗口|本页)?】?$|分享(?:到|至)|扫一扫"
    r"|^(?:发布(?:时间|日期)|信息来源|文章来源|来源)\s*[:：]|^(?:上|下)一(?:篇|条)|^责任编辑|^相关(?:链接|阅读|稿件|解读|文章|新闻)"
)
_NOTE: Final = re.compile(r"(?:sd)?(?:footnote|endnote|ftn|edn)\d+\b")
_NOTE_INK: Final = 2000  # a longer one holds more than a note: editors stretch such elements over the rest
_FOOT: Final = re.compile(
    r"版权|备案|[Ii][Cc][Pp]|主办|承办|地址|邮编|电话|网站|技术支持|浏览器|访问量|[Cc]opyright|公众号|扫码|当前位置|无障碍"
)
_FOOT_INK: Final = 200  # characters; a longer paragraph is no line of a footer
_STRAY: Final = 60  # weight outside the main text that may be a footer's without a word to show it
_REST: Final = 0.1  # of the weight; more outside than this, and the container is not the main one
_LONG: Final = 40  # a paragraph of so many characters is prose even without a mark
_NEAR: Final = 12  # paragraphs at the beginning of the main text in which its title may stand again


def with_roles(page: Page) -> list[Block]:
    """The blocks of the page; those outside its main text as furniture, its title line kept as text."""
    main = main_container(page)
    inside = [False] * len(page.containers)
    for index, container in enumerate(page.containers):
        inside[index] = index == main or (container.parent >= 0 and inside[container.parent])
    places = [
        i
        for i, b in enumerate(page.blocks)
        if not isinstance(b, FrameMark) and inside[b.owner] and _has_ink(b)
    ]
    if not places:
        return page.blocks
    first, last = places[0], places[-1]
    tools = _tool_lines(page, places)
    titles = _title_lines(page, first, places)
    notes = _note_containers(page)
    found: list[Block] = []
    for index, block in enumerate(page.blocks):
        if isinstance(block, Paragraph) and block.owner in notes:
            block.role = "footnote"
        if isinstance(block, FrameMark):
            # A frame that opens outside goes on around the main text only as its page, never as a box.
            found.append(block)
        elif index in titles and isinstance(block, Paragraph):
            block.role = "title"
            found.append(block)
        elif (inside[block.owner] and index not in tools) or (
            isinstance(block, Paragraph) and not block.text
        ):
            found.append(block)
        else:
            found += _furniture(block)
    return found if first <= last else page.blocks


def main_container(page: Page) -> int:
    """The index of the container that holds the main text; 0, the body, where nothing tells."""
    count = len(page.containers)
    if not count:
        return 0
    direct = [0] * count
    for block in page.blocks:
        if not isinstance(block, FrameMark):
            direct[block.owner] += _weight(block)
    total = direct[:]
    children: list[list[int]] = [[] for _ in range(count)]
    for index in range(count - 1, -1, -1):
        parent = page.containers[index].parent
        if parent >= 0:
            total[parent] += total[index]
            children[parent].append(index)
    here = next((i for i, c in enumerate(page.containers) if c.parent < 0 and total[i]), 0)
    while children[here] and not _is_article(page.containers[here]):
        # By its name alone a container is not ruled out: it only has to be five times as heavy.
        best = max(children[here], key=lambda c: total[c] * (1 if _is_furniture(page.containers[c]) else 5))
        rest = direct[here] + sum(
            total[c] for c in children[here] if c != best and not _is_furniture(page.containers[c])
        )
        hinted = _is_article(page.containers[best])
        if (
            not total[best]
            or rest > total[here] * (0.5 if hinted else _REST)
            or (not hinted and (rest > _STRAY or direct[here]))
        ):
            break
        here = best
    return here


def _is_furniture(container: Container) -> bool:
    return container.tag in _FURNITURE_TAGS or bool(_FURNITURE.search(container.hint))


def _is_article(container: Container) -> bool:
    return container.tag == "article" or bool(_ARTICLE.search(container.hint))


def _has_ink(block: Block) -> bool:
    return isinstance(block, Grid) or (isinstance(block, Paragraph) and bool(block.text.strip()))


def _weight(block: Paragraph | Grid) -> int:
    if isinstance(block, Grid):
        size = sum(ink(cell.text) for cell in block.cells)
        return size - block.links if block.links * 2 < size else 0
    size = ink(block.text)
    if size <= _FOOT_INK and _FOOT.search(block.text):
        return 0
    if block.links * 2 > size or not (size >= _LONG or (size >= 10 and _SENTENCE.search(block.text))):
        return 0
    return size - block.links


def _tool_lines(page: Page, places: list[int]) -> set[int]:
    """Lines of tools and links at both ends of the main text, up to the first line that is none."""
    found: set[int] = set()
    for order, most in ((places, 15), (places[::-1], 40)):
        for seen, index in enumerate(order):
            block = page.blocks[index]
            if not isinstance(block, Paragraph) or block.outline or seen >= most or _weight(block) > 80:
                break
            text = " ".join(block.text.split())
            linked = block.links * 5 >= ink(text) * 4 and order is not places and "附件" not in text
            if len(text) <= 80 and (_TOOLS.search(text) or linked):
                found.add(index)
            elif order is not places or _weight(block):
                break
    return found if len(found) < len(places) else set()


def _title_lines(page: Page, first: int, places: list[int]) -> set[int]:
    """Lines before the main text that are the document's title, unless the main text begins with it."""
    opening = "".join(
        "".join(b.text.split()) for i in places[:_NEAR] if isinstance(b := page.blocks[i], Paragraph)
    )
    names = ["".join(name.split()) for name in page.titles]
    found: dict[str, int] = {}
    for index in range(first):
        block = page.blocks[index]
        if not isinstance(block, Paragraph) or _is_furniture(page.containers[block.owner]):
            continue
        text = "".join(block.text.split())
        if len(text) < 6 or text in opening or block.links * 2 > len(text):
            continue
        if block.outline in (1, 2) or (len(text) >= 8 and any(name.startswith(text) for name in names)):
            found[text] = index
    return set(found.values())


def _note_containers(page: Page) -> set[int]:
    """The containers that hold one note each, as Word and LibreOffice name them, and what is in them."""
    sizes: Counter[int] = Counter()
    for block in page.blocks:
        if isinstance(block, Paragraph):
            sizes[block.owner] += len(block.text)
    found: set[int] = set()
    for index, container in enumerate(page.containers):
        if container.parent in found or (_NOTE.match(container.hint) and sizes[index] <= _NOTE_INK):
            found.add(index)
    return found


def _furniture(block: Paragraph | Grid) -> list[Block]:
    """``block`` as furniture: a table becomes a line for each row."""
    if isinstance(block, Paragraph):
        block.role, block.outline = "furniture", 0
        return [block]
    found: list[Block] = []
    written: set[int] = set()
    for row in block.rows:
        fresh = [index for index in dict.fromkeys(row) if index >= 0 and index not in written]
        written.update(fresh)
        found.append(Paragraph("\t".join(block.cells[index].text for index in fresh), role="furniture"))
    return found
