"""The numbers in a passage: value, unit and comparator, with what is not a number left out.

Comparators follow the annotations' conventions and article 1259 of the Civil Code: 以上, 以下, 以内 include
the number, 超过, 不满 do not. Years, ordinals (第三), names (5G, C919, “科创22条”, 长三角) and ratios like ``1+N``
are not numbers here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ceyuan.facts.numerals import value as numeral
from ceyuan.facts.units import CLASS_UNIT, UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceyuan.fact import Comparator
    from ceyuan.facts.dates import Date

_SCALE: Final = r"(?:[十百千]?[万亿]亿?|百|千(?![米瓦克伏帕])|十(?=[余多几万亿个]))"
_FUZZ: Final = r"[余多来几]"
_ARABIC: Final = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?=[^\d ])|\d+\. \d+(?=[万亿%])|\d+(?:[.·]\d+)?"
)
_ONE: Final = rf"(?:{_ARABIC})(?:/\d+(?![\d万]))?"
_HAN_DIGIT: Final = "零〇一二两三四五六七八九"
_HAN: Final = (
    rf"[百千万]分之(?:[{_HAN_DIGIT}十百千]+(?:点[{_HAN_DIGIT}]+)?|\d+(?:\.\d+)?)"
    rf"|[{_HAN_DIGIT}十]+分之[{_HAN_DIGIT}十]+"
    rf"|[{_HAN_DIGIT}]+点[{_HAN_DIGIT}]+[万亿]*"
    rf"|上?(?:[{_HAN_DIGIT}]+[十百千万亿]|[十百千])[{_HAN_DIGIT}十百千万亿]*"
    rf"|[{_HAN_DIGIT}](?=倍|成(?![为功立长果员本就都熟交分品型效套千百人份])|万|亿)[万亿]*"
)
_RANGE: Final = r"(?:[-—–~～]+|至|到)"
_NUMBER: Final = re.compile(
    rf"(?:(?P<a>{_ONE})(?P<sa>{_SCALE})?(?P<ua>%|‰)?{_RANGE})?(?P<n>{_ONE})(?P<fz>{_FUZZ})?(?P<s>{_SCALE})?(?P<fz2>{_FUZZ})?"
    rf"(?P<up>以上|以下|以内|左右)?(?P<u>{UNIT})?(?P<cls>级|量级)?"
)
_HAN_NUMBER: Final = re.compile(
    rf"(?P<n>{_HAN})(?P<fz>{_FUZZ})?(?P<s>[万亿]+)?(?P<fz2>{_FUZZ})?(?P<up>以上|左右)?(?P<u>{UNIT})?(?P<cls>级|量级)?"
)
_CLASS: Final = re.compile(
    rf"(?<![A-Za-z\d十百千万亿一二三四五六七八九/])(?P<u>{CLASS_UNIT})(?P<sub>/亚(?:{CLASS_UNIT}))?级(?![别联])"
)
_LEVEL: Final = re.compile(r"(?<![A-Za-z])L(?P<n>[1-5])(?=级|自动|高度自动|及以上)")
_WORDED: Final = re.compile(
    rf"(?P<half>一半|半数)|(?:(?<=为)|(?<=保持)|(?<=实现)|(?<=控制在))(?P<zero>零)(?=$|[，。；、])"
    rf"|(?P<tenths>[{_HAN_DIGIT}])成(?P<more>[{_HAN_DIGIT}半])(?![{_HAN_DIGIT}十百千])"
)
_TENTHS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "半": 5}
_DOUBLING: Final = re.compile(r"翻(?P<n>[一两二三四1-4]?)番")
_MORE: Final = re.compile(r"[多余](?=$|[，。、；：的（月]|时间)")
_AFTER: Final = re.compile(
    r"(?:\+|（含）)?(?P<a>及?以上|左右|上下|以内|之内|以下|及以下|内(?=$|[，。；、（]))"
)
_SHARE: Final = re.compile(r"(?P<w>约占|近占)[^，。；、]{1,8}的$")

_COMPARATORS: Final[dict[str, Comparator]] = {
    **dict.fromkeys(("不低于", "不少于", "不小于", "至少", "最少", "不下于", "≥"), "ge"),
    **dict.fromkeys(("不超过", "不高于", "不大于", "不多于", "最多", "至多", "≤"), "le"),
    **dict.fromkeys(("超过", "超出", "突破", "高于", "大于", "多于", "超", "逾", ">"), "gt"),
    **dict.fromkeys(("接近", "将近", "逼近", "近"), "approx-below"),
    **dict.fromkeys(("低于", "小于", "少于", "不足", "不到", "<"), "lt"),
    **dict.fromkeys(("大约", "约占", "约"), "approx"),
}  # fmt: skip
_BEFORE: Final = re.compile(
    rf"(?P<w>{'|'.join(sorted(_COMPARATORS, key=len, reverse=True))})(?<![最附邻靠临]近)(?:达到|了|到|为|在)?(?:(?<=至少)[\u4e00-\u9fff]{{2}})?$"
)
_AFTERWARDS: Final[dict[str, Comparator]] = {
    "以上": "ge", "及以上": "ge", "左右": "approx", "上下": "approx", "以内": "le", "之内": "le", "内": "le", "以下": "le", "及以下": "le",
}  # fmt: skip
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
_NAME_AFTER: Final = re.compile(
    r"[A-Za-z+×:：∶]|分(?![之钟])|强(?![化调])|版(?!面)|号(?!线)|论坛|指数|小时热线|热线|届|.{0,2}(?:”|’)"
)
_LOOSE: Final = frozenset(
    {"人", "元", "分", "年", "点", "把", "步", "岁", "次", "天", "日", "里", "户", "度"}
)
_EVENT: Final = re.compile(r"论坛|指数|强(?![化调])")
_IDIOMS: Final = re.compile(
    r"千家万户|千方百计|千头万绪|千家万|百年|千年|百强|百货|百姓|百花|百科|万众|千军|千里马|百步|十分|百日|千辛|百舸|百端|百佳|十全|百业"
)
_DIGIT: Final = re.compile(r"\d")
_HAN_HINT: Final = re.compile(rf"[十百千万亿]|[{_HAN_DIGIT}](?:[成倍点]|分之)")
_HAN_RUN: Final = frozenset(_HAN_DIGIT + "十百千万亿上")
_QUOTE: Final = re.compile(r"[“《‘]")
_QUOTED: Final = re.compile(r"“[^“”]{1,16}”|《[^《》]{1,60}》|‘[^‘’]{1,16}’")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a passage: ``text[start:end]`` is value and unit, ``text[lead:tail]`` with its comparators."""

    start: int
    end: int
    lead: int
    tail: int
    value: float
    upper: float | None
    unit: str | None
    comparator: Comparator
    classed: bool = False
    doubling: bool = False


