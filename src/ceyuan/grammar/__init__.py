"""Source text → tree of nodes."""

from __future__ import annotations

from ceyuan.collector import collector_paused
from ceyuan.grammar.boxes import box_heads
from ceyuan.grammar.contents import mark_contents
from ceyuan.grammar.finish import finish
from ceyuan.grammar.flat_tables import flat_tables
from ceyuan.grammar.front import mark_front
from ceyuan.grammar.furniture import furniture_lines
from ceyuan.grammar.gaps import split_at_gaps, split_double_headings
from ceyuan.grammar.layout import measure
from ceyuan.grammar.meta import meta_of
from ceyuan.grammar.outline import Outliner
from ceyuan.grammar.reflow import reflow, split_headings
from ceyuan.grammar.tree import TreeBuilder
from ceyuan.plan import Plan, SourceInfo
from ceyuan.source.model import SourceText


def parse(source: SourceText) -> Plan:
    """Give ``source`` its structure. The plan has no diagnostics yet; every character is in one node."""
    with collector_paused():
        return _parse(source)


def _parse(source: SourceText) -> Plan:
    furniture = furniture_lines(source)
    layout = measure(source, furniture)
    blocks = split_headings(reflow(source, layout, furniture), layout)
    mark_contents(blocks)
    split_double_headings(blocks)
    mark_front(blocks)
    tables = flat_tables(blocks)
    heads = box_heads(blocks, layout)
    outliner = Outliner(blocks, heads, layout)
    placed = outliner.run()
    if split_at_gaps(blocks, outliner.groups):
        heads = box_heads(blocks, layout)
        outliner = Outliner(blocks, heads, layout)
        placed = outliner.run()
    drafts = TreeBuilder(source, blocks, heads, placed, outliner.box_ends, tables).build()
    meta = meta_of(source.text, drafts)
    info = SourceInfo(source.name, source.sha256, source.media_type, len(source.text))
    return Plan(
        source.text, info, finish(source.text, drafts), meta.title, meta.number, meta.issuer,
        meta.issued, meta.period, meta.horizon,
    )  # fmt: skip


__all__ = ["parse"]
