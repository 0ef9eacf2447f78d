"""Walks a web page and gives its visible text as blocks in reading order, in one loop without recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from ceyuan.source.blocks import Align, Block, FrameMark, Paragraph, one_line
from ceyuan.source.errors import Message, SourceError
from ceyuan.source.html_css import FONT_SIZES, NOTHING, Css, em, parse, pixels
from ceyuan.source.html_lines import LineBuffer
from ceyuan.source.html_lists import OrderedList, lead
from ceyuan.source.html_page import Container, Page
from ceyuan.source.html_tables import Tables
from ceyuan.source.html_tags import BLOCKS, CONTAINERS, LISTS, PRE, TABLE_PARTS, UNSEEN
from ceyuan.source.limits import MAX_DEPTH
from ceyuan.spacing import ink

_NOTE_LINK: Final = re.compile(r"#_?(?:sd)?(?:foot|end|ft|ed)n")
_USUAL: Final = 16.0  # pixels


@dataclass(frozen=True, slots=True)
class _State:
    """What an element hands down to those inside it."""

    align: Align = "left"
    indent: tuple[float, str] | None = None
    size: float = _USUAL
    outline: int = 0
    pre: bool = False
    linked: bool = False
    owner: int = 0
    depth: int = 0


class Walk:
    """One walk over a page; ``unhide`` keeps what styles hide."""

    def __init__(self, *, unhide: bool = False) -> None:
        self.page = Page()
        self.unhide = unhide
        self.line = LineBuffer()
        self.states = [_State()]
        self.sinks: list[list[Block]] = [self.page.blocks]
        self.tables = Tables()
        self.cells: list[Any] = []  # the cells that are open: their blocks go to a list of their own
        self.lists: list[OrderedList | None] = []
        self.prefix = ""
        self.fresh = True  # at the first line of a block, to which its indent belongs
        self.margin = 0.0
        self.broken = False
        self.size = _USUAL
        self.going_on: FrameMark | None = None
        self._styles: dict[str, Css] = {}

    def run(self, root: Any) -> Page:
        """The page whose root element is ``root``."""
        from lxml import etree

        skip: Any = None
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            tag = element.tag
            if event == "start":
                css = self._css(element)
                if tag in UNSEEN or self._hides(element, css):
                    self._unseen(element, tag)
                    skip = element
                    events.skip_subtree()
                    continue
                self._start(element, tag, css)
                if element.text:
                    self._add(element.text)
                continue
            if element is skip:
                skip = None
            else:
                self._end(element, tag)
            if element.tail:
                self._add(element.tail)
        self._flush()
        return self.page

    def _css(self, element: Any) -> Css:
        style = element.get("style")
        if not style:
            return NOTHING
        css = self._styles.get(style)
        if css is None:
            css = self._styles[style] = parse(style)
        return css

    def _hides(self, element: Any, css: Css) -> bool:
        return not self.unhide and (css.hidden or element.get("hidden") is not None)

    def _unseen(self, element: Any, tag: str) -> None:
        if tag == "head":
            title = element.find(".//title")
            self.page.titles.append("".join(title.itertext()) if title is not None else "")
            for meta in element.iter("meta"):
                if (meta.get("name") or "").lower() == "articletitle":
                    self.page.titles.append(meta.get("content") or "")
        elif tag not in UNSEEN:
            size = sum(ink(e.text or "") for e in element.iter() if e.tag not in UNSEEN)
            size += sum(ink(e.tail or "") for e in element.iterdescendants())
            self.page.hidden.append((self.states[-1].owner, size))

    # elements

    def _start(self, element: Any, tag: str, css: Css) -> None:
        block = tag in BLOCKS or css.block
        if block:
            self._flush()
            self.fresh = True
        old = self.states[-1]
        new = self._inherit(element, tag, css, old)
        if tag in CONTAINERS:
            if old.depth >= MAX_DEPTH:
                raise SourceError(
                    Message("网页嵌套过深", "the web page is nested too deeply"),
                    where=Message(f"第 {element.sourceline} 行", f"line {element.sourceline}"),
                    remedy=Message(f"最多 {MAX_DEPTH} 层", f"at most {MAX_DEPTH} levels are read"),
                )
            hint = f"{element.get('id') or ''} {element.get('class') or ''}".lower()
            self.page.containers.append(Container(old.owner if old.depth else -1, tag, hint))
            new = replace(new, owner=len(self.page.containers) - 1, depth=old.depth + 1)
        self.states.append(new)
        if tag == "br":
            self._break()
        elif _refers(element, tag):
            self.line.raise_()
        elif tag in TABLE_PARTS:
            cell = self.tables.start(element, tag, css, old.owner)
            if cell is not None:
                self.sinks.append(cell)
                self.cells.append(element)
        elif tag in LISTS:
            self.lists.append(OrderedList.of(element, css) if tag == "ol" else None)
        elif tag == "li" and self.lists and (ordered := self.lists[-1]) is not None:
            self.prefix = ordered.next(element, css)
        if block:
            if tag not in CONTAINERS:
                self.margin = em(css.margin, new.size)
            if self._framed(tag, css):
                self._open_frame(tag)

    def _inherit(self, element: Any, tag: str, css: Css, old: _State) -> _State:
        changes: dict[str, Any] = {}
        if css is not NOTHING:
            if css.align is not None:
                changes["align"] = css.align
            if css.indent is not None:
                changes["indent"] = css.indent
            if css.size is not None:
                changes["size"] = pixels(css.size, old.size)
            if css.pre is not None:
                # In a table cell it is an editor's leftover; the blanks there are the page's own.
                changes["pre"] = css.pre and tag not in ("td", "th")
        if (align := element.get("align")) and css.align is None and tag not in ("table", "img"):
            if align.lower() in ("center", "right", "left", "justify"):
                changes["align"] = align.lower() if align.lower() != "justify" else "left"
        elif tag == "center":
            changes["align"] = "center"
        if tag == "a":
            changes["linked"] = bool(element.get("href") or element.get("onclick"))
        elif tag in PRE:
            changes["pre"] = True
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            changes["outline"] = int(tag[1])
        elif tag == "font" and css.size is None and (size := element.get("size") or "").isdecimal():
            changes["size"] = FONT_SIZES[min(int(size), 7)]
        return replace(old, **changes) if changes else old

    def _end(self, element: Any, tag: str) -> None:
        css = self._css(element)
        if tag in BLOCKS or css.block:
            self._flush()
            self.fresh = True
            self.margin = 0.0
            if self._framed(tag, css):
                self.sinks[-1].append(mark := FrameMark(False))
                self.going_on = mark if tag == "p" else None
        elif _refers(element, tag):
            self.line.lower()
        if tag in LISTS and self.lists:
            self.lists.pop()
        elif tag == "li":
            self.prefix = ""
        elif tag in TABLE_PARTS:
            if self.cells and self.cells[-1] is element:
                self.cells.pop()
                self.sinks.pop()
            blocks = self.tables.end(element, tag)
            if blocks is not None:
                self.sinks[-1].extend(blocks)
        self.states.pop()

    def _framed(self, tag: str, css: Css) -> bool:
        return tag not in TABLE_PARTS and tag != "body" and (css.bordered is True or tag == "fieldset")

    def _open_frame(self, tag: str) -> None:
        """Open a frame, or go on with the one before: neighbouring paragraphs in borders are one box."""
        sink = self.sinks[-1]
        if tag == "p" and sink and sink[-1] is self.going_on:
            sink.pop()
        else:
            sink.append(FrameMark(True))

    # text

    def _add(self, text: str) -> None:
        state = self.states[-1]
        if not self.line.length:
            self.size = state.size
        if not state.pre:
            self.line.add(text, linked=state.linked)
            return
        for number, part in enumerate(text.replace("\r\n", "\n").split("\n")):
            if number:
                self._break()
            self.line.keep(part, linked=state.linked)

    def _break(self) -> None:
        if self.states[-1].outline:
            self.line.keep("\n", linked=False)  # a heading that is set in two lines is one
            return
        self._flush(broken=True)

    def _flush(self, *, broken: bool = False) -> None:
        """End the line; where a ``<br>`` ends it, one without ink is a blank line."""
        line, state = self.line, self.states[-1]
        text = line.text
        size = ink(text)
        broken_before, self.broken = self.broken, broken
        if not size:
            if broken or text:
                self.sinks[-1].append(Paragraph("", owner=state.owner))
            line.clear()
            return
        self.page.seen += size
        if broken or broken_before:
            self.page.broken += size
        marks = line.marks
        if "\n" in text:
            text, marks = one_line(text), []
        if self.prefix:
            before, self.prefix = lead(self.prefix, text), ""
            text, marks = before + text, [(a + len(before), b + len(before)) for a, b in marks]
        indent = self.margin + (em(state.indent, state.size) if self.fresh else 0.0)
        self.sinks[-1].append(
            Paragraph(
                text,
                indent,
                outline=state.outline,
                align=state.align,
                size=self.size * 0.75,
                marks=tuple(marks),
                links=line.links,
                owner=state.owner,
            )
        )
        self.fresh = False
        line.clear()


def _refers(element: Any, tag: str) -> bool:
    """Whether an element may be a reference to a note: raised, or a link to one as Word writes it."""
    return tag == "sup" or (tag == "a" and bool(_NOTE_LINK.match(element.get("href") or "")))
