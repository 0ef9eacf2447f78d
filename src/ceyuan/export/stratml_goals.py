"""The goals of a plan, as StratML has them: two levels, whatever the plan has.

A top division of the plan with a task in it (an action, a target, a responsibility) is a goal, its own sections are
the objectives, with all text below them; so is an attachment with a target or a responsibility. A plan of which
neither actions nor responsibilities are known has all its top divisions as goals. Facts that stand in none of these
are the goal of the plan itself, which is also the only goal of a plan without divisions.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from ceyuan.export.documents import main_nodes, title_of
from ceyuan.export.parts import parts, run_on
from ceyuan.export.tables import beside_cells, grid
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceyuan.plan import Node, Plan


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal or an objective: its identity, what it prints, and the nodes that belong to it."""

    key: str
    name: str
    number: str | None
    text: str
    nodes: frozenset[str]
    """The ids of all nodes below it, those of its objectives among them."""
    objectives: tuple[Aim, ...] = ()


def owners(aims: Sequence[Aim]) -> dict[str, str]:
    """For each node the key of the objective that it belongs to, or of the goal where it is in none."""
    found = {node: aim.key for goal in aims for aim in goal.objectives for node in aim.nodes}
    for goal in aims:
        for node in goal.nodes:
            found.setdefault(node, goal.key)
    return found


def identifier(plan: Plan, key: str) -> str:
    """The ``xsd:ID`` of a part of the plan: a UUID (version 5) of the SHA-256 of its file and the node's id."""
    return f"_{uuid5(NAMESPACE_URL, f'urn:sha256:{plan.source.sha256}#{key}')}"


def goals(plan: Plan) -> list[Aim]:
    """The goals, at least one; every node that holds a target or a responsibility belongs to exactly one."""
    nodes = main_nodes(plan)
    committed = {target.node for target in plan.targets}
    committed |= {node for fact in plan.responsibilities for node in (*fact.tasks, fact.node)}
    done = {action.node for action in plan.actions}
    attached = [node for node in nodes if node.kind == "attachment"]
    chosen = [node for node in nodes if node.kind == "division"]
    if not chosen:
        chosen = [inner for node in attached for inner in _sections(plan, node)]
        attached = []
    if plan.actions or plan.responsibilities:
        busy = [node for node in chosen if _ids(plan, node) & (committed | done)]
        chosen = busy or chosen
    chosen += [node for node in attached if _ids(plan, node) & committed]
    aims = [_aim(plan, node, _sections(plan, node)) for node in chosen]
    rest = committed.difference(*(aim.nodes for aim in aims))
    if rest or not aims:
        name = plan.title or plan.source.name
        aims.insert(0, Aim("plan", name, None, introduction(nodes), frozenset(rest)))
    return aims


def _aim(plan: Plan, node: Node, sections: Sequence[Node] = ()) -> Aim:
    found = parts(node)
    if node.kind == "attachment":
        name, number = title_of(plan.children(node.id)) or node.text, node.text
    else:
        name, number = node.title or node.text, (node.number or found.lead).strip()
    text = _text(plan, node, skip={inner.id for inner in sections})
    objectives = tuple(_aim(plan, inner) for inner in sections)
    return Aim(node.id, name, number or None, text, frozenset(_ids(plan, node)), objectives)


def _sections(plan: Plan, node: Node) -> list[Node]:
    return [inner for inner in plan.children(node.id) if inner.kind == "division"]


def _ids(plan: Plan, node: Node) -> set[str]:
    return {node.id, *(inner.id for _, inner in plan.walk(node.id))}


def _text(plan: Plan, node: Node, *, skip: set[str]) -> str:
    """The text of a node and of all below it but ``skip``, a line for each part; its own heading is the name."""
    own = parts(node).rest.strip() if node.kind != "attachment" else ""
    found = [own] if any(map(str.isalnum, own)) else []
    stack = [inner for inner in reversed(plan.children(node.id)) if inner.id not in skip]
    while stack:
        inner = stack.pop()
        if inner.kind == "furniture":
            continue
        below = plan.children(inner.id)
        body = run_on(plan, inner)
        if body is not None:
            below = (*plan.children(body.id), *below[1:])
        if inner.rows or inner.columns:
            found += [*beside_cells(inner), *(" | ".join(map(repair, row)) for row in grid(inner))]
        elif inner.own:
            found.append(inner.text + (body.text if body else ""))
        stack.extend(reversed(below))
    return "\n".join(found)


def introduction(nodes: Sequence[Node]) -> str:
    """What a document says before its first division."""
    before = takewhile(lambda node: node.kind in {"title", "contents", "preamble"}, nodes)
    return "\n".join(node.text for node in before if node.kind == "preamble")
