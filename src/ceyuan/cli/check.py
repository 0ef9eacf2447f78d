"""``ceyuan check FILE…``: what is wrong with the plans, each finding at its place."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from ceyuan.cli import corrections as fixes
from ceyuan.cli import files, jobs
from ceyuan.cli.failures import Failure, of_error
from ceyuan.cli.loading import compiled
from ceyuan.cli.parser import Parser, positive, size
from ceyuan.cli.quote import Lines
from ceyuan.cli.saving import show
from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import SHAPES, WIDTH, is_terminal, paint, visible, wrap
from ceyuan.plan import Diagnostic, Lang

if TYPE_CHECKING:
    from ceyuan.corrections import Corrections

NAME: Final = "check"
HELP: Final = "help_check"
SEVERITIES: Final = ("error", "warning", "info")


class Found(NamedTuple):
    """A finding with its place, and the source lines that show it."""

    diagnostic: Diagnostic
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    quote: list[str]


def arguments(parser: Parser, say: Say) -> None:
    """Declare the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help=say("help_files"))
    parser.add_argument("--select", metavar="CODES", help=say("help_select"))
    parser.add_argument("--ignore", metavar="CODES", help=say("help_ignore"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("help_check_format"))
    fixes.argument(parser, say)
    parser.add_argument("--strict", action="store_true", help=say("help_strict_check"))
    parser.add_argument("--jobs", type=positive, metavar="N", help=say("help_jobs"))
    parser.add_argument("--max-bytes", type=size, metavar="N", help=say("help_max_bytes"))


def codes(args: argparse.Namespace, say: Say) -> frozenset[str]:
    """The codes that ``--select`` and ``--ignore`` leave; a code may be cut short (``CY1``)."""
    from ceyuan.checks import RULES

    known = [rule.code for rule in RULES]

    def meant(value: str | None) -> set[str]:
        wanted = [
            code.strip().upper() for code in (value or "").replace("，", ",").split(",") if code.strip()
        ]
        for code in wanted:
            if not any(name.startswith(code) for name in known):
                args.parser.fail(say("bad_code", code=code))
        return {name for name in known for code in wanted if name.startswith(code)}

    return frozenset((meant(args.select) if args.select else set(known)) - meant(args.ignore))


def findings(
    name: str, *, max_bytes: int | None, lang: Lang, wanted: frozenset[str], corrections: Corrections | None
) -> list[Found]:
    """The findings about one file."""
    plan = compiled(name, max_bytes=max_bytes, lang=lang, corrections=corrections)
    lines = Lines(plan.text)
    found = []
    for diagnostic in plan.diagnostics:
        if diagnostic.code not in wanted:
            continue
        if diagnostic.start is None or diagnostic.end is None:
            found.append(Found(diagnostic, None, None, None, None, []))
            continue
        quote = lines.quote(diagnostic.start, diagnostic.end)
        found.append(Found(diagnostic, *lines.at(diagnostic.start), *lines.at(diagnostic.end), quote))
    return found


def _text(name: str, found: list[Found], say: Say) -> str:
    explained: set[str] = set()
    blocks = []
    for one in found:
        diagnostic = one.diagnostic
        place = visible(name, keep="") + ("" if one.line is None else f":{one.line}:{one.column}")
        shape = paint(f"{SHAPES[diagnostic.severity]} {say(diagnostic.severity)}", diagnostic.severity)
        message = visible(diagnostic.message)
        if is_terminal(sys.stdout):
            message = wrap(message, WIDTH - 2)
        lines = [
            f"{paint(place, 'strong')}  {shape}  {diagnostic.code}",
            "  " + message.replace("\n", "\n  "),
            *one.quote,
        ]
        if diagnostic.code not in explained:
            explained.add(diagnostic.code)
            lines.append("  " + paint(say("explain_hint", code=diagnostic.code), "dim"))
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _row(name: str, one: Found) -> dict[str, object]:
    from ceyuan.export.json import diagnostic_to_dict

    return {
        "file": name,
        **diagnostic_to_dict(one.diagnostic),
        "line": one.line,
        "column": one.column,
        "end_line": one.end_line,
        "end_column": one.end_column,
    }


def tally(counts: Counter[str], say: Say) -> str:
    """``1 个错误，2 个警告`` in words; what does not occur is left out."""
    parts = [say(f"n_{severity}", n=counts[severity]) for severity in SEVERITIES if counts[severity]]
    return say("comma").join(parts) or say("clean")


def run(args: argparse.Namespace, say: Say) -> int:
    """Print the findings. 1 where there are errors (with ``--strict`` also warnings) or unreadable files."""
    wanted = codes(args, say)
    names, skipped = _names(args, say)
    told = fixes.told(args, say, many=len(args.files) > 1 or Path(args.files[0]).is_dir())
    work = partial(findings, max_bytes=args.max_bytes, lang=say.lang, wanted=wanted, corrections=told)
    processes = 1 if names == [files.STDIN] else jobs.workers([Path(name) for name in names], args.jobs)
    counts: Counter[str] = Counter()
    failures = [] if names else [Failure(args.files[0], say("not_readable"))]
    rows: list[dict[str, object]] = []
    blocks = 0
    for done in jobs.run(work, names, names, processes=processes, verb=say("checking")):
        name = names[done.number]
        if done.error is not None:
            failures.append(of_error(done.error, name, say))
            continue
        found = cast("list[Found]", done.result)
        counts.update(one.diagnostic.severity for one in found)
        if args.format == "json":
            rows += [_row(name, one) for one in found]
        elif found:
            show(("\n" if blocks else "") + _text(name, found, say))
            blocks += 1
    if args.format == "json":
        import json

        show(visible(json.dumps(rows, ensure_ascii=False, indent=2)))
    elif len(failures) < len(names):
        checked = say("files", n=len(names) - len(failures))
        show(f"{checked}{say('colon')}{tally(counts, say)}{say('stop')}")
    for failure in failures:
        print("\n".join(failure.lines(say)), file=sys.stderr)
    for line in files.left_out(skipped, say):
        print(line, file=sys.stderr)
    return int(bool(failures or counts["error"] or (args.strict and counts["warning"])))


def _names(args: argparse.Namespace, say: Say) -> tuple[list[str], list[Path]]:
    if files.STDIN in args.files:
        if len(args.files) > 1:
            args.parser.fail(say("one_stdin"))
        return [files.STDIN], []
    found = files.inputs(args.files)
    return [str(entry.path) for entry in found.entries], found.skipped
