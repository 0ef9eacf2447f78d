"""Tables whose columns name the bodies (牵头单位, 责任部门): one row per row of the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ceyuan.facts.cells import cells
from ceyuan.facts.responsibility_brackets import Row, read_bracket, read_list
from ceyuan.facts.responsibility_gaps import listed
from ceyuan.facts.responsibility_roles import LABEL, label_role
from ceyuan.facts.responsibility_rules import Rules, may_state_rules, split_rules

if TYPE_CHECKING:
    from ceyuan.fact import Role
    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Node

_HEAD: Final = re.compile(
    rf"(?:{LABEL})|主管单位|(?:任务)?分工|责任分工|(?:牵头|责任|配合|负责)(?:单位|部门)?"
)


def read_table(node: Node, source: str) -> Iterator[tuple[int, int, Row]]:
    """The rows of the table that name bodies: source span of their cells, and the bodies.

    Cells merged over several rows stand once and are one row.
    """
    roles = {i: role for i, head in enumerate(node.columns) if (role := _role(head))}
    if not roles:
        return
    before: list[Passage] = []
    for line in cells(node, source):
        if len(line) != len(node.columns):
            continue
        given = [(line[i], role) for i, role in roles.items() if line[i].text]
        if not given or all(any(cell is old for old in before) for cell, _ in given):
            continue
        before = [cell for cell, _ in given]
        if before[0] is line[0] and len({id(cell) for cell in line if cell.text}) == 1:
            continue  # the name of a group, merged over the whole row
        row = tuple(
            pair for cell, role in given for pair in _cell(listed(cell, 0, len(cell.text), source), role)
        )
        if row:
            spans = [cell.span(0, len(cell.text)) for cell in before]
            yield min(start for start, _ in spans), max(end for _, end in spans), row


def table_rules(node: Node) -> Rules:
    """The rules that the heads of the columns or the title state: 责任单位（列第一位的为牵头单位）."""
    rules = Rules()
    for text in (*node.columns, node.title or ""):
        if may_state_rules(text):
            rules = rules.joined(split_rules("".join(text.split()))[1])
    return rules


def _cell(text: str, role: Role) -> Row:
    return (read_bracket(text) if "：" in text else ()) or read_list(text, role)


def _role(head: str) -> Role | None:
    bare = "".join(head.split()).replace("(", "（").replace(")", "）")
    for name in (re.sub(r"（[^（）]*）$", "", bare), bare):
        if _HEAD.fullmatch(name):
            return label_role(name)
    return None
