"""诊断: what looks wrong in the document, each at its place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ceyuan.export.sheets.model import Column, Row, Sheet, Words, say
from ceyuan.export.sheets.places import Places
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.plan import Diagnostic, Plan, Severity

_COLUMNS: Final = (
    Column("number", ("序号", "No."), 6, "center", page=6, screen=4),
    Column("severity", ("级别", "Severity"), 11, "center", page=10, screen=10),
    Column("code", ("规则", "Rule"), 9, "center", page=8, screen=6),
    Column("message", ("说明", "Finding"), 52, page=54, screen=44),
    Column("chapter", ("章", "Chapter"), 18),
    Column("section", ("节", "Section"), 22, page=24),
    Column("sentence", ("原文", "Read from"), 44, page=38),
    Column("place", ("位置", "Place"), 12, page=12, screen=13),
    Column("node", ("条目", "Node"), 16),
)
_SHAPES: Final[dict[Severity, str]] = {"error": "■", "warning": "▲", "info": "○"}
_TITLE: Words = ("诊断", "Findings")
_SUMMARY: Words = (
    "共{n}条：错误{error}条，警告{warning}条，说明{info}条。",
    "{n} findings: {error} errors, {warning} warnings, {info} notes.",
)
_EMPTY: Words = ("没有发现问题。", "Nothing looks wrong.")


def sheet(plan: Plan, lang: Lang = "zh") -> Sheet:
    """The diagnostics of ``plan``."""
    places = Places(plan, lang)
    rows = tuple(_row(places, number, found, lang) for number, found in enumerate(plan.diagnostics, 1))
    tally = Counter[str](found.severity for found in plan.diagnostics)
    counts = {grade: tally[grade] for grade in _SHAPES}
    summary = say(_SUMMARY, lang).format(n=len(rows), **counts)
    return Sheet("findings", say(_TITLE, lang), _COLUMNS, rows, summary, say(_EMPTY, lang))


def _row(places: Places, number: int, found: Diagnostic, lang: Lang) -> Row:
    return Row(
        (
            number,
            f"{_SHAPES[found.severity]} {word(found.severity, lang)}",
            found.code,
            found.message,
            *places.headings(found.node),
            places.sentence(found.node, found.start, found.end),
            places.place(found.node, found.start),
            found.node,
        ),
        found.node,
    )
