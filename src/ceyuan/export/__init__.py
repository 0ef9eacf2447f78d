"""What a plan can be written as: one exporter per file, listed here.

An exporter is imported when it is used, so that listing the formats costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceyuan.plan import Lang, Plan


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: ``key`` as ``--format`` takes it, the file's ``suffix`` and media type.

    ``module`` and ``function`` name what writes it: a function from a plan to the file's text, which
    takes the language of its own words too where it is ``localized``.
    """

    key: str
    suffix: str
    media_type: str
    module: str
    function: str
    localized: bool = False

    def write(self, plan: Plan, *, lang: Lang = "zh") -> str:
        """The plan in this format, as the text of a file; written as UTF-8 without newline translation."""
        function = cast("Callable[..., str]", getattr(import_module(self.module), self.function))
        return function(plan, lang=lang) if self.localized else function(plan)


EXPORTERS: Final[dict[str, Exporter]] = {
    exporter.key: exporter
    for exporter in (
        Exporter("json", ".json", "application/json", "ceyuan.export.json", "to_json"),
        Exporter("md", ".md", "text/markdown", "ceyuan.export.markdown", "to_markdown"),
        Exporter("html", ".html", "text/html", "ceyuan.export.html", "to_html", localized=True),
        Exporter("akn", ".akn", "application/akn+xml", "ceyuan.export.akn", "to_akn"),
        Exporter("stratml", ".stratml", "application/xml", "ceyuan.export.stratml", "to_stratml"),
        Exporter("stratml2", ".stratml2", "application/xml", "ceyuan.export.stratml", "to_stratml2"),
    )
}
"""The formats by their key."""

__all__ = ["EXPORTERS", "Exporter"]
