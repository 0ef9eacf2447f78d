"""Labels without brackets: a line ``责任单位：甲局、乙局。``, or the same after a paragraph's last sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from ceyuan.fact import Role
from ceyuan.facts.responsibility_roles import LABEL, OTHER_LABEL, label_role
from ceyuan.facts.responsibility_spans import Taken

_LABEL: Final = re.compile(
    rf"(?:(?P<known>{LABEL})|(?P<other>{OTHER_LABEL}))：|[【〔\[［](?P<boxed>{LABEL}|{OTHER_LABEL})[】〕\]］]：?"
)
_HINT: Final = re.compile(r"(?:单位|部门|主体|机构|地区|处室|科室|区县)(?:（[^（）]{1,6}）)?[：】〕\]］]")
_ONLY: Final = re.compile(rf"{LABEL}|{OTHER_LABEL}")
_BEFORE: Final = frozenset("。；！？”）】〕]］：*●■◆★—-·\u3000")
_NUMBERED: Final = re.compile(r"(?:[—●■◆★*·\-]+|（?[0-9一二三四五六七八九十]{1,3}[.．、）)])$")
_STOP: Final = "。；！？"


def read_lines(
    text: str, taken: Taken, is_gap: Callable[[int], bool]
) -> Iterator[tuple[int, int, int, Role]]:
    """The labels of ``text`` outside of the spans ``taken``: where each begins, its bodies' span, their part.

    ``is_gap`` says whether a blank or a line end of the source stands before a place.
    """
    if _HINT.search(text) is None:
        return
    labels = [match for match in _LABEL.finditer(text) if match.start() not in taken]
    reached = 0
    for i, match in enumerate(labels):
        label = match["known"] or match["other"] or match["boxed"]
        role = label_role(label)
        limit = labels[i + 1].start() if i + 1 < len(labels) else len(text)
        at = match.start()
        if at != reached and not _begins(text, at) and not is_gap(at):
            continue
        end = _end(text, match.end(), limit)
        reached = limit if end == limit else end
        if role is None:
            continue
        while end > match.end() and text[end - 1] in "。；，、":
            end -= 1
        if end > match.end():
            yield match.start(), match.end(), end, role


def _begins(text: str, at: int) -> bool:
    """Whether a label at ``at`` opens a line or follows a whole sentence."""
    return at == 0 or text[at - 1] in _BEFORE or _NUMBERED.fullmatch(text, max(0, at - 5), at) is not None


def _end(text: str, start: int, limit: int) -> int:
    """Where the bodies after a label end: at the first stop outside of brackets, else at ``limit``."""
    depth = 0
    for i in range(start, limit):
        char = text[i]
        if char == "（":
            depth += 1
        elif char == "）":
            depth = max(0, depth - 1)
        elif depth == 0 and char in _STOP and not (char == "；" and i + 1 < limit):
            return i
    return limit


def is_label(text: str) -> bool:
    """Whether ``text`` is nothing but a label, as in ``【牵头单位】``."""
    return _ONLY.fullmatch(text) is not None
