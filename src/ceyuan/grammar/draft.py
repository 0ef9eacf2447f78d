"""A node while the tree is being built."""

from __future__ import annotations

from dataclasses import dataclass, field

from ceyuan.plan import NodeKind, Span


@dataclass(slots=True, eq=False)
class Draft:
    """As :class:`ceyuan.plan.Node`, with its parent as an object and without derived fields."""

    kind: NodeKind
    parent: Draft | None
    own: list[Span]
    id: str = ""
    page: int | None = None
    level: int | None = None
    number: str | None = None
    title: str | None = None
    inline: bool = False
    label: str | None = None
    scope: Draft | None = None
    path: tuple[str, ...] = ()
    ordinal: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    end: int = 0
    counts: dict[str, int] = field(default_factory=dict)
