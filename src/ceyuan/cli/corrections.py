"""``--corrections FILE``: a person's corrections, read before the plan is, and what became of them in words."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ceyuan.cli.failures import of_error
from ceyuan.cli.parser import Parser
from ceyuan.cli.saving import OverwritesInputError
from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import SHAPES, WIDTH, paint, visible, wrap

if TYPE_CHECKING:
    from ceyuan.corrections import Corrections
    from ceyuan.plan import Plan

_MISFIT = ("unfit", "ambiguous")


def argument(parser: Parser, say: Say) -> None:
    """Declare ``--corrections``."""
    parser.add_argument("--corrections", metavar="TOML", help=say("help_corrections"))


def told(args: argparse.Namespace, say: Say, *, many: bool = False) -> Corrections | None:
    """The corrections in the file that the command names; it ends here, with 1, where they cannot be read."""
    if args.corrections is None:
        return None
    if many:
        args.parser.fail(say("corrections_one"))
    from ceyuan.corrections import read
    from ceyuan.source.errors import SourceError

    try:
        return read(args.corrections)
    except (SourceError, OSError) as error:
        print("\n".join(of_error(error, args.corrections, say).lines(say)), file=sys.stderr)
        raise SystemExit(1) from error


def keep(args: argparse.Namespace, outputs: Iterable[Path]) -> None:
    """Raise :class:`OverwritesInputError` where one of ``outputs`` is the corrections file: it is a person's work."""
    file = Path(args.corrections) if args.corrections is not None else None
    for out in outputs:
        if file is not None and out.exists() and file.exists() and out.samefile(file):
            raise OverwritesInputError(str(out))


def report(plan: Plan, say: Say) -> None:
    """Say on standard error how many corrections were applied, and what is wrong with the others."""
    if not plan.corrections:
        return
    applied = sum(one.status == "applied" for one in plan.corrections)
    misfits = sum(one.status in _MISFIT for one in plan.corrections)
    unchanged = len(plan.corrections) - applied - misfits
    parts = [say("corrections_applied", n=applied)]
    if unchanged:
        parts.append(say("corrections_unchanged", n=unchanged))
    if misfits:
        parts.append(say("corrections_misfit", n=misfits))
    print(say("corrections") + say("colon") + say("comma").join(parts), file=sys.stderr)
    for diagnostic in plan.diagnostics:
        if diagnostic.code in {"CY191", "CY192"}:
            mark = paint(f"{SHAPES['error']} ", "error", sys.stderr)
            text = wrap(visible(f"{diagnostic.code} {diagnostic.message}"), WIDTH - 4)
            print("  " + mark + text.replace("\n", "\n    "), file=sys.stderr)
