"""Groups of numbered siblings, and the stack of those that are open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ceyuan.grammar.forms import Form, Shape
from ceyuan.grammar.markers import Marker, Style

EXACT: Final = 3
OPENS: Final = 2
LOOSE: Final = 1
"""How well a marker goes on: the next number of an open group, the first of a new one, neither."""


@dataclass(slots=True, eq=False)
class Numbered:
    """A numbered paragraph: where it stands, what it printed, and among which siblings."""

    index: int
    marker: Marker
    shape: Shape
    parent: Numbered | None
    group: Group
    score: float


@dataclass(slots=True, eq=False)
class Group:
    """Siblings of one numbering style under one parent; ``titled`` is the verdict: divisions or items."""

    style: Style
    prefix: tuple[int, ...]
    boxed: bool
    members: list[Numbered] = field(default_factory=list)
    titled: bool = False

    @property
    def last(self) -> int:
        """The ordinal of the latest member."""
        return self.members[-1].marker.value

    @property
    def rank(self) -> float:
        """Its place among the open groups: outermost lowest."""
        return self.style + 0.1 * len(self.prefix)

    @property
    def stands(self) -> bool:
        """Whether most members are titles that stand alone."""
        alone = sum(member.shape.form is Form.STAND for member in self.members)
        return alone * 2 > len(self.members)


class Stack:
    """The open groups, outermost first, and the last ordinal that each style reached."""

    def __init__(self, *, boxed: bool = False) -> None:
        self.open: list[Group] = []
        self.reached: dict[tuple[Style, int], int] = {}
        self.boxed = boxed

    def fit(self, marker: Marker) -> tuple[int, int]:
        """How well ``marker`` goes on here (EXACT, OPENS, LOOSE) and at which depth of the stack."""
        prefix = marker.parts[:-1]
        for depth in range(len(self.open) - 1, -1, -1):
            group = self.open[depth]
            if group.style is marker.style and len(group.prefix) == len(prefix):
                if group.prefix == prefix and marker.value == group.last + 1:
                    return EXACT, depth
                if group.prefix != prefix and marker.value == 1:
                    return OPENS, depth
                return LOOSE, depth
        rank = marker.style + 0.1 * len(prefix)
        depth = len(self.open)
        while depth and self.open[depth - 1].rank > rank:
            depth -= 1
        runs_on = self.reached.get((marker.style, len(prefix)), 0) + 1
        return (OPENS if marker.value in (1, runs_on) else LOOSE), depth

    def place(self, index: int, marker: Marker, shape: Shape, score: float) -> Numbered:
        """Put the marker in its group, closing what it closes."""
        quality, depth = self.fit(marker)
        prefix = marker.parts[:-1]
        group = self.open[depth] if depth < len(self.open) else None
        same = group is not None and group.style is marker.style and group.prefix == prefix
        restarts = same and group is not None and marker.value == 1 and group.last >= 1 and quality is LOOSE
        parent = self.open[depth - 1].members[-1] if depth else None
        if not same or group is None or restarts:
            group = Group(marker.style, prefix, self.boxed)
            self.open[depth:] = [group]
        else:
            del self.open[depth + 1 :]
        numbered = Numbered(index, marker, shape, parent, group, score)
        group.members.append(numbered)
        self.reached[marker.style, len(prefix)] = marker.value
        return numbered
