"""The pipeline: read → parse → extract → check, with a person's corrections after each of the two in between."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ceyuan import checks, facts, grammar, source
from ceyuan.collector import collector_paused
from ceyuan.plan import Lang, Plan

if TYPE_CHECKING:
    from ceyuan.corrections import Corrections


def compile(  # noqa: A001 - it is what it does, and is called as ceyuan.compile
    plan: str | Path | bytes,
    *,
    corrections: str | Path | bytes | Corrections | None = None,
    max_bytes: int = source.MAX_BYTES,
    name: str | None = None,
    lang: Lang = "zh",
    check: bool = True,
) -> Plan:
    """Compile a plan from a path or from the bytes of a file.

    Args:
        plan: a path, or the bytes of a TXT, PDF, DOCX, HTML or Markdown file.
        corrections: a person's corrections: the path of a TOML file, the bytes of one, or what
            :func:`ceyuan.corrections.read` returned. What became of each stands in ``plan.corrections``.
        max_bytes: the largest file accepted, in bytes.
        name: what to call the source; a path's own name otherwise.
        lang: the language of the diagnostics, ``zh`` or ``en``.
        check: whether to apply the rules; without them the plan has no diagnostics.

    Returns:
        The plan: source text, tree, facts and diagnostics. Every non-blank character of the text is in
        exactly one node.

    Raises:
        SourceError: the file, or that of the corrections, cannot be read; the message says what is wrong,
            where, and what to do.
        OSError: the path cannot be opened.
    """
    with collector_paused():
        text = source.read(plan, max_bytes=max_bytes, name=name)
        parsed = _extracted(grammar.parse(text), text, corrections)
        if not check:
            return parsed
        return parsed.with_diagnostics(checks.run(parsed, text, lang=lang))


def _extracted(
    parsed: Plan, text: source.SourceText, corrections: str | Path | bytes | Corrections | None
) -> Plan:
    """The plan with its facts. The tree is corrected before they are read, so that they name its nodes."""
    if corrections is None:
        return facts.extract(parsed)
    from ceyuan import corrections as fixes

    told = corrections if isinstance(corrections, fixes.Corrections) else fixes.read(corrections)
    parsed, structure = fixes.correct_structure(parsed, told, text)
    extracted, found = fixes.correct_facts(facts.extract(parsed), told)
    done = sorted([*structure, *found], key=lambda correction: correction.line)
    return replace(extracted, corrections=tuple(done))
