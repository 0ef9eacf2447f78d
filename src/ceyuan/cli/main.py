"""``ceyuan``: the commands, listed here, and what they have in common."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Final

from ceyuan.cli import check, compile, explain, outline, summary, targets, tasks, text
from ceyuan.cli.failures import of_error
from ceyuan.cli.parser import Parser
from ceyuan.cli.strings import Say, language

COMMANDS: Final = (compile, text, outline, targets, tasks, check, explain, summary)
"""Each has ``NAME``, ``HELP``, ``arguments(parser, say)`` and ``run(args, say)``."""
_PIPE_CLOSED: Final = 141  # 128 + SIGPIPE, as a shell reports it
_INTERRUPTED: Final = 130


def parser_for(say: Say) -> Parser:
    """The parser of the whole command line, in ``say``'s language."""
    from ceyuan import __version__

    parser = Parser(say=say, prog="ceyuan", description=say("about"), epilog=say("epilog"))
    parser.add_argument(
        "--version", action="version", version=f"ceyuan {__version__}", help=say("help_version")
    )
    commands = parser.add_subparsers(
        title=say("commands"), dest="command", metavar="COMMAND", parser_class=Parser
    )
    for command in COMMANDS:
        sub = commands.add_parser(
            command.NAME,
            help=say(command.HELP),
            say=say,
            prog=f"ceyuan {command.NAME}",
            description=say(command.HELP),
        )
        command.arguments(sub, say)
        sub.set_defaults(run=command.run, parser=sub)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 0, 1 for a bad input or a finding, 2 for a bad command."""
    words = list(sys.argv[1:] if argv is None else argv)
    say = Say(language(words, os.environ))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    parser = parser_for(say)
    try:
        args = parser.parse_args(words)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    if args.command is None:
        parser.print_help(sys.stderr)
        return 2
    try:
        return _run(args, say)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except KeyboardInterrupt:
        print(say("interrupted"), file=sys.stderr)
        return _INTERRUPTED


def _run(args: argparse.Namespace, say: Say) -> int:
    from ceyuan.cli.saving import OverwritesInputError, WriteError, abandon, flush
    from ceyuan.source.errors import SourceError

    try:
        code: int = args.run(args, say)
        flush()
    except BrokenPipeError:
        # Whoever read our output has left; the rest goes nowhere, also what is still in the buffer.
        abandon()
        return _PIPE_CLOSED
    except (SourceError, OSError, OverwritesInputError, WriteError) as error:
        if isinstance(error, WriteError):
            abandon()
        name = args.file if "file" in args else args.files[0] if "files" in args else ""
        print("\n".join(of_error(error, name, say).lines(say)), file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
