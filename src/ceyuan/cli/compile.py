"""``ceyuan compile FILE… -o OUT``: plans to data, pages and office files; many of them in parallel."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from ceyuan.cli import corrections as fixes
from ceyuan.cli import files, jobs
from ceyuan.cli.check import tally
from ceyuan.cli.failures import Failure, of_error
from ceyuan.cli.loading import compiled
from ceyuan.cli.parser import Parser, positive, size
from ceyuan.cli.saving import STDOUT, OverwritesInputError, emit, ready, ready_folder, save_all
from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import SHAPES, is_terminal, paint, quoted
from ceyuan.export import EXPORTERS
from ceyuan.export.sheets import SHEETS
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.corrections import Corrections
    from ceyuan.plan import Plan

NAME: Final = "compile"
HELP: Final = "help_compile"
_MORE_SUFFIXES: Final = {".htm": "html"}


class Task(NamedTuple):
    """A file to compile and where its result goes; ``table`` is the one that was chosen, if any was."""

    path: str
    out: str
    table: str | None = None


def arguments(parser: Parser, say: Say) -> None:
    """Declare the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help=say("help_files"))
    formats = say("help_format", formats=say("list_comma").join(EXPORTERS))
    parser.add_argument("--format", choices=tuple(EXPORTERS), metavar="FORMAT", help=formats)
    parser.add_argument("-o", "--out", metavar="OUT", help=say("help_out"))
    parser.add_argument(
        "--table",
        choices=tuple(SHEETS),
        metavar="TABLE",
        help=say("help_table", tables=say("list_comma").join(SHEETS)),
    )
    fixes.argument(parser, say)
    parser.add_argument("--max-bytes", type=size, metavar="N", help=say("help_max_bytes"))
    parser.add_argument("--jobs", type=positive, metavar="N", help=say("help_jobs"))
    parser.add_argument("--strict", action="store_true", help=say("help_strict_compile"))


def compile_to(task: Task, *, key: str, max_bytes: int | None, lang: Lang) -> Counter[str]:
    """Compile one file and save it; how many diagnostics it has, by severity."""
    plan = compiled(task.path, max_bytes=max_bytes, lang=lang)
    _save(task, plan, key, lang)
    return Counter(diagnostic.severity for diagnostic in plan.diagnostics)


def _save(task: Task, plan: Plan, key: str, lang: Lang) -> None:
    out, exporter = Path(task.out), EXPORTERS[key]
    page = out.with_suffix(EXPORTERS["html"].suffix)
    reader = page.name if page.is_file() else None
    contents = {
        path: exporter.write(plan, lang=lang, reader=reader, table=table)
        for path, table in exporter.paths(out, table=task.table).items()
    }
    save_all(contents, source=None if task.path == files.STDIN else Path(task.path))


def run(args: argparse.Namespace, say: Say) -> int:
    """Compile. 1 where a file failed, with ``--strict`` also where a plan has errors or warnings."""
    if files.STDIN in args.files and len(args.files) > 1:
        args.parser.fail(say("one_stdin"))
    out = Path(args.out) if args.out and args.out != STDOUT else None
    many = len(args.files) > 1 or Path(args.files[0]).is_dir()
    if many and out is None:
        args.parser.fail(say("needs_out"))
    if many and out is not None and out.exists() and not out.is_dir():
        args.parser.fail(say("out_is_file", out=out))
    told = fixes.told(args, say, many=many)
    key = args.format or ("json" if many else _format(args, say, out))
    if args.table is not None and not EXPORTERS[key].tables:
        args.parser.fail(say("table_needs_csv", format=key))
    if many:
        return _many(args, say, key, cast("Path", out))
    if out is None and EXPORTERS[key].binary and is_terminal(sys.stdout):
        args.parser.fail(say("binary_to_screen", format=key))
    if out is None and EXPORTERS[key].tables and args.table is None:
        args.parser.fail(say("which_table", tables=say("list_comma").join(SHEETS)))
    return _one(args, say, key, out, told)


def _format(args: argparse.Namespace, say: Say, out: Path | None) -> str:
    """The format that the name of the output asks for; JSON where it has no suffix or is a folder."""
    if out is None or not out.suffix or _is_folder(args, out):
        return "json"
    known = {exporter.suffix: key for key, exporter in EXPORTERS.items()} | _MORE_SUFFIXES
    if out.suffix.lower() not in known:
        args.parser.fail(say("bad_suffix", suffix=out.suffix, suffixes=say("list_comma").join(known)))
    return known[out.suffix.lower()]


