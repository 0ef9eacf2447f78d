"""Numbers of list items in the forms of Word."""

from __future__ import annotations

import pytest

from ceyuan.source.list_numbers import printed


@pytest.mark.parametrize(
    ("form", "values", "expected"),
    [
        ("decimal", [1, 12], "1 12"),
        ("decimalZero", [1, 12], "01 12"),
        ("decimalFullWidth", [12], "１２"),
        ("decimalEnclosedCircle", [1, 20, 21, 36, 51], "① ⑳ ㉑ ㊱ 51"),
        ("decimalEnclosedCircleChinese", [3], "③"),
        ("decimalEnclosedParen", [2, 21], "⑵ 21"),
        ("decimalEnclosedFullstop", [2], "⒉"),
        ("chineseCounting", [1, 10, 11, 20, 99, 100], "一 十 十一 二十 九十九 一〇〇"),
        ("chineseCountingThousand", [10, 12, 100, 105, 110, 1001], "十 十二 一百 一百零五 一百一十 一千零一"),
        ("japaneseCounting", [10, 101, 1100], "十 百一 千百"),
        ("ideographDigital", [1, 10, 23], "一 一〇 二三"),
        ("chineseLegalSimplified", [1, 10, 12, 105], "壹 壹拾 壹拾贰 壹佰零伍"),
        ("ideographTraditional", [1, 10, 11], "甲 癸 甲"),
        ("ideographZodiac", [1, 12], "子 亥"),
        ("upperLetter", [1, 26, 27], "A Z AA"),
        ("lowerLetter", [2], "b"),
        ("upperRoman", [4, 9, 2024], "IV IX MMXXIV"),
        ("lowerRoman", [14], "xiv"),
        ("none", [3], ""),
        ("some form of another version", [7], "7"),
        ("chineseCountingThousand", [0, 10_000], "0 10000"),
        ("lowerRoman", [0], "0"),
    ],
)
def test_printed(form: str, values: list[int], expected: str) -> None:
    assert " ".join(printed(value, form) for value in values) == expected
