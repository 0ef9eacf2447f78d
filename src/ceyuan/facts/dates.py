"""The dates in a passage, and what each says: by, before, in, from, as of, during.

Years of the five-year plans follow from their number: the third ran 1966-1970, every later one five years
after (``“十四五”`` is 2021-2025). A month without a year keeps ``year`` 0 for the caller to complete.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from ceyuan.fact import Precision

Sense = Literal["by", "before", "in", "from", "as-of", "since", "during", "outlook", "for"]

_DIGITS: Final = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_YEAR: Final = r"(?:19|20)\d{2}(?=年)|[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年)"
_DATE: Final = re.compile(
    rf"(?P<y>{_YEAR})年(?:(?P<m>1[0-2]|0?[1-9])月(?:(?P<d>[12]\d|3[01]|0?[1-9])日)?)?"
    r"(?P<part>底|末|初(?!步|级|中|心|创|始)|中(?![\u4e00-\u9fff])|内|度|上半年|下半年|第?[一二三四]季度|[上中下]旬|份)*"
    r"(?P<tail>之前|以前|前(?!后)|起|开始|以来|以后|之后|后|期间)?"
)
_SPAN: Final = re.compile(r"(?P<y>(?:19|20)\d{2})年?(?:[-—–~～]+|至|到)(?P<z>(?:19|20)\d{2})年?(?!\d)")
_BARE: Final = re.compile(r"(?:展望|锚定|面向|迈向)(?P<y>20\d{2})(?![\d年])")
_MONTH: Final = re.compile(
    r"(?<![\d年个])(?P<m>1[0-2]|0?[1-9])月(?:(?P<d>[12]\d|3[01]|0?[1-9])日)?(?P<part>底|末|份|[上中下]旬)?"
    r"(?P<tail>之前|以前|前|起|开始|以来|以后|之后|后)?"
)
_YEAR_END: Final = re.compile(
    r"(?<![\d〇零一二三四五六七八九月半多几])(?:年底|年末|年内)(?P<tail>前|之前|以前)?"
)
_QUOTED_PLAN: Final = re.compile(
    r"“(?P<n>十[一二三四五六七八九]?|[一二三四五六七八九])五”(?P<tail>期?末|期间|时期|以来|规划期末)?"
)
_HINT: Final = re.compile(r"[12一二]\d|年|月|展望|锚定|面向|迈向|五”")
_TAIL: Final[dict[str, Sense]] = {
    "之前": "before", "以前": "before", "前": "before", "起": "from", "开始": "from", "以来": "since",
    "以后": "from", "之后": "from", "后": "from", "期间": "during", "时期": "during",
}  # fmt: skip
_LEAD: Final[tuple[tuple[str, Sense], ...]] = (
    ("截至", "as-of"), ("截止到", "as-of"), ("截止", "as-of"), ("到", "by"), ("至", "by"), ("展望", "outlook"),
    ("锚定", "outlook"), ("面向", "outlook"), ("迈向", "outlook"), ("自", "from"), ("从", "from"), ("为", "for"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Date:
    """A date as a passage has it: ``text[start:end]``, preposition and tail included.

    ``at`` is where the figures start. ``last`` is the end year of a span of years, else ``year``.
    """

    start: int
    at: int
    end: int
    year: int
    last: int
    date: str
    precision: Precision
    sense: Sense
    plan: bool = False

    @property
    def lasts(self) -> bool:
        """Whether it governs beyond its sentence: 到2030年 and the periods of plans do, 2030年底前 does not."""
        return self.sense == "during" or (self.sense in {"by", "as-of"} and self.start < self.at)


def five_year_plan(number: str) -> tuple[int, int] | None:
    """The years of the five-year plan with this Chinese number (``十四`` → 2021, 2025)."""
    ordinal = 0
    for char in number:
        ordinal = (
            ordinal * 10 + 10
            if char == "十" and ordinal
            else 10
            if char == "十"
            else ordinal + "一二三四五六七八九".index(char) + 1
        )
    return (start := 1966 + 5 * (ordinal - 3), start + 4) if ordinal >= 6 else None


def dates(text: str, issued: int | None = None) -> list[Date]:
    """The dates in a folded passage text, in order, without overlaps.

    A month or a 年底 without a year takes that of the date before it in its sentence, else ``issued``; where
    neither is known its ``year`` is 0.
    """
    if not _HINT.search(text):
        return []
    found: list[Date] = []
    taken = 0
    for match in _SPAN.finditer(text):
        first, last = int(match["y"]), int(match["z"])
        if first < last:
            start = _lead(text, match.start())[0]
            found.append(Date(start, match.start(), match.end(), first, last, str(last), "year", "during"))
    found.extend(d for m in _DATE.finditer(text) if (d := _full(text, m)) is not None)
    found.extend(
        Date(m.start(), m.start("y"), m.end(), y := int(m["y"]), y, m["y"], "year", "outlook")
        for m in _BARE.finditer(text)
    )
    found.extend(_month(text, match, 0) for match in _MONTH.finditer(text))
    found.extend(
        Date(match.start(), match.start(), match.end(), 0, 0, "", "year", "by")
        for match in _YEAR_END.finditer(text)
    )
    for match in _QUOTED_PLAN.finditer(text):
        years = five_year_plan(match["n"])
        if years:
            tail = match["tail"] or ""
            sense: Sense = "since" if tail == "以来" else "by" if tail.endswith("末") else "during"
            start = _lead(text, match.start())[0] if sense == "by" else match.start()
            found.append(
                Date(start, match.start(), match.end(), *years, str(years[1]), "year", sense, plan=True)
            )
    found.sort(key=lambda date: (date.at, -date.end))
    kept: list[Date] = []
    for date in found:
        if date.at >= taken:
            kept.append(_with_year(text, date, kept[-1] if kept else None, issued) if not date.year else date)
            taken = date.end
    return kept


def _with_year(text: str, date: Date, before: Date | None, issued: int | None) -> Date:
    year = issued
    if before is not None and before.year and "。" not in text[before.end : date.start]:
        year = before.last
    if year is None:
        return date
    return replace(date, year=year, last=year, date=f"{year}{date.date[4:]}" if date.date else str(year))


def _lead(text: str, at: int) -> tuple[int, Sense | None]:
    """Where the date's preposition starts, and what it says."""
    for word, sense in _LEAD:
        if text.startswith(word, at - len(word)) and at >= len(word):
            return at - len(word), sense
    return at, None


