"""The example's source markup (described at the top of plan.markup) as a tree of small values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Matter:
    """Front or back matter: ``key`` is the word after ``!``."""

    key: str
    text: str


@dataclass(slots=True)
class Heading:
    """A numbered heading; ``body`` is set where it runs in, in the same paragraph."""

    level: int
    number: str
    title: str
    body: str | None = None


@dataclass(slots=True)
class Paragraph:
    text: str


@dataclass(slots=True)
class Note:
    text: str


@dataclass(slots=True)
class Item:
    """One element of a list; ``inner`` are items in its paragraph, ``below`` in their own paragraphs."""

    number: str
    title: str
    body: str = ""
    inner: list[Item] = field(default_factory=list)
    below: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Items:
    """A list; ``inline`` where all its items stand in one paragraph."""

    label: str | None
    inline: bool
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Box:
    number: str
    gap: str
    title: str
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """``rows`` hold one cell where it spans the row, and ``^`` where a cell is merged with the one above."""

    number: str
    title: str
    columns: list[str]
    rows: list[list[str]] = field(default_factory=list)


Block = Matter | Heading | Paragraph | Note | Items | Box | Table


def accept(text: str) -> str:
    """``text`` with its tracked changes accepted."""
    return re.sub(r"\{-.*?-\}", "", text).replace("{+", "").replace("+}", "")


def plain(text: str) -> str:
    """``text`` as every format but txt and docx has it: changes accepted, no stray spaces."""
    return accept(text).replace("~", "")


def joined(text: str) -> str:
    """A title without its line breaks."""
    return text.replace("/", "")


def _item(rest: str) -> Item:
    number, title, body = [*rest.split("|"), "", ""][:3]
    return Item(number, title, body)


class _Reader:
    """Reads lines into blocks; a list stays open until a line that is not an item."""

    def __init__(self) -> None:
        self.top: list[Block] = []
        self.into = self.top
        self.open: Items | None = None

    def items(self) -> list[Item]:
        if self.open is None:
            self.open = Items(None, inline=False)
            self.into.append(self.open)
        return self.open.items

    def item(self, mark: str, rest: str) -> None:
        items = self.items()
        if mark == "*":
            items.append(_item(rest))
        else:
            (items[-1].inner if mark == "**" else items[-1].below).append(_item(rest))

    def block(self, mark: str, rest: str, line: str) -> None:
        if mark in ("=>", "=v"):
            self.open = Items(rest.rstrip("：") or None, inline=mark == "=>")
            self.into.append(self.open)
            return
        self.open = None
        if set(mark) == {"#"}:
            number, title, *body = rest.split("|")
            self.into.append(Heading(len(mark), number, title, body[0] if body else None))
        elif mark.startswith("!"):
            self.into.append(Matter(mark[1:], rest))
        elif mark == ":":
            self.into.append(Note(rest))
        elif match := re.fullmatch(r"\[box (.*)\|(.*)\|(.*)\]", line):
            box = Box(match[1], match[2], match[3])
            self.into.append(box)
            self.into = box.blocks
        elif line == "[/box]":
            self.into = self.top
        else:
            self.into.append(Paragraph(line))


def _table(head: str, lines: Iterator[str]) -> Table:
    number, title = head.removeprefix("[table ").removesuffix("]").split("|")
    table = Table(number, title, next(lines).split("|"))
    for line in lines:
        if line == "[/table]":
            break
        table.rows.append([line[2:]] if line.startswith("< ") else line.split("|"))
    return table


def read(path: Path) -> list[Block]:
    """The blocks of the plan at ``path``, in document order."""
    source = path.read_text(encoding="utf-8").splitlines()
    lines = iter([line for line in source if line.strip() and not line.startswith("%%")])
    reader = _Reader()
    for line in lines:
        mark, _, rest = line.partition(" ")
        if mark in ("*", "**", "*/"):
            reader.item(mark, rest)
        elif mark == "[table":
            reader.open = None
            reader.into.append(_table(line, lines))
        else:
            reader.block(mark, rest, line)
    return reader.top
