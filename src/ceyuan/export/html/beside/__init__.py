"""Beside the text: the facts as tables, each row with the link to its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ceyuan.export.html.beside.bodies import bodies
from ceyuan.export.html.beside.dates import dates
from ceyuan.export.html.beside.names import names
from ceyuan.export.html.beside.targets import targets
from ceyuan.export.html.escape import escape
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceyuan.export.html.beside.table import Table
    from ceyuan.export.html.facts import Facts
    from ceyuan.plan import Plan

__all__ = ["facts_html"]


class _Tab(NamedTuple):
    """A table of facts: ``tab_<key>`` is its name, ``none_<key>`` what is said where it is empty."""

    key: str
    table: Callable[[Plan, Facts, Lang], Table]


_TABS: Final = (_Tab("targets", targets), _Tab("bodies", bodies), _Tab("dates", dates), _Tab("names", names))


def facts_html(plan: Plan, facts: Facts, lang: Lang) -> str:
    """The side panel: a filter, a tab for each table, the tables."""
    tables = [(tab.key, tab.table(plan, facts, lang)) for tab in _TABS]
    first = next((key for key, table in tables if table.size), tables[0][0])
    heads = "".join(_head(key, table.size, key == first, lang) for key, table in tables)
    inner = "".join(_body(key, table, lang) for key, table in tables)
    name, close, ask = (escape(word(key, lang)) for key in ("facts", "close_facts", "filter_facts"))
    return (
        f'<aside id="cy-facts" class="facts" aria-label="{name}"><div class="facts-top">'
        f'<div class="tabs" role="group" aria-label="{name}">{heads}</div>'
        f'<label class="close" for="cy-facts-on" title="{close}"><span aria-hidden="true">×</span></label>'
        f'<input id="cy-ask" class="js" type="search" autocomplete="off" aria-label="{ask}" placeholder="{ask}">'
        f'<p id="cy-asked" role="status"></p></div>{inner}</aside>'
    )


def _head(key: str, count: int, chosen: bool, lang: Lang) -> str:
    checked = " checked" if chosen else ""
    return (
        f'<input type="radio" class="unseen" name="cy-tab" id="cy-tab-{key}"{checked}>'
        f'<label for="cy-tab-{key}">{escape(word(f"tab_{key}", lang))} <b>{count:,}</b></label>'
    )


def _body(key: str, table: Table, lang: Lang) -> str:
    label = escape(word(f"tab_{key}", lang))
    inner = table.html if table.size else f'<p class="empty">{escape(word(f"none_{key}", lang))}</p>'
    return f'<div class="beside-text" id="cy-{key}" role="region" aria-label="{label}" tabindex="0">{inner}</div>'
