"""What the script of the reader works on: the source text, once, and where each node stands in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

from ceyuan.export.strings import word
from ceyuan.plan import Lang, NodeKind

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan

_WORDS = (
    "source", "close", "previous", "next", "copy", "copied",
    "lines", "line_at", "page", "offsets", "skipped", "no_match",
    "facts_shown", "facts_none", "next_mention",
)  # fmt: skip
_KINDS: tuple[NodeKind, ...] = get_args(NodeKind)


def data_json(plan: Plan, lang: Lang) -> str:
    """The reader's data as JSON that may stand inside a ``<script>`` element: it holds no ``<``."""
    data: dict[str, Any] = {
        "words": {key: word(key, lang) for key in _WORDS},
        "kinds": [word(f"kind_{kind}", lang) for kind in _KINDS],
        "chars": len(plan.text),
        "nodes": {"_".join(node.id.split()): _place(node) for node in plan.nodes},
        "text": plan.text,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _place(node: Node) -> list[int]:
    """Kind, start, end, first and last line, page (0 unknown), then the own spans: gap, length."""
    numbers = [_KINDS.index(node.kind), node.start, node.end, *node.lines, node.page or 0]
    reached = node.start
    for start, end in node.own:
        numbers += [start - reached, end - start]
        reached = end
    return numbers
