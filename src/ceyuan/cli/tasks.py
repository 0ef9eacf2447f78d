"""``ceyuan tasks FILE``: what has to be done, by whom and by when."""

from __future__ import annotations

import argparse
from typing import Final

from ceyuan.cli import listing
from ceyuan.cli.parser import Parser
from ceyuan.cli.strings import Say

NAME: Final = "tasks"
HELP: Final = "help_tasks"


def arguments(parser: Parser, say: Say) -> None:
    """Declare the arguments."""
    listing.arguments(parser, say)


def run(args: argparse.Namespace, say: Say) -> int:
    """Print or write the task breakdown."""
    return listing.run(NAME, args, say)
