"""``ceyuan outline FILE``: the tree of headings with their ids and where they stand."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ceyuan.cli import corrections as fixes
from ceyuan.cli.loading import compiled
from ceyuan.cli.parser import Parser, positive, size
from ceyuan.cli.saving import show
from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import WIDTH, pad, paint, visible, width, wrap

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan

NAME: Final = "outline"
HELP: Final = "help_outline"


def arguments(parser: Parser, say: Say) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help=say("help_file"))
    parser.add_argument("--depth", type=positive, metavar="N", help=say("help_depth"))
    parser.add_argument("--boxes", action="store_true", help=say("help_boxes"))
    fixes.argument(parser, say)
    parser.add_argument("--max-bytes", type=size, metavar="N", help=say("help_max_bytes"))


def heading(node: Node) -> str:
    """Number and title as the document prints them, harmless to a terminal."""
    number, title = visible(node.number or ""), visible(node.title or "")
    if node.kind == "table":
        return f"▦ {title or visible(' | '.join(column for column in node.columns if column))}"
    if node.kind == "box":
        return " ".join(part for part in ("▣", number, title) if part)
    return f"{number} {title}" if number[-1:].isalnum() and title else number + title


def rows(plan: Plan, *, depth: int | None = None, boxes: bool = False) -> Iterator[tuple[int, Node]]:
    """The headings of the plan, each with its level from 0."""
    shown = {"division", "box", "table"} if boxes else {"division"}
    levels: dict[str, int] = {}
    for node in plan.nodes:
        level = levels.get(node.parent or "", 0)
        levels[node.id] = level + (node.kind == "division")
        if node.kind in shown and (depth is None or level < depth):
            yield level, node


def table(plan: Plan, say: Say, *, depth: int | None = None, boxes: bool = False) -> list[str]:
    """The outline as lines of 80 columns: place, id, heading."""
    found = list(rows(plan, depth=depth, boxes=boxes))
    if not found:
        return [say("no_divisions")]
    paged = any(node.page for _, node in found)
    places = [str(node.page or "—") if paged else str(node.lines[0]) for _, node in found]
    head = say("page" if paged else "line")
    first = max(width(head), *map(len, places))
    second = min(24, max(width(say("id")), *(width(visible(node.id)) for _, node in found)))
    lines = [paint(f"{' ' * (first - width(head))}{head}  {pad(say('id'), second)}  {say('title')}", "dim")]
    for place, (level, node) in zip(places, found, strict=True):
        indent = first + 2 + second + 2 + 2 * level
        left = f"{place:>{first}}  {pad(visible(node.id), second)}  "
        text = wrap(heading(node), WIDTH - indent if width(left) <= first + second + 4 else WIDTH)
        lines.append(paint(left, "dim") + "  " * level + text.replace("\n", "\n" + " " * indent))
    return lines


def run(args: argparse.Namespace, say: Say) -> int:
    """Print the outline."""
    told = fixes.told(args, say)
    plan = compiled(args.file, max_bytes=args.max_bytes, lang=say.lang, corrections=told)
    fixes.report(plan, say)
    show(paint(wrap(visible(plan.title or plan.source.name)), "strong"))
    show("\n".join(table(plan, say, depth=args.depth, boxes=args.boxes)))
    return 0
