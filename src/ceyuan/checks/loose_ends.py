"""Texts that stop in mid-sentence: found once, told apart by three rules.

``CY107`` where the document stops, ``CY111`` where the next paragraph goes on, ``CY106`` elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ceyuan.checks.sentences import END_MARKS, LEADS_ON, OPEN_MARKS, RUNS_ON, is_prose, starts_with_verb
from ceyuan.grammar.markers import marker_of
from ceyuan.plan import Node

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

_FEWEST = 0.6  # share of prose that must be closed before an open end means anything


class LooseEnd(NamedTuple):
    """A text without an end; ``goes_on``: the node that has the rest of its sentence; ``last``: nothing follows."""

    node: Node
    goes_on: Node | None
    last: bool


def loose_ends(context: Context) -> Iterator[LooseEnd]:
    """The texts of the plan that stop in mid-sentence, in document order."""
    text, prose = context.text, context.prose
    if not prose:
        return
    candidates: list[int] = []
    sentences = 0
    for i, node in enumerate(prose):
        start, end = node.own[0][0], node.own[-1][1]
        closed = text[end - 1] in END_MARKS
        if closed and end - start > 24:
            sentences += 1
        elif (
            not closed
            and not _leads_on(context, node, end)
            and _holds_sentences(context, node, last=i == len(prose) - 1)
        ):
            candidates.append(i)
    if len(candidates) > sentences * (1 - _FEWEST) + 1:
        return
    final = context.nodes[-1]
    usual = _usual_indent(context) if candidates else 0.0
    for i in candidates:
        node = prose[i]
        following = prose[i + 1] if i + 1 < len(prose) else None
        goes_on = following if following is not None and _goes_on(context, node, following, usual) else None
        yield LooseEnd(node, goes_on, last=node is final and goes_on is None)


def _leads_on(context: Context, node: Node, end: int) -> bool:
    """Whether the enumeration that the sentence leads to follows in its own paragraph."""
    following = context.text[end : end + 8].split("\n")[0].lstrip()
    return bool(following) and marker_of(following) is not None


def _holds_sentences(context: Context, node: Node, *, last: bool) -> bool:
    if node.kind == "division":
        return False  # a heading's own text is its title
    own = context.own(node)
    if is_prose(own) or (node.kind == "paragraph" and own[-1] in OPEN_MARKS and len(own) >= 10):
        return True
    # A short last line below a heading is what a cut leaves, where it reads like the start of a task.
    return last and node.parent is not None and (own[-1] in LEADS_ON or starts_with_verb(own))


def _usual_indent(context: Context) -> float:
    """The indent with which most paragraphs begin, 0 where they begin at the edge."""
    indents = Counter(context.indent(node) for node in context.prose if node.kind == "paragraph")
    return indents.most_common(1)[0][0] if indents else 0.0


def _goes_on(context: Context, node: Node, following: Node, usual: float) -> bool:
    """Whether ``following`` is the rest of ``node``'s sentence: no heading, no new item, no new paragraph."""
    if following.kind != "paragraph":
        return False
    first = context.text[following.start]
    if first in RUNS_ON or first.islower():
        return True
    if following.parent not in (node.parent, node.id):
        return False
    if context.text[node.own[-1][1] - 1] in LEADS_ON:
        return True
    # Where paragraphs begin indented, one that does not is no beginning.
    return (
        usual >= 1.0
        and context.indent(following) <= usual - 1.0
        and context.text[following.own[-1][1] - 1] in END_MARKS
    )
