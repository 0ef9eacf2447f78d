"""The pipeline: read → parse → extract → check."""

from __future__ import annotations

from pathlib import Path

from ceyuan import checks, facts, grammar, source
from ceyuan.collector import collector_paused
from ceyuan.plan import Lang, Plan


def compile(  # noqa: A001 - it is what it does, and is called as ceyuan.compile
    plan: str | Path | bytes,
    *,
    max_bytes: int = source.MAX_BYTES,
    name: str | None = None,
    lang: Lang = "zh",
    check: bool = True,
) -> Plan:
    """Compile a plan from a path or from the bytes of a file.

    Args:
        plan: a path, or the bytes of a TXT, PDF, DOCX, HTML or Markdown file.
        max_bytes: the largest file accepted, in bytes.
        name: what to call the source; a path's own name otherwise.
        lang: the language of the diagnostics, ``zh`` or ``en``.
        check: whether to apply the rules; without them the plan has no diagnostics.

    Returns:
        The plan: source text, tree, facts and diagnostics. Every non-blank character of the text is in
        exactly one node.

    Raises:
        SourceError: the file cannot be read; the message says what is wrong, where, and what to do.
        OSError: the path cannot be opened.
    """
    with collector_paused():
        text = source.read(plan, max_bytes=max_bytes, name=name)
        parsed = facts.extract(grammar.parse(text))
        if not check:
            return parsed
        return parsed.with_diagnostics(checks.run(parsed, text, lang=lang))
