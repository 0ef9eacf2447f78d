"""The kinds of correction and the keys each takes: the whole language of a corrections file, as data.

One more kind is one entry here and one function in the table of ``structure.py`` or ``facts.py``.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

from ceyuan.fact import Binding, Comparator, Direction, NameKind, QuantityRole, Role, TargetKind, When

Shape = Literal[
    "text", "number", "whole", "flag", "choice", "year", "period", "date", "texts", "organisations"
]


class Key(NamedTuple):
    """What a key holds; ``empties``: the empty text is accepted and means that there is none."""

    shape: Shape
    choices: tuple[str, ...] = ()
    empties: bool = False


def _one_of(*choices: str, empties: bool = False) -> Key:
    return Key("choice", choices, empties)


TEXT: Final = Key("text")
_MAYBE: Final = Key("text", empties=True)
_FLAG: Final = Key("flag")
_COMPARATORS: Final[tuple[str, ...]] = get_args(Comparator)
_FIGURE: Final = {"value": Key("number"), "upper": Key("number", empties=True), "unit": _MAYBE}

COMMON: Final[dict[str, Key]] = {
    "at": TEXT, "before": TEXT, "after": TEXT, "node": TEXT, "nth": Key("whole"),
    "by": TEXT, "on": Key("date"), "why": TEXT,
}  # fmt: skip
"""What every correction takes: its address, and who made it, when and why."""
DEFAULTS: Final = ("by", "on", "why")
"""The keys that may stand at the top of the file and hold for all its corrections."""

STRUCTURE: Final[dict[str, dict[str, Key]]] = {
    "heading": {"level": Key("whole"), "number": _MAYBE, "title": TEXT},
    "not-heading": {},
    "box": {"number": _MAYBE, "title": TEXT, "until": TEXT},
    "not-box": {},
    "join": {},
    "split": {},
}
"""Corrections of the tree, applied before facts are read."""
FACTS: Final[dict[str, dict[str, Key]]] = {
    "quantity": {
        **_FIGURE, "comparator": _one_of(*_COMPARATORS), "role": _one_of(*get_args(QuantityRole)),
        "period": Key("period", empties=True), "indicator": _MAYBE, "scope": _MAYBE, "new": _FLAG,
    },
    "not-quantity": {},
    "target": {
        "indicator": TEXT, "kind": _one_of(*get_args(TargetKind)), **_FIGURE,
        "comparator": _one_of(*_COMPARATORS, "qualitative"),
        "direction": _one_of(*get_args(Direction), empties=True), "due": Key("year", empties=True),
        "binding": _one_of(*get_args(Binding), empties=True), "new": _FLAG,
    },
    "not-target": {"indicator": TEXT, "role": _one_of("achieved", "specification", "duration", "other")},
    "baseline": {
        "indicator": TEXT, "figure": TEXT, "value": Key("number"), "unit": _MAYBE,
        "period": Key("period", empties=True), "comparable": _FLAG, "reason": _MAYBE, "none": _FLAG,
    },
    "deadline": {"date": Key("date"), "comparator": _one_of(*get_args(When)), "what": TEXT, "new": _FLAG},
    "not-deadline": {},
    "responsibility": {"organisations": Key("organisations"), "tasks": Key("texts"), "new": _FLAG},
    "not-responsibility": {},
    "organisation": {"name": TEXT, "role": _one_of(*get_args(Role))},
    "not-organisation": {"name": TEXT},
    "action": {"verb": TEXT, "object": TEXT, "new": _FLAG},
    "not-action": {},
    "name": {"name": TEXT, "kind": _one_of(*get_args(NameKind)), "same_as": TEXT},
    "not-name": {},
}  # fmt: skip
"""Corrections of facts, applied to what was read."""
KINDS: Final = {**STRUCTURE, **FACTS}
NEEDED: Final[dict[str, tuple[str, ...]]] = {
    "organisation": ("name", "role"), "not-organisation": ("name",),
}  # fmt: skip
"""The keys that a kind cannot do without, beside ``at``."""
ROLES: Final[tuple[str, ...]] = get_args(Role)