def _is_folder(args: argparse.Namespace, out: Path) -> bool:
    return out.is_dir() or args.out.endswith(("/", "\\"))


def _one(args: argparse.Namespace, say: Say, key: str, out: Path | None, told: Corrections | None) -> int:
    name = args.files[0]
    if out is None:
        plan = compiled(name, max_bytes=args.max_bytes, lang=say.lang, corrections=told)
        emit(EXPORTERS[key].write(plan, lang=say.lang, table=args.table))
        fixes.report(plan, say)
        counts = Counter[str](diagnostic.severity for diagnostic in plan.diagnostics)
        return _code(args, counts)
    if _is_folder(args, out):
        stem = "plan" if name == files.STDIN else Path(name).stem
        out = out / (stem + EXPORTERS[key].suffix)
    paths = EXPORTERS[key].paths(out, table=args.table)
    fixes.keep(args, paths)
    ready(paths, source=None if name == files.STDIN else Path(name))
    plan = compiled(name, max_bytes=args.max_bytes, lang=say.lang, corrections=told)
    _save(Task(name, str(out), args.table), plan, key, say.lang)
    counts = Counter[str](diagnostic.severity for diagnostic in plan.diagnostics)
    shown = say("list_comma").join(map(str, paths))
    print(say("compiled_one", out=shown, counts=tally(counts, say)), file=sys.stderr)
    fixes.report(plan, say)
    _next([name], counts, say, corrections=args.corrections)
    return _code(args, counts)


def _many(args: argparse.Namespace, say: Say, key: str, out: Path) -> int:
    entries, skipped = files.inputs(args.files, apart=out)
    if not entries:
        failure = Failure(args.files[0], say("not_readable"))
        print("\n".join([*failure.lines(say), *files.left_out(skipped, say)]), file=sys.stderr)
        return 1
    ready_folder(out)
    targets = files.outputs(entries, out, EXPORTERS[key].suffix)
    tasks = [
        Task(str(entry.path), str(target), args.table) for entry, target in zip(entries, targets, strict=True)
    ]
    inputs = {os.path.realpath(task.path) for task in tasks}
    over = {task: path for task in tasks for path in _paths(task, key) if os.path.realpath(path) in inputs}
    failures = [of_error(OverwritesInputError(path), task.path, say) for task, path in over.items()]
    tasks = [task for task in tasks if task not in over]
    names = [task.path for task in tasks]
    work = partial(compile_to, key=key, max_bytes=args.max_bytes, lang=say.lang)
    processes = jobs.workers([Path(name) for name in names], args.jobs)
    counts: Counter[str] = Counter()
    for done in jobs.run(work, tasks, names, processes=processes, verb=say("compiling")):
        if done.error is not None:
            failures.append(of_error(done.error, names[done.number], say))
        else:
            counts.update(cast("Counter[str]", done.result))
    written = len(entries) - len(failures)
    if written:
        print(say("compiled_many", n=written, out=out) + say("colon") + tally(counts, say), file=sys.stderr)
    if failures:
        mark = paint(f"{SHAPES['error']} ", "error", sys.stderr)
        print(mark + say("failed", n=len(failures)), file=sys.stderr)
        for failure in failures:
            print("  " + "\n  ".join(failure.lines(say)), file=sys.stderr)
    for line in files.left_out(skipped, say):
        print(line, file=sys.stderr)
    _next(args.files, counts, say)
    return 1 if failures else _code(args, counts)


def _paths(task: Task, key: str) -> list[str]:
    return [str(path) for path in EXPORTERS[key].paths(Path(task.out), table=task.table)]


def _next(names: list[str], counts: Counter[str], say: Say, *, corrections: str | None = None) -> None:
    if counts["error"] or counts["warning"]:
        told = [f"--corrections={corrections}"] if corrections else []
        end = ["--"] if any(name[0] == "-" != name for name in names) else []
        print(say("next_check", path=quoted([*told, *end, *names])), file=sys.stderr)


def _code(args: argparse.Namespace, counts: Counter[str]) -> int:
    return int(args.strict and bool(counts["error"] or counts["warning"]))
