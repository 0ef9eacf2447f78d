"""The facts of a plan where they stand in the text: a mark for each, and an anchor with its id, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ceyuan.export.html.escape import escape, unspaced
from ceyuan.export.html.segments import Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ceyuan.export.html.places import Ink, Owners
    from ceyuan.plan import Node, Plan

LOOKS: Final = {
    "targets": "ft", "quantities": "fq", "deadlines": "fd", "responsibilities": "fr", "actions": "fa", "names": "fn",
}  # fmt: skip
"""The kinds of fact, and the class of their marks."""
_UNMARKED: Final = frozenset({"furniture", "contents"})


class Facts:
    """The facts by the nodes whose characters they stand in; offsets are those of the source text."""

    def __init__(self, plan: Plan, owners: Owners) -> None:
        self._taken = {unspaced(node.id) for node in plan.nodes}
        self._written: set[str] = set()
        self._at: dict[str, list[Item]] = {}
        self._all: list[Item] = []
        self._ids: set[str] = set()
        for item in self._items(plan):
            self._all.append(item)
            self._ids.add(item.id)
            homes = list(dict.fromkeys(owners.over(item.start, item.end)))
            shown = [home for home in homes if plan[home].kind not in _UNMARKED]
            for home in shown or homes[:1]:
                self._at.setdefault(home, []).append(item)

    def _items(self, plan: Plan) -> Iterator[Item]:
        for name, look in LOOKS.items():
            if name != "names":
                for fact in getattr(plan, name):
                    yield Item(fact.start, fact.end, look, self.anchor(fact.id))
        for called in plan.names:
            for number, mention in enumerate(called.mentions, 1):
                yield Item(mention.start, mention.end, "fn", self.mention(called.id, number))

    def anchor(self, fact_id: str) -> str:
        """The address of a fact on the page, not yet escaped; a node of the same name keeps its own."""
        found = unspaced(fact_id)
        return f"fact-{found}" if found in self._taken or found.startswith("cy-") else found

    def mention(self, name_id: str, number: int) -> str:
        """The address of a name's mention; the first one has that of the name."""
        return self.anchor(name_id if number == 1 else f"{name_id}-{number}")

    def __contains__(self, fact_id: object) -> bool:
        return isinstance(fact_id, str) and self.anchor(fact_id) in self._ids

    def at(self, node: Node) -> list[Item]:
        """The facts with characters in ``node``."""
        return self._at.get(node.id, [])

    def marks(self, node: Node, ink: Ink) -> list[Item]:
        """The facts in ``node`` as places in its shown text."""
        return list(placed(self.at(node), ink))

    def id_of(self, item: Item) -> str:
        """The address of the mark that is written now: only the first one of a fact has one."""
        if not item.id or item.id in self._written:
            return ""
        self._written.add(item.id)
        return item.id

    def anchors(self, node: Node) -> str:
        """Anchors of the facts in ``node`` that no mark could be written for."""
        return self._bare(self.at(node))

    def strays(self) -> str:
        """Anchors of the facts that have none yet; written last."""
        return self._bare(self._all)

    def _bare(self, items: Iterable[Item]) -> str:
        names = filter(None, map(self.id_of, items))
        return "".join(f'<span class="at" id="{escape(name)}"></span>' for name in names)


def placed(items: Iterable[Item], ink: Ink) -> Iterator[Item]:
    """``items`` at their places in the text that ``ink`` is of, those that stand in it."""
    for item in items:
        place = ink.place(item.start, item.end)
        if place is not None:
            yield Item(*place, item.look, item.id)
