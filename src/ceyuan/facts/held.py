"""What the parts of a plan hold: its facts looked up by node and by place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceyuan.fact import Deadline, Organisation, Responsibility, Target
    from ceyuan.plan import Node, Plan, Span

_DOCUMENT: Final = re.compile(r"d\d+/")
_BRACKETS: Final = frozenset("（(【〔[")
_LABEL: Final = re.compile(r"\s*(?:责任|牵头|负责|主办|承办|主管|配合)(?:单位|部门|处室)[：:]")


class _Fact(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_F = TypeVar("_F", bound=_Fact)


class Held:
    """The facts of one plan; every lookup takes a node with all below it."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._actions = _sorted(plan.actions)
        self._deadlines = _sorted(plan.deadlines)
        self._targets = _sorted(target for target in plan.targets if target.repeats is None)
        self._duties = _sorted(plan.responsibilities)
        self._for: dict[str, list[Responsibility]] = defaultdict(list)
        for duty in self._duties:
            for task in duty.tasks or (duty.node,):
                self._for[task].append(duty)
        documents = Counter(_document(node.id) for node in plan.nodes if node.kind == "division")
        self._main = documents.most_common(1)[0][0] if documents else ""

    def is_main(self, node: Node) -> bool:
        """Whether ``node`` belongs to the plan itself, not to a notice before or a document behind it."""
        return _document(node.id) == self._main

    def spans(self, node: Node) -> list[Span]:
        """The own spans of ``node`` and of all below it, page furniture aside, in order."""
        below = (node, *(inner for _, inner in self._plan.walk(node.id)))
        return sorted(span for part in below if part.kind != "furniture" for span in part.own)

    def deadlines(self, start: int, end: int) -> tuple[Deadline, ...]:
        """The deadlines between two places."""
        return _within(self._deadlines, start, end)

    def targets(self, start: int, end: int) -> tuple[Target, ...]:
        """The targets between two places, each where it is first said."""
        return _within(self._targets, start, end)

    def acts(self, node: Node, start: int = 0) -> bool:
        """Whether ``node`` holds a verb phrase that somebody has to do, from ``start`` on."""
        return bool(_within(self._actions, max(start, node.start), node.end))

    def says(self, node: Node) -> bool:
        """Whether the own text of ``node``, apart from what is below it, holds a fact that makes it a task."""
        return any(
            fact.node == node.id
            for facts in (self._actions, self._duties, self._deadlines, self._targets)
            for fact in facts
        )

    def assigned(self, node: Node) -> list[Responsibility]:
        """The responsibilities for ``node`` or something below it, or said inside it."""
        found = list(_within(self._duties, node.start, node.end))
        for inner in (node, *(below for _, below in self._plan.walk(node.id))):
            found += self._for.get(inner.id, ())
        return list(dict.fromkeys(found))

    def commits(self, node: Node) -> bool:
        """Whether ``node`` names a body, a date or a target, and says more than that."""
        place = node.start, node.end
        alone = any(duty.start <= node.start + 1 and duty.end >= node.end - 2 for duty in self.brackets(node))
        return not alone and bool(self.assigned(node) or self.deadlines(*place) or self.targets(*place))

    def carries(self, node: Node) -> bool:
        """Whether ``node`` carries a task: something to be done, or a commitment."""
        return (not self._actions and node.kind == "paragraph") or self.acts(node) or self.commits(node)

    def brackets(self, node: Node) -> list[Responsibility]:
        """The responsibilities inside ``node`` that stand in brackets or behind a label, not in a sentence."""
        return [duty for duty in _within(self._duties, node.start, node.end) if self._is_bracket(duty)]

    def _is_bracket(self, duty: Responsibility) -> bool:
        text = self._plan.text
        before = text[max(0, duty.start - 1) : duty.start + 1]
        return any(char in _BRACKETS for char in before) or _LABEL.match(text, duty.start) is not None

    def responsible(self, node: Node) -> list[Responsibility]:
        """The responsibilities named nearest to ``node``: for it or inside it, else for the closest part above."""
        found = self.assigned(node)
        above = node.parent
        while not found and above is not None:
            found = self._for.get(above, [])
            above = self._plan[above].parent
        return found

    def bodies(self, node: Node) -> list[Organisation]:
        """The bodies of :meth:`responsible`."""
        return [body for duty in self.responsible(node) for body in duty.organisations]


def _document(node_id: str) -> str:
    match = _DOCUMENT.match(node_id)
    return match[0] if match else ""


def _sorted(facts: Iterable[_F]) -> list[_F]:
    return sorted(facts, key=lambda fact: (fact.start, fact.end))


def _within(facts: list[_F], start: int, end: int) -> tuple[_F, ...]:
    first = bisect_left(facts, start, key=lambda fact: fact.start)
    last = bisect_left(facts, end, key=lambda fact: fact.start)
    return tuple(fact for fact in facts[first:last] if fact.end <= end)
