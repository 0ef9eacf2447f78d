"""Whole numbers written out, the other way from ``ceyuan.facts.numerals``."""

from __future__ import annotations

SIMPLIFIED = "零一二三四五六七八九十百千万亿"
FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿"
TRADITIONAL = "零壹貳參肆伍陸柒捌玖拾佰仟萬億"


def spell(number: int, digits: str = SIMPLIFIED) -> str:
    """``number`` below 10¹⁶ in characters: 10,203 is 一万零二百零三."""
    return _part(number, digits).strip(digits[0]) if number else digits[0]


def _part(number: int, digits: str) -> str:
    for size, unit in ((10**8, digits[14]), (10**4, digits[13])):
        if number >= size:
            above, below = divmod(number, size)
            gap = digits[0] if below and below < size // 10 else ""
            return _part(above, digits) + unit + gap + (_part(below, digits) if below else "")
    written, gap = "", False
    for size, unit in ((1000, digits[12]), (100, digits[11]), (10, digits[10]), (1, "")):
        digit = number // size % 10
        if digit:
            written += (digits[0] if gap and written else "") + digits[digit] + unit
        gap = not digit
    return written


def mixed(number: int) -> str:
    """``number`` below 10¹⁶ with Arabic groups: 1234万5678, 12亿0034万0005."""
    if number < 10**4:
        return str(number)
    groups = ["", "万", "亿", "万"]
    pieces: list[str] = []
    place = 0
    while number:
        number, group = divmod(number, 10**4)
        pieces.append((f"{group:04}" if number else str(group)) + groups[place])
        place += 1
    return "".join(reversed(pieces))
