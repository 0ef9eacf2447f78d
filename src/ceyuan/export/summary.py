"""A plan in one sentence: what it is, what it holds, what was found, and whether anything was lost."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from ceyuan.export.strings import count, word
from ceyuan.plan import Lang
from ceyuan.spacing import ink

if TYPE_CHECKING:
    from ceyuan.plan import Plan


class Coverage(NamedTuple):
    """How many characters of the source text are not blank, in no node, and in more than one."""

    ink: int
    lost: int
    doubled: int


def coverage(plan: Plan) -> Coverage:
    """Counted from the plan's own spans, not taken on trust."""
    text = plan.text
    lost = doubled = reached = 0
    for start, end in sorted(span for node in plan.nodes for span in node.own):
        lost += ink(text[reached:start])
        doubled += ink(text[start : min(reached, end)])
        reached = max(reached, end)
    return Coverage(ink(text), lost + ink(text[reached:]), doubled)


def name(plan: Plan, lang: Lang = "zh") -> str:
    """The plan's title in book-title marks with its period, or the file's name where it has none."""
    if not plan.title:
        return plan.source.name
    title = plan.title if plan.title.startswith("《") else f"《{plan.title}》"
    if plan.period is None or all(str(year) in title for year in plan.period):
        return title
    return title + word("period", lang).format(*plan.period)


def contents(plan: Plan, lang: Lang = "zh") -> str:
    """How many divisions, boxes, items and tables it holds; kinds that do not occur are left out."""
    kinds = Counter(node.kind for node in plan.nodes)
    found = [count(kind, kinds[kind], lang) for kind in ("division", "box", "item", "table") if kinds[kind]]
    return word("and", lang).join(found) or count("node", len(plan.nodes), lang)


def facts(plan: Plan, lang: Lang = "zh") -> str:
    """How many targets, tasks, bodies, dates and names its tables hold; kinds that do not occur are left out."""
    from ceyuan.export.sheets import sheet

    keys = {"target": "targets", "task": "tasks", "body": "bodies", "date": "dates", "name": "names"}
    counts = {key: len(sheet(plan, table, lang=lang).rows) for key, table in keys.items()}
    found = [count(f"facts_{key}", n, lang) for key, n in counts.items() if n]
    return word("and", lang).join(found) or word("no_facts", lang)


def findings(plan: Plan, lang: Lang = "zh") -> str:
    """How many diagnostics there are."""
    return count("finding", len(plan.diagnostics), lang) if plan.diagnostics else word("no_findings", lang)


def accounted(plan: Plan, lang: Lang = "zh") -> tuple[bool, str]:
    """Whether every character is in exactly one node, and the clause that says so."""
    ink, lost, doubled = coverage(plan)
    if lost or doubled:
        return False, word("lost", lang).format(lost=lost, doubled=doubled)
    return True, word("accounted", lang).format(n=ink)
