"""``ceyuan text FILE``: the source text, as UTF-8, with nothing added and nothing changed."""

from __future__ import annotations

import argparse
from typing import Final

from ceyuan.cli.loading import data_of
from ceyuan.cli.parser import Parser, size
from ceyuan.cli.saving import emit
from ceyuan.cli.strings import Say

NAME: Final = "text"
HELP: Final = "help_text"


def arguments(parser: Parser, say: Say) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help=say("help_file"))
    parser.add_argument("--max-bytes", type=size, metavar="N", help=say("help_max_bytes"))


def run(args: argparse.Namespace, say: Say) -> int:
    """Print the text."""
    from ceyuan.source import MAX_BYTES, read

    source = read(data_of(args.file), max_bytes=args.max_bytes or MAX_BYTES)
    emit(source.text)
    return 0
