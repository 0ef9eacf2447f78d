"""What is open at a place of the tree: the headings above it, and the document it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ceyuan.grammar.draft import Draft

BOUNDARIES: Final = frozenset({"title", "attachment"})
"""Where another document, or a part of its own, begins."""
HIDDEN: Final = frozenset({"furniture", "contents"})
"""What is printed but is no text of the plan."""
APART: Final = HIDDEN | {"signature"}
"""What stands outside of the hierarchy wherever it is printed."""


def before(drafts: Sequence[Draft], index: int) -> Draft | None:
    """The last draft of the same document before ``index`` that stands in the hierarchy."""
    for draft in reversed(drafts[:index]):
        if draft.kind == "title":
            return draft.parent
        if draft.kind not in APART:
            return draft
    return None


def open_at(drafts: Sequence[Draft], index: int) -> list[Draft]:
    """The headings that are open before the draft at ``index``, innermost first, then their attachment."""
    for i in range(index - 1, -1, -1):
        draft = drafts[i]
        if draft.kind in {"division", "attachment"}:
            return [draft, *ancestors(draft)]
        if draft.kind == "title":
            return ancestors(draft)
    return []


def document(drafts: Sequence[Draft], index: int) -> int:
    """The number of the document that the draft at ``index`` stands in."""
    number, begun, last = 1, False, ""
    for draft in drafts[:index]:
        if draft.kind == "division":
            number = draft.counts.get("document", number)
        elif draft.kind == "attachment" or (draft.kind == "title" and last not in BOUNDARIES):
            number += begun
        begun = begun or draft.kind not in {"furniture", "preamble", "contents"}
        last = draft.kind
    return number


def ancestors(draft: Draft) -> list[Draft]:
    """The drafts above ``draft``, innermost first."""
    found = []
    while draft.parent is not None:
        draft = draft.parent
        found.append(draft)
    return found
