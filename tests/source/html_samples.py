"""Reads small web pages that tests write as strings."""

from __future__ import annotations

from ceyuan.source import html
from ceyuan.source.model import SourceText
from tests.source.invariants import assert_valid

PROSE = "全市要加强组织领导，健全工作机制，统筹各类资源，压实各方责任，确保各项任务落到实处。"


def read(body: str, *, head: str = "") -> SourceText:
    """The source text of a page with this body, checked for validity."""
    page = f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    source = html.read(page.encode(), name="页.html")
    assert_valid(source)
    return source


def lines(source: SourceText, role: str | None = None) -> list[str]:
    """The texts of the lines, of those with ``role`` where it is given."""
    return [source.text[line.start : line.end] for line in source.lines if role in (None, line.role)]


def frames(source: SourceText) -> list[str]:
    """The texts of the frames."""
    return [source.text[start:end] for start, end in source.frames]
