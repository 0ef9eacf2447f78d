"""What a node's section is about: what was done, what is aimed at, how, or what everybody must do.

A section says so in its title; a node without a title of its own is about what the section above it is. Reports
to a congress have titles without numbers (``2023年工作回顾``), which hold until the next of their kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from ceyuan.plan import Node, Plan

Scene = Literal["past", "goals", "principles", "work", "notes"]

_ACTING: Final = re.compile(
    r"^(?:加快|加强|打造|优化|营造|完善|构建|推进|推动|改善|提升|夯实|强化|深化|建设|建立|健全|创新|发展|壮大|培育|实施|促进|扩大|拓展|做|抓|坚持|全面|大力|积极|着力|持续|进一步|统筹)(?!目标|基础|现状|回顾|历程|成果|概况|环境|成[就效]|形势|指标|背景)"
)
_PAST: Final = re.compile(
    r"现状|形势|成效|成就|回顾|回望|进展|背景|面临|存在.{0,4}问题|机遇|挑战|(?:发展|工作|现实|建设|产业|已有|良好)基础$|(?:发展|工作|现实)基础[、和与及]|^基础[、和与及]"
    r"|发展环境|基础条件|战略态势|完成情况|执行情况|实施情况|工作情况|主要特点|取得"
)
_NOTES: Final = re.compile(
    r"^(?:附录[：:]?)?(?:名词解释|注释|术语|词汇表|指标解释|有关说明)|(?:名词|术语|指标)(?:解释|释义|说明)$"
)
_RULES: Final = re.compile(r"(?:办法|细则|指引|规定|指南|规程|规范|条例)(?:（[^（）]*）)?$")
_NOTE: Final = re.compile(r"\s*(?:注|备注|说明|注释)\s*[：:\d]")
_GOALS: Final = re.compile(r"目标(?!导向|责任|管理|考核)|指标|愿景|蓝图|展望")
_PRINCIPLES: Final = re.compile(
    r"指导思想|(?:基本|工作|发展|建设)原则|总体要求|总体思路|(?:发展|工作)思路|指导方针|战略方针|功能定位|战略定位"
)
_RUN_IN: Final = re.compile(r"\s*[^。，；\s]{0,8}(?:目标|指标)\s*[：:。]")
_INTRO: Final = re.compile(
    r"目标(?:是|为|任务)?[：:]?$|(?:主要|具体|发展|预期)目标是?[：:]|主要(?:预期)?(?:目标|指标)"
)
_TURN: Final = re.compile(
    r"(?P<notes>^(?:名词|术语|指标)(?:解释|释义|说明)$)|(?P<past>回顾|总结|(?:取得的?|主要)成[就效]|完成情况)$|(?:安排|部署|任务|要求|打算|举措|措施|自身建设)(?:的?建议)?$"
)
_OF_A_YEAR: Final = re.compile(r"\d{4}年|过去|[五5]年来|上一?年|去年")
_SENTENCE: Final = re.compile(r"[，。；：！？、,;:]")
_TITLE: Final = 24
"""Characters: a longer line without a mark is no title."""


def scenes(plan: Plan) -> dict[str, Scene]:
    """The scene of every node, by id."""
    found: dict[str, Scene] = {}
    plain: set[str] = set()  # nodes that no title above them says anything of
    default: Scene = "work"
    beside: dict[str | None, Scene] = {}  # by parent: what an unnumbered title among its children says
    rules = False
    for node in plan.nodes:
        if node.kind in {"title", "attachment"}:
            name = "".join((node.title or node.source).split())
            rules = _RULES.search(name) is not None or _NOTES.search(name) is not None
            default = "work"  # another document begins
        turn = _turned(node)
        if turn is not None:
            beside[node.parent] = turn
            if turn != "past" or node.parent is None or _OF_A_YEAR.match(node.source.strip()):
                default = turn
        silent = not node.parent or node.parent in plain
        above: Scene = default if silent else found.get(node.parent or "", default)
        if node.kind != "division":
            above = beside.get(node.parent, above)
        own = _of(node)
        if node.kind in {"paragraph", "item"} and _NOTE.match(node.source[:8]):
            own = "notes"
        if own is None and node.kind in {"preamble", "paragraph"} and _RUN_IN.match(node.source[:24]):
            own = "goals"
        if own is None and node.kind == "preamble":
            own = "past"
        if own is None and silent:
            plain.add(node.id)
        found[node.id] = "notes" if rules else own or above
    return found


def _turned(node: Node) -> Scene | None:
    """What an unnumbered title in the text (``2023年工作回顾``) says of all that follows it, of any level."""
    if node.kind not in {"preamble", "paragraph"} or len(node.source) > 2 * _TITLE:
        return None
    title = "".join(node.source.split())
    if len(title) > _TITLE or _SENTENCE.search(title):
        return None
    turn = _TURN.search(title)
    if turn is None:
        return None
    return "notes" if turn["notes"] else "past" if turn["past"] else "work"


def _of(node: Node) -> Scene | None:
    if node.kind not in {"division", "box", "table", "list"}:
        return None
    title = "".join((node.title or node.label or "").split())
    if not title:
        return None
    if _NOTES.search(title):
        return "notes"
    past = bool(_PAST.search(title)) and not _ACTING.match(title)
    goals = bool(_GOALS.search(title)) and not _ACTING.match(title)
    if past and goals:
        return "work"
    if past:
        return "past"
    if goals:
        return "goals"
    if _PRINCIPLES.search(title):
        return "principles"
    return None


def announces_goals(text: str) -> bool:
    """Whether a paragraph introduces the goals that follow it (``2025年的主要目标是：``)."""
    return bool(_INTRO.search(text))
