"""Writing results: a file is either whole or not there, and never the input; standard output gets every byte.

What cannot be written is told by :class:`WriteError`, so that it is never taken for an input that cannot be read.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

STDOUT: Final = "-"


class OverwritesInputError(Exception):
    """The output is the file that is being read."""


class WriteError(Exception):
    """``place`` (a path, or ``STDOUT``) cannot be written: the system's error number and its reason."""

    def __init__(self, place: str, number: int, reason: str = "") -> None:
        super().__init__(place, number, reason)
        self.place, self.number, self.reason = place, number, reason or os.strerror(number)


@contextlib.contextmanager
def writing(place: str) -> Iterator[None]:
    """What fails inside is a failure to write ``place``; a pipe that was closed stays what it is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise WriteError(place, error.errno or errno.EIO, error.strerror or str(error)) from error


def emit(content: str | bytes) -> None:
    """Write ``content`` to standard output, text as UTF-8, nothing added, no newline translated."""
    flush()
    with writing(STDOUT):
        rest = memoryview(_encoded(content))
        while rest:  # an unbuffered stream takes what it can and says how much that was
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()


def _encoded(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8")


def show(text: str = "", *, end: str = "\n") -> None:
    """Print ``text`` for people on standard output."""
    _open()
    with writing(STDOUT):
        print(text, end=end)


def flush() -> None:
    """Hand over what standard output still holds back."""
    _open()
    with writing(STDOUT):
        sys.stdout.flush()


def abandon() -> None:
    """Let what standard output still holds go nowhere: it was said already that it cannot be written."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open() -> None:
    if sys.stdout is None:  # closed by whoever started us
        raise WriteError(STDOUT, errno.EBADF)


def ready(targets: Iterable[Path], *, source: Path | None = None) -> None:
    """Check that each of ``targets`` can be written, before anything is.

    Raises :class:`OverwritesInputError` for the file ``source``, :class:`WriteError` for a folder, and
    for a place below a file or where writing is not allowed.
    """
    for path in targets:
        with writing(str(path)):
            if source is not None and path.exists() and source.exists() and path.samefile(source):
                raise OverwritesInputError(str(path))
            if path.is_dir():
                raise WriteError(str(path), errno.EISDIR)
            if _is_special(path):
                if not os.access(path, os.W_OK):
                    raise WriteError(str(path), errno.EACCES)
                continue
            ready_folder(Path(os.path.realpath(path)).parent if path.is_symlink() else path.parent)


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file()


def ready_folder(folder: Path) -> None:
    """Check that ``folder`` is there and can be written to, or can be made."""
    with writing(str(folder)):
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        if not folder.is_dir():
            raise WriteError(str(folder), errno.ENOTDIR)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise WriteError(str(folder), errno.EACCES)


def save(path: Path, content: str | bytes, *, source: Path | None = None) -> None:
    """Write ``content``, text as UTF-8 without newline translation, in one step; see :func:`save_all`."""
    save_all({path: content}, source=source)


def save_all(contents: Mapping[Path, str | bytes], *, source: Path | None = None) -> None:
    """Write each content to its path, all of them or, as far as the system allows, none.

    Every one goes to a file beside its path first; when all are there, they take their places. A path
    that is no ordinary file (``/dev/null``, a pipe) is written to directly. Folders are made as needed.
    """
    ready(contents, source=source)
    staged: list[tuple[Path, Path, str]] = []
    try:
        for path, content in contents.items():
            with writing(str(path)):
                data = _encoded(content)
                if _is_special(path):
                    path.write_bytes(data)
                    continue
                target = Path(os.path.realpath(path))
                target.parent.mkdir(parents=True, exist_ok=True)
                # 60 characters of at most four bytes stay below the 255 bytes that a name may have.
                beside = target.with_name(f".{target.name[:60]}.{os.getpid()}.part")
                staged.append((beside, target, str(path)))
                with beside.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                if target.exists():
                    beside.chmod(target.stat().st_mode & 0o7777)
        for beside, target, place in staged:
            with writing(place):
                beside.replace(target)
    finally:
        for beside, _, _ in staged:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
