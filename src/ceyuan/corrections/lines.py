"""Which line of a TOML text a table or a key stands in: the parser of the standard library does not say."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

_TOKEN: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|\#[^\n]*', re.DOTALL
)
_TABLE: Final = re.compile(r"^[ \t]*\[\[?[ \t]*[\"']?([\w-]+)[\"']?[ \t]*\]\]?[ \t]*(?:\#.*)?$", re.M)
_KEY: Final = re.compile(r"^[ \t]*[\"']?([\w-]+)[\"']?[ \t]*[=.]", re.M)


class Lines:
    """The tables and keys of ``text`` with their lines, 1-based; comments and long texts are seen through."""

    def __init__(self, text: str) -> None:
        seen = _TOKEN.sub(_hollow, text)
        self._breaks = [match.end() for match in re.finditer("\n", seen)]
        self._tables: dict[str, list[int]] = {}
        self._starts: list[int] = []
        for match in _TABLE.finditer(seen):
            line = self._line(match.start(1))
            self._tables.setdefault(match[1], []).append(line)
            self._starts.append(line)
        self._keys = [(self._line(match.start(1)), match[1]) for match in _KEY.finditer(seen)]

    def _line(self, offset: int) -> int:
        return bisect_right(self._breaks, offset) + 1

    def table(self, kind: str, index: int) -> int:
        """The line of the ``index``-th table ``kind``; of the key ``kind`` where it is written in another way."""
        lines = self._tables.get(kind, [])
        return lines[index] if index < len(lines) else self.key(kind, 1)

    def key(self, name: str, table: int) -> int:
        """The line of the key ``name`` in the table that begins at line ``table``, which is also the default."""
        after = bisect_right(self._starts, table)
        end = self._starts[after] if after < len(self._starts) else len(self._breaks) + 2
        return next((line for line, key in self._keys if key == name and table <= line < end), table)


def _hollow(match: re.Match[str]) -> str:
    """A text over several lines or a comment without what it holds; a text in one line may be a key: it stays."""
    found = match.group()
    if found[0] == "#" or found[:3] in ('"""', "'''"):
        return "\n" * found.count("\n")
    return found
