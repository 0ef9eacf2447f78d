"""Which files the arguments mean, and where their results go."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

READABLE: Final = frozenset({".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".pdf", ".docx"})
"""Suffixes of the files that are taken from a folder; a file named by itself is read whatever its suffix."""
STDIN: Final = "-"


class Input(NamedTuple):
    """A file to read; ``place`` is its path below the folder that was named, or its name."""

    path: Path
    place: Path


def inputs(names: Iterable[str], *, apart: Path | None = None) -> Iterator[Input]:
    """The files that ``names`` mean, folders with all plans below them; each file once.

    Hidden files and folders are left out, and so is the folder ``apart`` that results are written to.
    A name that does not exist is given back as it is: reading it says what is wrong.
    """
    seen: set[str] = set()
    for name in names:
        path = Path(name)
        found = _below(path, apart) if path.is_dir() else [Input(path, Path(path.name))]
        for entry in found:
            real = os.path.realpath(entry.path)
            if real not in seen:
                seen.add(real)
                yield entry


def _below(folder: Path, apart: Path | None) -> Iterator[Input]:
    skipped = os.path.realpath(apart) if apart is not None else None
    if skipped == os.path.realpath(folder):
        skipped = None
    for root, folders, files in os.walk(folder):
        here = Path(root)
        folders[:] = sorted(f for f in folders if f[0] != "." and os.path.realpath(here / f) != skipped)
        for name in sorted(files):
            path = here / name
            if name[0] != "." and path.suffix.lower() in READABLE and path.is_file():
                yield Input(path, path.relative_to(folder))


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
