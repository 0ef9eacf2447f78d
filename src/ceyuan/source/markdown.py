"""Markdown: the text as it is rendered, without the marks; headings, lists, boxes and tables from them.

A quoted block is a box. The number of a list item stays as the file has it. Link targets are left out
as in HTML; definitions of links and notes are kept as lines, so that nothing is lost.
"""

from __future__ import annotations

import re
from typing import Any, Final

from ceyuan.source.assemble import assemble
from ceyuan.source.blocks import Block, Paragraph
from ceyuan.source.errors import Message, SourceError, check_size
from ceyuan.source.limits import MAX_BYTES
from ceyuan.source.model import SourceText

MEDIA_TYPE: Final = "text/markdown"
_HEAD: Final = 65536
_DEPTH: Final = 100  # of nested blocks; the parser recurses for each
_MOST_BRACKETS: Final = 1000  # of one paragraph
_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n")
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.M)
_DELIMITERS: Final = re.compile(
    r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^ {0,3}\|[ \t]*:?-+:?[ \t]*\|[ \t]*$",
    re.M,
)
_FENCE: Final = re.compile(r"^ {0,3}(?:```|~~~)", re.M)
_STRONG: Final = re.compile(r"\*\*[^*\s][^*\n]*\*\*")
_IMAGE: Final = re.compile(r"!\[[^\]\n]*\]\([^)\s]+\)")
_FRONT: Final = re.compile(
    r"\A---[ \t]*\n((?:[\w-]+[ \t]*:.*\n|[ \t]+.*\n|-[ \t].*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)


def sniff(data: bytes) -> bool:
    """Whether ``data`` is text with clear marks of Markdown.

    A heading that opens the text or two of them, a table with its line of dashes, a pair of fences,
    an image, or three passages in bold. Lists, quotes and rules prove nothing: plans are written so.
    """
    from ceyuan.source.textfile import decode

    head = data[:_HEAD]
    if len(data) > _HEAD:
        head = head[: head.rfind(b"\n") + 1] or head
    if not any(sign in head for sign in b"#|`~*["):
        return False
    text = decode(head)[0].replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    headings = _HEADING.findall(body)
    return bool(
        len(headings) >= 2
        or (headings and _HEADING.match(body.lstrip("\n \ufeff")))
        or any("|" in _line_before(body, match.start()) for match in _DELIMITERS.finditer(body))
        or len(_FENCE.findall(body)) >= 2
        or _IMAGE.search(body)
        or len(_STRONG.findall(body)) >= 3
    )


def _line_before(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at - 1) + 1 : at] if at else ""


def read(data: bytes, *, name: str, max_bytes: int = MAX_BYTES) -> SourceText:
    """Read a Markdown file.

    Raises :class:`~ceyuan.source.errors.SourceError` where it has no text or is nested too deeply, and
    :class:`~ceyuan.source.errors.TooLarge` above ``max_bytes``.
    """
    from ceyuan.source.html import with_undecodable
    from ceyuan.source.markdown_blocks import blocks_from
    from ceyuan.source.textfile import decode

    check_size(len(data), max_bytes)
    text, broken = decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks: list[Block] = []
    front = _FRONT.match(text)
    if front:
        blocks += [Paragraph(line, role="furniture") for line in front[1].split("\n")]
        text = text[front.end() :]
    try:
        tokens = _parse(text)
    except RecursionError as error:
        raise _too_deep(name) from error
    if any(token.level >= _DEPTH - 1 for token in tokens):
        raise _too_deep(name)
    blocks += blocks_from(tokens, text.split("\n"))
    source = assemble(blocks, data, name=name, media_type=MEDIA_TYPE)
    return with_undecodable(source) if broken else source


def _too_deep(name: str) -> SourceError:
    return SourceError(
        Message("Markdown 嵌套过深", "the Markdown is nested too deeply"),
        where=name,
        remedy=Message(
            f"引用和列表最多 {_DEPTH} 层，请减少层数", f"nest quotes and lists at most {_DEPTH} levels deep"
        ),
    )


def _parse(text: str) -> list[Any]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEPTH, "html": True})
    # Indented code is an indented paragraph in a plan; definitions of links would vanish from the text.
    off = ["code", "reference"]
    if any(part.count("[") > _MOST_BRACKETS for part in _BLANK_LINE.split(text)):
        # For each bracket the parser searches the rest of the paragraph: without bounds, quadratic.
        off += ["link", "image"]
    return parser.enable(["table", "strikethrough"]).disable(off).parse(text)
