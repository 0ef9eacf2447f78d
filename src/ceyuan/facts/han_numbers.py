"""Numbers written in Chinese: 二十多个, 上百亿元, 百分之三点五, 三分之一, 九成五, 一半, 翻一番.

Idioms (千家万户), slogans (万亿引领) and counts that are words of their own (一批, 三大) are not numbers here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.number import AFTER, AFTERWARDS, Number, comparator_before, finish
from ceyuan.facts.numerals import value as numeral
from ceyuan.facts.units import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceyuan.fact import Comparator

FUZZ: Final = r"[余多来几]"
_HAN_DIGIT: Final = "零〇一二两三四五六七八九"
_HAN: Final = (
    rf"[百千万]分之(?:[{_HAN_DIGIT}十百千]+(?:点[{_HAN_DIGIT}]+)?|\d+(?:\.\d+)?)"
    rf"|[{_HAN_DIGIT}十]+分之[{_HAN_DIGIT}十]+"
    rf"|[{_HAN_DIGIT}]+点[{_HAN_DIGIT}]+[万亿]*"
    rf"|上?(?:[{_HAN_DIGIT}]+[十百千万亿]|[十百千])[{_HAN_DIGIT}十百千万亿]*"
    rf"|[{_HAN_DIGIT}](?=倍|成(?![为功立长果员本就都熟交分品型效套千百人份])|万|亿)[万亿]*"
)
_HAN_NUMBER: Final = re.compile(
    rf"(?P<n>{_HAN})(?P<fz>{FUZZ})?(?P<s>[万亿]+)?(?P<fz2>{FUZZ})?(?P<up>以上|左右)?(?P<u>{UNIT})?(?P<cls>级|量级)?"
)
_WORDED: Final = re.compile(
    rf"(?P<half>一半|半数)|(?:(?<=为)|(?<=保持)|(?<=实现)|(?<=控制在))(?P<zero>零)(?=$|[，。；、])"
    rf"|(?P<tenths>[{_HAN_DIGIT}])成(?P<more>[{_HAN_DIGIT}半])(?![{_HAN_DIGIT}十百千])"
)
_TENTHS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "半": 5}
_DOUBLING: Final = re.compile(r"翻(?P<n>[一两二三四1-4]?)番")
_DOUBLINGS: Final = {
    "": 2.0,
    "一": 2.0,
    "1": 2.0,
    "两": 4.0,
    "二": 4.0,
    "2": 4.0,
    "三": 8.0,
    "3": 8.0,
    "四": 16.0,
    "4": 16.0,
}
_LOOSE: Final = frozenset(
    {"人", "元", "分", "年", "点", "把", "步", "岁", "次", "天", "日", "里", "户", "度"}
)
_SEVERAL: Final = re.compile(r"(?:^|[^\u4e00-\u9fff]|[^人参总函指系次户个基倍分多少无算岁级层页件])数$")
_IDIOMS: Final = re.compile(
    r"千家万户|千方百计|千头万绪|千家万|百年|千年|百强|百货|百姓|百花|百科|万众|千军|千里马|百步|十分|百日|千辛|百舸|百端|百佳|十全|百业"
)
_HAN_HINT: Final = re.compile(rf"[十百千万亿]|[{_HAN_DIGIT}](?:[成倍点]|分之)")
_HAN_RUN: Final = frozenset(_HAN_DIGIT + "十百千万亿上")


def han_numbers(text: str, start: int) -> Iterator[Number]:
    """The numbers of ``text`` from ``start`` that are written in Chinese, each kind in order."""
    at = _HAN_HINT.search(text, start)
    while at is not None:
        run = at.start()
        while run > start and text[run - 1] in _HAN_RUN:
            run -= 1
        match = _HAN_NUMBER.match(text, run) or _HAN_NUMBER.match(text, at.start())
        number = _han(text, match) if match else None
        if number is not None:
            yield number
        at = _HAN_HINT.search(text, max(at.end(), match.end() if match else 0))
    for match in _WORDED.finditer(text, start):
        yield _worded(text, match)
    if "番" in text:
        for match in _DOUBLING.finditer(text):
            doubled = _DOUBLINGS[match["n"]]
            yield Number(*match.span(), *match.span(), doubled, None, "倍", "eq", doubling=True)


def _han(text: str, match: re.Match[str]) -> Number | None:
    words, unit = match["n"], match["u"]
    start = match.start()
    before = text[start - 1] if start else ""
    several = unit is not None and words[0] in "十百千万亿" and _SEVERAL.search(text, 0, start) is not None
    if several:
        before = ""
    if (before and (before in "第每数前" or before.isdigit())) or _IDIOMS.match(text, start):
        return None
    at_least = words.startswith("上")
    if at_least:
        words = words[1:]
    if words == "千" and unit in {"米", "瓦", "克", "伏", "帕", "瓦时", "瓦小时"}:  # 千米 is a unit
        return None
    if unit == "成" and len(words) > 1:
        return None
    percent = words[:3] if words[:3] in {"百分之", "千分之", "万分之"} else ""
    if (
        not percent
        and unit is None
        and not match["s"]
        and not match["cls"]
        and "分之" not in words
        and "点" not in words
        and not words.endswith(("万", "亿"))
    ):
        return None
    if (
        words in {"十", "百", "千"}
        and not at_least
        and not several
        and (before in {"数", "几"} or unit in _LOOSE or (words == "十" and not (match["up"] or match["fz"])))
    ):
        return None
    if (
        not set(words) - set("百千万亿")
        and not at_least
        and unit is None
        and not match["cls"]
        and not match["up"]
    ) and not text.endswith(("超", "达", "突破", "近", "过", "达到"), 0, start):
        return None  # 万亿引领、千亿支撑
    if (
        len(words) > 1
        and words[0] in "一二三四五六七八九"
        and words[1] == "点"
        and not unit
        and not match["s"]
    ):
        return None
    value = numeral(words[3:] if percent else words)
    if value is None:
        return None
    if match["s"]:
        value = _times(value, match["s"])
    if "分之" in words and not percent:
        value = round(value, 4)
    number = finish(text, match, start, value, None)
    unit = {"百分之": "%", "千分之": "‰", "万分之": "‱"}.get(percent, number.unit)
    comparator: Comparator = "ge" if at_least else "gt" if several else number.comparator
    value = number.value
    if several:  # 数千家: more than a thousand
        at, end, tail = start - 1, number.end, number.tail
        return Number(at, end, at, tail, value, None, unit, comparator, vague=True)
    return Number(
        number.start, number.end, number.lead, number.tail, value, None, unit, comparator, number.classed
    )


def _worded(text: str, match: re.Match[str]) -> Number:
    """一半, 零 and 九成五: 50 %, 0 and 95 %."""
    lead, comparator = comparator_before(text, match.start())
    after = AFTER.match(text, match.end())
    decided: Comparator = comparator or (AFTERWARDS[after["a"]] if after else "eq")
    tail = after.end() if after else match.end()
    if match["zero"]:
        return Number(*match.span(), lead, tail, 0.0, None, None, decided)
    value = 50.0 if match["half"] else _TENTHS[match["tenths"]] * 10.0 + _TENTHS[match["more"]]
    return Number(*match.span(), lead, tail, value, None, "%", decided)


def _times(value: float, scale: str) -> float:
    for char in scale:
        value *= 1e4 if char == "万" else 1e8
    return value
