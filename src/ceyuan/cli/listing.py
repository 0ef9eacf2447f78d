"""One table of a plan on the terminal or in a file: what ``ceyuan targets`` and ``ceyuan tasks`` share."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ceyuan.cli import corrections as fixes
from ceyuan.cli import files
from ceyuan.cli.loading import compiled
from ceyuan.cli.parser import Parser, size
from ceyuan.cli.saving import STDOUT, emit, ready, save, show
from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import WIDTH, is_terminal, pad, paint, quoted, visible, width, wrap
from ceyuan.export.sheets.model import BELOW

if TYPE_CHECKING:
    from ceyuan.export.sheets.model import Sheet
    from ceyuan.plan import Plan

FORMATS: Final = ("text", "csv", "json", "md", "xlsx")
_GAP: Final = 2


def arguments(parser: Parser, say: Say) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help=say("help_file"))
    parser.add_argument("--format", choices=FORMATS, help=say("help_table_format"))
    parser.add_argument("-o", "--out", metavar="OUT", help=say("help_table_out"))
    fixes.argument(parser, say)
    parser.add_argument("--max-bytes", type=size, metavar="N", help=say("help_max_bytes"))


def run(key: str, args: argparse.Namespace, say: Say) -> int:
    """Print or write the table ``key`` of the plan."""
    from ceyuan.export.sheets import sheet

    out = Path(args.out) if args.out and args.out != STDOUT else None
    kind = args.format or _format(args, say, out)
    if kind == "xlsx" and out is None and is_terminal(sys.stdout):
        args.parser.fail(say("binary_to_screen", format=kind))
    source = None if args.file == files.STDIN else Path(args.file)
    if out is not None:
        fixes.keep(args, [out])
        ready([out], source=source)
    told = fixes.told(args, say)
    plan = compiled(args.file, max_bytes=args.max_bytes, lang=say.lang, corrections=told)
    fixes.report(plan, say)
    table = sheet(plan, key, lang=say.lang)
    if kind == "text" and out is None:
        show(paint(wrap(visible(plan.title or plan.source.name)), "strong"))
        show("\n".join(screen(table, say)))
        if table.rows:
            show("\n" + say("next_table", command=key, path=quoted([args.file])))
        return 0
    data = written(plan, table, kind, say)
    if out is None:
        emit(data)
    else:
        save(out, data, source=source)
        print(say("written_table", out=out, n=len(table.rows)), file=sys.stderr)
    return 0


def _format(args: argparse.Namespace, say: Say, out: Path | None) -> str:
    """The format that the name of the output asks for; text on the terminal."""
    if out is None or not out.suffix:
        return "text"
    suffix = out.suffix.lower().removeprefix(".")
    kind = {"txt": "text", "markdown": "md"}.get(suffix, suffix)
    if kind not in FORMATS:
        known = say("list_comma").join(".txt" if one == "text" else f".{one}" for one in FORMATS)
        args.parser.fail(say("bad_suffix", suffix=out.suffix, suffixes=known))
    return kind


def written(plan: Plan, table: Sheet, kind: str, say: Say) -> str | bytes:
    """``table`` in the format ``kind``."""
    if kind == "xlsx":
        from ceyuan.export.xlsx import to_xlsx

        return to_xlsx(plan, lang=say.lang, only=table.key)
    if kind == "csv":
        from ceyuan.export.csv import sheet_csv

        return sheet_csv(table, lang=say.lang)
    if kind == "json":
        from ceyuan.export.sheets.text import sheet_json

        return sheet_json(table)
    if kind == "md":
        from ceyuan.export.sheets.text import sheet_markdown

        return sheet_markdown(table, lang=say.lang)
    return "\n".join([plan.title or plan.source.name, *screen(table, say)]) + "\n"


def screen(table: Sheet, say: Say) -> list[str]:
    """The table as lines of 80 columns: the columns that a terminal has room for, cells wrapped in theirs.

    A column in which every row lacks its value is left out.
    """
    from ceyuan.export.sheets.model import say as in_language

    if not table.rows:
        return wrap(table.empty).split("\n")
    filled = [
        (at, column, in_language(column.head, say.lang))
        for at, column in enumerate(table.columns)
        if column.screen and any(row.cells[at] is not None for row in table.rows)
    ]
    beside = [(at, column) for at, column, _ in filled if column.screen != BELOW]
    below = [(at, head) for at, column, head in filled if column.screen == BELOW]
    texts = [[visible(text, keep="") for text in table.texts(row)] for row in table.rows]
    cells = [[row[at] for at, _ in beside] for row in texts]
    cells.insert(0, [in_language(column.head, say.lang) for _, column in beside])
    widths = _widths(cells, [column.screen for _, column in beside])
    aligns = [column.align for _, column in beside]
    lines = wrap(table.summary).split("\n")
    lines += [paint(line, "dim") for line in _row(cells[0], widths, aligns)]
    indent = widths[0] + _GAP
    for row, told, shown in zip(table.rows, texts, cells[1:], strict=True):
        lines += _row(shown, widths, aligns)
        found = [f"{head}{say('colon')}{told[at]}" for at, head in below if row.cells[at] is not None]
        if found:
            text = wrap(say("semicolon").join(found), WIDTH - indent).split("\n")
            lines += [" " * indent + paint(line, "dim") for line in text]
    return lines


def _widths(cells: list[list[str]], wanted: list[int]) -> list[int]:
    """No column wider than its longest cell; what that leaves free goes to those that need it."""
    need = [max(map(width, column)) for column in zip(*cells, strict=True)]
    found = [min(a, b) for a, b in zip(need, wanted, strict=True)]
    free = WIDTH - sum(found) - _GAP * (len(found) - 1)
    for at in sorted(range(len(found)), key=lambda at: found[at] - need[at]):
        more = min(free, need[at] - found[at])
        found[at] += more
        free -= more
    return found


def _row(cells: list[str], widths: list[int], aligns: list[Any]) -> list[str]:
    wrapped = [wrap(cell, size).split("\n") for cell, size in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped))
    lines = []
    for at in range(height):
        parts = [
            " " * (size - width(text)) + text if align == "right" else pad(text, size)
            for column, size, align in zip(wrapped, widths, aligns, strict=True)
            for text in [column[at] if at < len(column) else ""]
        ]
        lines.append((" " * _GAP).join(parts).rstrip())
    return lines
