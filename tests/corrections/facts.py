"""Plans with facts for the tests: written as data, so that they do not depend on what is extracted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ceyuan.corrections.ink import folded
from ceyuan.corrections.outcome import written
from ceyuan.export.json_facts import facts_from_dict
from ceyuan.grammar import parse
from ceyuan.plan import Plan
from ceyuan.source import textfile

LISTS = ("quantities", "targets", "deadlines", "responsibilities", "actions", "names")
_DEFAULTS: dict[str, dict[str, Any]] = {
    "quantities": {"unit": None, "comparator": "eq", "role": "other", "period": None},
    "targets": {"kind": "quantitative", "unit": None, "comparator": "eq", "due": None},
    "deadlines": {"comparator": "by"},
}


def place(plan: Plan, quote: str) -> dict[str, Any]:
    """Node, start and end of the first place of ``quote``."""
    start = plan.text.index(quote)
    node = next(n.id for n in plan.nodes if any(a <= start < b for a, b in n.own))
    return {"node": node, "start": start, "end": start + len(quote)}


def with_facts(text: str, facts: dict[str, list[dict[str, Any]]]) -> Plan:
    """The plan of ``text`` with these facts; each stands at the first place of its ``at``, as do mentions."""
    plan = parse(textfile.read(text.encode(), name="case"))
    document: dict[str, Any] = {}
    for kind, listed in facts.items():
        document[kind] = []
        for fact in listed:
            fields = {key: value for key, value in fact.items() if key != "at"}
            fields["mentions"] = [place(plan, quote) for quote in fact.get("mentions", ())]
            document[kind].append(
                _DEFAULTS.get(kind, {}) | fields | (place(plan, fact["at"]) if "at" in fact else {})
            )
    return replace(plan, **facts_from_dict(document), _by_id={}, _children={})


def told(plan: Plan) -> dict[str, list[dict[str, Any]]]:
    """The facts of ``plan`` as the tests write them: the text that they stand at, and the fields that say something."""
    found: dict[str, list[dict[str, Any]]] = {}
    for kind in LISTS:
        for fact in getattr(plan, kind):
            fields = {key: value for key, value in written(fact).items() if value not in (None, [])}
            start, end = fields.pop("start", None), fields.pop("end", None)
            if start is not None:
                assert plan.text[start:end].strip() == plan.text[start:end] != ""
                fields["at"] = folded(plan.text[start:end])
            if "mentions" in fields:
                fields["mentions"] = [folded(plan.text[m.start : m.end]) for m in fact.mentions]
            found.setdefault(kind, []).append(fields)
    return found
