"""From drafts to nodes: ids, extents, line numbers."""

from __future__ import annotations

import re
from bisect import bisect_right

from ceyuan.grammar.draft import Draft
from ceyuan.plan import Node

_SHORT = {"box": "box", "list": "list", "item": "item", "paragraph": "p", "table": "table", "preamble": "preamble",
          "title": "title", "contents": "contents", "attachment": "attachment", "signature": "signature",
          "furniture": "page"}  # fmt: skip


def finish(text: str, drafts: list[Draft]) -> tuple[Node, ...]:
    """The nodes of ``drafts``, in document order; empty lists take the extent of their items."""
    drafts = [draft for draft in drafts if draft.own or draft.kind == "list"]
    breaks = _line_starts(text)
    taken: dict[str, int] = {}
    top: dict[str, int] = {}
    starts: dict[int, int] = {}
    for draft in drafts:
        draft.id = _unique(_id(draft, top), taken)
        start = draft.own[0][0] if draft.own else -1
        starts[id(draft)] = start
        draft.end = draft.own[-1][1] if draft.own else 0
    for draft in reversed(drafts):
        parent = draft.parent
        if parent is None:
            continue
        parent.end = max(parent.end, draft.end)
        start = starts[id(draft)]
        if start >= 0 and (starts[id(parent)] < 0 or start < starts[id(parent)]):
            starts[id(parent)] = start
    nodes: list[Node] = []
    line = 0
    for draft in drafts:
        start, end = starts[id(draft)], draft.end
        if start < 0:
            continue
        while line < len(breaks) and breaks[line] <= start:
            line += 1
        # Starts ascend, and a line has at least one character: both ends lie near.
        last = bisect_right(breaks, end - 1, line, min(len(breaks), line + end - start))
        nodes.append(
            Node(
                draft.id, draft.parent.id if draft.parent else None, draft.kind, start, end, tuple(draft.own), (line, last),
                draft.page, draft.level, draft.number, draft.title, draft.inline, draft.label,
                draft.scope.id if draft.scope else None, draft.columns, draft.rows, text,
            )
        )  # fmt: skip
    return tuple(nodes)


def _line_starts(text: str) -> list[int]:
    """The offset of each line's first character, in ascending order."""
    if "\r" in text:
        return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    starts, position = [0], text.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = text.find("\n", position + 1)
    return starts


def _id(draft: Draft, top: dict[str, int]) -> str:
    if draft.kind == "division":
        path = ".".join(draft.path)
        document = draft.counts.get("document", 1)
        return f"d{document}/{path}" if document > 1 else path
    counts = draft.parent.counts if draft.parent else top
    if draft.kind == "item":
        counts["item"] = counts.get("item", 0) + 1
        return f"{draft.parent.id if draft.parent else ''}.{draft.ordinal if draft.ordinal != '0' else counts['item']}"
    short = _SHORT[draft.kind]
    counts[short] = counts.get(short, 0) + 1
    name = f"{short}{counts[short]}"
    return f"{draft.parent.id}/{name}" if draft.parent else name


def _unique(name: str, taken: dict[str, int]) -> str:
    """``name``, or ``name~2`` where the plan prints the same number twice."""
    copies = taken.get(name, 0) + 1
    taken[name] = copies
    return name if copies == 1 else _unique(f"{name}~{copies}", taken)
