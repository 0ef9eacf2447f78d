"""What a reader says about a file that it cannot read."""

from __future__ import annotations


class SourceError(Exception):
    """A file that cannot be read as a plan.

    ``what`` is wrong, ``where`` (page, line, byte or part; may be empty), and ``remedy``: what is
    accepted and what to do. ``str()`` gives all of them in one line.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__("；".join(part for part in (what, where, remedy) if part))


class TooLarge(SourceError):
    """A file, or what it unpacks to, above a limit."""
