"""Names that no noun ends: titles in 《》, names in quotes, and the members of a list with its class (…等活动)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.names_bare import MASK, SHORTEST
from ceyuan.facts.names_bounds import FRAGMENT
from ceyuan.facts.names_kinds import AREA, BODY, EVENT, FACILITY, POLICY, PROGRAMME, SYSTEM
from ceyuan.facts.names_phrases import body
from ceyuan.facts.names_words import LEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ceyuan.fact import NameKind
    from ceyuan.facts.names_bare import Found

_TITLE: Final = re.compile(r"《[^《》\n]{2,80}》")
_LEGAL: Final = re.compile(
    "条例|法|规划|纲要|意见|办法|方案|通知|计划|决定|规定|细则|指南|目录|标准|制度|行动|协定|公约|政策|要点|建议|报告|导则|规范|宣言|章程"
)
_QUOTED: Final = re.compile(
    "(?:实行|实施|推行|打造|设立|依托|建设|搭建|推出|出台|落实|发布|举办|办好|上线|开发|建成|创建|优化|布局|启动|开通|推广|用好)"
    f"((?:“[^“”\\n{MASK}，]{{3,14}}”、?)+)(?=[，。；、等和]|打造|征集|建设)"
)
_ONE: Final = re.compile("“[^“”]+”")
_SLOGAN: Final = re.compile(
    "“(?:[一二三四五六七八九十两双几\\d]+[个大化不最张项新]|[一二三四五六七八九十]+(?:五|年)”|卡脖子|.{1,3}化”)"
)
_QUOTE_KINDS: Final[tuple[tuple[re.Pattern[str], NameKind], ...]] = (
    (re.compile(r"\d+条"), POLICY),
    (re.compile("数据|数字|智|网|云|北斗|通办|码|图”|大脑"), SYSTEM),
    (re.compile("(?:赛|节|会|展|论坛)”"), EVENT),
    (re.compile("(?:谷|港|城|园|区|圈|带|岛|湾)”"), AREA),
    (re.compile("(?:之家|中心|院|站)”"), BODY),
)
_ACTED: Final = re.compile("实行|实施|推行|推广|启动")
_CLASS: Final = re.compile(
    r"等[^，。；、：\n]{0,12}?(活动|赛事|节目|栏目|展会|品牌项目|展示交流平台|场馆|设施|大科学装置|大科学计划|大科学工程)"
)
_CLASSES: Final[dict[str, NameKind]] = {
    "场馆": BODY, "设施": FACILITY, "大科学装置": FACILITY, "大科学计划": PROGRAMME, "大科学工程": PROGRAMME,
}  # fmt: skip


def titles(text: str) -> Iterator[Found]:
    """The plans, laws and rules that are cited by their titles."""
    for title in _TITLE.finditer(text):
        if _LEGAL.search(title.group()[-9:]):
            yield title.start(), title.end(), POLICY


def quoted(masked: str) -> Iterator[Found]:
    """Names that are only quotes (设立“…之家”), where a verb does something with them."""
    for match in _QUOTED.finditer(masked):
        for one in _ONE.finditer(masked, *match.span(1)):
            name = one.group()
            if _SLOGAN.match(name):
                continue
            kind = next((kind for words, kind in _QUOTE_KINDS if words.search(name)), None)
            if kind is None and _ACTED.match(match.group()):
                kind = PROGRAMME
            if kind is None and match.group().startswith(("依托", "优化", "打造")):
                kind = PROGRAMME
            if kind:
                yield one.start(), one.end(), kind


def listed(masked: str, named: Mapping[int, NameKind]) -> Iterator[Found]:
    """The members of lists that end in 等 and a class of named things.

    ``named`` holds the offsets where names end: a list without any is a list of topics.
    """
    for match in _CLASS.finditer(masked):
        stop = match.start()
        begin = body(
            masked, max(masked.rfind(mark, max(0, stop - 200), stop) for mark in "，。；：\n") + 1, stop
        )
        lead = LEAD.match(masked, begin, stop)
        begin = lead.end() if lead else begin
        begin += masked.startswith(("将", "在"), begin)
        members = masked[begin:stop].split("、")
        offset, spans = begin, []
        for member in members:
            spans.append((offset, offset + len(member)))
            offset += len(member) + 1
        kind = _CLASSES.get(match.group(1), EVENT)
        known = any(named.get(end) is kind for _, end in spans) or members[-1].endswith("”")
        if not known or (len(members) == 1 and not members[0].startswith("“")):
            continue
        for (start, end), member in zip(spans, members, strict=True):
            if (
                SHORTEST <= len(member) <= 20
                and "的" not in member
                and _whole(member)
                and not FRAGMENT.match(member)
            ):
                yield start, end, kind


def _whole(member: str) -> bool:
    return member.count("“") == member.count("”") and member.count("（") == member.count("）")
