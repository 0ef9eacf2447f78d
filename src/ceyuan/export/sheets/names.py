"""平台与项目: the systems, platforms, institutions and projects that the plan names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ceyuan.export.sheets.model import Column, Row, Sheet, Words, say
from ceyuan.export.sheets.places import Places
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.fact import NameKind
    from ceyuan.plan import Plan

_COLUMNS: Final = (
    Column("number", ("序号", "No."), 6, "center", page=6, screen=4),
    Column("name", ("名称", "Name"), 32, page=34, screen=40),
    Column("kind", ("类别", "Kind"), 16, "center", page=14, screen=16),
    Column("mentions", ("出现次数", "Mentions"), 10, "center", page=9, screen=10),
    Column("chapter", ("首次所在章", "First chapter"), 18),
    Column("section", ("首次所在节", "First section"), 22, page=28),
    Column("sentence", ("首次原文", "First read from"), 52, page=50),
    Column("place", ("位置", "Place"), 12, screen=13),
    Column("node", ("条目", "Node"), 16),
)
_TITLE: Words = ("平台与项目", "Names")
KINDS: Final[dict[NameKind, Words]] = {
    "information_system": ("信息系统平台", "information system"),
    "data_resource": ("数据资源", "data resource"),
    "research_facility": ("科研平台设施", "research facility"),
    "institution": ("机构", "institution"),
    "programme": ("工程项目行动", "programme"),
    "market_or_exchange": ("市场交易场所", "market or exchange"),
    "fund_or_finance": ("基金和金融工具", "fund or finance"),
    "event": ("活动", "event"),
    "area_or_park": ("区域园区", "area or park"),
    "standard_or_indicator_system": ("标准指标体系", "standard or indicators"),
    "policy_or_law": ("政策法规", "policy or law"),
}
_SUMMARY: Words = ("共{n}个名称，出现{mentions}次。", "{n} names, mentioned {mentions} times.")
_EMPTY: Words = (
    "没有读到具名的平台、机构或项目。",
    "No platform, institution or project is named.",
)


def sheet(plan: Plan, lang: Lang = "zh") -> Sheet:
    """The names of ``plan`` in the order in which they first occur."""
    places = Places(plan, lang)
    rows = []
    for number, name in enumerate(plan.names, 1):
        first = min(name.mentions, key=lambda mention: mention.start, default=None)
        node, start, end = (first.node, first.start, first.end) if first else (None, None, None)
        rows.append(
            Row(
                (
                    number,
                    name.name,
                    say(KINDS[name.kind], lang),
                    len(name.mentions),
                    *places.headings(node),
                    places.sentence(node, start, end),
                    places.place(node, start),
                    node,
                ),
                node,
            )
        )
    mentions = sum(len(name.mentions) for name in plan.names)
    summary = say(_SUMMARY, lang).format(n=len(rows), mentions=mentions)
    return Sheet("names", say(_TITLE, lang), _COLUMNS, tuple(rows), summary, say(_EMPTY, lang))
