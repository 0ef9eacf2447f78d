"""The tables that are made of a plan's facts: one per file, listed here in the order of the workbook."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from ceyuan.plan import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceyuan.export.sheets.model import Sheet
    from ceyuan.plan import Plan

SHEETS: Final[dict[str, str]] = {
    "targets": "ceyuan.export.sheets.targets",
    "tasks": "ceyuan.export.sheets.tasks",
    "bodies": "ceyuan.export.sheets.bodies",
    "dates": "ceyuan.export.sheets.milestones",
    "names": "ceyuan.export.sheets.names",
    "findings": "ceyuan.export.sheets.findings",
}
"""The module of each table by its key; a module is imported when its table is asked for."""


def sheet(plan: Plan, key: str, *, lang: Lang = "zh") -> Sheet:
    """The table ``key`` of ``plan``. Raises :class:`KeyError` for a key that is not in ``SHEETS``."""
    function = cast("Callable[[Plan, Lang], Sheet]", import_module(SHEETS[key]).sheet)
    return function(plan, lang)


def sheets(plan: Plan, *, lang: Lang = "zh") -> list[Sheet]:
    """All tables of ``plan``."""
    return [sheet(plan, key, lang=lang) for key in SHEETS]
