"""Tables whose columns name the bodies (牵头单位, 责任部门): one row per row of the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ceyuan.facts.cells import cells
from ceyuan.facts.responsibility_brackets import Row, read_bracket, read_list
from ceyuan.facts.responsibility_gaps import listed
from ceyuan.facts.responsibility_ragged import aligned
from ceyuan.facts.responsibility_roles import LABEL, label_role
from ceyuan.facts.responsibility_rules import Rules, may_state_rules, split_rules

if TYPE_CHECKING:
    from ceyuan.fact import Role
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Node

_HEAD: Final = re.compile(
    rf"(?:(?:{LABEL})|主管单位|(?:任务)?分工|责任分工|(?:牵头|责任|配合|负责)(?:单位|部门)?)"
    r"(?:[及和与](?:责任人|负责人|分工|职责))?"
)


def read_table(node: Node, source: str) -> Iterator[tuple[int, int, Row]]:
    """The rows of the table that name bodies: source span of their cells, and the bodies.

    Cells merged over several rows stand once and are one row.
    """
    roles = _roles(node.columns)
    if not roles:
        return
    before: list[Passage] = []
    for texts, places in zip(node.rows, cells(node, source), strict=True):
        if below := _roles(texts):  # a second line of heads: 责任分工 over 牵头单位 and 配合单位
            roles.update(below)
            continue
        full = len(places) == len(node.columns)
        line = places if full else aligned(node, places, roles, source)
        if not line:
            continue
        given = [(line[i], role) for i, role in roles.items() if line[i].text]
        new = [cell for cell, _ in given if not any(cell is old for old in before)]
        if not new:
            continue
        before = [cell for cell, _ in given]
        if before[0] is line[0] and len({id(cell) for cell in line if cell.text}) == 1:
            continue  # the name of a group, merged over the whole row
        parts: dict[int, tuple[Passage, Role]] = {}
        for cell, role in given:
            parts.setdefault(id(cell), (cell, role))
        row = tuple(
            pair
            for cell, role in parts.values()
            for pair in _cell(listed(cell, 0, len(cell.text), source), role)
        )
        if row:
            spans = [cell.span(0, len(cell.text)) for cell in new]
            yield min(start for start, _ in spans), max(end for _, end in spans), row


def table_rules(node: Node) -> Rules:
    """The rules that the heads of the columns or the title state: 责任单位（列第一位的为牵头单位）."""
    rules = Rules()
    for text in (*node.columns, node.title or ""):
        if may_state_rules(text):
            rules = rules.joined(split_rules("".join(text.split()))[1])
    return rules


def _roles(heads: Sequence[str]) -> dict[int, Role]:
    return {i: role for i, head in enumerate(heads) if (role := _role(head))}


def _cell(text: str, role: Role) -> Row:
    return (read_bracket(text) if "：" in text else ()) or read_list(text, role)


def _role(head: str) -> Role | None:
    bare = "".join(head.split()).replace("(", "（").replace(")", "）")
    for name in (re.sub(r"（[^（）]*）$", "", bare), bare):
        if _HEAD.fullmatch(name):
            return label_role(name.partition("及")[0])
    return None
