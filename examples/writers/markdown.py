"""plan.md: headings, pipe tables, boxes as block quotes, footnotes at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markup import Block, Table, joined, plain

from writers.layout import Frame, Par, parts


def _par(par: Par) -> str:
    text = plain(par.text)
    if par.style == "title":
        return f"# {joined(text)}"
    if par.number and len(par.text) == par.lead:  # a run-in heading stays a paragraph
        return "#" * (int(par.style[1]) + 1) + f" {text}"
    if par.style == "attachment" and not text.startswith("附件"):
        return f"# {text}"
    return text


def _table(table: Table) -> str:
    rows = [table.columns, ["---"] * len(table.columns), *table.rows]
    full = [[*row, *[""] * (len(table.columns) - len(row))] for row in rows]
    caption = f"**{table.number}　{table.title}**".replace("**　", "**")
    return caption + "\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in full).replace("^", "")


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    notes = []
    for part in parts(blocks):
        match part:
            case Par("contents"):
                pass
            case Par("note"):
                notes.append(_par(part))
            case Par():
                yield _par(part)
            case Frame():
                yield "\n>\n".join(f"> {text}" for text in [f"**{part.head}**", *map(_par, part.pars)])
            case Table():
                yield _table(part)
    yield "---"
    yield from notes


def write(blocks: Sequence[Block]) -> str:
    """The plan as Markdown."""
    return "\n\n".join(_blocks(blocks)) + "\n"
