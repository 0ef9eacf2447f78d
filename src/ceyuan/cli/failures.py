"""What went wrong with a file: what, where, what to do; the same words for one file and for many."""

from __future__ import annotations

import errno
import os
from typing import Final, NamedTuple

from ceyuan.cli.strings import Say


class Failure(NamedTuple):
    """A file that could not be read or written; all parts are in the reader's language."""

    name: str
    what: str
    where: str = ""
    remedy: str = ""
    key: str = "cannot_read"

    def lines(self, say: Say) -> list[str]:
        """The failure as it is printed."""
        found = [say(self.key, name=self.name, what=self.what)]
        if self.where and self.where not in self.name:
            found.append("  " + say("where", where=self.where))
        if self.remedy:
            found.append("  " + say("remedy", remedy=self.remedy))
        return found


_KNOWN: Final = {
    errno.ENOENT: "no_file",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EISDIR: "is_folder",
}


_UNWRITTEN: Final = {
    errno.ENOSPC: ("disk_full", "disk_full_remedy"),
    errno.EDQUOT: ("disk_full", "disk_full_remedy"),
    errno.EACCES: ("no_permission", "another_place"),
    errno.EPERM: ("no_permission", "another_place"),
    errno.EROFS: ("read_only", "another_place"),
    errno.ENOTDIR: ("not_folder", "another_place"),
    errno.EEXIST: ("not_folder", "another_place"),
    errno.EISDIR: ("not_file", "another_place"),
    errno.ENAMETOOLONG: ("name_too_long", "another_place"),
}


def of_error(error: BaseException, name: str, say: Say) -> Failure:
    """The failure behind any exception that reading ``name``, or writing what came of it, raised."""
    from concurrent.futures import BrokenExecutor

    from ceyuan.cli.saving import STDOUT, OverwritesInputError, WriteError
    from ceyuan.source.errors import SourceError

    if isinstance(error, SourceError):
        return Failure(name, *error.text(say.lang))
    if isinstance(error, OverwritesInputError):
        return Failure(str(error), say("out_is_input"), "", say("another_place"), "cannot_write")
    if isinstance(error, WriteError):
        place = say("stdout") if error.place == STDOUT else error.place
        what, remedy = _UNWRITTEN.get(error.number, ("write_failed", "another_place"))
        return Failure(place, say(what, error=error.reason), "", say(remedy), "cannot_write")
    if isinstance(error, OSError):
        known = _KNOWN.get(error.errno or 0)
        if known is None:
            return Failure(name, os.strerror(error.errno) if error.errno else str(error))
        return Failure(name, say(known), "", say(f"{known}_remedy"))
    if isinstance(error, BrokenExecutor):
        return Failure(name, say("worker_died"), "", say("worker_died_remedy"))
    return Failure(
        name, say("unexpected", error=f"{type(error).__name__}: {error}"), "", say("unexpected_remedy")
    )
