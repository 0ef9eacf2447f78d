"""Qualitative targets, kept narrow: what can be checked without a number of its own.

Three kinds: a rank or lead claimed for something measured (保持全国领先), full coverage of a named set (全覆盖),
a direction on a measurable noun (率, 比重, 规模, 投入, 数量). What only improves (水平提升, 更加完善) is not one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ceyuan.facts import naming
from ceyuan.facts.clauses import clauses, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceyuan.fact import Direction
    from ceyuan.facts.passage import Passage
    from ceyuan.facts.scenes import Scene

_MEASURE: Final = (
    r"(?:投入(?:力度|水平|强度|总量)?|覆盖面|覆盖率|规模|总量|总额|数量|强度|比重|比例|占比|收入|增加值|产值"
    r"|(?:达标|普及|入学|毛入学|就业|失业|城镇化|死亡|发生|成活|绿化|森林|参保|办结|可办|接线|满意|合格|达产|达效|转化|贡献|增长|生产|利润|治愈|生存|保障|自给|国产化|渗透|覆盖|升学|巩固|识字|签约|回收|资源化|准确|[^效频概速率利税汇费用])率"
    r"|(?:[产销存容客货流发用]|访问|拥有|授权|申请|持有|吞吐|成交|交易|保有)量|(?:企业|人|户|家|个|平台|机构|专利|人口|项目|学位|床位|[起次])数|支出负担)"
)
_UP: Final = r"(?:扩大|提高|提升|加大|增加|降低|减少|缩小|压减)"
_RISES: Final = r"(?:增长|提升|提高|增加|扩大|下降|降低|减少|上升|缩小|增强)"
_STEADY: Final = r"(?:(?:显著|稳步|持续|大幅|明显|不断|逐年|进一步|逐步|快速|较快)地?)+"
_DIRECTED: Final = re.compile(
    rf"(?:(?:稳步|持续|大幅|不断|逐年|进一步|逐步|继续|适度))*(?P<v>{_UP})(?P<n>[^，。；、：]{{0,24}}?{_MEASURE})(?=$|[，。；、和及等])"
)
_MOVES: Final = re.compile(rf"(?P<n>[^，。；、：]*?{_MEASURE})的?{_STEADY}(?P<v>{_RISES})(?=$|[，。；、：])")
_PLACE: Final = (
    r"(?:全国|全球|全省|世界|国际|国内|全市|亚洲|同类城市|(?:东部|中部|西部|东北)(?:地区)?|行业|领域)"
)
_RANK: Final = re.compile(
    rf"^(?P<n>[^，。；]*(?:率|量|水平|规模|数|值|收入|指数|面积|总额|强度|密度|能力|实力|竞争力|提前量|比重|指标|成绩|环境|设施))(?:均|都|总体|继续|位)*"
    rf"(?:力争|争取)?(?:保持|居|位居|处于|达到|稳居|进入|跻身|迈入|名列|走在|排名|位列|步入)?(?:在)?{_PLACE}(?:同类.{{0,4}}|城市)?(?:领先(?:水平|地位)?|首位|第一|前列|前[一二三四五六七八九十\d]+[位强名]?|先进行列|先进水平|最好水平|第一(?:方阵|梯队))$"
)
_HOLDS: Final = re.compile(
    rf"(?P<n>[^，。；、：]*?{_MEASURE})(?:总体|基本|持续)*(?P<v>只[降减]不[升增]|只[升增]不[降减]|(?:保持)?稳定)$"
)
_LARGEST: Final = re.compile(
    rf"(?:建成|形成|打造|建设)(?:成为)?{_PLACE}(?P<n>(?:规模|数量|总量|产量|产能)最[大多][^，。；]*)"
)
_ONE_OF: Final = re.compile(
    r"(?:成为|建成|打造)(?P<n>[^，。；]*最[^，。；]{1,8}(?:城市|国家|地区|省份|市|区域|园区|口岸|港口)之一)$"
)
_COVERED: Final = re.compile(
    r"(?:[^，。；]*实现(?!全覆盖|应))?(?P<n>[^，。；]*?)(?:实现)?(?P<v>全覆盖|应[^，。；]尽[^，。；])$|(?P<n2>[^，。；]*?)全部(?P<v2>实现|完成|覆盖|纳入|达标|建成|脱贫|接入|上线|入库|整改|清零|消除|出台|淘汰|落实|解决)(?=$|[^，。；]{1,14}$)"
)
_YEAR: Final = re.compile(r"20\d\d年|年底|“十.?五”")
_BEFORE_YEAR: Final = re.compile(r"^.*\d{4}年(?:底前|前|底)?")
_RANKS: Final = re.compile(r"领先|首位|第一|前列|前[一二三四五六七八九十\d]|最|先进水平|先进行列|行列")
_MEASURED: Final = re.compile(_MEASURE)
_ASKS_OTHERS: Final = re.compile(
    r"^(?:引导|鼓励|支持|为|根据|按照|围绕|以(?!.{0,8}为)|对|在|通过|可以|有利于|督促|加强对)"
)
_HINT: Final = re.compile(
    r"扩大|提高|提升|加大|增加|降低|减少|缩小|增长|下降|上升|领先|首位|第一|前列|行列|前[一二三四五六七八九十\d]|最|全覆盖|全部|应.尽|先进水平|稳定$|只[降减升增]不|第一(?:方阵|梯队)"
)
_LEVELS: Final = re.compile(r"^(?:[^，。；]{0,12}?(?:人民政府|政府|各[^，。；]{1,6}|各地)(?:应当?|要|应该)?)")


@dataclass(frozen=True, slots=True)
class Claim:
    """A qualitative target in a passage: ``text[start:end]`` says it of ``indicator``."""

    passage: Passage
    start: int
    end: int
    indicator: str
    direction: Direction | None
    kind: Literal["rank", "coverage", "direction"]


def claims(passage: Passage, occupied: list[tuple[int, int]]) -> Iterator[Claim]:
    """The qualitative targets of a passage; clauses in ``occupied`` have a target with a value already."""
    text = passage.text
    scene = passage.scene
    if scene in {"past", "notes"}:
        return
    hit = _HINT.search(text)
    if hit is None:
        return
    for first, last in sentences(text):
        if hit is None:
            return
        if hit.start() >= last:
            continue
        hit = _HINT.search(text, last)
        parts = clauses(text, first, last)
        lead_in = len(parts) == 1 and last - first <= 16 and last < len(text)
        for start, end in parts:
            if any(a < end and start < b for a, b in occupied):
                continue
            claim = _claim(passage, start, end, scene)
            if claim is not None and not (lead_in and claim.kind == "direction" and scene == "work"):
                yield claim


def _claim(passage: Passage, start: int, end: int, scene: Scene) -> Claim | None:
    text = passage.text[start:end]
    if not _HINT.search(text):
        return None
    ranks, covers = _RANKS.search(text) is not None, "全" in text or "尽" in text
    if not (ranks or covers or _MEASURED.search(text)):
        return None
    lead = len(passage.node.number or "") if start == 0 else 0
    bare = naming.strip_time(text[lead:])
    offset = start + len(text) - len(bare)
    for pattern in (_RANK, _LARGEST, _ONE_OF) if ranks else ():
        match = pattern.search(bare)
        if match:
            name = naming.subject(match["n"])
            keep: Direction | None = "maintain" if "保持" in bare else None
            return Claim(passage, offset + match.start(), offset + match.end(), name, keep, "rank")
    match = _COVERED.search(bare) if covers else None
    if match and (scene == "goals" or _YEAR.search(passage.text, 0, end)):
        name = naming.subject(_BEFORE_YEAR.sub("", match["n"] or match["n2"] or ""))
        if len(name) >= 2:
            return Claim(passage, offset + match.start(), offset + match.end(), name, None, "coverage")
    if _ASKS_OTHERS.match(bare):
        return None
    if not _MEASURED.search(bare):
        return None
    match = _MOVES.search(bare) or _DIRECTED.search(bare) or _HOLDS.search(bare)
    if match is None:
        return None
    down = match["v"] in {"降低", "减少", "缩小", "压减", "下降"} or match["v"].startswith(("只降", "只减"))
    name = naming.subject(_LEVELS.sub("", match["n"]))
    if len(name) < 4:
        return None
    return Claim(
        passage,
        offset + match.start(),
        offset + match.end(),
        name,
        "maintain" if match["v"].endswith("稳定") else "decrease" if down else "increase",
        "direction",
    )
