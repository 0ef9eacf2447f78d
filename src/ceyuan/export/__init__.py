"""What a plan can be written as: one exporter per file, listed here.

An exporter is imported when it is used, so that listing the formats costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from ceyuan.export.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ceyuan.plan import Lang, Plan


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: ``key`` as ``--format`` takes it, the file's ``suffix`` and media type.

    ``module`` and ``function`` name what writes it: a function from a plan to the file's text or bytes, which
    takes the language of its own words too where it is ``localized``, and the name of the HTML reader beside
    it where it is ``linked``. A format that holds one table in a file lists its ``tables``; its function
    takes the one to write.
    """

    key: str
    suffix: str
    media_type: str
    module: str
    function: str
    localized: bool = False
    binary: bool = False
    linked: bool = False
    tables: tuple[str, ...] = ()

    def write(
        self, plan: Plan, *, lang: Lang = "zh", reader: str | None = None, table: str | None = None
    ) -> str | bytes:
        """The plan in this format, as the content of a file; text is written as UTF-8, newlines as they are.

        Args:
            plan: the plan.
            lang: the language of the format's own words.
            reader: the file name of the HTML reader beside it, for formats that link to it.
            table: for a format of single tables, which one; the first unless given.
        """
        function = cast("Callable[..., str | bytes]", getattr(import_module(self.module), self.function))
        options: dict[str, str | None] = {"lang": lang} if self.localized else {}
        if self.linked:
            options["reader"] = reader
        if self.tables:
            options["table"] = table or self.tables[0]
        return function(plan, **options)

    def paths(self, out: Path, *, table: str | None = None) -> dict[Path, str | None]:
        """The files to write where ``out`` was asked for, each with its table.

        A format of single tables writes ``plan.targets.csv``, ``plan.tasks.csv`` … for ``plan.csv``, and
        ``plan.csv`` itself where one ``table`` is chosen.
        """
        if not self.tables or table is not None:
            return {out: table}
        return {out.with_name(f"{out.stem}.{one}{out.suffix}"): one for one in self.tables}


_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
EXPORTERS: Final[dict[str, Exporter]] = {
    exporter.key: exporter
    for exporter in (
        Exporter("json", ".json", "application/json", "ceyuan.export.json", "to_json"),
        Exporter("md", ".md", "text/markdown", "ceyuan.export.markdown", "to_markdown"),
        Exporter("html", ".html", "text/html", "ceyuan.export.html", "to_html", localized=True),
        Exporter(
            "xlsx",
            ".xlsx",
            _OFFICE + "spreadsheetml.sheet",
            "ceyuan.export.xlsx",
            "to_xlsx",
            localized=True,
            binary=True,
            linked=True,
        ),
        Exporter(
            "docx",
            ".docx",
            _OFFICE + "wordprocessingml.document",
            "ceyuan.export.docx",
            "to_docx",
            localized=True,
            binary=True,
        ),
        Exporter(
            "csv", ".csv", "text/csv", "ceyuan.export.csv", "to_csv", localized=True, tables=tuple(SHEETS)
        ),
        Exporter("akn", ".akn", "application/akn+xml", "ceyuan.export.akn", "to_akn"),
        Exporter("stratml", ".stratml", "application/xml", "ceyuan.export.stratml", "to_stratml"),
        Exporter("stratml2", ".stratml2", "application/xml", "ceyuan.export.stratml", "to_stratml2"),
    )
}
"""The formats by their key."""

__all__ = ["EXPORTERS", "Exporter"]
