"""The model of a compiled plan: frozen values. Only its picture in a notebook comes from a layer above.

The vocabulary and the meaning of each field are those of the contract ``ceyuan.plan/1``. Offsets are
code points into :attr:`Plan.text`, half-open; a span starts and ends at a non-blank character.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from ceyuan.correction import Correction
from ceyuan.fact import Action, Deadline, Name, Quantity, Responsibility, Target
from ceyuan.spacing import repair

Span = tuple[int, int]

NodeKind = Literal[
    "title", "preamble", "contents", "attachment", "signature", "furniture",
    "division", "box", "list", "item", "paragraph", "table",
]  # fmt: skip
Severity = Literal["error", "warning", "info"]
Lang = Literal["zh", "en"]
"""The languages of messages and pages; the plan's own text stays as it is."""


@dataclass(frozen=True, slots=True)
class Node:
    """One part of the plan's tree.

    ``own`` holds the spans of the node's own characters (marker, title, label, body), never those of
    its children. ``lines`` is ``(first, last)``, 1-based, in the source text; ``page`` is 1-based.
    """

    id: str
    parent: str | None
    kind: NodeKind
    start: int
    end: int
    own: tuple[Span, ...]
    lines: tuple[int, int] = (0, 0)
    page: int | None = None
    level: int | None = None
    number: str | None = None
    title: str | None = None
    inline: bool = False
    label: str | None = None
    scope: str | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    _source: str = field(default="", repr=False, compare=False)

    @property
    def source(self) -> str:
        """The characters from ``start`` to ``end`` as the source text has them."""
        return self._source[self.start : self.end]

    @property
    def text(self) -> str:
        """The node's own text in one piece: wraps joined and stray spaces repaired."""
        return repair("\n".join(self._source[a:b] for a, b in self.own))


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something about the plan that a person should know; data, never an exception.

    ``code`` is stable and never reused. ``start``/``end`` point into the source text and are equal
    to ``None`` together when the finding is about the document as a whole.
    """

    code: str
    severity: Severity
    message: str
    node: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Where the plan was read from; ``sha256`` is of the bytes, ``chars`` the length of the text."""

    name: str
    sha256: str
    media_type: str
    chars: int


@dataclass(frozen=True, slots=True, repr=False)
class Plan:
    """A compiled plan: the source text, the tree in document order, the facts, and the findings."""

    text: str
    source: SourceInfo
    nodes: tuple[Node, ...]
    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    issued: str | None = None
    period: tuple[int, int] | None = None
    horizon: tuple[int, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    targets: tuple[Target, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    actions: tuple[Action, ...] = ()
    names: tuple[Name, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    corrections: tuple[Correction, ...] = ()
    _by_id: dict[str, Node] = field(default_factory=dict, repr=False, compare=False)
    _children: dict[str | None, list[Node]] = field(default_factory=dict, repr=False, compare=False)

    def _index(self) -> None:
        for node in self.nodes:
            self._by_id[node.id] = node
            self._children.setdefault(node.parent, []).append(node)

    def __repr__(self) -> str:
        counts = Counter(node.kind for node in self.nodes)
        kinds = ", ".join(f"{count} {kind}" for kind, count in counts.most_common())
        return f"<Plan {self.title or self.source.name}: {kinds}; {len(self.diagnostics)} diagnostics>"

    def __getitem__(self, node_id: str) -> Node:
        """The node with this id, for example ``plan["3.1.2"]``.

        Where the file holds several documents and no node has just this id, it is looked for in the
        document with the most divisions (``d2/3.1.2``). Raises :class:`KeyError`, which names the
        nearest ids.
        """
        if not self._by_id:
            self._index()
        node = self._by_id.get(node_id) or self._by_id.get(f"{self._main_document()}{node_id}")
        if node is None:
            from difflib import get_close_matches

            near = get_close_matches(node_id, self._by_id, n=3, cutoff=0.4)
            raise KeyError(f"{node_id} (nearest: {', '.join(near)})" if near else node_id)
        return node

    def _main_document(self) -> str:
        """The prefix of the document with the most divisions, ``""`` for the first."""
        counts = Counter(
            node.id.partition("/")[0] + "/" if "/" in node.id else ""
            for node in self.nodes
            if node.kind == "division"
        )
        return counts.most_common(1)[0][0] if counts else ""

    def __contains__(self, node_id: object) -> bool:
        try:
            return isinstance(node_id, str) and self[node_id] is not None
        except KeyError:
            return False

    def children(self, node_id: str | None = None) -> tuple[Node, ...]:
        """The nodes directly below ``node_id``, or the top ones for ``None``, in document order."""
        if not self._by_id:
            self._index()
        return tuple(self._children.get(node_id, ()))

    def walk(self, node_id: str | None = None) -> Iterator[tuple[int, Node]]:
        """Every node below ``node_id`` in document order as ``(depth, node)``, depth from 0."""
        stack = [(0, node) for node in reversed(self.children(node_id))]
        while stack:
            depth, node = stack.pop()
            yield depth, node
            stack.extend((depth + 1, child) for child in reversed(self.children(node.id)))

    def _repr_html_(self) -> str:
        """What a notebook shows: title, counts, outline."""
        from ceyuan.export.notebook import notebook_html

        return notebook_html(self)

    def with_diagnostics(self, diagnostics: tuple[Diagnostic, ...]) -> Plan:
        """The same plan with these diagnostics instead of its own."""
        return replace(self, diagnostics=diagnostics)
