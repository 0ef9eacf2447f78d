"""A corrections file, read and checked: every key is known, every value has its shape, every line is known."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ceyuan.corrections import errors
from ceyuan.corrections.kinds import COMMON, DEFAULTS, KINDS, NEEDED
from ceyuan.corrections.lines import Lines
from ceyuan.corrections.values import InvalidValue, read_value
from ceyuan.source.errors import Message, check_size

MAX_BYTES: Final = 4 << 20
_AT_LINE: Final = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction as written: its address, who made it, and the ``values`` it sets."""

    kind: str
    line: int
    at: str
    before: str = ""
    after: str = ""
    node: str | None = None
    nth: int | None = None
    by: str | None = None
    on: str | None = None
    why: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of one file, in its order; ``name`` is the file's name."""

    name: str
    entries: tuple[Entry, ...]


def read(corrections: str | Path | bytes) -> Corrections:
    """The corrections at a path, or in the bytes of a file.

    Raises :class:`CorrectionsError`, which names the line, for what cannot be understood, and
    :class:`OSError` where the path cannot be opened.
    """
    if isinstance(corrections, bytes):
        return _parse(corrections, "")
    path = Path(corrections)
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    return _parse(data, path.name)


def _parse(data: bytes, name: str) -> Corrections:
    check_size(len(data), MAX_BYTES)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = Message("文件不是 UTF-8 编码", "the file is not UTF-8")
        raise errors.mistake(line, what, Message("另存为 UTF-8", "save it as UTF-8")) from error
    text = text.replace("\r\n", "\n")
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _AT_LINE.search(str(error))
        line = int(place[1]) if place and place[1] else text.rstrip("\n").count("\n") + 1
        raise errors.not_toml(line, _AT_LINE.sub("", str(error))) from error
    except RecursionError as error:
        raise errors.not_toml(1, "nested too deeply") from error
    return Corrections(name, tuple(sorted(_entries(document, Lines(text)), key=lambda entry: entry.line)))


def _entries(document: dict[str, Any], lines: Lines) -> list[Entry]:
    defaults: dict[str, Any] = {}
    for name in DEFAULTS:
        if name in document:
            line = lines.key(name, 1)
            try:
                defaults[name] = read_value(COMMON[name], document[name])
            except InvalidValue as error:
                raise errors.bad_value(line, "", name, COMMON[name], document[name]) from error
    found = []
    for kind, tables in document.items():
        if kind in DEFAULTS:
            continue
        first = lines.table(kind, 0)
        if kind not in KINDS:
            raise errors.unknown_kind(first, kind)
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise errors.not_a_list(first, kind)
        found += [
            _entry(kind, table, lines.table(kind, i), lines, defaults) for i, table in enumerate(tables)
        ]
    return found


def _entry(kind: str, table: dict[str, Any], line: int, lines: Lines, defaults: dict[str, Any]) -> Entry:
    read: dict[str, Any] = dict(defaults)
    for name, value in table.items():
        key = COMMON.get(name) or KINDS[kind].get(name)
        if key is None:
            raise errors.unknown_key(lines.key(name, line), kind, name)
        try:
            read[name] = read_value(key, value)
        except InvalidValue as error:
            raise errors.bad_value(lines.key(name, line), kind, name, key, value) from error
    for name in ("at", *NEEDED.get(kind, ())):
        if name not in read:
            raise errors.missing_key(line, kind, name)
    own = {name: read[name] for name in KINDS[kind] if name in read}
    return Entry(kind, line, **{name: read[name] for name in COMMON if name in read}, values=own)
