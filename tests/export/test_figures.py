from __future__ import annotations

from typing import Any

import pytest

from ceyuan.export.figures import amount, figure, scaled


@pytest.mark.parametrize(
    ("value", "unit", "zh", "en"),
    [
        (26000, "家", "2.6万家", "26,000 家"),
        (12345, "家", "12,345家", "12,345 家"),
        (9999, "家", "9,999家", "9,999 家"),
        (10000, "件", "1万件", "10,000 件"),
        (126870000000.0, "元", "1268.7亿元", "126.87 billion yuan"),
        (4321485000000, "元", "43214.85亿元", "4,321,485 million yuan"),
        (43200000000000, "元", "43.2万亿元", "43.2 trillion yuan"),
        (2e12, "元", "2万亿元", "2 trillion yuan"),
        (123456000, "人", "12345.6万人", "123,456,000 people"),
        (123456789, "人", "123,456,789人", "123,456,789 people"),
        (4.5, "%", "4.5%", "4.5%"),
        (25000, "%", "25,000%", "25,000%"),
        (3, "个百分点", "3个百分点", "3 percentage points"),
        (0.1 + 0.2, "倍", "0.3倍", "0.3 times"),
        (1, "年", "1年", "1 year"),
        (5, "年", "5年", "5 years"),
        (1, "人", "1人", "1 person"),
        (26000, "GHz", "26,000GHz", "26,000 GHz"),
        (47500000, "TEU", "4750万TEU", "47.5 million TEU"),
        (12, "件/万人", "12件/万人", "12 件/万人"),
        (30, None, "30", "30"),
        (20000, None, "2万", "20,000"),
        (0, "件", "0件", "0 件"),
        (-30000, "吨", "-3万吨", "-30,000 tonnes"),
    ],
)
def test_amount(value: float, unit: str | None, zh: str, en: str) -> None:
    assert (amount(value, unit), amount(value, unit, lang="en")) == (zh, en)


@pytest.mark.parametrize(
    ("arguments", "upper", "zh", "en"),
    [
        ((26000, "家", "gt"), None, "超过2.6万家", "more than 26,000 家"),
        ((4.5, "%", "approx"), None, "4.5%左右", "about 4.5%"),
        ((30, "家", "ge"), None, "30家以上", "at least 30 家"),
        ((3000, "家", "approx-below"), None, "接近3,000家", "nearly 3,000 家"),
        ((5, "个工作日", "le"), None, "不超过5个工作日", "at most 5 working days"),
        ((0.5, "%", "lt"), None, "低于0.5%", "less than 0.5%"),
        ((7, "项", "eq"), None, "7项", "7 项"),
        ((5, "家", "range"), 10, "5—10家", "5–10 家"),
        ((5, "%", "range"), 10, "5%—10%", "5%–10%"),
        ((2, "个百分点", "range"), 3, "2—3个百分点", "2–3 percentage points"),
        ((9000, "家", "range"), 12000, "9,000家—1.2万家", "9,000–12,000 家"),
        ((20000, "家", "range"), 30000, "2万—3万家", "20,000–30,000 家"),
    ],
)
def test_comparator_in_words(arguments: Any, upper: float | None, zh: str, en: str) -> None:
    assert figure(*arguments, upper=upper) == zh
    assert figure(*arguments, upper=upper, lang="en") == en


def test_figure_and_unit_apart_for_a_table() -> None:
    assert scaled(26000, "家") == ("2.6", "万家")
    assert scaled(26000, "家", lang="en") == ("26,000", "家")
    assert scaled(126870000000, "元", lang="en") == ("126.87", "billion yuan")
