"""The names by their kind, each with the number of its mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from ceyuan.export.html.beside.table import Table, chapter, frame, group, row, sentence
from ceyuan.export.html.escape import escape
from ceyuan.export.strings import word
from ceyuan.fact import NameKind
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.html.facts import Facts
    from ceyuan.fact import Name
    from ceyuan.plan import Plan

_HEADS = ("head_name", "head_mentions", "head_where")
_KINDS: tuple[NameKind, ...] = get_args(NameKind)


def names(plan: Plan, facts: Facts, lang: Lang) -> Table:
    """A group of rows for each kind of name that occurs, those with most mentions first."""
    groups = "".join(
        _group(plan, facts, lang, kind, [name for name in plan.names if name.kind == kind]) for kind in _KINDS
    )
    return Table(len(plan.names), frame(_HEADS, groups, lang))


def _group(plan: Plan, facts: Facts, lang: Lang, kind: NameKind, found: list[Name]) -> str:
    if not found:
        return ""
    title = f"{escape(word(f'name_{kind}', lang))} <small>{len(found)}</small>"
    rows = "".join(
        row(
            sentence(facts.mention(name.id, 1), name.name, lang) if name.mentions else escape(name.name),
            f"{len(name.mentions):,}",
            chapter(plan, name.mentions[0].node, lang) if name.mentions else "",
        )
        for name in sorted(found, key=lambda name: -len(name.mentions))
    )
    return group(title, rows)
