"""What a terminal can show: widths with Han as two columns, wrapping, colour, a progress bar."""

from __future__ import annotations

import os
import re
import shlex
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Final, TextIO
from unicodedata import combining, east_asian_width

WIDTH: Final = 80
SHAPES: Final = {"error": "■", "warning": "▲", "info": "○"}
_COLOURS: Final = {"error": "31", "warning": "33", "info": "2", "dim": "2", "strong": "1", "ok": "32"}
_NEVER_FIRST: Final = frozenset("，。、；：！？）》”’】」』…％%,.;:!?)]}")
_NEVER_LAST: Final = frozenset("（《“‘【「『([{")


_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SHORT: Final = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def visible(text: str, *, keep: str = "\n\t") -> str:
    """``text`` with what would act on the terminal shown as an escape: control characters, changes of direction.

    ``keep`` are those left as they are. All escapes from U+007F on are also escapes in JSON, and all are in ``$'…'``.
    """
    return _CONTROLS.sub(lambda match: match[0] if match[0] in keep else _escape(match[0]), text)


def _escape(char: str) -> str:
    return _SHORT.get(char) or (f"\\x{ord(char):02x}" if char < " " else f"\\u{ord(char):04x}")


def quoted(words: Iterable[str]) -> str:
    """``words`` as one writes them in a shell; control characters as ``$'…'`` has them."""
    return " ".join(
        "$'" + visible(word.replace("\\", r"\\").replace("'", r"\'"), keep="") + "'"
        if _CONTROLS.search(word)
        else shlex.join([word])
        for word in words
    )


def width(text: str) -> int:
    """The columns that ``text`` takes: Han and full-width marks two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def pad(text: str, columns: int) -> str:
    """``text`` filled with blanks to ``columns``."""
    return text + " " * (columns - width(text))


def clip(text: str, columns: int) -> str:
    """``text`` in at most ``columns``, cut with an ellipsis."""
    if width(text) <= columns:
        return text
    kept, used = [], 1
    for char in text:
        used += width(char)
        if used > columns:
            break
        kept.append(char)
    return "".join(kept) + "…"


def _pieces(text: str) -> Iterator[str]:
    """The smallest parts between which a line may break: a Latin word, a Han character with its marks."""
    piece = ""
    for char in text:
        glued = piece and (char in _NEVER_FIRST or piece[-1] in _NEVER_LAST)
        latin = piece and width(char) == 1 and width(piece[-1]) == 1 and char != " " and piece[-1] != " "
        if piece and not glued and not latin:
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def wrap(text: str, columns: int = WIDTH, *, hang: int = 0) -> str:
    """``text`` in lines of at most ``columns``; the second and later ones begin with ``hang`` blanks."""
    lines = [""]
    for piece in _pieces(text):
        room = columns if len(lines) == 1 else columns - hang
        if lines[-1] and width(lines[-1] + piece.rstrip()) > room:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        if piece != " " or lines[-1]:
            lines[-1] += piece
    return ("\n" + " " * hang).join(lines)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether ``stream`` is a terminal that somebody looks at; None is one that was closed."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def paint(text: str, style: str, stream: TextIO | None = None) -> str:
    """``text`` in colour on a terminal, unless ``NO_COLOR`` is set."""
    if os.environ.get("NO_COLOR") or not is_terminal(stream or sys.stdout):
        return text
    return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m"


class Progress:
    """A bar on standard error for work over a second; nothing where that is no terminal."""

    _DELAY: Final = 0.4

    def __init__(self, verb: str, total: int) -> None:
        self.verb, self.total, self.done = verb, total, 0
        self.shown = is_terminal(sys.stderr)
        self.start = self.last = time.monotonic()
        self.drawn = False

    def step(self, name: str) -> None:
        """One more is done; ``name`` is what it was."""
        self.done += 1
        now = time.monotonic()
        if (
            not self.shown
            or now - self.start < self._DELAY
            or (now - self.last < 0.1 and self.done < self.total)
        ):
            return
        self.last, self.drawn = now, True
        filled = round(20 * self.done / self.total)
        bar = paint("█" * filled, "ok", sys.stderr) + "░" * (20 - filled)
        head = f"{self.verb} "
        tail = f" {self.done}/{self.total} "
        room = WIDTH - 1 - width(head) - 20 - width(tail)
        sys.stderr.write(f"\r\x1b[K{head}{bar}{tail}{clip(visible(name, keep=''), room)}")
        sys.stderr.flush()

    def close(self) -> None:
        """Take the bar away."""
        if self.drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
