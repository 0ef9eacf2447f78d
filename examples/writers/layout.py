"""What all writers share: the blocks as paragraphs in printed order, frames (boxes) and tables between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markup import Block, Box, Heading, Item, Items, Matter, Note, Paragraph, Table


@dataclass(frozen=True, slots=True)
class Par:
    """A printed paragraph: ``lead`` is the length of its heading (number included), ``number`` that of a heading.

    ``style`` is a key of front and back matter (title, number, to, sign …), h1 h2 h3, body, note, or label.
    """

    style: str
    text: str
    lead: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """A box: the lines of its head as they may be printed, and its paragraphs."""

    head: str
    three_lines: tuple[str, ...]
    labelled: bool
    pars: tuple[Par, ...]


Part = Par | Frame | Table


def gap(number: str) -> str:
    """The space between a number and what follows: 第一条 and 1.1 have one, （一） and 1. have none."""
    return "　" if re.fullmatch(r"第.+[章条]|\d+(\.\d+)*", number) else ""


def _heading(block: Heading) -> Par:
    head = block.number + gap(block.number) + block.title
    if block.body is None:
        return Par(f"h{block.level}", head, len(head), block.number)
    return Par(f"h{block.level}", f"{head}。{block.body}", len(head) + 1, block.number)


def _text(item: Item) -> str:
    lead = f"{item.title}。" if item.title else ""
    return item.number + gap(item.number) + lead + item.body + "".join(_text(inner) for inner in item.inner)


def _items(block: Items) -> Iterator[Par]:
    label = f"{block.label}：" if block.label else ""
    if block.inline:
        yield Par("body", label + "".join(_text(item) for item in block.items), len(label))
        return
    if label:
        yield Par("body", label, len(label))
    for item in block.items:
        yield Par("body", _text(item))
        for below in item.below:
            yield Par("body", _text(below))


def _frame(box: Box) -> Frame:
    if box.gap == "LINES":
        label, number = re.findall(r"\d+|\D+", box.number)
        return Frame(f"{box.number}　{box.title}", (label, number, box.title), True, tuple(_pars(box.blocks)))
    head = box.number + box.gap + box.title
    return Frame(head, (head,), bool(box.number), tuple(_pars(box.blocks)))


def _pars(blocks: Iterable[Block]) -> Iterator[Par]:
    return (part for part in parts(blocks) if isinstance(part, Par))


def parts(blocks: Iterable[Block]) -> Iterator[Part]:
    """The blocks as they are printed, one after the other."""
    for block in blocks:
        match block:
            case Matter("attachments" | "attachment" as key, text):
                yield from (Par(key, piece) for piece in text.split("|"))
            case Matter("printed", text):
                yield Par("printed", text.replace("|", "　　"))
            case Matter(key, text):
                yield Par(key, text)
            case Heading():
                yield _heading(block)
            case Paragraph(text):
                yield Par("body", text)
            case Note(text):
                yield Par("note", text)
            case Items():
                yield from _items(block)
            case Box():
                yield _frame(block)
            case Table():
                yield block


def contents(blocks: Iterable[Block]) -> list[tuple[int, str]]:
    """What the contents page lists: (level, printed heading) of the document that has one, and its attachments."""
    entries: list[tuple[int, str]] = []
    inside = attached = False
    for block in blocks:
        match block:
            case Matter("contents"):
                inside = True
            case Matter("attachment", text):
                attached = True
                entries.append((1, text.replace("|", "　")))
            case Heading(level, number, title) if inside and not attached and level < 3:
                entries.append((level, number + title))
            case _:
                pass
    return entries
