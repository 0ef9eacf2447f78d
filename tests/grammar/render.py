"""A tree as text, one line per structural node: what the fixtures in ``data/`` are compared with."""

from __future__ import annotations

from ceyuan.plan import Plan

SHOWN = {"division", "box", "list", "item", "table", "attachment"}


def tree_lines(plan: Plan) -> list[str]:
    found = []
    for depth, node in plan.walk():
        if node.kind not in SHOWN:
            continue
        name = node.label if node.kind == "list" else node.title
        parts = [
            node.kind,
            node.id.split("/")[-1] if node.kind == "division" else "",
            node.number or "",
            name or "",
        ]
        if node.kind == "item" and not node.title:
            parts[3] = node.text[:12] + "…"
        if node.inline:
            parts.append("·")
        if node.kind == "table":
            parts.append(f"{len(node.rows)}x{len(node.columns)}")
        found.append("  " * depth + " ".join(part for part in parts if part))
    return found
