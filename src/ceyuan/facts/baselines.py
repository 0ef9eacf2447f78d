"""The earlier figure of a target's indicator, paired only where the definition is the same.

Two indicators are the same when their names are equal without the words that do not change what is measured
(全市, 累计, 数量; 比例 for 比重) and their units agree. Names that only share a long part are another
definition: the pairing is refused and the reason said, so that nobody subtracts one from the other.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Baseline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceyuan.fact import Quantity

_NEUTRAL: Final = re.compile(
    r"（[^（）]*）|\([^()]*\)|全市|全省|全区|全县|全国|本市|本省|我市|我省|我国|^每(?=[万千百])|国际(?=专利)|年度|累计|总数|总量|数量|数目|总计|达到|[“”的\s*]|(?<=[\u4e00-\u9fff])数$"
)
_SHARE: Final = re.compile(r"(?:所)?占?(?:比例|比率|占比)")
_SYNONYMS: Final = re.compile(
    r"(?P<gdp>(?:地区|国内|国民)?生产总值|GDP)|(?P<rd>研究与试验发展|研究与开发|研究和试验发展|R&D)|经费(?:支出|投入)"
)
_OF: Final = re.compile(r"相当于|与?占|比上")
_LONG: Final = 5
_GROWTH: Final = re.compile(r"(?:增长|递增|提高|下降|降低|减少|增加)$")
_MANY: Final = 8
"""How many names with one piece in common are looked at."""


def core(indicator: str, place: str = "") -> str:
    """The name of an indicator without what does not change its definition."""
    text = _NEUTRAL.sub("", indicator)
    if place and text.startswith(place) and len(text) > len(place) + 3:
        text = text[len(place) :]
    return _OF.sub("占", _SHARE.sub("比重", _SYNONYMS.sub(_synonym, text)))


def _synonym(match: re.Match[str]) -> str:
    return "GDP" if match["gdp"] else "研发" if match["rd"] else "经费"


class Baselines:
    """The plan's reported figures, to be paired with its targets.

    Each definition counts once, with its first figure; names are looked up by the pieces they share, so that
    the work grows with the text and not with its square.
    """

    def __init__(self, reported: Iterable[Quantity], place: str = "") -> None:
        self._place = place
        self._by_core: dict[str, Quantity] = {}
        self._by_piece: dict[str, list[str]] = {}
        for quantity in reported:
            if not quantity.indicator or quantity.upper is not None:
                continue
            name = core(quantity.indicator, place)
            if self._by_core.setdefault(name, quantity) is quantity:
                for piece in _pieces(name):
                    self._by_piece.setdefault(piece, []).append(name)

    def of(self, indicator: str, unit: str | None) -> Baseline | None:
        """The earlier figure of ``indicator`` in ``unit``; a refused one says why; None where there is none."""
        name = core(indicator, self._place)
        if len(name) < 2:
            return None
        figure = self._by_core.get(name)
        if figure is not None and figure.unit == unit:
            return Baseline(figure.value, unit, figure.period, figure.id, comparable=True)
        near = dict.fromkeys(
            other for piece in _pieces(name) for other in self._by_piece.get(piece, ())[:_MANY]
        )
        best = 0, ""
        subject = name.partition("占")[0]
        for other in near:
            shared = _shared(subject, other.partition("占")[0])
            least = _LONG + (self._by_core[other].unit != unit)
            if shared > best[0] and shared >= least and shared * 2 >= min(len(subject), len(other)):
                best = shared, other
        if not best[0] or _GROWTH.search(indicator):
            return None
        quantity = self._by_core[best[1]]
        reason = _reason(name, best[1], unit, quantity)
        return Baseline(None, unit, quantity.period, quantity.id, comparable=False, reason=reason)


def _pieces(name: str) -> list[str]:
    return [name[i : i + _LONG] for i in range(len(name) - _LONG + 1)]


def _shared(name: str, other: str) -> int:
    """The length of what the names share: from the start, from the end, or in one piece."""
    matcher = SequenceMatcher(None, name, other, autojunk=False)
    blocks = [block.size for block in matcher.get_matching_blocks() if block.size >= 2]
    return max(max(blocks, default=0), sum(blocks) if len(blocks) == 2 and name[:2] == other[:2] else 0)


def _reason(name: str, other: str, unit: str | None, quantity: Quantity) -> str:
    if quantity.unit != unit:
        return f"单位不同：文中已有数据“{quantity.indicator}”以“{quantity.unit or '无单位'}”计，本目标以“{unit or '无单位'}”计"
    more = _only(name, other)
    less = _only(other, name)
    if more and not less:
        return f"口径不同：文中已有数据“{quantity.indicator}”不限于“{more}”"
    if less and not more:
        return f"口径不同：文中已有数据“{quantity.indicator}”只计“{less}”"
    return f"口径不同：文中已有数据的指标是“{quantity.indicator}”"


def _only(name: str, other: str) -> str:
    matcher = SequenceMatcher(None, other, name, autojunk=False)
    return "".join(name[j1:j2] for tag, _, _, j1, j2 in matcher.get_opcodes() if tag in {"insert", "replace"})
