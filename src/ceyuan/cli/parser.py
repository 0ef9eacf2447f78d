"""argparse in both languages: its own words, its errors, and help laid out with Han as two columns."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from typing import Final, NoReturn

from ceyuan.cli.strings import Say
from ceyuan.cli.terminal import WIDTH, wrap

_UNITS: Final = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
_SIZE: Final = re.compile(r"([0-9]{1,12})\s*([KMG]?)I?B?", re.I)
_ERRORS: Final = (
    (re.compile(r"the following arguments are required: (?P<what>.+)"), "bad_missing"),
    (re.compile(r"unrecognized arguments: (?P<what>.+)"), "bad_unknown"),
    (
        re.compile(
            r"argument (?P<option>.+?): invalid choice: (?P<what>.+?) \(choose from (?P<choices>.+)\)"
        ),
        "bad_choice",
    ),
    (re.compile(r"argument (?P<option>.+?): invalid size value: (?P<what>.+)"), "bad_size"),
    (re.compile(r"argument (?P<option>.+?): invalid positive value: (?P<what>.+)"), "bad_count"),
    (re.compile(r"argument (?P<option>.+?): invalid \w+ value: (?P<what>.+)"), "bad_value"),
    (re.compile(r"argument (?P<option>.+?): expected .*"), "bad_expected"),
)


def size(text: str) -> int:
    """``64M`` in bytes."""
    match = _SIZE.fullmatch(text.strip())
    if match is None or not int(match[1]):
        raise ValueError(text)
    return int(match[1]) * _UNITS[match[2].upper()]


def positive(text: str) -> int:
    """A number from 1."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help in 80 columns; the usage line begins in the reader's language."""

    usage_word = "usage: "

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=WIDTH)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[object],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self.usage_word if prefix is None else prefix)  # type: ignore[arg-type]

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrap(text, width).split("\n")


class Parser(argparse.ArgumentParser):
    """A parser that speaks ``say``'s language."""

    def __init__(self, *, say: Say, prog: str, description: str, epilog: str | None = None) -> None:
        class Formatter(_Formatter):
            usage_word = say("usage")

        super().__init__(
            prog=prog, description=wrap(description), epilog=epilog, formatter_class=Formatter, add_help=False,
            allow_abbrev=False,
        )  # fmt: skip
        self.say = say
        self._positionals.title, self._optionals.title = say("arguments"), say("options")
        self.add_argument("-h", "--help", action="help", help=say("help_help"))
        self.add_argument("--lang", choices=("zh", "en"), default=say.lang, help=say("help_lang"))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and exit with 2."""
        self.fail(_reason(self.say, message))

    def fail(self, reason: str) -> NoReturn:
        """End with a usage error that a command found itself."""
        print(self.say("usage_error", reason=reason), file=sys.stderr)
        print(self.say("try_help", command=self.prog), file=sys.stderr)
        self.exit(2)


def _reason(say: Say, message: str) -> str:
    for pattern, key in _ERRORS:
        match = pattern.fullmatch(message)
        if match is not None:
            parts = {name: value.replace("'", "") for name, value in match.groupdict().items()}
            return say(key, **parts)
    return message


Command = Callable[[argparse.Namespace, Say], int]
