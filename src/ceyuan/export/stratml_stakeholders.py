"""Who has a part in a goal or an objective: the bodies of the plan's responsibilities.

A responsibility holds for its tasks, and where it names none for the node that it stands in. StratML knows
performers and beneficiaries: all five roles of a plan are performers; the role's own word is kept beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ceyuan.export.xml import child

if TYPE_CHECKING:
    from ceyuan.fact import Role
    from ceyuan.plan import Plan

ROLES: Final[dict[Role, str]] = {
    "lead": "牵头",
    "support": "配合",
    "responsible": "责任单位",
    "participate": "参与",
    "guide": "指导",
}
"""The roles of the contract in the words of plans."""

Bodies = dict[str, dict[str, None]]
"""The names of bodies, in order, with their roles, in order."""


def stakeholders(plan: Plan, owner: dict[str, str], otherwise: str) -> dict[str, Bodies]:
    """For each goal and objective, by its key, the bodies with their roles.

    ``owner`` says where a node belongs; what it does not know belongs to ``otherwise``.
    """
    found: dict[str, Bodies] = {}
    for fact in plan.responsibilities:
        for node in fact.tasks or (fact.node,):
            bodies = found.setdefault(owner.get(node) or owner.get(fact.node) or otherwise, {})
            for body in fact.organisations:
                bodies.setdefault(body.name, {})[ROLES[body.role]] = None
    return found


def write_stakeholders(parent: Any, bodies: Bodies, *, roles: bool) -> None:
    """The elements ``Stakeholder``; with ``roles`` as Part 2 has them, otherwise in the description."""
    for name, parts in bodies.items():
        element = child(parent, "Stakeholder", StakeholderTypeType="Organization")
        child(element, "Name", name)
        if not roles:
            child(element, "Description", "、".join(parts))
        for part in parts if roles else ():
            role = child(element, "Role")
            child(role, "Name", part)
            child(role, "RoleType", "Performer")