def _full(text: str, match: re.Match[str]) -> Date | None:
    year = int(match["y"].translate(_DIGITS))
    if not 1900 <= year < 2100:
        return None
    if match["m"]:
        return _month(text, match, year)
    start, lead = _lead(text, match.start())
    tail = _TAIL.get(match["tail"] or "")
    part = match["part"] or ""
    half = match.group().find("半年")
    if half >= 0 or "季度" in match.group():
        month = {"上": 6, "下": 12, "一": 3, "二": 6, "三": 9, "四": 12}
        key = next((c for c in match.group()[match.end("y") - match.start() + 1 :] if c in month), "下")
        date, precision = f"{year}-{month[key]:02}", "month"
        return Date(start, match.start(), match.end(), year, year, date, precision, tail or lead or "by")  # type: ignore[arg-type]
    sense = tail or lead or ("by" if part in {"底", "末", "内"} else "in")
    if part in {"底", "末"} and sense == "before":
        sense = "by"
    return Date(start, match.start(), match.end(), year, year, str(year), "year", sense)


def _month(text: str, match: re.Match[str], year: int) -> Date:
    start, lead = _lead(text, match.start())
    tail = _TAIL.get(match["tail"] or "")
    part = match["part"] or ""
    sense: Sense = tail or lead or ("by" if part in {"底", "末"} else "in")
    if part in {"底", "末"} and sense == "before":
        sense = "by"
    date, precision = f"{year:04}-{int(match['m']):02}", "month"
    if match["d"]:
        date, precision = f"{date}-{int(match['d']):02}", "day"
    return Date(start, match.start(), match.end(), year, year, date, precision, sense)  # type: ignore[arg-type]
