"""The targets of a plan as the performance indicators of StratML Part 2.

``TargetResult`` is what the plan commits to, ``ActualResult`` the earlier figure that it is measured from. A number
of units says nothing of "at least" or "about": that is the ``Descriptor`` named ``comparator``, in the words of the
contract ``ceyuan.plan/1``; a range is two results, ``ge`` and ``le``. ``Description`` is what the plan prints. A
target that says another one again is ``Peer_To`` it. ``OtherInformation`` has its kind and direction, and why the
earlier figure cannot be compared: an actual result has a number or is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ceyuan.export.dates import first_day, last_day, years
from ceyuan.export.stratml_goals import identifier
from ceyuan.export.xml import child, number
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.fact import Baseline, Target
    from ceyuan.plan import Plan

_DIRECTIONS: Final[dict[str | None, str]] = {"increase": "提高", "decrease": "降低", "maintain": "保持"}


def write_indicator(parent: Any, plan: Plan, target: Target, identities: dict[str, str]) -> None:
    """The element ``PerformanceIndicator`` of ``target``."""
    kind = "Qualitative" if target.kind == "qualitative" else "Quantitative"
    element = child(parent, "PerformanceIndicator", PerformanceIndicatorType=kind)
    child(element, "MeasurementDimension", target.indicator)
    child(element, "UnitOfMeasurement", target.unit)
    child(element, "Identifier", identities[target.id])
    if target.repeats in identities:
        relation = child(element, "Relationship", RelationshipType="Peer_To")
        child(relation, "ReferentIdentifier", identities[target.repeats])
    instance = child(element, "MeasurementInstance")
    bounds = [(target.value, str(target.comparator))]
    if target.upper is not None:
        bounds = [(target.value, "ge"), (target.upper, "le")]
    start, printed = years(plan)[0], repair(plan.text[target.start : target.end])
    for value, comparator in bounds:
        result = child(instance, "TargetResult")
        end = last_day(target.due)
        _dates(result, start if start and (not end or start <= end) else None, end)
        _units(result, value)
        if value is not None:
            descriptor = child(result, "Descriptor")
            child(descriptor, "DescriptorName", "comparator")
            child(descriptor, "DescriptorValue", comparator)
        child(result, "Description", printed)
    about = [target.binding, _DIRECTIONS.get(target.direction), "每期" if target.kind == "quota" else None]
    if (baseline := target.baseline) is not None:
        if baseline.value is not None:
            _actual(instance, target, baseline)
        about.append(None if baseline.comparable else baseline.reason or "口径不同")
    if known := [word for word in about if word]:
        child(element, "OtherInformation", "；".join(known))


def identities(plan: Plan) -> dict[str, str]:
    """The identifier of each target's indicator."""
    return {target.id: identifier(plan, f"target:{target.id}") for target in plan.targets}


def _actual(instance: Any, target: Target, baseline: Baseline) -> None:
    result = child(instance, "ActualResult")
    start, _, end = (baseline.period or "").partition("/")
    _dates(result, first_day(start) if end else None, last_day(end or start))
    _units(result, baseline.value)
    if baseline.unit and baseline.unit != target.unit:
        child(result, "Description", baseline.unit)


def _dates(result: Any, start: str | None, end: str | None) -> None:
    if start:
        child(result, "StartDate", start)
    if end:
        child(result, "EndDate", end)


def _units(result: Any, value: float | None) -> None:
    if value is not None:
        child(result, "NumberOfUnits", number(value))
