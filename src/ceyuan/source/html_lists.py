"""Numbers that a browser prints before the items of an ordered list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from ceyuan.source.html_css import Css
from ceyuan.source.list_numbers import printed

_FORMS: Final = {
    "a": ("lowerLetter", "."), "A": ("upperLetter", "."), "i": ("lowerRoman", "."), "I": ("upperRoman", "."),
}  # fmt: skip
_HAN: Final = re.compile(r"cjk-ideographic|(?:simp|trad)-chinese|cjk-decimal")
_LETTERS: Final = re.compile(r"lower-(?:alpha|latin)")
_NUMBERED: Final = re.compile(
    r"\s*(?:[（(]?(?:\d+|[一二三四五六七八九十]+|[a-zA-Z])[)）.．、]|[①-⑳]|第.{1,4}[篇章节条])"
)


@dataclass(slots=True)
class OrderedList:
    """An ordered list that is open, and the number of its next item."""

    form: str
    mark: str
    number: int
    shown: bool

    @classmethod
    def of(cls, element: Any, css: Css) -> OrderedList:
        """The list that an ``ol`` element begins."""
        form, mark = _FORMS.get(element.get("type") or "", ("decimal", "."))
        style = (element.get("style") or "").lower()
        if _HAN.search(style):
            form, mark = "chineseCountingThousand", "、"
        elif _LETTERS.search(style):
            form = "lowerLetter"
        start = element.get("start") or "1"
        return cls(form, mark, int(start) if start.isdecimal() else 1, not css.unmarked)

    def next(self, element: Any, css: Css) -> str:
        """What is printed before the ``li`` element."""
        value = element.get("value") or ""
        if value.isdecimal():
            self.number = int(value)
        written = printed(self.number, self.form) + self.mark if self.shown and not css.unmarked else ""
        self.number += 1
        return written


def lead(prefix: str, text: str) -> str:
    """What to write before ``text``, which opens an item: nothing where it brings its own number."""
    if not prefix or _NUMBERED.match(text):
        return ""
    return prefix if prefix[-1] in "、）" else prefix + " "
