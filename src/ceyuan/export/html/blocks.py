"""The tree of a plan as nested HTML: sections with their headings, boxes, lists, tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ceyuan.export.html.escape import anchor, escape, link
from ceyuan.export.html.tables import table_html
from ceyuan.export.html.text import face, notes_html, own_html
from ceyuan.export.parts import lines, run_on
from ceyuan.export.strings import count, word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.export.html.facts import Facts
    from ceyuan.export.html.findings import Findings
    from ceyuan.plan import Node, Plan

CHUNK = 9_000
"""Sections up to this many characters are laid out only when they come into view."""
STEP = 500
"""Their height is foreseen in steps of this many characters."""
_DASH = re.compile(r"[—–\-•·●■◆]+")


class Blocks:
    """Renders the nodes of one plan; ``steps`` collects the heights that the style sheet has to foresee."""

    def __init__(self, plan: Plan, findings: Findings, facts: Facts, lang: Lang) -> None:
        self.plan, self.findings, self.facts, self.lang = plan, findings, facts, lang
        self.steps: set[int] = set()
        self._lazy = False
        self._starts = sorted(node.start for node in plan.nodes)

    def render(self) -> str:
        """The whole text; page furniture stands folded at its end."""
        top = self.plan.children()
        text = self._all(node for node in top if node.kind != "furniture")
        strays = [node for node in self.plan.nodes if node.kind == "furniture"]
        return text + (self._fold("furniture_fold", strays) if strays else "") + self.facts.strays()

    def _all(self, nodes: Iterable[Node], depth: int = 1) -> str:
        """Siblings in order, contents pages that follow each other in one fold."""
        pieces: list[str] = []
        run: list[Node] = []
        for node in nodes:
            if node.kind == "furniture":
                continue
            if node.kind == "contents":
                run.append(node)
                continue
            pieces += [self._fold("contents_fold", run)] * bool(run)
            run = []
            pieces.append(self._node(node, depth))
        return "".join([*pieces, self._fold("contents_fold", run) if run else ""])

    def _below(self, node: Node, depth: int) -> str:
        return self._all(self.plan.children(node.id), depth)

    def _node(self, node: Node, depth: int) -> str:
        """``node`` with all below it; ``depth`` counts the headings above it."""
        if node.kind == "division":
            return self._division(node, depth)
        if node.kind == "box":
            return self._box(node, depth)
        if node.kind == "list":
            return self._list(node, depth)
        if node.kind == "item":
            return f'<ul role="list">{self._item(node, depth)}</ul>'
        if node.kind == "table":
            return table_html(node, self.findings, self.facts, self.lang) + self._below(node, depth)
        if node.kind == "title":
            return self._heading(node, 1) + notes_html(node, self.findings) + self._below(node, depth)
        if node.kind == "signature":
            if self.findings.at(node):
                return face(node, "p", self._own(node)) + self._below(node, depth)
            body = "<br>".join(map(escape, lines(node))) + self.facts.anchors(node)
            return face(node, "p", body) + self._below(node, depth)
        return (face(node, "p", self._own(node)) if node.own else "") + self._below(node, depth)

    def _own(self, node: Node, *, notes: bool = True) -> str:
        return own_html(node, self.findings, self.facts, notes=notes)

    def _heading(self, node: Node, level: int, *, extra: str = "") -> str:
        """A heading; that of a division shows its address, which is its link."""
        address = ""
        if node.kind == "division":
            address = f'<a class="addr" href="{link(node.id)}" tabindex="-1" aria-hidden="true">'
            address += f"{escape(node.id)}</a>"
        own = self._own(node, notes=False)
        return face(node, f"h{min(level, 6)}", address + own, extra=extra)

    def _division(self, node: Node, depth: int) -> str:
        below = self.plan.children(node.id)
        lazy = not self._lazy and (
            node.end - node.start <= CHUNK or not any(child.kind == "division" for child in below)
        )
        self._lazy = self._lazy or lazy
        level = f"l{min(node.level or 1, 5)}"
        head = self._heading(node, depth + 1, extra="inline" if node.inline else "")
        notes = notes_html(node, self.findings)
        body = run_on(self.plan, node)
        if body:
            head = f'<div class="run-in">{head}{face(body, "p", self._own(body))}</div>'
        rest = self._rest(node, body, depth + 1)
        name = f"division {level}"
        if lazy:
            self._lazy = False
            step = -(-self._size(node) // STEP)
            self.steps.add(step)
            name += f" lazy s{step}"
        return f'<section class="{name}" aria-labelledby="{anchor(node.id)}">{head}{notes}{rest}</section>'

    def _size(self, node: Node) -> int:
        """The characters of ``node`` without its layout's blanks; a node below it takes as much as 25 more."""
        inner = bisect_left(self._starts, node.end) - bisect_left(self._starts, node.start)
        return sum(map(len, node.source.split())) + 25 * inner

    def _box(self, node: Node, depth: int) -> str:
        about = ""
        if node.scope is not None and node.scope in self.plan and node.scope != node.parent:
            scope = self.plan[node.scope]
            name = escape(f"{scope.id} {scope.title or ''}".strip())
            about = f'<p class="about">{word("about", self.lang)} <a href="{link(scope.id)}">{name}</a></p>'
        head = self._heading(node, depth + 1) if node.own else ""
        head += notes_html(node, self.findings) + about
        address = "aria-labelledby" if node.own else "id"
        body = head + self._below(node, depth + 1)
        return f'<section class="box" {address}="{anchor(node.id)}">{body}</section>'

    def _list(self, node: Node, depth: int) -> str:
        """A list's label and items; other things between its items close and open it again."""
        own = face(node, "p", self._own(node)) if node.own else notes_html(node, self.findings)
        address = "" if node.own else f' id="{anchor(node.id)}"'
        pieces = [own]
        run: list[str] = []
        tag = "ul"
        for child in self.plan.children(node.id):
            if child.kind == "furniture":
                continue
            if child.kind == "item":
                tag = "ul" if _DASH.fullmatch(child.number or "—") else "ol"
                run.append(self._item(child, depth))
                continue
            pieces += [f'<{tag} role="list">{"".join(run)}</{tag}>'] * bool(run)
            run = []
            pieces.append(self._node(child, depth))
        pieces += [f'<{tag} role="list">{"".join(run)}</{tag}>'] * bool(run)
        return f'<div class="list-block"{address}>{"".join(pieces)}</div>'

    def _item(self, node: Node, depth: int) -> str:
        dash = "dash" if _DASH.fullmatch(node.number or "") else ""
        own = face(node, "p", self._own(node), extra=dash)
        body = run_on(self.plan, node)
        if body:
            own = f'<div class="run-in hang">{own}{face(body, "p", self._own(body))}</div>'
        return f"<li>{own}{self._rest(node, body, depth)}</li>"

    def _rest(self, node: Node, body: Node | None, depth: int) -> str:
        """What stands below ``node`` after ``body``, the paragraph that was set behind its title."""
        if body is None:
            return self._below(node, depth)
        return self._below(body, depth) + self._all(self.plan.children(node.id)[1:], depth)

    def _fold(self, key: str, nodes: list[Node]) -> str:
        """Text that is not the plan's own, closed; one line each, with the line it stands at."""
        rows = [line for node in nodes for line in lines(node)]
        inner = "".join(self._folded(node) for node in nodes)
        head = f"{word(key, self.lang)} <small>{count('line', len(rows), self.lang)}</small>"
        return f'<details class="fold"><summary>{head}</summary>{inner}</details>'

    def _folded(self, node: Node) -> str:
        body = "<br>".join(map(escape, lines(node))) + self.facts.anchors(node)
        return face(node, "p", body) + notes_html(node, self.findings)
