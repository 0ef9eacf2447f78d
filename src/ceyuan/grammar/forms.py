"""What stands behind a marker: a title alone, a title with its text run in, or text only."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final, NamedTuple


class Form(Enum):
    """The shape of a numbered paragraph."""

    STAND = auto()
    """A title and nothing else, without a closing mark."""
    SENTENCE = auto()
    """One sentence and nothing else."""
    RUNIN = auto()
    """A short first sentence, then more."""
    BODY = auto()
    """Text whose first sentence is no title."""


class Shape(NamedTuple):
    """``title_end`` and ``body`` are offsets into the paragraph: where the title ends, where text goes on."""

    form: Form
    title_end: int
    body: int


TITLE_MOST: Final = 40  # characters of a title at most
_END: Final = re.compile(r"[。！？]|：(?!\s*$)|:(?=[\u4e00-\u9fff])")
_TRAILING: Final = "。：:；; \u3000"
_STOP: Final = re.compile("[。！？]")
_IDLE: Final = frozenset(" \t\u3000”’）)》")
_BRACKET_TAIL: Final = re.compile(
    r"\s*[（(][^（）()]*(?:负责|牵头|配合|落实|单位|参与)[^（）()]*[）)]\s*[。]?\s*$"
)


def shape_of(text: str, start: int, stop: int | None = None) -> Shape:
    """The shape of ``text[:stop]`` whose marker ends at ``start``."""
    stop = len(text) if stop is None else stop
    match = _END.search(text, start, stop)
    if match is None:
        end = stop
        while end > start and text[end - 1] in _TRAILING:
            end -= 1
        return Shape(Form.STAND if end - start <= 70 else Form.BODY, end, stop)
    end, after = match.start(), match.end()
    if match.group() in "：:" and (
        end - start > 24 or text.find("，", start, end) >= 0 or not _has_more(text, after, stop)
    ):
        again = _STOP.search(text, start, stop)
        end, after = (again.start(), again.end()) if again else (stop, stop)
    if not _has_more(text, after, stop):
        return Shape(Form.SENTENCE, end, stop)
    if end - start <= TITLE_MOST and text.find("；", start, end) < 0:
        return Shape(Form.RUNIN, end, min(end + 1, stop))
    return Shape(Form.BODY, end, min(end + 1, stop))


def _has_more(text: str, start: int, stop: int) -> bool:
    """Whether more than blanks and closing marks stands in ``text[start:stop]``."""
    return any(char not in _IDLE for char in text[start : min(start + 8, stop)]) or stop - start > 8


def title_score(text: str, start: int, shape: Shape) -> float:
    """How much the paragraph looks as if its first sentence were a title, 0 to 1."""
    size = shape.title_end - start
    if shape.form is Form.STAND:
        return 0.0 if text.rstrip()[-1:] in "；;" else 1.0  # an element of an enumeration
    if shape.form is Form.BODY:
        return 0.0
    if shape.form is Form.SENTENCE:
        title = text[start : shape.title_end]
        if _BRACKET_TAIL.search(title):
            return 0.0
        return (
            0.8 if size <= 16 and "，" not in title else 0.6 if size <= 30 and title.count("，") <= 1 else 0.0
        )
    commas = text.count("，", start, shape.title_end)
    return max(0.0, (1.0 if size <= 26 else 0.6) - 0.3 * max(0, commas - 1))
