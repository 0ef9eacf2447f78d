"""``ceyuan summary FILE --out build``: a plan on one screen, and its files beside it."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ceyuan.cli import corrections as fixes
from ceyuan.cli import files
from ceyuan.cli.check import tally
from ceyuan.cli.loading import compiled
from ceyuan.cli.outline import table
from ceyuan.cli.parser import Parser, size
from ceyuan.cli.quote import Lines
from ceyuan.cli.saving import ready, save_all, show
from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import SHAPES, WIDTH, pad, paint, quoted, visible, wrap

if TYPE_CHECKING:
    from ceyuan.plan import Plan

NAME: Final = "summary"
HELP: Final = "help_summary"
_LABEL: Final = 10
_WRITTEN: Final = ("json", "md", "html", "xlsx")
"""The formats that a person looks at first; the others are for one use each, and for ``ceyuan compile``."""


def arguments(parser: Parser, say: Say) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help=say("help_file"))
    parser.add_argument("--out", metavar="OUT", help=say("help_out_folder"))
    fixes.argument(parser, say)
    parser.add_argument("--max-bytes", type=size, metavar="N", help=say("help_max_bytes"))


def _row(label: str, text: str) -> str:
    return paint(pad(label, _LABEL), "dim") + wrap(visible(text), WIDTH - _LABEL).replace(
        "\n", "\n" + " " * _LABEL
    )


def _diagnostics(plan: Plan, say: Say) -> list[str]:
    lines = Lines(plan.text)
    found = []
    for diagnostic in plan.diagnostics:
        place = say("whole") if diagnostic.start is None else say("at_line", n=lines.at(diagnostic.start)[0])
        shape = paint(SHAPES[diagnostic.severity], diagnostic.severity)
        text = f"{diagnostic.code} {place}{say('colon')}{visible(diagnostic.message)}"
        found.append(f"  {shape} " + wrap(text, WIDTH - 4).replace("\n", "\n    "))
    return found


def page(plan: Plan, say: Say) -> str:
    """The summary: title, period, counts, proof, outline to level 2, diagnostics."""
    from ceyuan.export import summary

    whole, proof = summary.accounted(plan, say.lang)
    counts = Counter[str](diagnostic.severity for diagnostic in plan.diagnostics)
    issued = " ".join(part for part in (plan.issuer, plan.number, plan.issued) if part)
    period = say("years", *plan.period) if plan.period else say("none")
    rows = [
        paint(wrap(visible(plan.title or plan.source.name)), "strong"),
        "",
        _row(say("period"), period),
        *([_row(say("issued"), issued)] if issued else []),
        _row(say("source"), f"{plan.source.name}{say('comma')}{say('chars', n=plan.source.chars)}"),
        _row(say("made_of"), summary.contents(plan, say.lang)),
        _row(say("facts"), summary.facts(plan, say.lang)),
        _row(say("proof"), ("" if whole else f"{SHAPES['error']} ") + proof),
        "",
        paint(say("outline"), "dim"),
        *table(plan, say, depth=2),
        "",
        paint(say("diagnostics"), "dim") + f"  {tally(counts, say)}",
        *_diagnostics(plan, say),
    ]
    return "\n".join(rows)


def run(args: argparse.Namespace, say: Say) -> int:
    """Print the summary, write the files, and say what to do next."""
    from ceyuan.export import EXPORTERS

    out = Path(args.out) if args.out else None
    source = None if args.file == files.STDIN else Path(args.file)
    targets = {} if out is None else {key: out / f"plan{EXPORTERS[key].suffix}" for key in _WRITTEN}
    text = None if out is None else out / "plan.txt"
    fixes.keep(args, targets.values())
    ready([*targets.values(), *([text] if text else [])], source=source)
    told = fixes.told(args, say)
    plan = compiled(args.file, max_bytes=args.max_bytes, lang=say.lang, corrections=told)
    show(page(plan, say))
    if out is None or text is None:
        return 0
    contents = {
        path: EXPORTERS[key].write(plan, lang=say.lang, reader=targets["html"].name)
        for key, path in targets.items()
    }
    contents[text] = plan.text
    save_all(contents, source=source)
    show()
    show(wrap(say("written", out=out, files=say("list_comma").join(path.name for path in contents))))
    show(say("next_open", path=quoted([str(out / "plan.html")])))
    return 0
