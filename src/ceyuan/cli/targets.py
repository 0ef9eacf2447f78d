"""``ceyuan targets FILE``: what the plan commits to, as an indicator table."""

from __future__ import annotations

import argparse
from typing import Final

from ceyuan.cli import listing
from ceyuan.cli.parser import Parser
from ceyuan.cli.strings import Say

NAME: Final = "targets"
HELP: Final = "help_targets"


def arguments(parser: Parser, say: Say) -> None:
    """Declare the arguments."""
    listing.arguments(parser, say)


def run(args: argparse.Namespace, say: Say) -> int:
    """Print or write the indicator table."""
    return listing.run(NAME, args, say)
