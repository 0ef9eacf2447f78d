"""What a plan commits to and reports, as frozen values: the facts of the contract ``ceyuan.plan/1``.

Every fact carries ``start`` and ``end``, code points into the plan's source text, half-open, and the id of
the node that it was read from. Values have 万 and 亿 expanded (``2.6万`` is 26000); per cent stay as printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Comparator = Literal["eq", "approx", "approx-below", "ge", "gt", "le", "lt", "range"]
QuantityRole = Literal["target", "quota", "achieved", "specification", "duration", "other"]
TargetKind = Literal["quantitative", "quota", "qualitative"]
Direction = Literal["increase", "decrease", "maintain"]
Binding = Literal["约束性", "预期性"]
Precision = Literal["year", "month", "day"]
When = Literal["by", "before", "in"]
Role = Literal["lead", "support", "responsible", "participate", "guide"]
NameKind = Literal[
    "information_system", "data_resource", "research_facility", "institution", "programme",
    "market_or_exchange", "fund_or_finance", "event", "area_or_park", "standard_or_indicator_system",
    "policy_or_law",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that means something, with its unit.

    ``upper`` is the end of a range. ``period`` is a year (``"2020"``) or years (``"2021/2025"``).
    ``indicator`` is the phrase that names what is measured, in the document's words. ``scope`` is the
    quantity's place or body, where the sentence names one (``全市``).
    """

    id: str
    node: str
    start: int
    end: int
    value: float
    unit: str | None
    comparator: Comparator
    role: QuantityRole
    period: str | None = None
    upper: float | None = None
    indicator: str | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """The earlier figure of a target's indicator.

    Where the figure has another definition it is not ``comparable``: ``value`` is None then, ``quantity``
    names the figure and ``reason`` says what differs.
    """

    value: float | None
    unit: str | None
    period: str | None
    quantity: str | None
    comparable: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """One commitment, as one row of an indicator table.

    ``due`` is a year; None where the plan gives none. ``repeats`` is the id of the target it says again.
    """

    id: str
    node: str
    start: int
    end: int
    indicator: str
    kind: TargetKind
    value: float | None
    unit: str | None
    comparator: Comparator | Literal["qualitative"]
    due: str | None
    upper: float | None = None
    direction: Direction | None = None
    binding: Binding | None = None
    baseline: Baseline | None = None
    repeats: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which something is to be done: ``2025``, ``2019-06`` or ``2019-06-30``."""

    id: str
    node: str
    start: int
    end: int
    date: str
    precision: Precision
    comparator: When
    what: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that a task is assigned to, as printed, and its part in it."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One bracket or phrase that assigns bodies; ``tasks`` are the nodes it holds for."""

    id: str
    node: str
    start: int
    end: int
    organisations: tuple[Organisation, ...]
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """One verb phrase that somebody has to do."""

    id: str
    node: str
    start: int
    end: int
    verb: str
    object: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands."""

    node: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A system, institution, programme and the like that the plan names, with every mention."""

    id: str
    name: str
    kind: NameKind
    mentions: tuple[Mention, ...]
