"""What the tables of facts are made of: the frame, links to sentences, links to chapters, dates in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ceyuan.export.html.escape import escape, link
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceyuan.plan import Plan

LONG = 60
"""Words of the plan that are longer than this end in an ellipsis; the sentence itself is one click away."""

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Table(NamedTuple):
    """A table's HTML, and how many things it lists."""

    size: int
    html: str


def frame(heads: Iterable[str], body: str, lang: Lang) -> str:
    """A table with these heads, each the key of its word."""
    cells = "".join(f"<th scope=col>{escape(word(key, lang))}" for key in heads)
    return f"<table><thead><tr>{cells}<tbody>{body}</table>"


def group(head: str, rows: str) -> str:
    """Rows below a head of their own."""
    return f"<tbody><tr><th scope=rowgroup colspan=3>{head}{rows}"


def row(*cells: str, look: str = "") -> str:
    """A row. The style sheet knows the columns by their place, and HTML ends a cell where the next begins."""
    name = f' class="{look}"' if look else ""
    return f"<tr{name}><td>{'<td>'.join(cells)}"


def sentence(anchor: str, text: str, lang: Lang) -> str:
    """The plan's words as the link to the place that they were read from."""
    return f'<a href="{link(anchor)}"{han(lang)}>{escape(shorten(text))}</a>'


def chapter(plan: Plan, node_id: str, lang: Lang) -> str:
    """The link to the nearest division, box or attachment around a node."""
    above: str | None = node_id if node_id in plan else None
    while above is not None:
        node = plan[above]
        if node.kind in {"division", "box", "attachment"}:
            return f'<a href="{link(node.id)}">{escape(node.id)}</a>'
        above = node.parent
    return f'<span title="{escape(word("no_chapter", lang))}">—</span>'


def missing(key: str, lang: Lang) -> str:
    """A dash that says on hover and to screen readers why nothing stands here."""
    return f'<span class="none" title="{escape(word(key, lang))}">—</span>'


def shorten(text: str, size: int = LONG) -> str:
    """``text`` with an ellipsis where it is longer than ``size``."""
    return text if len(text) <= size else text[: size - 1].rstrip("，、；：。 ") + "…"


def when(date: str | None, lang: Lang) -> str:
    """``2025``, ``2019-06``, ``2019-06-30`` or ``2021/2025`` in words."""
    if not date:
        return ""
    if "/" in date:
        return word("years", lang).format(*date.split("/", 1))
    year, *rest = date.split("-")
    parts = [part.lstrip("0") for part in rest[:2]]
    if lang == "en":
        if not rest:
            return year
        month = _MONTHS[int(rest[0]) - 1] if rest[0].isdigit() and 1 <= int(rest[0]) <= 12 else rest[0]
        return " ".join([*parts[1:], month, year])
    return year + "年" + "".join(f"{part}{unit}" for part, unit in zip(parts, "月日", strict=False))


def han(lang: Lang) -> str:
    """The attribute that marks Chinese in an English page."""
    return "" if lang == "zh" else ' lang="zh-Hans"'
