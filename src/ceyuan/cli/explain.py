"""``ceyuan explain CY101``: what a rule checks, why, and what to do about it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from ceyuan.cli.parser import Parser
from ceyuan.cli.saving import show
from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import SHAPES, WIDTH, paint, wrap

if TYPE_CHECKING:
    from ceyuan.checks import Rule

NAME: Final = "explain"
HELP: Final = "help_explain"
_LITERAL: Final = " " * 8


def arguments(parser: Parser, say: Say) -> None:
    """Declare the arguments."""
    parser.add_argument("code", nargs="?", metavar="CODE", help=say("help_code"))
    parser.add_argument("--all", action="store_true", help=say("help_all"))


def _severity(rule: Rule, say: Say) -> str:
    return paint(f"{SHAPES[rule.severity]} {say(rule.severity)}", rule.severity)


def _explain(rule: Rule, say: Say) -> str:
    head = paint(f"{rule.code} {rule.titles[say.lang]}", "strong")
    _, _, body = rule.explanation[say.lang].strip().partition("\n")
    return f"{head}  {_severity(rule, say)}  {rule.name}\n\n{_laid_out(body.strip())}\n"


def _laid_out(body: str) -> str:
    """The sections in 80 columns: paragraphs filled, examples (set in by eight blanks) line for line."""
    found: list[str] = []
    for section in body.split("\n\n"):
        title, *lines = section.split("\n")
        found.append(title)
        text = ""
        for line in lines:
            if line.startswith(_LITERAL):
                found.append(_LITERAL + wrap(line[8:], WIDTH - 8).replace("\n", "\n" + _LITERAL))
                continue
            joint = " " if text and text[-1].isascii() and line.strip()[:1].isascii() else ""
            text += joint + line.strip()
        if text:
            found.append("    " + wrap(text, WIDTH - 4).replace("\n", "\n    "))
        found.append("")
    return "\n".join(found)


def run(args: argparse.Namespace, say: Say) -> int:
    """Print one explanation, or all, or the list of rules."""
    from ceyuan.checks import RULES

    if args.code is None and not args.all:
        for rule in RULES:
            show(f"{rule.code}  {_severity(rule, say)}  {rule.titles[say.lang]}")
        show(say("explain_hint", code=RULES[0].code))
        return 0
    rules = (
        RULES if args.all else [rule for rule in RULES if args.code.upper() in (rule.code, rule.name.upper())]
    )
    if not rules:
        args.parser.fail(say("bad_code", code=args.code))
    show("\n".join(_explain(rule, say) for rule in rules), end="")
    return 0
