"""A plan as readable Markdown (CommonMark with pipe tables): wraps repaired, furniture left out."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from ceyuan.export.parts import heading, lines, parts, run_on
from ceyuan.export.tables import beside_cells, figures, grid
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan

_LEFT_OUT = frozenset({"furniture", "contents"})
_SPECIAL = re.compile(r"[\\`*_#<\[~$|]|&(?=#?\w+;)")
_AT_START = re.compile(r"([0-9]{1,9})(?=[.)])|(?=[-+=>])")


def to_markdown(plan: Plan) -> str:
    """``plan`` as Markdown: headings, bold run-in leads, boxes as quotes, lists as printed."""
    titled = any(node.kind == "title" for node in plan.nodes)
    blocks = [f"# {escape(plan.title)}"] if plan.title and not titled else []
    for node in plan.children():
        blocks += _blocks(plan, node)
    return "\n\n".join(blocks) + "\n" if blocks else ""


def escape(text: str) -> str:
    """``text`` as Markdown that shows exactly these characters, at the start of a line or inside one."""
    text = _SPECIAL.sub(r"\\\g<0>", text)
    return _AT_START.sub(r"\1\\", text, count=1) if _AT_START.match(text) else text


def bold(text: str, *, before: str = "", after: str = "") -> str:
    """``text`` in bold between its neighbours.

    CommonMark does not close (open) ``**`` between a mark and a letter, which in Chinese text is the
    common case; there the marks at the edge of ``text`` stay outside of the bold.
    """
    first, last = 0, len(text)
    if before and not _is_mark(before[-1]):
        while first < last and _is_mark(text[first], symbols=True):
            first += 1
    if after and not _is_mark(after[0]):
        while last > first and _is_mark(text[last - 1], symbols=True):
            last -= 1
    if first == last:
        return inline(text) if before else escape(text)
    return f"{inline(text[:first])}**{inline(text[first:last])}**{inline(text[last:])}"


def inline(text: str) -> str:
    """``text`` as Markdown that shows exactly these characters, inside a line or a cell."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _is_mark(char: str, *, symbols: bool = False) -> bool:
    category = unicodedata.category(char)
    return char.isspace() or category[0] == "P" or (symbols and category[0] == "S")


def _blocks(plan: Plan, node: Node) -> list[str]:
    """The Markdown blocks of ``node`` and all below it."""
    if node.kind in _LEFT_OUT:
        return []
    below = plan.children(node.id)
    if node.kind == "list":
        return _list(plan, node)
    if node.kind == "box":
        head = [bold(heading(node))] if node.own else []
        return [_quote("\n\n".join(head + _below(plan, below)))]
    own: list[str] = []
    body = run_on(plan, node)
    text = body.text if body else ""
    if body:
        below = (*plan.children(body.id), *below[1:])
    if node.kind == "division" and not node.inline:
        own = [f"{'#' * min((node.level or 1) + 1, 6)} {escape(heading(node))}"]
    elif node.kind == "title":
        own = [f"# {escape(node.text)}"]
    elif node.kind == "table":
        own = _table(node)
    elif node.kind == "signature":
        own = ["\\\n".join(map(escape, lines(node)))]
    elif node.kind == "item":
        return ["\n\n".join([_item(node, text), *_below(plan, below)])]
    elif node.kind == "division":
        own = [_run_in(node, text)]
    elif node.own:
        own = [bold(node.text) if node.kind == "attachment" else escape(node.text)]
    return own + _below(plan, below)


def _below(plan: Plan, nodes: tuple[Node, ...]) -> list[str]:
    return [block for node in nodes for block in _blocks(plan, node)]


def _run_in(node: Node, body: str) -> str:
    """A heading that is the first sentence of its paragraph."""
    rest = parts(node).rest
    lead = heading(node).removesuffix(rest)
    return bold(lead, after=rest + body) + inline(rest + body)


def _item(node: Node, body: str) -> str:
    found = parts(node)
    rest = found.rest + body
    if not found.title or len(rest) <= 1:
        return escape(node.text + body)
    return escape(found.lead) + bold(found.title, before=found.lead, after=rest) + inline(rest)


def _list(plan: Plan, node: Node) -> list[str]:
    """The label, then one line per item; what else stands in the list stays between its items."""
    found = [bold(node.text)] if node.own else []
    run: list[str] = []
    for child in plan.children(node.id):
        blocks = _blocks(plan, child)
        if child.kind == "item":
            run += [_hang(block) for block in blocks]
        elif blocks:
            found += [_join(run)] * bool(run) + blocks
            run = []
    return found + [_join(run)] * bool(run)


def _join(items: list[str]) -> str:
    return ("\n\n" if any("\n\n" in item for item in items) else "\n").join(items)


def _hang(block: str) -> str:
    return "- " + block.replace("\n", "\n  ").replace("\n  \n", "\n\n")


def _quote(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _table(node: Node) -> list[str]:
    """A pipe table below its title; a table whose cells are unknown as its lines."""
    found = [bold(node.title)] if node.title else []
    if not node.columns and not node.rows:
        return [*found, "\\\n".join(map(escape, lines(node)))]
    found += [escape(line) for line in beside_cells(node)]
    rows = [f"| {' | '.join(inline(repair(cell)) for cell in row)} |" for row in grid(node)]
    rules = ["---:" if figure else "---" for figure in figures(node)] or ["---"] * len(node.columns)
    return [*found, "\n".join([rows[0], f"| {' | '.join(rules)} |", *rows[1:]])]
