"""What a reader says about a file that it cannot read, in Chinese and in English; both are written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any, Final, NamedTuple

from ceyuan.plan import Lang


@dataclass(frozen=True, slots=True)
class Message:
    """One phrase in both languages."""

    zh: str
    en: str

    def text(self, lang: Lang) -> str:
        """The phrase in ``lang``."""
        return self.zh if lang == "zh" else self.en

    def __add__(self, other: Message) -> Message:
        return Message(f"{self.zh}；{other.zh}", f"{self.en}; {other.en}")


class Parts(NamedTuple):
    """A :class:`SourceError` in one language; ``where`` and ``remedy`` may be empty."""

    what: str
    where: str
    remedy: str


class SourceError(Exception):
    """A file that cannot be read as a plan.

    ``what`` is wrong, ``where`` (page, line, byte or part; may be empty), and ``remedy``: what is
    accepted and what to do. A plain ``where`` (the name of a file) is the same in both languages.
    The attributes and ``str()``, which gives all of them in one line, are Chinese; :meth:`text` is in
    the language asked for.
    """

    def __init__(self, what: Message, *, where: str | Message = "", remedy: Message | None = None) -> None:
        place = Message(where, where) if isinstance(where, str) else where
        self._said = (what, place, remedy or Message("", ""))
        self.what, self.where, self.remedy = self.text("zh")
        super().__init__("；".join(part for part in self.text("zh") if part))

    def text(self, lang: Lang) -> Parts:
        """What is wrong, where, and what to do, in ``lang``."""
        return Parts(*(part.text(lang) for part in self._said))

    def __reduce__(self) -> tuple[Any, ...]:
        # A plan that is read in another process sends its error home.
        what, where, remedy = self._said
        return partial(type(self), what, where=where, remedy=remedy), ()


class TooLarge(SourceError):
    """A file, or what it unpacks to, above a limit."""


ACCEPTED: Final = Message(
    "可读取的格式：TXT、PDF、DOCX、HTML、Markdown", "accepted formats: TXT, PDF, DOCX, HTML, Markdown"
)
"""The sentence that ends what is said about a file of another kind."""


def check_size(size: int, limit: int) -> None:
    """Raise :class:`TooLarge` where a file has more than ``limit`` bytes."""
    if size > limit:
        raise TooLarge(
            Message(
                f"文件有 {size:,} 字节，超过上限 {limit:,} 字节",
                f"the file has {size:,} bytes; the limit is {limit:,}",
            ),
            remedy=Message("用 --max-bytes 提高上限", "raise the limit with --max-bytes"),
        )


def no_text(name: str) -> SourceError:
    """The error for a file without a character that shows."""
    return SourceError(
        Message("文件里没有文字", "the file has no text"),
        where=name,
        remedy=Message("请检查是否选错了文件", "check that it is the right file") + ACCEPTED,
    )