def numbers(text: str, taken: Sequence[Date], *, start: int = 0, bare: bool = False) -> list[Number]:
    """The numbers of a folded passage text, in order; ``taken`` are the dates in it.

    ``start`` is where to begin, behind the node's own number. A figure without unit, comparator or scale
    counts only where ``bare`` says so, as in a table's cell.
    """
    found: list[Number] = []
    at = _DIGIT.search(text, start)
    while at is not None:
        match = _NUMBER.match(text, at.start())
        number = _arabic(text, match, bare) if match else None
        if number is not None:
            found.append(number)
        at = _DIGIT.search(text, match.end() if match else at.end())
    at = _HAN_HINT.search(text, start)
    while at is not None:
        run = at.start()
        while run > start and text[run - 1] in _HAN_RUN:
            run -= 1
        match = _HAN_NUMBER.match(text, run) or _HAN_NUMBER.match(text, at.start())
        number = _han(text, match) if match else None
        if number is not None:
            found.append(number)
        at = _HAN_HINT.search(text, max(at.end(), match.end() if match else 0))
    if "级" in text:
        for match in _CLASS.finditer(text):
            value: Comparator = "le" if match["sub"] else "approx"
            found.append(Number(*match.span(), *match.span(), 1.0, None, match["u"], value, classed=True))
    if "L" in text:
        found.extend(_level(match) for match in _LEVEL.finditer(text))
    found.extend(_worded(text, match) for match in _WORDED.finditer(text, start))
    if "番" in text:
        for match in _DOUBLING.finditer(text):
            doubled = _DOUBLINGS[match["n"]]
            found.append(Number(*match.span(), *match.span(), doubled, None, "倍", "eq", doubling=True))
    if not found:
        return found
    masked = [(date.at, date.end) for date in taken]
    quoted = [match.span() for match in _QUOTED.finditer(text)] if _QUOTE.search(text) else []
    found.sort(key=lambda number: (number.start, -number.end))
    kept: list[Number] = []
    end = 0
    for number in found:
        inside = any(a <= number.start < b for a, b in masked) or any(
            a < number.start and number.end < b for a, b in quoted
        )
        if number.start >= end and not inside and (bare or _means_something(text, number)):
            kept.append(number)
            end = number.end
    return kept


def _means_something(text: str, number: Number) -> bool:
    """Whether a figure has a sign of what it counts; a lone one is a note's number or part of a name."""
    if (
        number.value == 0
        or number.unit is not None
        or number.classed
        or number.comparator != "eq"
        or number.upper is not None
    ):
        return True
    if (
        text[number.start : number.end].endswith(("万", "亿"))
        or "/" in text[number.start : number.end]
        or "分之" in text[number.start : number.end]
    ):
        return True
    return text.endswith(
        ("达到", "提高到", "降至", "增至", "下降到", "达", "控制在", "缩小至", "提升至", "提升到"),
        0,
        number.start,
    )


