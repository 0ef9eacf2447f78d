"""What the document says of itself: title, 文号, issuer, date, period, horizon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from ceyuan.grammar.draft import Draft
from ceyuan.grammar.front import DATE, NUMBER
from ceyuan.grammar.ordinals import chinese
from ceyuan.spacing import repair

_BY_TITLE: Final = re.compile(r"(.{2,60}?)关于(?:印发|发布|下达|转发|批转)")
_FIVE_YEAR: Final = {"八五": 1991, "九五": 1996, "十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016,
                     "十四五": 2021, "十五五": 2026, "十六五": 2031}  # fmt: skip
_PLAN_NO: Final = re.compile(r"第([七八九十一二三四五六]{1,3})个五年")
_RANGE: Final = re.compile(r"((?:19|20)\d{2})\s*年?\s*[—–\-－~～至到]+\s*((?:19|20)\d{2})\s*年?")
_YEAR: Final = re.compile(r"20[2-9]\d|二〇[三四五六][〇五]")
_LOOKS_TO: Final = ("展望", "到", "至", "面向", "远景目标", "锚定")
_FAR: Final = re.compile(r"\s*年?\s*远景")
_HAN_YEAR: Final = str.maketrans("二〇三四五六", "203456")


@dataclass(frozen=True, slots=True)
class Meta:
    """The fields of the plan's head; None where the document does not carry them."""

    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    issued: str | None = None
    period: tuple[int, int] | None = None
    horizon: tuple[int, ...] = ()


def meta_of(text: str, drafts: list[Draft]) -> Meta:
    """The head of the plan among ``drafts``; of several documents the one with the most divisions."""
    title_draft = _plan_title(drafts)
    title = title_draft.title if title_draft else None
    number = issued = issuer = None
    for draft in drafts:
        if draft.kind not in {"preamble", "title", "signature"} or not draft.own:
            continue
        content = repair(text[draft.own[0][0] : draft.own[-1][1]])
        if number is None and len(content) <= 60 and (match := NUMBER.search(content)):
            number = "".join(match[1].split())
        if draft.kind == "signature":
            match = DATE.search(content)
            if match and issued is None:
                issued = _iso(match)
            elif not match and issuer is None and not content.startswith(("抄送", "主送", "（", "(")):
                issuer = content
    if issuer is None:
        for draft in drafts:
            if draft.kind == "title" and (match := _BY_TITLE.match(draft.title or "")):
                issuer = match[1]
                break
    period = _period(title or "") or _period_in_text(text)
    return Meta(title, number, issuer, issued, period, _horizon(text, period))


def _plan_title(drafts: list[Draft]) -> Draft | None:
    titles: list[tuple[int, Draft]] = []
    count = 0
    for draft in drafts:
        if draft.kind == "title":
            titles.append((0, draft))
            count = 0
        elif draft.kind == "division" and titles:
            count += 1
            titles[-1] = (count, titles[-1][1])
    return max(titles, key=lambda pair: pair[0])[1] if titles else None


def _iso(match: re.Match[str]) -> str | None:
    """The date in ISO form; None where there is no such day."""
    if match[1]:
        parts = (int(match[1]), int(match[2]), int(match[3]))
    else:
        digits = "".join(str(chinese(char.replace("○", "〇").replace("0", "〇")) or 0) for char in match[4])
        parts = (int(digits), chinese(match[5]) or 0, chinese(match[6]) or 0)
    try:
        return date(*parts).isoformat()
    except ValueError:
        return None


def _period(title: str) -> tuple[int, int] | None:
    if match := _RANGE.search(title):
        first, last = int(match[1]), int(match[2])
        return (first, last) if first <= last <= first + 20 else None
    if match := _PLAN_NO.search(title):
        value = chinese(match[1])
        return (1951 + 5 * value, 1955 + 5 * value) if value else None
    for match in re.finditer(
        r"[“\"‘「]?([八九十][一二三四五六]?五|[八九]五)[”\"’」]?(?=规划|计划|[\u4e00-\u9fff])", title
    ):
        if start := _FIVE_YEAR.get(match[1]):
            return start, start + 4
    return None


def _period_in_text(text: str) -> tuple[int, int] | None:
    """The five-year period that the text names most often in quotation marks, from its first part."""
    counts: dict[str, int] = {}
    for match in re.finditer(r"[“\"]([八九十][一二三四五六]?五)[”\"]", text):
        counts[match[1]] = counts.get(match[1], 0) + 1
    known = [name for name in counts if name in _FIVE_YEAR]
    if not known:
        return None
    best = max(known, key=lambda name: (counts[name], _FIVE_YEAR[name]))
    return (_FIVE_YEAR[best], _FIVE_YEAR[best] + 4) if counts[best] >= 3 else None


def _horizon(text: str, period: tuple[int, int] | None) -> tuple[int, ...]:
    """The years after the period that the text looks to (展望2035年, 到2035年, 2035年远景目标)."""
    if period is None:
        return ()
    years: set[int] = set()
    for match in _YEAR.finditer(text):
        year = int(match.group().translate(_HAN_YEAR))
        if year <= period[1] or year in years:
            continue
        start = match.start()
        if text[max(0, start - 8) : start].rstrip().endswith(_LOOKS_TO) or _FAR.match(text, match.end()):
            years.add(year)
    return tuple(sorted(years))
