"""One spelling for numerals: the digits 0-9, the units 十百千万亿兆, the signs ``.`` ``-`` ``/`` ``又`` ``分之``."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 64
_DIGITS: Final = ("零〇○", "一壹", "二贰貳两兩俩倆", "三叁參叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")  # fmt: skip
_SPELLINGS: Final = {
    "拾": "十", "佰": "百", "仟": "千", "萬": "万", "億": "亿", "廿": "2十", "卅": "3十", "卌": "4十", "点點．": ".",
    "负負－−–": "-", "＋": "+", "，": ",", "／": "/", "＾": "^", "餘": "余", "幾": "几", "來": "来", "EＥｅ": "e",
    "KＫｋ": "k", "MＭｍ": "m",
}  # fmt: skip
_FOLD: Final[dict[int, str | None]] = {
    **{code: None for code in range(0x3001) if chr(code).isspace()},
    **dict.fromkeys((0x200B, 0x2060, 0xFEFF)),
    **{0xFF10 + n: str(n) for n in range(10)},
    **{ord(char): str(n) for n, chars in enumerate(_DIGITS) for char in chars},
    **{ord(char): plain for chars, plain in _SPELLINGS.items() for char in chars},
}
_GROUPED: Final = re.compile(r"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])")
# A blank between a whole number and a fraction: 1 3/5.
_MIXED: Final = re.compile(r"(\s*\S*\d)\s+(\d+\s*[/／]\s*\d+\s*)")
# Words for "and some more", at the end or before the last unit; 零 before them falls with them.
_VAGUE: Final = frozenset("余多几来")
_MORE: Final = re.compile(
    r"(?:(?<=[0-9十百千万亿兆])[余多]|(?<=[十百千万亿兆])0?[几来]|(?<=0)[几来])(?=[万亿兆]*\Z)"
)
# 三四, 七八, 一两, 三五 mean one or the other where no further digit or decimal point stands beside them.
_HAN: Final = "零〇○一二三四五六七八九两兩0-9"
_EITHER: Final = re.compile(
    rf"(?:一[二两兩]|[二两兩]三|三[四五两兩]|四五|五六|六七|七八|八九)(?<![{_HAN}点點.．]..)(?![{_HAN}])"
)


def plain(text: str) -> tuple[str, bool] | None:
    """``text`` in the one spelling, and whether a word for "and some more" was passed over.

    None where it is empty, too long to be a numeral, or one of two numbers (三四十).
    """
    if ("/" in text or "／" in text) and (mixed := _MIXED.fullmatch(text)) is not None:
        text = f"{mixed[1]}又{mixed[2]}"
    folded = text.translate(_FOLD)
    if not 0 < len(folded) <= _LONGEST or _EITHER.search("".join(text.split())):
        return None
    if "," in folded:
        folded = _GROUPED.sub(lambda match: match[0].replace(",", ""), folded)
    if _VAGUE.isdisjoint(folded):
        return folded, False
    definite = _MORE.sub("", folded)
    return definite, definite != folded