def _arabic(text: str, match: re.Match[str], bare: bool) -> Number | None:
    start, end = match.start("a") if match["a"] else match.start(), match.end()
    before = text[start - 1] if start else ""
    unit, scale = match["u"], match["s"] or ""
    if before and (
        (before in "第前+×〔[（" and not (unit and before in "（+") and not (bare and before in "〔[（"))
        or before in "GCLTVAMBNP"
        or (before.isascii() and before.isalpha())
    ):
        return None
    if before and before in "-—–" and start > 1 and (text[start - 2].isalnum() and text[start - 2].isascii()):
        return None
    after = text[end : end + 4]
    if _EVENT.match(after) or (
        unit == "类" and after and float(match["n"].split("/")[0].replace(",", "")) <= 4
    ):
        return None  # 1类新药
    if not unit and not match["cls"] and _NAME_AFTER.match(after):
        return None
    if (
        unit is None
        and scale == ""
        and "/" in match["n"]
        and int(match["n"].split("/")[1]) in {0, *range(13, 1000)}
    ):
        return None
    plain = match["n"].replace("·", ".").replace(" ", "")
    value = _scaled(plain, scale)
    if value is None:
        return None
    upper = None
    if match["a"]:
        low = _scaled(match["a"].replace("·", ".").replace(" ", ""), match["sa"] or scale)
        if low is None or low >= value:
            return None
        value, upper = low, value
    return _finish(text, match, start, value, upper)


def _han(text: str, match: re.Match[str]) -> Number | None:
    words, unit = match["n"], match["u"]
    start = match.start()
    before = text[start - 1] if start else ""
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
    number = _finish(text, match, start, value, None)
    unit = {"百分之": "%", "千分之": "‰", "万分之": "‱"}.get(percent, number.unit)
    comparator = "ge" if at_least else number.comparator
    value = number.value
    return Number(
        number.start, number.end, number.lead, number.tail, value, None, unit, comparator, number.classed
    )


def _finish(text: str, match: re.Match[str], start: int, value: float, upper: float | None) -> Number:
    """The number with its comparators, those before it and those behind it."""
    unit, end = match["u"], match.end()
    if unit == "成" and text[end : end + 1] in "为功立长果员本就都熟交分品型效套":
        unit, end = None, match.start("u")
    lead, comparator = _before(text, start)
    behind = match["up"]
    tail = end
    if behind is None and (after := _AFTER.match(text, end)):
        behind, tail = after["a"], after.end()
    fuzz = match["fz"] or match["fz2"]
    if fuzz is None and unit and _MORE.match(text, end):
        fuzz, end = "多", end + 1
        tail = max(tail, end)
    classed = match["cls"] is not None
    decided: Comparator = "eq"
    if upper is not None:
        decided = "range"
    elif behind in {"左右", "上下"}:
        decided = "approx"
    elif comparator is not None:
        decided = comparator
    elif fuzz in {"余", "多"}:
        decided = "gt"
    elif fuzz in {"几", "来"}:
        decided = "approx"
    elif behind is not None:
        decided = _AFTERWARDS[behind]
    elif classed:
        decided = "approx"
    if unit == "成":  # 三成 is 30 %
        value, upper, unit = value * 10, upper * 10 if upper is not None else None, "%"
    return Number(start, end, lead, tail, value, upper, unit, decided, classed)


def _before(text: str, start: int) -> tuple[int, Comparator | None]:
    """Where the comparator before a number starts, and what it is."""
    window = text[max(0, start - 9) : start]
    match = _BEFORE.search(window)
    if match:
        return start - len(window) + match.start("w"), _COMPARATORS[match["w"]]
    if window.endswith("的") and (share := _SHARE.search(text[max(0, start - 12) : start])) is not None:
        return start, "approx" if share["w"] == "约占" else "approx-below"
    if (
        window.endswith("上")
        and not window.endswith(("以上", "网上", "线上"))
        and text[start : start + 1] in "百千万亿"
    ):
        return start - 1, "ge"
    return start, None


def _worded(text: str, match: re.Match[str]) -> Number:
    """一半, 零 and 九成五: 50 %, 0 and 95 %."""
    lead, comparator = _before(text, match.start())
    after = _AFTER.match(text, match.end())
    decided: Comparator = comparator or (_AFTERWARDS[after["a"]] if after else "eq")
    tail = after.end() if after else match.end()
    if match["zero"]:
        return Number(*match.span(), lead, tail, 0.0, None, None, decided)
    value = 50.0 if match["half"] else _TENTHS[match["tenths"]] * 10.0 + _TENTHS[match["more"]]
    return Number(*match.span(), lead, tail, value, None, "%", decided)


def _level(match: re.Match[str]) -> Number:
    return Number(*match.span(), *match.span(), float(match["n"]), None, "L", "eq", classed=True)


def _scaled(plain: str, scale: str) -> float | None:
    if "/" in plain:
        above, below = plain.split("/")
        return round(float(above) / float(below), 4) if float(below) else None
    number = plain.replace(",", "")
    return numeral(number + scale) if scale else float(number)


def _times(value: float, scale: str) -> float:
    for char in scale:
        value *= 1e4 if char == "万" else 1e8
    return value
