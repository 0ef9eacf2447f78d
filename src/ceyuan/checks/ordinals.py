"""Printed ordinals (``（三）``, ``4、``, ``第五章``, ``1.2``, ``专栏6``) as values that can be compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ceyuan.grammar.markers import Style, marker_of
from ceyuan.grammar.ordinals import CIRCLED, ordinal

_DIGITS: Final = "零一二三四五六七八九"
_LABELLED: Final = re.compile(
    r"(?P<label>[^\W\d]{0,4}?(?:专栏|附件|附表|附图|表|图))(?P<ordinal>[0-9０-９]+|[一二三四五六七八九十百]+)"
)
_NUMERAL: Final = re.compile(rf"[零〇一二两三四五六七八九十百]+|[0-9０-９]+|[{CIRCLED}]")
_AROUND: Final = re.compile(rf"[零〇一二两三四五六七八九十百0-9０-９{CIRCLED}㈠-㈩⑴-⒇⒈-⒛\s]+")
_SAME: Final = str.maketrans("．﹒·", "...")


class Ordinal(NamedTuple):
    """``key`` is equal for ordinals that count together; ``around`` is what is printed around the numeral."""

    key: str
    value: int
    around: str


@lru_cache(maxsize=4096)
def parse(printed: str | None) -> Ordinal | None:
    """The ordinal that ``printed`` shows, or None where it is no number (``——``)."""
    if not printed:
        return None
    compact = "".join(printed.split())
    labelled = _LABELLED.match(compact)
    if labelled is not None:
        value = ordinal(labelled["ordinal"])
        return Ordinal(labelled["label"], value, "") if value is not None else None
    marker = marker_of(compact)
    if marker is None or marker.style is Style.DASH:
        return None
    around = (
        _AROUND.sub("#", compact)
        .replace("(", "（")
        .replace(")", "）")
        .replace("〈", "（")
        .replace("〉", "）")
    )
    around = around.translate(_SAME)
    above = ".".join(map(str, marker.parts[:-1]))
    return Ordinal(f"{marker.style.name} {above}", marker.value, around)


def to_han(value: int) -> str:
    """The Chinese numeral of ``value``, 0 to 999 (29 → ``二十九``)."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones or not text else "")


def like(printed: str, value: int) -> str:
    """``value`` printed as ``printed`` is: ``like("（三）", 2)`` is ``（二）``."""
    compact = "".join(printed.split())
    numerals = list(_NUMERAL.finditer(compact))
    if not numerals:
        return str(value)
    last = numerals[-1]
    first = last.group()[0]
    new = (
        CIRCLED[value - 1]
        if first in CIRCLED and 0 < value <= len(CIRCLED)
        else str(value)
        if first.isdigit() or first in CIRCLED
        else to_han(value)
    )
    return compact[: last.start()] + new + compact[last.end() :]
