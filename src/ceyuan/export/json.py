"""The contract ``ceyuan.plan/1``: a plan as JSON, and back.

Field order is that of the contract; fields that belong to a kind of node stand only at nodes of that
kind. The source text is not part of the JSON: reading a plan back needs it.
"""

from __future__ import annotations

import json
from typing import Any, Final

from ceyuan.export.json_corrections import corrections_from_dict, corrections_to_dict
from ceyuan.export.json_facts import facts_from_dict, facts_to_dict
from ceyuan.plan import Diagnostic, Node, Plan, SourceInfo

SCHEMA: Final = "ceyuan.plan/1"
_BY_KIND: Final[dict[str, tuple[str, ...]]] = {
    "title": ("title",),
    "attachment": ("title",),
    "division": ("level", "number", "title", "inline"),
    "box": ("number", "title"),
    "list": ("label",),
    "item": ("number", "title"),
    "table": ("number", "title", "columns", "rows"),
}


def to_json(plan: Plan, *, indent: int | None = None) -> str:
    """``plan`` as one JSON object of the contract, with a newline at its end."""
    return json.dumps(to_dict(plan), ensure_ascii=False, indent=indent) + "\n"


def to_dict(plan: Plan) -> dict[str, Any]:
    """``plan`` as the object of the contract, made of dicts, lists, strings and numbers only."""
    source = plan.source
    return {
        "schema": SCHEMA,
        "title": plan.title,
        "number": plan.number,
        "issuer": plan.issuer,
        "issued": plan.issued,
        "period": {"start": plan.period[0], "end": plan.period[1]} if plan.period else None,
        "horizon": list(plan.horizon),
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "chars": source.chars,
        },
        "nodes": [_node(node) for node in plan.nodes],
        **facts_to_dict(plan),
        "diagnostics": [diagnostic_to_dict(diagnostic) for diagnostic in plan.diagnostics],
        **corrections_to_dict(plan),
    }


def _node(node: Node) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": node.id,
        "parent": node.parent,
        "kind": node.kind,
        "start": node.start,
        "end": node.end,
        "own": [list(span) for span in node.own],
        "lines": list(node.lines),
        "page": node.page,
    }
    for name in _BY_KIND.get(node.kind, ()):
        fields[name] = getattr(node, name)
    if node.kind == "table":
        fields["columns"], fields["rows"] = list(node.columns), [list(row) for row in node.rows]
    if node.scope is not None:
        fields["scope"] = node.scope
    return fields


def diagnostic_to_dict(diagnostic: Diagnostic) -> dict[str, Any]:
    """``diagnostic`` as the contract has it."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "node": diagnostic.node,
        "start": diagnostic.start,
        "end": diagnostic.end,
    }


def from_json(document: str, text: str) -> Plan:
    """The plan that :func:`to_json` wrote, over its source text. Raises :class:`ValueError`."""
    return from_dict(json.loads(document), text)


def from_dict(document: dict[str, Any], text: str) -> Plan:
    """The plan that :func:`to_dict` gave, over its source text; fields it does not know are left out.

    Raises :class:`ValueError` where the document follows another schema or ``text`` is not its source text.
    """
    if document.get("schema") != SCHEMA:
        raise ValueError(f"expected schema {SCHEMA!r}, found {document.get('schema')!r}")
    told = document["source"]
    source = SourceInfo(told["name"], told["sha256"], told["media_type"], told["chars"])
    if source.chars != len(text):
        raise ValueError(f"the source text has {source.chars} characters, found {len(text)}")
    period = document["period"]
    return Plan(
        text=text,
        source=source,
        nodes=tuple(_read_node(fields, text) for fields in document["nodes"]),
        title=document["title"],
        number=document.get("number"),
        issuer=document.get("issuer"),
        issued=document.get("issued"),
        period=(period["start"], period["end"]) if period else None,
        horizon=tuple(document.get("horizon", ())),
        diagnostics=tuple(_read_diagnostic(fields) for fields in document["diagnostics"]),
        corrections=corrections_from_dict(document),
        **facts_from_dict(document),
    )


def _read_node(fields: dict[str, Any], text: str) -> Node:
    return Node(
        id=fields["id"],
        parent=fields["parent"],
        kind=fields["kind"],
        start=fields["start"],
        end=fields["end"],
        own=tuple((start, end) for start, end in fields["own"]),
        lines=(fields["lines"][0], fields["lines"][1]),
        page=fields.get("page"),
        level=fields.get("level"),
        number=fields.get("number"),
        title=fields.get("title"),
        inline=fields.get("inline", False),
        label=fields.get("label"),
        scope=fields.get("scope"),
        columns=tuple(fields.get("columns", ())),
        rows=tuple(tuple(row) for row in fields.get("rows", ())),
        _source=text,
    )


def _read_diagnostic(fields: dict[str, Any]) -> Diagnostic:
    return Diagnostic(
        code=fields["code"],
        severity=fields["severity"],
        message=fields["message"],
        node=fields.get("node"),
        start=fields.get("start"),
        end=fields.get("end"),
    )
