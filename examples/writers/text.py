"""plan.txt: hard-wrapped lines with page numbers and running heads, as PDF extraction leaves a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from markup import Block, Table, accept, plain

from writers.layout import Frame, Par, Part, contents, parts

WIDTH = 28  # Han characters in a line
HEIGHT = 24  # lines on a page
INDENT = "　　"
CENTRED = {"title", "number", "subtitle"}
RIGHT = {"sign": 3, "date": 3}
NEW_PAGE = {"title", "contents", "attachment"}
CLOSING = "，。、；：？！）》”’〕】%％"
OPENING = "（《“‘〔【"


@dataclass(slots=True)
class Line:
    """A printed line; ``notes`` stand at the foot of its page, ``heading`` is its entry in the contents.

    The cells of a table row stand side by side: only the first has a height.
    """

    text: str
    new_page: bool = False
    notes: tuple[str, ...] = ()
    heading: str = ""
    height: int = 1
    title: bool = False


def width(text: str) -> float:
    """The width of ``text`` in Han characters."""
    return sum(0.5 if ch.isascii() else 1 for ch in text)


def spaced(text: str) -> str:
    """``text`` with the spaces that extraction leaves beside digits and letters: at a third of the places."""

    def gap(match: re.Match[str]) -> str:
        context = text[max(0, match.start() - 4) : match.end() + 4]
        return match[0][0] + (" " if crc32(context.encode()) % 3 == 0 else "") + match[0][1]

    for pattern in (r"[㐀-鿿](?=[0-9A-Za-z])", r"[0-9A-Za-z%](?=[㐀-鿿])"):
        text = re.sub(pattern + "(.)", gap, text)
    return text.replace("~", " ")


def wrap(text: str) -> Iterator[str]:
    """``text`` in lines: words and numbers stay whole, closing marks hang over the end."""
    line = ""
    for token in re.findall(r"\[\d+\]|[0-9A-Za-z.%≥]+|.", text):
        if width(line + token) > WIDTH and not (token[0] in CLOSING + "[" and width(line) < WIDTH + 1):
            kept = line.rstrip(OPENING)
            yield kept
            line = line[len(kept) :] + token.lstrip(" ")
        else:
            line += token
    yield line


def _centre(text: str) -> str:
    return " " * int(WIDTH - width(text)) + text


def _par(par: Par) -> Iterator[Line]:
    text = accept(par.text)
    if par.style in CENTRED:
        title = par.style == "title"
        for i, line in enumerate(text.split("/")):
            yield Line(_centre(line), new_page=title and i == 0, title=title)
        if par.style != "title":
            yield Line("")
    elif par.style == "attachment":
        yield Line(text, text.startswith("附件"), heading=text if text.startswith("附件") else "")
    elif par.style in RIGHT:
        yield Line(" " * int(2 * (WIDTH - width(text) - RIGHT[par.style])) + text)
    else:
        indent = "" if par.style == "to" else INDENT
        if par.style == "attachments" and not text.startswith("附件"):
            indent += "　　　"
        lines = list(wrap(indent + spaced(text)))
        heading = plain(par.text[: par.lead]).rstrip("。") if par.number else ""
        yield Line(lines[0], heading=heading)
        yield from (Line(line) for line in lines[1:])


def _frame(frame: Frame) -> Iterator[Line]:
    yield Line("")
    for text in frame.three_lines:
        yield Line(_centre(text) if frame.labelled else text)
    for par in frame.pars:
        yield from _par(par)


def _table(table: Table) -> Iterator[Line]:
    yield Line("")
    yield Line(_centre(f"{table.number}　{table.title}".strip("　")))
    for row in [table.columns, *table.rows]:
        cells = [cell for cell in row if cell != "^"]
        yield from (Line(cell, height=int(i == 0)) for i, cell in enumerate(cells))
    yield Line("")


def _lines(source: Sequence[Part], toc: list[Line]) -> Iterator[Line]:
    notes = {par.text.split()[0]: par.text for par in source if isinstance(par, Par) and par.style == "note"}
    for part in source:
        match part:
            case Par("contents"):
                yield Line(_centre("目　录"), new_page=True)
                yield from toc
                yield Line("", new_page=True)
            case Par("note"):
                pass
            case Par():
                for line in _par(part):
                    marks = re.findall(r"\[\d+\]", line.text)
                    line.notes = tuple(text for mark in marks for text in wrap(INDENT + notes[mark]))
                    yield line
            case Frame():
                yield from _frame(part)
            case Table():
                yield from _table(part)


def _paginate(lines: Iterator[Line]) -> list[list[Line]]:
    pages: list[list[Line]] = [[]]
    free = HEIGHT
    for line in lines:
        if (line.new_page and pages[-1]) or free < line.height + len(line.notes):
            pages.append([])
            free = HEIGHT
        if line.text or pages[-1]:
            pages[-1].append(line)
            free -= line.height + len(line.notes)
    return pages


def _toc(entries: list[tuple[int, str]], pages: dict[str, int]) -> list[Line]:
    lines = []
    for level, heading in entries:
        name = "　" * (level - 1) + heading
        number = str(pages.get(heading.split("　")[0], pages.get(heading, 0)))
        lines.append(Line(name + "…" * int(WIDTH - width(name) - width(number)) + number))
    return lines


def write(blocks: Sequence[Block]) -> str:
    """The plan as the text of a paginated file."""
    source, entries = list(parts(blocks)), contents(blocks)
    head = next(part.text for part in reversed(source) if isinstance(part, Par) and part.style == "title")
    pages: dict[str, int] = {}
    for _ in range(2):  # the second time with page numbers in the contents
        paged = _paginate(_lines(source, _toc(entries, pages)))
        pages = {line.heading: n for n, page in enumerate(paged, 1) for line in page if line.heading}
    out: list[str] = []
    for n, page in enumerate(paged, 1):
        out += [] if any(line.title for line in page) else [_centre(head), ""]
        out += [line.text.rstrip() for line in page]
        notes = [note for line in page for note in line.notes]
        out += ["", *notes] if notes else []
        number = f"— {n} —"
        out += ["", " " * (2 * WIDTH - 8) + number if n % 2 else "  " + number, "", ""]
    return "\n".join(out).rstrip() + "\n"
