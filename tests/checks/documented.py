"""The explanations of the rules, taken apart: sections, and the examples that can be run."""

from __future__ import annotations

SECTIONS = {
    "zh": ["检查什么", "为什么重要", "示例", "改为", "已知局限", "参考"],
    "en": ["What it checks", "Why it matters", "Example", "Use instead", "Known limits", "References"],
}


def sections(explanation: str) -> dict[str, list[str]]:
    """Section title → its lines; the first line of the explanation is its title."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in explanation.strip().split("\n")[1:]:
        if line and not line.startswith(" "):
            current = found[line] = []
        elif line.strip():
            current.append(line)
    return found


def literal(lines: list[str]) -> str:
    """The lines that are a plan's text (set in by eight blanks), empty where the section is prose."""
    return "\n".join(line[8:] for line in lines if line.startswith(" " * 8))
