"""What became of a person's corrections, as objects beside the fields of the contract, and back."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from ceyuan.correction import Correction

if TYPE_CHECKING:
    from ceyuan.plan import Plan

_FIELDS: Final = tuple(field.name for field in fields(Correction))
_TUPLES: Final = frozenset({"facts", "found"})


def corrections_to_dict(plan: Plan) -> dict[str, list[dict[str, Any]]]:
    """``corrections``, one object for each; nothing for a plan without corrections."""
    if not plan.corrections:
        return {}
    return {"corrections": [_write(correction) for correction in plan.corrections]}


def corrections_from_dict(document: dict[str, Any]) -> tuple[Correction, ...]:
    """What :func:`corrections_to_dict` wrote; fields it does not know are left out."""
    return tuple(_read(one) for one in document.get("corrections", ()))


def _read(one: dict[str, Any]) -> Correction:
    known: dict[str, Any] = {name: one[name] for name in _FIELDS if name in one}
    for name in _TUPLES & known.keys():
        known[name] = tuple(known[name])
    return Correction(**known)


def _write(correction: Correction) -> dict[str, Any]:
    values = {name: getattr(correction, name) for name in _FIELDS}
    return {name: list(value) if name in _TUPLES else value for name, value in values.items()}
