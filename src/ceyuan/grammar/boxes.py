"""Box heads: 专栏 with or without a number, over one to three lines, or a title that only its layout shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ceyuan.grammar.block import Block
from ceyuan.grammar.layout import Layout, ends_sentence
from ceyuan.grammar.markers import Style
from ceyuan.grammar.ordinals import ordinal

_N: Final = r"[0-9０-９]{1,3}(?:\s*[-—－]\s*[0-9]{1,2})?|[一二三四五六七八九十]{1,4}"
_HEAD: Final = re.compile(
    rf"(?P<label>[【〔\[]?[\u4e00-\u9fff]{{0,6}}专\s*栏)\s*(?P<number>{_N})?\s*(?P<sep>[：:．.、—\-－】〕\]]*)\s*(?P<title>.*)",
    re.S,
)
LABEL: Final = re.compile(
    r"(?:重点|主要|重大|核心|具体|工作|建设|发展|目标|支撑|示范|研究|攻关|保障|任务|支持|关键)"
    r"\s*(?:方\s*向|任\s*务|平\s*台|工\s*程|项\s*目|举\s*措|措\s*施|内\s*容|目\s*标|领\s*域|技\s*术)\s*[：:]"
)
_JOINS: Final = ("及", "与", "和", "、", "的", "暨", "（", "“")
_THINGS: Final = (
    "工程",
    "行动",
    "计划",
    "项目",
    "任务",
    "平台",
    "布局",
    "体系",
    "清单",
    "指标",
    "方向",
    "领域",
    "名单",
)
_ITEM: Final = re.compile(r"[（(]\s*[1-9]\d?\s*[）)]|①")


@dataclass(slots=True)
class BoxHead:
    """A box's head: the blocks it takes (from ``first`` to ``last``), its label and number as printed, its title."""

    first: int
    last: int
    number: str | None
    title: str

    @property
    def value(self) -> int | None:
        """The ordinal in the printed number."""
        return ordinal(self.number.rpartition("栏")[2]) if self.number else None


def box_heads(blocks: list[Block], layout: Layout) -> dict[int, BoxHead]:
    """The box heads of ``blocks`` by the index of their first block."""
    found: dict[int, BoxHead] = {}
    expected = 1
    index = 0
    while index < len(blocks):
        head = _labelled(blocks, index, expected)
        if head is not None:
            found[index] = head
            expected = head.value + 1 if head.value else expected
            index = head.last
        index += 1
    _framed(blocks, found)
    _by_layout(blocks, layout, found)
    return found


def _labelled(blocks: list[Block], index: int, expected: int) -> BoxHead | None:
    block = blocks[index]
    text = block.text
    if block.kind or len(text) > 70 or "专" not in text[:12]:
        return None
    match = _HEAD.match(text)
    if match is None or "，" in text[:4] or (ends_sentence(text, len(text)) and not _bracket_open(text)):
        return None
    number, title = match["number"], match["title"].strip(" \u3000】]〕")
    if number and not match["sep"] and number.isdigit() and title and not match["title"][:1].isspace():
        number, title = _split_number(number, title, expected)
    elif (
        number
        and title
        and not match["sep"]
        and number[-1] in "一二三四五六七八九十"
        and text[match.start("title") - 1] == number[-1]
    ):
        # 专栏三农 is not 专栏三: a Chinese number needs a blank or a mark behind it, or to be the next.
        if ordinal(number) != expected:
            return None
    elif not number and not match["sep"] and title and text[match.start("title") - 1] not in " \u3000":
        return None
    last = index
    if not number and not title:
        step = _next(blocks, last)
        if step is not None and re.fullmatch(_N, blocks[step].text.strip(" ：:")):
            number, last = blocks[step].text.strip(" ：:"), step
    if not title:
        step = _next(blocks, last)
        if step is not None and _can_title(blocks[step], block):
            title, last = blocks[step].text.strip(), step
    if not number and not title:
        return None
    step = _next(blocks, last)
    if step is not None and title and _goes_on(title, blocks[step].text) and _can_title(blocks[step], block):
        title, last = title + blocks[step].text.strip(), step
    return BoxHead(index, last, "".join(f"{match['label']}{number or ''}".split()).strip("【〔["), title)


