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
_BRACKET_TAIL: Final = re.compile(r"\s*[（(][^（）()]*(?:负责|牵头|配合|落实|单位|参与)[^（）()]*[）)]\s*[。]?\s*$")


def shape_of(text: str, start: int) -> Shape:
    """The shape of ``text`` whose marker ends at ``start``."""
    match = _END.search(text, start)
    if match is None:
        end = len(text.rstrip(_TRAILING))
        return Shape(Form.STAND if end - start <= 70 else Form.BODY, end, len(text))
    end = match.start()
    rest = text[match.end() :].strip(" \u3000”’）)")
    if match.group() in "：:" and ("，" in text[start:end] or end - start > 24 or not rest):
        again = re.compile("[。！？]").search(text, start)
        end = again.start() if again else len(text)
        rest = text[again.end() :].strip(" \u3000”’）)") if again else ""
    body = min(end + 1, len(text))
    if not rest:
        return Shape(Form.SENTENCE, end, len(text))
    size = end - start
    if size <= TITLE_MOST and "；" not in text[start:end]:
        return Shape(Form.RUNIN, end, body)
    return Shape(Form.BODY, end, body)


def title_score(text: str, start: int, shape: Shape) -> float:
    """How much the paragraph looks as if its first sentence were a title, 0 to 1."""
    size = shape.title_end - start
    if shape.form is Form.STAND:
        return 1.0
    if shape.form is Form.BODY:
        return 0.0
    if shape.form is Form.SENTENCE:
        title = text[start : shape.title_end]
        if _BRACKET_TAIL.search(title):
            return 0.0
        return 0.8 if size <= 16 and "，" not in title else 0.6 if size <= 30 and title.count("，") <= 1 else 0.0
    commas = text.count("，", start, shape.title_end)
    return max(0.0, (1.0 if size <= 26 else 0.6) - 0.3 * max(0, commas - 1))
