"""Garbled year.

What it checks
    Years have four digits that can be a year. Reported are those that begin with 0 (0402年) and those
    that only make sense backwards (5202年). One finding per form, with its count.

Why it matters
    When one year is garbled, the digits of the whole file are in doubt: 60% may have been 90%. Nothing
    should be counted from such a file before it was compared with the published one.

Example
        一、总体目标
        0402年，全市建成统一的数据目录。

Use instead
        一、总体目标
        2024年，全市建成统一的数据目录。

Known limits
    A garbled digit that still gives a possible year (2031 for 2021) is not seen.

References
    GB/T 15835-2011 (numerals in publications).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.plan import Span

ZH = """年份错乱。

检查什么
    年份应是可能的四位数。以 0 开头的（0402年）、倒过来才成立的（5202年）予以报告。每种写法报告一次，给出次数。

为什么重要
    一个年份错乱，全文的数字都靠不住：60% 原来也许是 90%。与正式发布的文件核对之前，不应从中取数。

示例
        一、总体目标
        0402年，全市建成统一的数据目录。

改为
        一、总体目标
        2024年，全市建成统一的数据目录。

已知局限
    错成另一个可能年份的（2021 成了 2031），看不出来。

参考
    GB/T 15835—2011（出版物上数字用法）。
"""

_YEAR = re.compile(r"(?P<year>[03-9][0-9]{3})\s?年")
_BEFORE = frozenset("0123456789.．,:：/-")


def _wrong(year: str) -> bool:
    return year[0] == "0" or 1900 <= int(year[::-1]) <= 2100


def check(context: Context) -> Iterator[Finding]:
    """One finding per form of a year that cannot be one."""
    first: dict[str, Span] = {}
    count: dict[str, int] = {}
    for match in _YEAR.finditer(context.text):
        year = match["year"]
        if _wrong(year) and context.text[match.start() - 1 : match.start()] not in _BEFORE:
            first.setdefault(year, match.span("year"))
            count[year] = count.get(year, 0) + 1
    for year, span in first.items():
        node = context.node_at(span[0])
        yield Finding(node.id if node else None, span, {"found": year, "count": count[year]})


RULE = Rule(
    code="CY114",
    name="garbled-year",
    severity="error",
    requires=("text",),
    check=check,
    titles={"zh": "年份错乱", "en": "Garbled year"},
    messages={
        "zh": "“{found}年”不是可能的年份（共 {count} 处），此文件的数字需与正式文本核对。",
        "en": "“{found}年” cannot be a year (occurrences: {count}); compare the digits of this file with the published text.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
