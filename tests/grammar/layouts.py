"""One plan in many layouts: the same paragraphs, wrapped, indented, paged and encoded in other ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ceyuan.grammar.furniture import furniture_lines
from ceyuan.grammar.layout import measure
from ceyuan.grammar.reflow import reflow
from ceyuan.source.model import SourceText
from ceyuan.spacing import repair

INDENT = "　　"


def paragraphs(source: SourceText) -> list[tuple[bool, str]]:
    """The paragraphs of ``source`` and whether each is indented."""
    furniture = furniture_lines(source)
    layout = measure(source, furniture)
    blocks = [block for block in reflow(source, layout, furniture) if block.kind != "furniture"]
    return [(block.indent - layout.base >= 1 or not layout.indents, repair(block.text)) for block in blocks]


def _width(text: str) -> float:
    return len(text.encode("gbk", "replace")) / 2


def _wrap(text: str, most: float, indent: str) -> list[str]:
    lines, current = [], indent
    for word in re.findall(r"[A-Za-z0-9.%]+|.", text):
        if _width(current) + _width(word) > most and word not in "，。、；：）”》":
            lines.append(current)
            current = ""
        current += word
    return [*lines, current]


def layouts(source: SourceText) -> Iterator[tuple[str, bytes]]:
    """Names and files of the layouts."""
    parts = paragraphs(source)
    indented = [(INDENT if deep else "", text) for deep, text in parts]
    yield "a line a paragraph", "\n".join(blank + text for blank, text in indented).encode()
    yield "blank lines between", "\n\n".join(blank + text for blank, text in indented).encode()
    for most in (24, 28, 34, 40):
        lines = [line for blank, text in indented for line in _wrap(text, most, blank)]
        yield f"wrapped at {most}", "\n".join(lines).encode()
    lines = [line for blank, text in indented for line in _wrap(text, 28, blank)]
    for name, encoding in (
        ("GB18030", "gb18030"),
        ("UTF-16", "utf-16"),
        ("UTF-16LE without mark", "utf-16-le"),
    ):
        yield name, "\n".join(lines).encode(encoding)
    yield "CR LF", "\r\n".join(lines).encode()
    yield "CR", "\r".join(lines).encode()
    yield "pages", "\n".join(_paged(lines)).encode()
    yield "blank line after each line", "\n\n".join(f"    {line}" for line in lines).encode()


def _paged(lines: list[str]) -> Iterator[str]:
    for index, line in enumerate(lines, 1):
        yield line
        if index % 24 == 0:
            yield from ("", f"— {index // 24} —", "", "", "示例规划文本的页眉")
