"""Which files the arguments mean, which are left out, and where the results go."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from ceyuan.cli.strings import Say

DOCUMENTS: Final = frozenset({
    ".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".pdf", ".docx", ".docm",
    ".dotx", ".doc", ".dot", ".wps", ".rtf", ".odt", ".ofd",
})  # fmt: skip
"""Suffixes by which a file is a document whatever it holds: where it cannot be read, that is said."""
STDIN: Final = "-"

_HEAD: Final = 8192
_TAIL: Final = 65536
_FOREIGN: Final = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\x00{4}|II\*\x00|MM\x00\*|RIFF.{4}[A-Z]{3}|\x00\x00\x01\x00|8BPS"  # images
    rb"|\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg\b"
    rb"|\x7fELF|MZ.{0,6}\x00|\xfe\xed\xfa|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe|\x00asm|#!"  # programs
    rb"|\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd|.{257}ustar"  # archives
    rb'|\{"schema": "ceyuan\.plan/',  # what compile wrote
    re.S,
)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1a]")
_NAMED: Final = 5


class Input(NamedTuple):
    """A file to read; ``place`` is its path below the folder that was named, or its name."""

    path: Path
    place: Path


class Inputs(NamedTuple):
    """The files to read, and those in the folders that were ``skipped`` because they hold no document."""

    entries: list[Input]
    skipped: list[Path]


def inputs(names: Iterable[str], *, apart: Path | None = None) -> Inputs:
    """The files that ``names`` mean, folders with all documents below them; each file once.

    Hidden files and folders are left out, and so is the folder ``apart`` that results are written to.
    A file named by itself is read whatever it is; a name that does not exist, or a folder that cannot be
    listed, is given back as it is: reading it says what is wrong.
    """
    found = Inputs([], [])
    seen: set[str] = set()
    for name in names:
        path = Path(name)
        below = _below(path, apart) if path.is_dir() else Inputs([Input(path, Path(path.name))], [])
        for entry in below.entries:
            real = os.path.realpath(entry.path)
            if real not in seen:
                seen.add(real)
                found.entries.append(entry)
        for path in below.skipped:
            real = os.path.realpath(path)
            if real not in seen:
                seen.add(real)
                found.skipped.append(path)
    named = {os.path.realpath(entry.path) for entry in found.entries}
    return found._replace(skipped=[path for path in found.skipped if os.path.realpath(path) not in named])


def _below(folder: Path, apart: Path | None) -> Inputs:
    found = Inputs([], [])
    results = os.path.realpath(apart) if apart is not None else None
    if results == os.path.realpath(folder):
        results = None

    def closed(error: OSError) -> None:
        path = Path(error.filename)
        found.entries.append(Input(path, path.relative_to(folder)))

    for root, folders, files in os.walk(folder, onerror=closed):
        here = Path(root)
        folders[:] = sorted(f for f in folders if f[0] != "." and os.path.realpath(here / f) != results)
        for name in sorted(files):
            path = here / name
            if name[0] == "." or not path.is_file():
                continue
            if is_document(path):
                found.entries.append(Input(path, path.relative_to(folder)))
            else:
                found.skipped.append(path)
    return found


def is_document(path: Path) -> bool:
    """Whether a file in a folder is meant to be read: by its suffix, else by what a reader makes of its head."""
    if path.suffix.lower() in DOCUMENTS:
        return True
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            file.seek(max(0, os.fstat(file.fileno()).st_size - _TAIL))
            # The list of a zip's members stands at its end.
            tail = file.read(_TAIL) if head.startswith(b"PK") else b""
    except OSError:
        return True  # reading it says what is wrong
    if not head.strip() or _FOREIGN.match(head):
        return False
    from ceyuan.source import reader_for

    reader = reader_for(head).name
    if reader == "pdf":
        return True
    if reader == "docx":
        return b"word/document.xml" in tail
    from ceyuan.source.textfile import decode

    text = decode(head)[0]
    return len(_CONTROLS.findall(text)) * 100 <= len(text)


def left_out(skipped: Sequence[Path], say: Say) -> list[str]:
    """The line that says which files were not read, if any."""
    if not skipped:
        return []
    names = say("list_comma").join(str(path) for path in skipped[:_NAMED])
    more = say("and_more") if len(skipped) > _NAMED else ""
    return [say("skipped", n=len(skipped), names=names + more)]


def outputs(entries: Sequence[Input], folder: Path, suffix: str) -> list[Path]:
    """Where each result goes in ``folder``: under its own place, with more of its path where two would collide."""
    places = [entry.place.with_suffix(suffix) for entry in entries]
    for make_longer in (
        lambda entry: entry.place.with_name(entry.place.name + suffix),
        lambda entry: _whole(entry.path, suffix),
    ):
        taken = Counter(str(place).casefold() for place in places)
        places = [
            make_longer(entry) if taken[str(place).casefold()] > 1 else place
            for entry, place in zip(entries, places, strict=True)
        ]
    return [folder / place for place in places]


def _whole(path: Path, suffix: str) -> Path:
    """The path as it was named, made to stay inside a folder (``../a/b.txt`` → ``a/b.txt.json``)."""
    parts = [part for part in path.parts if part not in ("..", ".", path.anchor)]
    return Path(*parts[:-1], path.name + suffix)
