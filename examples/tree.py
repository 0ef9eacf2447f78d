"""The tree that a compiler should find, written from the source markup and not from any compiler."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markup import Block, Box, Heading, Item, Items, Matter, Table, joined, plain

HEAD = """\
# The expected tree of the example plan. Made by examples/build.py from plan.markup; do not edit.
# One line per node in document order, two blanks per level:   kind number title|label [inline]
# kind: division box list item table.   "-" stands for null.   A list has its label, the others their title.
# An item without a title shows its first 12 characters after "|".   A table ends with (rows x columns), rows
# without the header row, group rows included.   Compare without white space: texts hold stray spaces.
# A division's title has no final mark; a box has its number as printed, without blanks and colon.
# Lines with # name the document or attachment that follows: each starts again at the outermost level.
"""


def _bare(text: str) -> str:
    return re.sub(r"\s", "", plain(text))


def _item(item: Item, depth: int) -> Iterator[str]:
    name = _bare(item.title) or "|" + _bare(item.body)[:12]
    yield f"{'  ' * depth}item {item.number} {name}"
    inner = item.inner + item.below
    if inner:
        yield from _items(Items(None, inline=bool(item.inner), items=inner), depth + 1)


def _items(block: Items, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}list - {block.label or '-'}"
    for item in block.items:
        yield from _item(item, depth + 1)


def _lines(blocks: Iterable[Block], depth: int) -> Iterator[str]:
    document = 0
    for block in blocks:
        match block:
            case Matter("title", text):
                document, depth = document + 1, 0
                prefix = f"（id 前缀 d{document}/）" if document > 1 else ""
                yield f"# 文件{document}：{joined(text)}{prefix}"
            case Matter("attachment", text):
                depth = 0
                yield "# " + text.replace("|", "：")
            case Heading(level, number, title, body):
                depth = level
                inline = "" if body is None else " [inline]"
                yield f"{'  ' * (level - 1)}division {number} {_bare(title)}{inline}"
            case Box(number, _, title, inner):
                yield f"{'  ' * depth}box {_bare(number) or '-'} {_bare(title)}"
                yield from _lines(inner, depth + 1)
            case Items():
                yield from _items(block, depth)
            case Table(number, title, columns, rows):
                size = f"({len(rows)}x{len(columns)})"
                yield f"{'  ' * depth}table {number or '-'} {_bare(title)} {size}"
            case _:
                pass


def tree(blocks: Iterable[Block]) -> str:
    """The expected tree as text."""
    return HEAD + "\n".join(_lines(blocks, 0)) + "\n"
