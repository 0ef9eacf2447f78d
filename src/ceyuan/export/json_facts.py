"""The facts of a plan in the contract ``ceyuan.plan/1``: each as an object with its own fields, and back."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from ceyuan.fact import (
    Action,
    Baseline,
    Deadline,
    Mention,
    Name,
    Organisation,
    Quantity,
    Responsibility,
    Target,
)
from ceyuan.plan import Plan

_KINDS: Final[dict[str, type[Any]]] = {
    "quantities": Quantity,
    "targets": Target,
    "deadlines": Deadline,
    "responsibilities": Responsibility,
    "actions": Action,
    "names": Name,
}
_NESTED: Final[dict[str, type[Any]]] = {
    "baseline": Baseline,
    "organisations": Organisation,
    "mentions": Mention,
}
_FIELDS: Final = {kind: tuple(f.name for f in fields(kind)) for kind in (*_KINDS.values(), *_NESTED.values())}


def facts_to_dict(plan: Plan) -> dict[str, list[dict[str, Any]]]:
    """The facts of ``plan``, by the names of the contract."""
    return {name: [_write(fact) for fact in getattr(plan, name)] for name in _KINDS}


def facts_from_dict(document: dict[str, Any]) -> dict[str, Any]:
    """The facts that :func:`facts_to_dict` wrote; kinds and fields it does not know are left out."""
    return {
        name: tuple(_read(kind, fact) for fact in document.get(name, ())) for name, kind in _KINDS.items()
    }


def _write(fact: Any) -> dict[str, Any]:
    written: dict[str, Any] = {}
    for name in _FIELDS[type(fact)]:
        value = getattr(fact, name)
        if type(value) is tuple:
            value = [_write(part) if type(part) in _FIELDS else part for part in value]
        elif type(value) in _FIELDS:
            value = _write(value)
        elif type(value) is float and value.is_integer() and abs(value) < 1e15:
            value = int(value)  # 26000, not 26000.0
        written[name] = value
    return written


def _read(kind: type[Any], fact: dict[str, Any]) -> Any:
    known: dict[str, Any] = {}
    for name in _FIELDS[kind]:
        if name not in fact:
            continue
        value = fact[name]
        if value is not None and name in _NESTED:
            part = _NESTED[name]
            value = _read(part, value) if isinstance(value, dict) else tuple(_read(part, v) for v in value)
        elif isinstance(value, list):
            value = tuple(value)
        known[name] = value
    return kind(**known)
