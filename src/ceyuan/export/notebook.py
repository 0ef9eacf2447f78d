"""A plan in a notebook cell: one sentence and the outline to level 2, as a short HTML fragment."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ceyuan.export import summary
from ceyuan.export.parts import heading
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan


def notebook_html(plan: Plan, *, lang: Lang = "zh") -> str:
    """``plan`` as a fragment without styles and scripts, for ``_repr_html_``."""
    counts = summary.contents(plan, lang) + word("comma", lang) + summary.findings(plan, lang)
    head = f"<p><b>{escape(summary.name(plan, lang))}</b><br>{counts}{word('stop', lang)}</p>"
    return f"<div>{head}{''.join(_entry(plan, node) for node in _divisions(plan, None))}</div>"


def _divisions(plan: Plan, parent: str | None) -> list[Node]:
    return [node for node in plan.children(parent) if node.kind == "division"]


def _entry(plan: Plan, node: Node) -> str:
    rows = "".join(f"<li>{_name(child)}</li>" for child in _divisions(plan, node.id))
    if not rows:
        return f"<div>{_name(node)}</div>"
    return f"<details><summary>{_name(node)}</summary><ul>{rows}</ul></details>"


def _name(node: Node) -> str:
    return f"{escape(heading(node).rstrip('。：:'))} <code>{escape(node.id)}</code>"
