"""Table nodes: from real tables, from flattened ones, with the caption before them."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.grammar.block import Block
from ceyuan.grammar.draft import Draft
from ceyuan.grammar.flat_tables import FlatTable
from ceyuan.grammar.layout import ends_sentence
from ceyuan.grammar.site import Site
from ceyuan.spacing import repair

_TABLE_NUMBER: Final = re.compile(
    r"((?:附\s*)?表\s*[0-9一二三四五六七八九十]{1,3}(?:[-—.－][0-9]{1,2})?)\s*[：:．.、]?\s*"
)


def real_table(site: Site, block: Block) -> None:
    """Add the node of the real table that ``block`` stands for."""
    table = site.source.tables[block.table]
    draft = Draft("table", site.holder, [(table.start, table.end)], page=block.page)
    _caption(site, draft)
    head = table.head or (1 if len(table.rows) > 1 else 0)
    draft.columns = tuple(_merge(column) for column in zip(*table.rows[:head], strict=False)) if head else ()
    draft.rows = table.rows[head:]
    site.drafts.append(draft)


def flat_table(site: Site, flat: FlatTable) -> None:
    """Add the node of a flattened table; page numbers among its cells become furniture."""
    draft = Draft("table", site.holder, [], page=flat.blocks[0].page, columns=flat.columns, rows=flat.rows)
    draft.title = flat.title
    if draft.title is None:
        _caption(site, draft)
    site.drafts.append(draft)
    for block in flat.blocks:
        if block.kind == "furniture":
            site.add("furniture", None, block)
        else:
            draft.own += block.spans()


def _caption(site: Site, table: Draft) -> None:
    """Take the title of a table, and its number (``表1``), from the short paragraph just before it."""
    last = site.drafts[-1] if site.drafts else None
    if last is None or last.kind not in {"paragraph", "preamble", "title"} or len(last.own) != 1:
        return
    text = site.source.text[last.own[0][0] : last.own[0][1]]
    if len(text) > 50 or ends_sentence(text, len(text)):
        return
    match = _TABLE_NUMBER.match(text)
    table.number = "".join(match[1].split()) if match else None
    table.title = repair(text[match.end() :] if match else text) or None


def _merge(cells: tuple[str, ...]) -> str:
    """The head of a column with several header rows: its cells joined, repeats once."""
    seen: list[str] = []
    for cell in cells:
        if cell and cell not in seen:
            seen.append(cell)
    return " ".join(seen)
