"""What is said about a corrections file that cannot be used: where, what is wrong, what is accepted."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from ceyuan.corrections.kinds import COMMON, DEFAULTS, KINDS, Key
from ceyuan.source.errors import Message, SourceError


class CorrectionsError(SourceError):
    """A corrections file with a mistake in it; the message names the line."""


def mistake(line: int, what: Message, remedy: Message) -> CorrectionsError:
    """The error at ``line`` of the file."""
    return CorrectionsError(what, where=Message(f"第 {line} 行", f"line {line}"), remedy=remedy)


def not_toml(line: int, detail: str) -> CorrectionsError:
    """The file is not TOML."""
    return mistake(
        line,
        Message(f"不符合 TOML 语法（{detail}）", f"it is not TOML ({detail})"),
        Message(
            '每条订正写作 [[heading]] 等一行，下面是 at = "原文"；引号用半角',
            'a correction is a line such as [[heading]] and below it at = "quote", in ASCII quotes',
        ),
    )


def unknown_kind(line: int, kind: str) -> CorrectionsError:
    """There is no such kind of correction."""
    accepted = [*KINDS, *DEFAULTS]
    return mistake(
        line,
        Message(f"没有“{kind}”这种订正", f"there is no correction “{kind}”"),
        _near(kind, accepted) + _accepted(accepted),
    )


def unknown_key(line: int, kind: str, key: str) -> CorrectionsError:
    """The kind does not take this key."""
    accepted = [*COMMON, *KINDS[kind]]
    return mistake(
        line,
        Message(f"[[{kind}]] 不认识“{key}”", f"[[{kind}]] does not know “{key}”"),
        _near(key, accepted) + _accepted(accepted),
    )


def not_a_list(line: int, kind: str) -> CorrectionsError:
    """A kind in single brackets, or set to a value."""
    return mistake(
        line,
        Message(f"“{kind}”要写在双方括号里", f"“{kind}” needs double brackets"),
        Message(f"写作 [[{kind}]]，每条订正一个", f"write [[{kind}]], once for each correction"),
    )


def missing_key(line: int, kind: str, key: str) -> CorrectionsError:
    """A key that the kind cannot do without."""
    return mistake(
        line,
        Message(f"[[{kind}]] 缺“{key}”", f"[[{kind}]] lacks “{key}”"),
        Message(f'加一行 {key} = "…"', f'add a line {key} = "…"'),
    )


_SHAPES: dict[str, Message] = {
    "text": Message("引号里的文字，不能为空", "a text in quotes, not empty"),
    "number": Message("数字，如 3.6（万、亿要展开）", "a number such as 3.6 (万 and 亿 expanded)"),
    "whole": Message("从 1 起的整数", "a whole number from 1"),
    "flag": Message("true 或 false", "true or false"),
    "year": Message("年份，如 2030", "a year such as 2030"),
    "period": Message('年份或起止年份，如 2025、"2021/2025"', 'a year or years: 2025, "2021/2025"'),
    "date": Message("日期，如 2030、2026-06、2026-06-30", "a date: 2030, 2026-06, 2026-06-30"),
    "texts": Message('方括号里的若干文字，如 ["3.1", "3.2"]', 'texts in brackets: ["3.1", "3.2"]'),
    "organisations": Message(
        '方括号里的单位，如 [{ name = "市科技局", role = "lead" }]',
        'bodies in brackets: [{ name = "市科技局", role = "lead" }]',
    ),
}


def bad_value(line: int, kind: str, name: str, key: Key, found: object) -> CorrectionsError:
    """A value of another shape than the key takes."""
    shape = _accepted(key.choices) if key.choices else _SHAPES[key.shape]
    if key.empties:
        shape += Message('没有则写 ""', '"" for none')
    shown = str(found)[:40]
    return mistake(
        line,
        Message(
            f"{f'[[{kind}]] 的 ' if kind else ''}{name} 不能是“{shown}”",
            f"{name}{f' of [[{kind}]]' if kind else ''} cannot be “{shown}”",
        ),
        shape,
    )


def _accepted(names: Iterable[str]) -> Message:
    listed = list(names)
    return Message(f"可用：{'、'.join(listed)}", f"accepted: {', '.join(listed)}")


def _near(name: str, accepted: Iterable[str]) -> Message:
    near = get_close_matches(name, accepted, n=1, cutoff=0.5)
    if not near:
        return Message("检查拼写", "check the spelling")
    return Message(f"是否要写 {near[0]}", f"did you mean {near[0]}")
