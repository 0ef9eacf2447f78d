"""From a quote to its place: exactly, else with a few characters changed; context, node and number decide.

A plan's source changes between two compilations: lines wrap elsewhere, a sentence is added, a character is
corrected. A quote still finds its sentence then. It never finds another one: where several places fit, or
none, that is the answer. Digits must agree in any case, for they are what facts are made of.
"""

from __future__ import annotations

from typing import Final

from ceyuan.correction import Problem
from ceyuan.corrections import fuzzy
from ceyuan.corrections.ink import Ink, folded
from ceyuan.corrections.nearest import nearest
from ceyuan.corrections.places import HIDDEN
from ceyuan.corrections.reading import Entry
from ceyuan.plan import Node, Plan, Span

_CONTEXT: Final = 60
"""How far from a quote its context may stand, in characters."""
_SHOWN: Final = 12


class Misfit(Exception):
    """A correction that cannot be applied: why, what was found instead, and where if that is known."""

    def __init__(self, problem: Problem, found: tuple[str, ...] = (), span: Span | None = None) -> None:
        super().__init__(problem, found, span)
        self.problem, self.found, self.span = problem, found, span


class Addresses:
    """The text of a plan, made for looking up quotes."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        spans = sorted(span for node in plan.nodes if node.kind not in HIDDEN for span in node.own)
        self._inks = (Ink(plan.text, spans), Ink(plan.text, [(0, len(plan.text))]))

    @property
    def ink(self) -> Ink:
        """The text proper: without page numbers, running heads and the contents page."""
        return self._inks[0]

    def find(self, entry: Entry) -> Span:
        """The one place that ``entry`` means. Raises :class:`Misfit`."""
        ink, places = self.places(entry.at)
        exact = bool(places) and ink.text[slice(*places[0])] == folded(entry.at)
        places = self._by_context(ink, places, entry, strict=not exact)
        places = self._by_node(ink, places, entry.node)
        if not places:
            raise Misfit("missing", nearest(entry.at, self.plan))
        if entry.nth is not None:
            if entry.nth > len(places):
                raise Misfit("few", (str(len(places)),))
            places = places[entry.nth - 1 : entry.nth]
        if len(places) > 1:
            raise Misfit("several", tuple(self._shown(ink, place) for place in places[:5]))
        return ink.span(*places[0])

    def all(self, quote: str) -> list[Span]:
        """Every place of ``quote``, in order."""
        ink, places = self.places(quote)
        return [ink.span(*place) for place in places]

    def places(self, quote: str) -> tuple[Ink, list[Span]]:
        """Where ``quote`` stands: in the text proper, else anywhere, else with the fewest changes."""
        pattern = folded(quote)
        for ink in self._inks:
            if found := _exact(ink, pattern):
                return ink, found
        for ink in self._inks:
            near = [
                match
                for match in fuzzy.matches(pattern, ink.text)
                if _digits(ink.text[match.start : match.end]) == _digits(pattern)
            ]
            if near:
                least = min(match.distance for match in near)
                return ink, [(m.start, m.end) for m in near if m.distance == least]
        return self.ink, []

    def differing(self, quote: str, span: Span) -> tuple[str, ...]:
        """The text at ``span`` where it is not quite ``quote``; page numbers in it are no difference."""
        stretches = [(ink, ink.index(span[0]), ink.index(span[1])) for ink in self._inks]
        if any(ink.text[start:end] == folded(quote) for ink, start, end in stretches):
            return ()
        ink, start, end = stretches[0]
        return (ink.raw[start:end],)

    def first_after(self, quote: str, offset: int) -> Span:
        """The first place of ``quote`` at or behind ``offset``. Raises :class:`Misfit`."""
        for span in self.all(quote):
            if span[0] >= offset:
                return span
        raise Misfit("missing", nearest(quote, self.plan))

    def nearest_to(self, quote: str, offset: int) -> Span:
        """The only place of ``quote``, else the one nearest to ``offset``. Raises :class:`Misfit`."""
        found = self.all(quote)
        if not found:
            raise Misfit("missing", nearest(quote, self.plan))
        return min(found, key=lambda span: (abs(span[0] - offset), span))

    def _by_context(self, ink: Ink, places: list[Span], entry: Entry, *, strict: bool) -> list[Span]:
        """The places nearest to the context of ``entry``; a single exact place needs none."""
        before, after = folded(entry.before), folded(entry.after)
        if not (before or after) or (len(places) == 1 and not strict):
            return places
        near: dict[int, list[Span]] = {}
        for start, end in places:
            left = ink.text[max(0, start - _CONTEXT - len(before)) : start]
            right = ink.text[end : end + _CONTEXT + len(after)]
            if before in left and after in right:
                away = len(left) - left.rfind(before) - len(before) + right.find(after)
                near.setdefault(away, []).append((start, end))
        if near:
            return near[min(near)]
        return [] if strict else places

    def _by_node(self, ink: Ink, places: list[Span], node_id: str | None) -> list[Span]:
        """The places in the node, else in the nearest node above it that has any: ids move, parts stay together."""
        while node_id and len(places) > 1:
            if node_id in self.plan:
                node = self.plan[node_id]
                inside = [place for place in places if _within(ink.span(*place), node)]
                if inside:
                    return inside
            cut = max(node_id.rfind("/"), node_id.rfind("."))
            node_id = node_id[:cut] if cut > 0 else None
        return places

    def _shown(self, ink: Ink, place: Span) -> str:
        """A place with what stands around it, after the number of its line."""
        start, end = place
        text = ink.raw[max(0, start - _SHOWN) : min(end, start + 30) + _SHOWN]
        line = self.plan.text.count("\n", 0, ink.offset(start)) + 1
        return f"{line}: …{text}…"


def _exact(ink: Ink, pattern: str) -> list[Span]:
    """Where ``pattern`` stands exactly; 3.6 does not stand in 13.6."""
    found = []
    at = ink.text.find(pattern)
    while at >= 0:
        end = at + len(pattern)
        if not (_cuts(ink, at) or _cuts(ink, end)):
            found.append((at, end))
            at = ink.text.find(pattern, end)
        else:
            at = ink.text.find(pattern, at + 1)
    return found


def _cuts(ink: Ink, index: int) -> bool:
    """Whether a number goes on over ``index``."""
    if not ink.touches(index):
        return False
    left, right = ink.text[max(0, index - 2) : index], ink.text[index : index + 2]
    if left[-1].isdigit() and right[0].isdigit():
        return True
    return (left[-1] == "." and left[:-1].isdigit() and right[0].isdigit()) or (
        right[0] == "." and right[1:].isdigit() and left[-1].isdigit()
    )


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _within(span: Span, node: Node) -> bool:
    return node.start <= span[0] and span[1] <= node.end
