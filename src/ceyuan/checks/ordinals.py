"""Printed ordinals (``（三）``, ``4、``, ``第五章``, ``1.2``, ``⑥``) as values that can be compared."""

from __future__ import annotations

import re
from typing import NamedTuple

_DIGITS = "零一二三四五六七八九"
_HAN = {char: value for value, char in enumerate(_DIGITS)} | {"〇": 0, "两": 2}
_CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)} | {chr(0x2776 + i): i + 1 for i in range(10)}
_WIDE = str.maketrans("０１２３４５６７８９（）．﹒〔〕", "0123456789()..()")
_PRINTED = re.compile(
    r"(?P<head>第|[^\W\d_]{0,4}?专栏|附件|[(])?\s*"
    r"(?:(?P<dotted>(?:\d+\.)+(?=\d))?(?P<arabic>\d+)|(?P<han>[零〇一二两三四五六七八九十百]+)|(?P<ring>[①-⑳❶-❿]))"
    r"\s*(?P<tail>[)]|篇|章|节|条|[部]分|[编])?\s*(?P<mark>[、.．。:：,，]?)"
)


class Ordinal(NamedTuple):
    """``key`` is equal for ordinals that count together; ``mark`` is the punctuation around them."""

    key: str
    value: int
    mark: str


def from_han(numeral: str) -> int:
    """The value of a Chinese numeral up to 999 (``二十九`` → 29)."""
    if not set(numeral) & {"十", "百"}:
        return int("".join(str(_HAN[char]) for char in numeral))
    total = digit = 0
    for char in numeral:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _HAN[char]
    return total + digit


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


def parse(printed: str | None) -> Ordinal | None:
    """The ordinal that ``printed`` shows, or None where it is no number (``——``)."""
    if not printed:
        return None
    found = _PRINTED.fullmatch(printed.strip().translate(_WIDE))
    if found is None:
        return None
    head, tail, mark = found["head"] or "", found["tail"] or "", found["mark"]
    if found["ring"]:
        return Ordinal("ring", _CIRCLED[found["ring"]], mark)
    if found["han"]:
        return Ordinal(f"{head}han{tail}", from_han(found["han"]), mark)
    depth = (found["dotted"] or "").count(".")
    return Ordinal(f"{head}{'arabic.' * depth}arabic{tail}", int(found["arabic"]), mark)


def like(printed: str, value: int) -> str:
    """``value`` printed as ``printed`` is: ``like("（三）", 2)`` is ``（二）``."""
    ordinal = parse(printed)
    if ordinal is None:
        return str(value)
    if ordinal.key == "ring":
        return chr(0x2460 + value - 1) if 1 <= value <= 20 else f"({value})"
    pattern = r"[零〇一二两三四五六七八九十百]+" if "han" in ordinal.key else r"[0-9０-９]+(?=\D*$)"
    numeral = to_han(value) if "han" in ordinal.key else str(value)
    return re.sub(pattern, numeral, printed.strip(), count=1)