def _bracket_open(text: str) -> bool:
    return text.count("（") > text.count("）")


def _goes_on(title: str, text: str) -> bool:
    """Whether a title wraps: it breaks off at a joining word, or only the next line names a kind of thing."""
    if title.endswith(_JOINS) or _bracket_open(title):
        return True
    return len(title) >= 6 and is_title(text) and text.endswith(_THINGS) and not title.endswith(_THINGS)


def _split_number(number: str, title: str, expected: int) -> tuple[str, str]:
    """``专栏75G应用`` after 专栏6 is number 7 and title 5G应用: the sequence tells where the number ends."""
    if int(number) == expected or len(number) == 1:
        return number, title
    for size in range(len(number) - 1, 0, -1):
        if int(number[:size]) == expected:
            return number[:size], number[size:] + title
    return number, title


def _next(blocks: list[Block], index: int) -> int | None:
    for step in range(index + 1, min(index + 4, len(blocks))):
        if blocks[step].kind != "furniture":
            return step if not blocks[step].kind else None
    return None


def _can_title(block: Block, head: Block) -> bool:
    text = block.text
    if (
        len(text) > 45
        or ends_sentence(text, len(text))
        or block.frame != head.frame
        or ("，" in text and len(text) > 30)
    ):
        return False
    return block.marker is None and LABEL.match(text) is None


def _framed(blocks: list[Block], found: dict[int, BoxHead]) -> None:
    """A frame is a box even without a label: its first line is the title where it is short and unclosed."""
    taken = {blocks[i].frame for head in found.values() for i in range(head.first, head.last + 1)}
    seen: set[int] = set()
    for index, block in enumerate(blocks):
        frame = block.frame
        if frame < 0 or frame in seen or frame in taken or block.kind == "furniture":
            continue
        seen.add(frame)
        if _can_title(block, block):
            found[index] = BoxHead(index, index, None, block.text.strip())


def is_title(text: str) -> bool:
    """A short line without any mark of a sentence."""
    return (
        3 <= len(text) <= 40
        and not ends_sentence(text, len(text))
        and not any(mark in text for mark in "，。；：")
    )


def _by_layout(blocks: list[Block], layout: Layout, found: dict[int, BoxHead]) -> None:
    """Titles between closed paragraphs that open a labelled or numbered text.

    Where paragraphs are indented, such a title stands at the left edge; where nothing is, only a
    label soon after it tells.
    """
    started = False
    for index, block in enumerate(blocks):
        text = block.text
        marker = block.marker
        if marker is not None and marker.style <= Style.HAN_PAREN:
            started = True
        if (
            not started or block.kind or index in found or marker is not None or block.frame >= 0
            or (layout.indents and block.indent - layout.base >= 1.0) or not is_title(text)
        ):  # fmt: skip
            continue
        if _opens_list(blocks, index, layout):
            found[index] = BoxHead(index, index, None, text.strip())


def _opens_list(blocks: list[Block], index: int, layout: Layout) -> bool:
    """Whether a label or numbered items follow before the next heading of the upper levels."""
    before = index - 1
    while before >= 0 and blocks[before].kind == "furniture":
        before -= 1
    if before >= 0 and not ends_sentence(blocks[before].text, len(blocks[before].text)):
        return False
    if not layout.indents:
        near = [block for block in blocks[index + 1 : index + 10] if block.kind != "furniture"][:2]
        return any(LABEL.match(block.text) for block in near) and not any(block.marker for block in near)
    first = True
    for block in blocks[index + 1 : index + 10]:
        if block.kind == "furniture":
            continue
        if block.kind:
            return False
        if first and block.indent - layout.base < 1.0:
            return False
        marker = block.marker
        if marker is not None and marker.style <= Style.HAN_PAREN:
            return False
        if marker is not None and marker.style is Style.ARABIC:
            return first and marker.value == 1
        if LABEL.match(block.text) or _ITEM.search(block.text):
            return True
        if block.indent - layout.base < 1.0 and not ends_sentence(block.text, len(block.text)):
            return False
        first = False
    return False
