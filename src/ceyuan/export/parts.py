"""What a node's own text is made of: its marker, its title, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan


class Parts(NamedTuple):
    """``lead + title + rest`` is :attr:`Node.text`: number or box label, title, and what follows it.

    Blanks between the parts belong to the part before them.
    """

    lead: str
    title: str
    rest: str


def parts(node: Node) -> Parts:
    """The own text of ``node``, divided by its number and title; blanks are not compared."""
    text = node.text
    if not (node.number or node.title):
        return Parts("", "", text)
    places = [index for index, char in enumerate(text) if not char.isspace()]
    ink = "".join(text[index] for index in places)
    number, title = _bare(node.number), _bare(node.title)
    after = len(number) if number and ink.startswith(number) else 0
    at = ink.find(title, after) if title else -1
    if at < 0:
        begin = _place(places, after, text)
        return Parts(text[:begin], "", text[begin:])
    begin, end = _place(places, at, text), places[at + len(title) - 1] + 1
    return Parts(text[:begin], text[begin:end], text[end:])


def heading(node: Node) -> str:
    """The own text of a heading, with a blank between ``第一章`` and its title; ``（一）`` and ``一、`` need none."""
    found = parts(node)
    gap = " " if found.lead[-1:].isalnum() and found.title else ""
    return found.lead + gap + found.title + found.rest


def run_on(plan: Plan, node: Node) -> Node | None:
    """The paragraph that goes on behind the title of ``node`` in the same line of the source, if there is one."""
    below = plan.children(node.id)
    if not below or below[0].kind != "paragraph" or not node.own:
        return None
    if node.kind == "division" and node.inline:
        return below[0]
    between = plan.text[node.own[-1][1] : below[0].start]
    return below[0] if node.kind == "item" and between.strip(" \t\u00a0\u3000") == "" else None


def _place(places: list[int], index: int, text: str) -> int:
    return places[index] if index < len(places) else len(text)


def _bare(text: str | None) -> str:
    return "".join((text or "").split())


def lines(node: Node) -> list[str]:
    """The own text of ``node`` by source lines, those with ink on them, each repaired."""
    own = "\n".join(node._source[start:end] for start, end in node.own)
    return [line for line in map(repair, own.splitlines()) if line]
