"""Reading the file that a command names; ``-`` is standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ceyuan.cli.files import STDIN
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.corrections import Corrections
    from ceyuan.plan import Plan


def data_of(name: str) -> str | bytes:
    """What to hand to the readers: the path, or what stands on standard input."""
    return sys.stdin.buffer.read() if name == STDIN else name


def compiled(name: str, *, max_bytes: int | None, lang: Lang, corrections: Corrections | None = None) -> Plan:
    """The plan in the file ``name``, with these corrections."""
    import ceyuan
    from ceyuan.source.limits import MAX_BYTES

    return ceyuan.compile(data_of(name), corrections=corrections, max_bytes=max_bytes or MAX_BYTES, lang=lang)
