"""Writing results: a file is either whole or not there, and never the input; standard output gets every byte."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class OverwritesInputError(Exception):
    """The output is the file that is being read."""


def emit(text: str) -> None:
    """Write ``text`` to standard output as UTF-8, nothing added, no newline translated."""
    sys.stdout.flush()
    rest = memoryview(text.encode("utf-8"))
    while rest:  # an unbuffered stream takes what it can and says how much that was
        rest = rest[sys.stdout.buffer.write(rest) :]
    sys.stdout.buffer.flush()


def save(path: Path, text: str, *, source: Path | None = None) -> None:
    """Write ``text`` as UTF-8, without newline translation, in one step.

    The text goes to a file beside ``path`` first, which then takes its place. A ``path`` that is no
    ordinary file (``/dev/null``, a pipe) is written to directly.
    """
    if source is not None and path.exists() and source.exists() and path.samefile(source):
        raise OverwritesInputError(str(path))
    data = text.encode("utf-8")
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    beside = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        beside.unlink(missing_ok=True)
