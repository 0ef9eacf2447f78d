"""A plan in StratML, the Strategy Markup Language.

Part 1 (ISO 17469-1:2015, ``StrategicPlan``, schema 1.1 of 2014-04-01) holds goals, objectives and stakeholders but
has no place for a figure: what a plan commits to is left out of it. Part 2 (ANSI/AIIM 22:2017,
``PerformancePlanOrReport``, schema 2.2 of 2016-02-16) has the same core and performance indicators with their target
and actual results. They are two formats because their namespaces and roots differ and a reader of the one does not
read the other. Of the types of Part 2 a plan is a ``Strategic_Plan``: a performance plan is for one budget cycle, a
performance report for what was reached.

An indicator belongs to an objective: those that stand in a goal but in none of its objectives belong to one with the
goal's own name, which Part 1 has not. Elements that a plan does not print (vision, mission, values, acronyms, the submitter) are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from ceyuan.export.dates import day, years
from ceyuan.export.documents import main_nodes
from ceyuan.export.stratml_goals import Aim, goals, identifier, introduction, owners
from ceyuan.export.stratml_indicators import identities, write_indicator
from ceyuan.export.stratml_stakeholders import stakeholders, write_stakeholders
from ceyuan.export.xml import child, serialize

if TYPE_CHECKING:
    from ceyuan.fact import Target
    from ceyuan.plan import Plan

PART_1: Final = "urn:ISO:std:iso:17469:tech:xsd:stratml_core"
PART_2: Final = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"


def to_stratml(plan: Plan) -> str:
    """``plan`` as StratML Part 1: goals, objectives, stakeholders."""
    from lxml import etree

    return _write(etree.Element(f"{{{PART_1}}}StrategicPlan", nsmap={None: PART_1}), plan, part=1)


def to_stratml2(plan: Plan) -> str:
    """``plan`` as StratML Part 2: the same, and every target as a performance indicator of its objective."""
    from lxml import etree

    root = etree.Element(f"{{{PART_2}}}PerformancePlanOrReport", nsmap={None: PART_2})
    root.set("Type", "Strategic_Plan")
    return _write(root, plan, part=2)


def _write(root: Any, plan: Plan, *, part: int) -> str:
    child(root, "Name", plan.title or plan.source.name)
    nodes = main_nodes(plan)
    if text := introduction(nodes):
        child(root, "Description", text)
    about = [plan.number, *(f"{year}年" for year in plan.horizon)]
    if known := [word for word in about if word]:
        child(root, "OtherInformation", "；".join(known))
    core = child(root, "StrategicPlanCore")
    if plan.issuer:
        organisation = child(core, "Organization")
        child(organisation, "Name", plan.issuer)
        child(organisation, "Identifier", identifier(plan, "issuer"))
    _Core(plan, part).write(core)
    _administrative(root, plan)
    return serialize(root)


class _Core:
    """Writes the goals, with indicators where the part has them."""

    def __init__(self, plan: Plan, part: int) -> None:
        self._plan = plan
        self._part = part
        self._goals = goals(plan)
        owner = owners(self._goals)
        self._bodies = stakeholders(plan, owner, self._goals[0].key)
        self._identities = identities(plan)
        self._targets: dict[str, list[Target]] = {}
        for target in plan.targets:
            self._targets.setdefault(owner.get(target.node, self._goals[0].key), []).append(target)

    def write(self, core: Any) -> None:
        for goal in self._goals:
            element = self._aim(core, "Goal", goal)
            if self._part == 2 and goal.key in self._targets:
                own = Aim(f"{goal.key}#own", goal.name, None, goal.text, frozenset())
                self._indicators(self._aim(element, "Objective", own), goal.key)
            for objective in goal.objectives:
                inner = self._aim(element, "Objective", objective)
                if self._part == 2:
                    self._indicators(inner, objective.key)

    def _indicators(self, objective: Any, key: str) -> None:
        for target in self._targets.get(key, ()):
            write_indicator(objective, self._plan, target, self._identities)

    def _aim(self, parent: Any, tag: str, aim: Aim) -> Any:
        element = child(parent, tag)
        child(element, "Name", aim.name)
        child(element, "Description", aim.text)
        child(element, "Identifier", identifier(self._plan, aim.key))
        if aim.number:
            child(element, "SequenceIndicator", aim.number)
        write_stakeholders(element, self._bodies.get(aim.key, {}), roles=self._part == 2)
        return element


def _administrative(root: Any, plan: Plan) -> None:
    found = child(root, "AdministrativeInformation")
    start, end = years(plan)
    dates = {"StartDate": start, "EndDate": end, "PublicationDate": day(plan.issued)}
    for tag, date in dates.items():
        if date:
            child(found, tag, date)
    child(found, "Source", quote(plan.source.name))
