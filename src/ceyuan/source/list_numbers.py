"""The number of a list item as it is printed, by the name that Word or CSS gives to its form."""

from __future__ import annotations

from collections.abc import Callable

_HAN = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def _grouped(value: int, digits: str, units: tuple[str, ...], zero: str, *, bare_ten: bool = True) -> str:
    """A Han number with units below 10,000: 一百零五; 十 alone for ten where ``bare_ten``."""
    if not 0 < value < 10_000:
        return str(value)
    written, gap = "", False
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if digit:
            written += (zero if gap and written else "") + digits[digit] + units[power]
            gap = False
        else:
            gap = True
    return written[1:] if bare_ten and 10 <= value < 20 else written


def _counting(value: int) -> str:
    """一 to 九十九, then digit by digit: the form that Word calls chineseCounting."""
    return _grouped(value, _HAN, ("", "十", "", ""), "") if value < 100 else _digits(value)


def _digits(value: int) -> str:
    return "".join(_HAN[int(digit)] for digit in str(value)) if value > 0 else str(value)


def _japanese(value: int) -> str:
    written = _grouped(value, _HAN, ("", "十", "百", "千"), "")
    return written.replace("一百", "百").replace("一千", "千").replace("一十", "十")


def _letters(value: int) -> str:
    """a … z, aa, bb … as Word repeats them."""
    return chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= 780 else str(value)


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    written = ""
    for unit, letters in _ROMAN:
        written += letters * (value // unit)
        value %= unit
    return written


def _circled(value: int) -> str:
    for first, last, code in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= value <= last:
            return chr(code + value - first)
    return str(value)


def _within(first: int, last: int, code: int) -> Callable[[int], str]:
    return lambda value: chr(code + value - first) if first <= value <= last else str(value)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)] if value > 0 else str(value)


def _full_width(value: int) -> str:
    return str(value).translate({48 + digit: 0xFF10 + digit for digit in range(10)})


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _within(1, 20, 0x2488),
    "decimalEnclosedParen": _within(1, 20, 0x2474),
    "numberInDash": lambda value: f"- {value} -",
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": lambda value: _grouped(value, _HAN, ("", "十", "百", "千"), "零"),
    "taiwaneseCountingThousand": lambda value: _grouped(value, _HAN, ("", "十", "百", "千"), "零"),
    "japaneseCounting": _japanese,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "chineseLegalSimplified": lambda value: _grouped(
        value, _LEGAL, ("", "拾", "佰", "仟"), "零", bare_ten=False
    ),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographEnclosedCircle": _within(1, 10, 0x3280),
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "none": lambda _value: "",
}


def printed(value: int, form: str) -> str:
    """``value`` in the form that Word calls ``form``; decimal where the form is not known."""
    return _FORMS.get(form, str)(value)
