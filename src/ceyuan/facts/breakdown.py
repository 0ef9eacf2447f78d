"""The task breakdown (任务分解): one row per thing that somebody has to do, as an office lists it.

A view over the tree and its facts; nothing is read anew. A task is the lowest numbered entry, item or
paragraph that carries one; the lead-in to a list is one only where it names a body, a date or a target.
Sections about the past, the principles and the goals hold none. Where a text names bodies in several
brackets, each bracket ends a task of its own. Bodies are those named nearest: at the task itself, else
at the closest part above it. A table in which the plan divides its tasks (任务分工表) gives one row per row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ceyuan.facts.clauses import sentences
from ceyuan.facts.held import Held
from ceyuan.facts.sections import Paths, path
from ceyuan.facts.sections import heading as heading_of
from ceyuan.facts.task_nodes import task_nodes
from ceyuan.facts.task_tables import table_tasks
from ceyuan.spacing import ink, repair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceyuan.fact import Deadline, Organisation, Responsibility, Role, Target
    from ceyuan.plan import Node, Plan, Span

_CLOSING: Final = frozenset("）)】〕]。；; \t\r\n\u3000")


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task: ``node`` is where it stands, ``start`` and ``end`` its text in the source.

    ``path`` holds the headings above it, ``title`` its own or its first sentence, ``text`` all of it.
    ``organisations`` are the bodies named for it, each with its part.
    """

    id: str
    node: str
    start: int
    end: int
    path: tuple[str, ...]
    number: str | None
    title: str
    text: str
    organisations: tuple[Organisation, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    targets: tuple[Target, ...] = ()

    def bodies(self, *roles: Role) -> tuple[str, ...]:
        """The names of the bodies with one of these roles, each once, in the order of the document."""
        return tuple(dict.fromkeys(one.name for one in self.organisations if one.role in roles))


def breakdown(plan: Plan) -> tuple[TaskRow, ...]:
    """The tasks of ``plan`` in document order.

    Where a file holds several documents, those beside the plan itself give only the tasks that a
    responsibility names.
    """
    held, paths = Held(plan), Paths(plan)
    rows: list[TaskRow] = []
    for node, whole in task_nodes(plan, held):
        if held.is_main(node) or held.responsible(node):
            rows += _rows(plan, node, held, paths, whole=whole)
    for node in plan.nodes:
        if node.kind == "table":
            rows += _table_rows(plan, node)
    return tuple(sorted(rows, key=lambda row: row.start))


def _rows(plan: Plan, node: Node, held: Held, paths: Paths, *, whole: bool) -> Iterator[TaskRow]:
    """The rows of one task; several where brackets part its text."""
    parts = _parts(plan, node, held)
    alone = len(parts) == 1
    entry = node if whole and node.title else _entry(plan, node)
    for count, (span, duty) in enumerate(parts, 1):
        text = _text(plan, node, span, held)
        if entry is not None and alone:
            title = (entry.title or "").rstrip("。：")
        else:
            said = text if duty is None else _text(plan, node, (span[0], duty.start), held)
            title = _said(said, node, entry)
        above = paths.above(entry or node)
        if entry is not None and not alone:
            above = (*above, heading_of(entry))
        organisations = held.bodies(node) if alone else duty.organisations if duty else ()
        yield TaskRow(
            id=node.id if count == 1 else f"{node.id}~{count}",
            node=node.id,
            start=span[0],
            end=span[1],
            path=above,
            number=(entry or node).number if alone else None,
            title=title or text,
            text=text,
            organisations=tuple(dict.fromkeys(organisations)),
            deadlines=held.deadlines(*span),
            targets=held.targets(*span),
        )


def _entry(plan: Plan, node: Node) -> Node | None:
    """The entry that the lead-in ``node`` speaks for: the one above it, where it is its only paragraph."""
    above = plan[node.parent] if node.parent is not None else None
    if node.kind != "paragraph" or above is None or above.kind != "division" or not above.title:
        return None
    kinds = [below.kind for below in plan.children(above.id)]
    return (
        above
        if kinds[0] == "paragraph" and kinds.count("paragraph") == 1 and "division" not in kinds
        else None
    )


def _table_rows(plan: Plan, node: Node) -> Iterator[TaskRow]:
    above = (*path(plan, node.id), *([heading_of(node)] if node.title else []))
    for count, row in enumerate(table_tasks(plan, node), 1):
        yield TaskRow(
            id=f"{node.id}#{count}",
            node=node.id,
            start=row.span[0],
            end=row.span[1],
            path=(*above, row.above) if row.above else above,
            number=None,
            title=row.task,
            text=row.task,
            organisations=row.organisations,
            deadlines=row.deadlines,
        )


def _parts(plan: Plan, node: Node, held: Held) -> list[tuple[Span, Responsibility | None]]:
    """The text of ``node`` cut behind each bracket that names bodies; in one piece where one does."""
    brackets = held.brackets(node)
    if len(brackets) < 2:
        return [((node.start, node.end), brackets[0] if brackets else None)]
    found: list[tuple[Span, Responsibility | None]] = []
    reached = node.start
    for duty in brackets:
        end = duty.end
        while end < node.end and plan.text[end] in _CLOSING:
            end += 1
        found.append(((_ink_from(plan, reached), _ink_to(plan, end)), duty))
        reached = end
    if ink(plan.text[reached : node.end]) and held.acts(node, reached):
        found.append(((_ink_from(plan, reached), node.end), None))
    return found


def _ink_from(plan: Plan, start: int) -> int:
    while plan.text[start].isspace():
        start += 1
    return start


def _ink_to(plan: Plan, end: int) -> int:
    while plan.text[end - 1].isspace():
        end -= 1
    return end


def _text(plan: Plan, node: Node, span: Span, held: Held) -> str:
    """The characters of ``node`` and all below it inside ``span``, without page furniture, in one piece."""
    pieces = [
        plan.text[max(start, span[0]) : min(end, span[1])]
        for start, end in held.spans(node)
        if start < span[1] and end > span[0]
    ]
    return repair("\n".join(pieces))


def _said(text: str, node: Node, entry: Node | None) -> str:
    """The first sentence of ``text``, without its full stop and without what stands before it at ``node``."""
    text = text.removeprefix(node.number or "")
    if entry is node:
        text = text.removeprefix(node.title or "").lstrip("。：")
    found = sentences(text)
    return text[slice(*found[0])].rstrip("。；：:，（(") if found else text
