"""What the parts of a plan hold: its facts looked up by node and by place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ceyuan.facts.placed import Placed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceyuan.fact import Deadline, Organisation, Responsibility, Target
    from ceyuan.plan import Node, Plan, Span

_DOCUMENT: Final = re.compile(r"d\d+/")
_BRACKETS: Final = frozenset("（(【〔[")
_LABEL: Final = re.compile(r"\s*(?:责任|牵头|负责|主办|承办|主管|配合)(?:单位|部门|处室)[：:]")


class Held:
    """The facts of one plan; every lookup takes a node with all below it.

    What is asked of the same node by several questions is found once.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._nodes = {node.id: node for node in plan.nodes}
        self._actions = Placed(plan.actions)
        self._deadlines = Placed(plan.deadlines)
        self._targets = Placed(target for target in plan.targets if target.repeats is None)
        self._duties = Placed(plan.responsibilities)
        self._for: dict[str, list[Responsibility]] = defaultdict(list)
        for duty in self._duties:
            for task in duty.tasks or (duty.node,):
                self._for[task].append(duty)
        self._holding = self._above(self._for)
        self._assigned: dict[str, list[Responsibility]] = {}
        self._nearest: dict[str | None, list[Responsibility]] = {None: []}
        documents = Counter(_document(node.id) for node in plan.nodes if node.kind == "division")
        self._main = documents.most_common(1)[0][0] if documents else ""

    def _above(self, ids: Iterable[str]) -> set[str]:
        """The nodes of ``ids`` and all above them."""
        found: set[str] = set()
        for node_id in ids:
            above: str | None = node_id
            while above is not None and above not in found and above in self._nodes:
                found.add(above)
                above = self._nodes[above].parent
        return found

    def is_main(self, node: Node) -> bool:
        """Whether ``node`` belongs to the plan itself, not to a notice before or a document behind it."""
        return _document(node.id) == self._main

    def spans(self, node: Node) -> list[Span]:
        """The own spans of ``node`` and of all below it, page furniture aside, in order."""
        if not self._plan.children(node.id):
            return sorted(node.own) if node.kind != "furniture" else []
        below = (node, *(inner for _, inner in self._plan.walk(node.id)))
        return sorted(span for part in below if part.kind != "furniture" for span in part.own)

    def deadlines(self, start: int, end: int) -> tuple[Deadline, ...]:
        """The deadlines between two places."""
        return self._deadlines.within(start, end)

    def targets(self, start: int, end: int) -> tuple[Target, ...]:
        """The targets between two places, each where it is first said."""
        return self._targets.within(start, end)

    def acts(self, node: Node, start: int = 0) -> bool:
        """Whether ``node`` holds a verb phrase that somebody has to do, from ``start`` on."""
        return bool(self._actions.within(max(start, node.start), node.end))

    def says(self, node: Node) -> bool:
        """Whether the own text of ``node``, apart from what is below it, holds a fact that makes it a task."""
        return node.id in self._saying

    @cached_property
    def _saying(self) -> set[str]:
        """The nodes whose own text holds a fact that makes it a task."""
        return {
            fact.node
            for facts in (self._actions, self._duties, self._deadlines, self._targets)
            for fact in facts
        }

    def assigned(self, node: Node) -> list[Responsibility]:
        """The responsibilities for ``node`` or something below it, or said inside it."""
        found = self._assigned.get(node.id)
        if found is None:
            found = list(self._duties.within(node.start, node.end))
            if node.id in self._holding:
                for inner in (node, *(below for _, below in self._plan.walk(node.id))):
                    found += self._for.get(inner.id, ())
                found = list(dict.fromkeys(found))
            self._assigned[node.id] = found
        return found

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
        return [duty for duty in self._duties.within(node.start, node.end) if self._is_bracket(duty)]

    def _is_bracket(self, duty: Responsibility) -> bool:
        text = self._plan.text
        before = text[max(0, duty.start - 1) : duty.start + 1]
        return any(char in _BRACKETS for char in before) or _LABEL.match(text, duty.start) is not None

    def responsible(self, node: Node) -> list[Responsibility]:
        """The responsibilities named nearest to ``node``: for it or inside it, else for the closest part above."""
        return self.assigned(node) or self._nearest_for(node.parent)

    def _nearest_for(self, node_id: str | None) -> list[Responsibility]:
        """The responsibilities for ``node_id``, else for the closest part above it."""
        path: list[str] = []
        while (found := self._nearest.get(node_id, self._for.get(node_id or ""))) is None:
            assert node_id is not None
            path.append(node_id)
            node_id = self._nodes[node_id].parent
        self._nearest.update(dict.fromkeys(path, found))
        return found

    def bodies(self, node: Node) -> list[Organisation]:
        """The bodies of :meth:`responsible`."""
        return [body for duty in self.responsible(node) for body in duty.organisations]


def _document(node_id: str) -> str:
    match = _DOCUMENT.match(node_id)
    return match[0] if match else ""
