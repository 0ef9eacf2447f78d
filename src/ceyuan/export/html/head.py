"""The top of the page: one sentence that answers, the document's own data, the list of findings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ceyuan.export import summary
from ceyuan.export.html.escape import escape, link
from ceyuan.export.html.facts import LOOKS
from ceyuan.export.html.findings import SHAPES, Findings
from ceyuan.export.strings import count, word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.plan import Plan

_OPEN = 8  # so many findings stand open; more are folded, so that the text begins on the first screen


def head_html(plan: Plan, findings: Findings, lang: Lang) -> str:
    """The summary above the text."""
    hint = f'<p class="hint js">{word("hint", lang)}</p>' if plan.nodes else ""
    inner = (
        _answer(plan, lang) + _facts(plan, lang) + _document(plan, lang) + _list(plan, findings, lang) + hint
    )
    return f'<div class="summary">{inner}</div>'


def _answer(plan: Plan, lang: Lang) -> str:
    whole, clause = summary.accounted(plan, lang)
    shape = "" if whole else f'<i aria-hidden="true">{SHAPES["error"]}</i> '
    say = {key: word(key, lang) for key in ("colon", "comma", "semicolon", "stop")}
    name = f"<b>{escape(summary.name(plan, lang))}</b>"
    held = summary.contents(plan, lang) + say["comma"] + summary.findings(plan, lang)
    check = f'<span class="{"whole" if whole else "sev error"}">{shape}{clause}</span>'
    return f'<p class="answer">{name}{say["colon"]}{held}{say["semicolon"]}{check}{say["stop"]}</p>'


def _facts(plan: Plan, lang: Lang) -> str:
    """How many facts were read, as what opens their tables; nothing where there are none."""
    counts = [count(f"n_{name}", len(getattr(plan, name)), lang) for name in LOOKS if getattr(plan, name)]
    if not counts:
        return ""
    held = word("facts_read", lang).format(word("and", lang).join(counts))
    return f'<p class="held"><label for="cy-facts-on">{escape(held)}</label></p>'


def _document(plan: Plan, lang: Lang) -> str:
    rows = [(key, getattr(plan, key)) for key in ("issuer", "number", "issued")]
    years = word("and", lang).join(word("year", lang).format(year) for year in plan.horizon)
    rows += [("horizon", years), ("file", plan.source.name)]
    inner = "".join(
        f"<div><dt>{word(key, lang)}</dt><dd>{escape(value)}</dd></div>" for key, value in rows if value
    )
    digest = escape(plan.source.sha256)
    if digest:
        inner += f'<div><dt>SHA-256</dt><dd title="{digest}">{digest[:12]}…</dd></div>'
    return f'<dl class="document">{inner}</dl>'


def _list(plan: Plan, findings: Findings, lang: Lang) -> str:
    """The findings to jump to, by position."""
    if not findings.all:
        return ""
    tally = Counter(found.severity for found in findings.all)
    counts = "".join(
        f' <span class="sev {grade}"><i aria-hidden="true">{shape}</i> {word(grade, lang)} {tally[grade]}</span>'
        for grade, shape in SHAPES.items()
        if tally[grade]
    )
    rows = "".join(_row(plan, findings, number, lang) for number in range(1, len(findings.all) + 1))
    opened = " open" if len(findings.all) <= _OPEN else ""
    return (
        f'<details id="cy-findings"{opened}><summary>{word("findings", lang)}{counts}</summary>'
        f'<ol class="findings" role="list">{rows}</ol></details>'
    )


def _row(plan: Plan, findings: Findings, number: int, lang: Lang) -> str:
    found = findings.all[number - 1]
    home = findings.home.get(number)
    if home is None:
        where = escape(word("whole", lang))
        message = f'<span id="cy-d{number}">{escape(found.message)}</span>'
    else:
        line = plan[home].lines[0]
        if found.start is not None and plan[home].start <= found.start:
            line += plan.text.count("\n", plan[home].start, found.start)
        where = f'<a href="{link(home)}">{escape(home)}</a> {word("line_at", lang).format(line)}'
        message = f'<a href="#cy-d{number}">{escape(found.message)}</a>'
    inner = f'{findings.badge(found)}<span class="msg">{message}</span><small>{where}</small>'
    return f'<li id="cy-l{number}" class="{found.severity}">{inner}</li>'
