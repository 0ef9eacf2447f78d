"""The characters of a text that show, folded, with the way back: what quotes are compared in.

Blanks and line breaks are left out; full-width letters, digits and marks become their ASCII forms, and the
many quotation marks and dashes one each, so that a quote typed by hand fits what a PDF printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

from ceyuan.plan import Span

_FOLD: Final[dict[int, int | str]] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "“”„‟″「」『』"), '"'),
    **dict.fromkeys(map(ord, "‘’‚′"), "'"),
    **dict.fromkeys(map(ord, "—–―─－−‐‑"), "-"),
    **dict.fromkeys(map(ord, "～〜∼"), "~"),
    **dict.fromkeys(map(ord, "·•・"), "·"),
    ord("﹪"): "%", ord("﹒"): ".", ord("〔"): "[", ord("〕"): "]", ord("﹙"): "(", ord("﹚"): ")",
}  # fmt: skip
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), " ")
_WORD: Final = re.compile(r"\S+")


def folded(text: str) -> str:
    """``text`` without blanks, folded."""
    return "".join(text.translate(_INVISIBLE).split()).translate(_FOLD)


class Ink:
    """The folded characters of ``spans`` of ``text``; offsets into it lead back into ``text``.

    ``raw`` is the same before folding, character by character.
    """

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        pieces: list[str] = []
        self._at: list[int] = []
        self._from: list[int] = []
        length = 0
        for start, end in spans:
            for match in _WORD.finditer(text[start:end].translate(_INVISIBLE)):
                pieces.append(match.group())
                self._at.append(length)
                self._from.append(start + match.start())
                length += match.end() - match.start()
        self.raw = "".join(pieces)
        self.text = self.raw.translate(_FOLD)

    def offset(self, index: int) -> int:
        """Where the character at ``index`` stands in the source text."""
        i = bisect_right(self._at, index) - 1
        return self._from[i] + index - self._at[i]

    def span(self, start: int, end: int) -> Span:
        """Where ``self.text[start:end]`` stands in the source text."""
        return self.offset(start), self.offset(end - 1) + 1

    def index(self, offset: int) -> int:
        """How many characters of the ink stand before ``offset`` of the source text."""
        i = bisect_left(self._from, offset) - 1
        if i < 0:
            return 0
        after = self._at[i + 1] if i + 1 < len(self._at) else len(self.text)
        return min(self._at[i] + offset - self._from[i], after)

    def touches(self, index: int) -> bool:
        """Whether no blank stands in the source text between the characters at ``index - 1`` and ``index``."""
        return 0 < index < len(self.text) and self.offset(index - 1) + 1 == self.offset(index)
