"""What a number measures where its own words do not say: from the clause before, or from what was spoken of last.

A subject may be only a level (``市、县级``), a way of counting (``占比``) or a change (``平均每年增长``); several
subjects may stand before one 分别.
"""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.naming import ENDS_IN_VERB, LEADING_VERBS, PLACE, PREDICATE, TIME, trim

_MADE: Final = re.compile(
    r"^.*(?:建设|打造|培育|新建|建成|布局|实施|开展|推进|设立|组建|举办)(?P<object>[\u4e00-\u9fff“”A-Za-z\d]{2,})$"
)
_DIGIT: Final = re.compile(r"\d")
_LEVELS: Final = re.compile(r"^[省市县区乡镇村州盟旗国家、和及级各]+$")
_MEASURED: Final = re.compile(
    r"(?:吞吐量|产[量值能]|收入|比[重例]|面积|规模|总[量额值]|数量?|[^\W\d]率|[^\W\d]量|[^\W\d]额|里程|人[口次])(?:年均)?$"
)
_CHANGE: Final = re.compile(
    r"^(?:比|较|同比|年均|平均|每年|五年平均|[三四五六七八九十]年平均)|^(?:增长|递增|提高|增加|下降|降低|减少|人均)$"
)
_BARE: Final = frozenset(
    {
        "占比",
        "比重",
        "比例",
        "总规模",
        "规模",
        "产值",
        "年产值",
        "累计",
        "新增",
        "再新增",
        "累计新增",
        "覆盖率",
        "数量",
        "总量",
        "总数",
    }
)
_EMPTY: Final = re.compile(
    r"全国|我国|每个?[县市区镇乡村省州校家户所]|各[县市区地]|其余|另外|其他|分别|各自|其中|原则上|平均"
)
_AGAINST: Final = re.compile(r"(?:比|较|相较于)\d{4}年$")
_CHANGE_AFTER: Final = re.compile(
    r"(?:比(?!重|例)|较|同比|年均|平均每年|五年平均|每年).*$|(?:增长|递增|提高|增加|下降|降低|减少)$"
)
_FROM: Final = re.compile(r"(?:要|将|已|可)?(?:由|从)[^，。；]{0,14}$")
_AND: Final = re.compile(r"[、和及与]|以及")
_DONE: Final = re.compile(
    r"(?:显著|明显|大幅|稳步|持续|不断|进一步|逐步|更加|普遍|全面|有效|快速|较快|较大)+.{1,4}$"
)


def enumerates(before: str, value: float) -> bool:
    """Whether the number only sums up the names listed before it (``甲、乙、丙3家园区``)."""
    listed = re.search(r"[^，。；：]*$", before)
    if listed is None or _DIGIT.search(listed.group()) or listed.group().endswith(("达到", "达", "到", "为")):
        return False
    if ENDS_IN_VERB.search(listed.group()):  # 在甲、乙、丙等方向取得3项成果
        return False
    return 2 <= value <= 20 and len(_AND.findall(listed.group())) == value - 1


def listed(name: str, count: int) -> list[str] | None:
    """The ``count`` names of a subject list before 分别 (``甲、乙和丙分别占比达``), or None."""
    head, sign, rest = name.partition("分别")
    if not sign:
        return None
    parts = [part for part in _AND.split(LEADING_VERBS.sub("", head) or head) if part]
    if len(parts) != count:
        return None
    rest = PREDICATE.sub("", rest)
    last = parts[-1]
    measured = _MEASURED.search(last)
    for index, part in enumerate(parts[:-1]):
        if len(part) == 2 and len(last) > 4:
            parts[index] = part + last[2:]  # 城市、农村居民收入
        elif measured and not _MEASURED.search(part) and len(last) > len(measured.group()):
            parts[index] = part + measured.group()
    return [trim(part + rest) for part in parts]


def levels(name: str, previous: str | None) -> str:
    """A subject that is only a level (``市、县级``, ``卓越级``) takes what the number before it measured."""
    if previous and name.endswith("级") and len(name) <= 4 and not _LEVELS.match(name):
        return name if name in previous else name + previous
    if previous and _LEVELS.match(name):
        return name + re.sub(r"^[省市县区乡镇村国家]+级", "", previous)
    return name


def is_level(name: str) -> bool:
    """Whether the phrase names levels of government only (``省、市、县各级``)."""
    return _LEVELS.match(name) is not None


def of_clause_before(clause: str) -> str:
    """What an earlier clause is about: its object, or its subject without what is said of it.

    ``利用屋顶建设起降点`` → ``起降点``; ``贡献显著增强`` → ``贡献``.
    """
    text = _DONE.sub("", PLACE.sub("", TIME.sub("", clause)))
    made = _MADE.search(text)
    return trim(made["object"] if made else text)


def continued(name: str, about: str | None) -> str:
    """A change without a subject (``比1990年增长``, ``平均每年增长``) is of what was spoken of before."""
    if not about or not (_CHANGE.match(name) or name in _BARE):
        return name
    if name == "人均":
        return f"人均{about}"
    if name in _BARE:
        return f"{about}{name}" if len(about) <= 24 and not about.endswith(name) else name
    return f"{_CHANGE_AFTER.sub('', about)}{name}"


def from_base(before: str) -> str | None:
    """What stands before 由 or 从 where a figure is the base of a change; None where it is not."""
    match = _FROM.search(before)
    return before[: match.start()] if match else None


def is_bare(name: str) -> bool:
    """Whether the phrase only says how something is counted (总规模, 占比), not what."""
    return name in _BARE


def without_comparison(name: str) -> str:
    """``name`` without the year that it is compared with at its end (``产值比2025年``)."""
    return _AGAINST.sub("", name) or name


def is_empty(name: str) -> bool:
    """Whether the phrase only says where or how many more (全国, 每县, 其余), not what."""
    return _EMPTY.fullmatch(name) is not None


def is_measure(name: str) -> bool:
    """Whether the phrase ends in a word for something measured (产值规模, 营业收入)."""
    return _MEASURED.search(name) is not None
