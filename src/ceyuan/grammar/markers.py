"""Markers: the numbers and dashes that a paragraph may begin with, one style per row of a table.

A marker is only a candidate. Whether it counts is decided by :mod:`ceyuan.grammar.outline` from the
sequence, the siblings and the layout.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final, NamedTuple

from ceyuan.grammar.ordinals import CIRCLED, ordinal


class Style(IntEnum):
    """Numbering styles; the value is the customary rank, outermost first (GB/T 9704, 5.2.6 for 一、 to （1）)."""

    PART = 0  # 第一篇
    CHAPTER = 1  # 第一章
    SECTION = 2  # 第一节
    ARTICLE = 3  # 第一条
    HAN = 4  # 一、
    HAN_PAREN = 5  # （一）
    ARABIC = 6  # 1、 1. 1． 1﹒
    DECIMAL = 7  # 1.1, 1.1.1
    ARABIC_PAREN = 8  # （1）
    HALF_PAREN = 9  # 1）
    CIRCLE = 10  # ①
    DASH = 11  # ——


class Marker(NamedTuple):
    """A marker at the start of a paragraph: ``number`` as printed, ``parts`` its ordinals, ``end`` its length."""

    style: Style
    parts: tuple[int, ...]
    number: str
    end: int

    @property
    def value(self) -> int:
        """The last ordinal, the one that counts among siblings."""
        return self.parts[-1]


_HAN: Final = "一二三四五六七八九十百〇零"
_S: Final = "[ \u3000\u2002\u2003\u00a0\t]*"
_UNITS: Final = {"篇": Style.PART, "编": Style.PART, "部分": Style.PART, "章": Style.CHAPTER,
                 "节": Style.SECTION, "条": Style.ARTICLE}  # fmt: skip

# What follows a decimal number that is a quantity and no marker.
_UNIT: Final = (
    "(?:[%％亿倍吨元亩岁‰℃]|万(?![物众])|个百分点|公[里顷斤]|平方|立方|千[瓦米克]|件|年|月|日|[GMk]W|GHz)"
)

# What follows a number that is cited in a sentence (第二章规定的…, 第三条、第四条) and opens nothing.
_CITED: Final = "(?:规定|所[列称述定]|的|、第|和第|及第|至第|要求的)"

_MARKER: Final = re.compile(
    rf"""第{_S}(?P<ordinal>[{_HAN}0-9０-９]+(?:[ ][{_HAN}]+)?){_S}(?P<unit>篇|编|部分|章|节|条)(?![约款件例幅目之]|{_CITED})
    |(?P<han>[{_HAN}]{{1,4}}){_S}[、．.﹒](?!{_S}[{_HAN}]{{1,3}}[、和及至级线类期批产层号季档代轮届])(?<![．.](?=一))
    |[（(〈﹙]{_S}(?P<han_paren>[{_HAN}]{{1,4}}){_S}[）)〉〕﹚](?![、和及至]?[（(][{_HAN}]+[）)])(?!项(?!目)|款(?!项)|目(?![标录的])){_S}[、．.]?
    |[（(﹙]{_S}(?P<arabic_paren>[0-9０-９]{{1,2}}){_S}[）)﹚]{_S}[、．.]?
    |(?P<decimal>[0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{1,4}})(?![0-9.．]|{_S}[0-9]*{_S}{_UNIT}){_S}[、．.]?
    |(?P<arabic>[0-9０-９]{{1,2}}){_S}(?:[、﹒·](?!{_S}[0-9０-９]{{1,3}}(?:[、％%号]|{_S}·))|[.．](?:(?={_S}[0-9]{{4}}{_S}年)|(?!{_S}[0-9０-９]+{_S}{_UNIT}|[0-9０-９])))
    |(?P<half_paren>[0-9０-９]{{1,2}}){_S}[)）]
    |(?P<circle>[{CIRCLED}])
    |(?P<han_sign>[㈠-㈩]){_S}[、.．]?
    |(?P<arabic_sign>[⑴-⒇]){_S}[、.．]?
    |(?P<dotted_sign>[⒈-⒛])
    |(?P<bullet>[●•◆■▪◇★▲])(?={_S}[\u4e00-\u9fff“《A-Za-z0-9])
    |(?P<zero>0[1-9])(?:[ \u3000\t.、．]+|(?=[\u4e00-\u9fff]))(?![年月日])
    |(?P<dash>—{{1,4}}|─{{2,4}}|－{{2,3}}|-{{2,3}}|―{{1,3}}|–{{2,3}})
    """,
    re.VERBOSE,
)
_BARE: Final = re.compile(r"(?P<arabic>[0-9]{1,2})[ \u3000]+(?=[\u4e00-\u9fff])")
_FIRST: Final = frozenset(
    "第（(〈﹙—─－-―–0123456789０１２３４５６７８９"
    + _HAN
    + CIRCLED
    + "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛●•◆■▪◇★▲"
)


def marker_of(text: str, *, bare: bool = False) -> Marker | None:
    """The marker that ``text`` begins with, or None. ``bare``: also ``1 总则``, a number and a blank."""
    if text[:1] not in _FIRST:
        return None
    match = _MARKER.match(text)
    if match is None:
        match = _BARE.match(text) if bare else None
        if match is None:
            return None
    group, end = match.lastgroup, match.end()
    printed = "".join(match.group().split())
    if group == "unit":
        value = ordinal("".join(match["ordinal"].split()))
        return Marker(_UNITS[match["unit"]], (value,), printed, end) if value else None
    if group in _SIGNS:
        style, first = _SIGNS[group]
        return Marker(style, (ord(match[group]) - ord(first) + 1,), printed, end)
    if group in {"dash", "bullet"}:
        return Marker(Style.DASH, (0,), printed, end)
    if group == "decimal":
        parts = tuple(int(part) for part in re.split(r"[.．]", match["decimal"]))
        return Marker(Style.DECIMAL, parts, printed, end) if 0 not in parts[:-1] else None
    style = _STYLE_OF[group or ""]
    value = ordinal(match[group or 0])
    return Marker(style, (value,), printed, end) if value else None


_SIGNS: Final = {
    "han_sign": (Style.HAN_PAREN, "㈠"), "arabic_sign": (Style.ARABIC_PAREN, "⑴"), "dotted_sign": (Style.ARABIC, "⒈"),
}  # fmt: skip
_STYLE_OF: Final = {
    "han": Style.HAN, "han_paren": Style.HAN_PAREN, "arabic_paren": Style.ARABIC_PAREN,
    "arabic": Style.ARABIC, "half_paren": Style.HALF_PAREN, "circle": Style.CIRCLE, "zero": Style.ARABIC,
}  # fmt: skip
