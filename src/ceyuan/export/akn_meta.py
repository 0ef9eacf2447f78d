"""The metadata of an Akoma Ntoso document: FRBR identification, and the plan's facts as an analysis.

The IRIs follow the Akoma Ntoso Naming Convention 1.0, section 4: ``/akn/cn/doc/plan/2021-06-01/8`` is the work,
``…/zho@`` its Chinese expression, ``….akn`` this file. A plan that does not print its date has the first day of
its period in the place of it, one without a period the day 0001-01-01, named ``unknown``; a plan without a
number has twelve digits of the SHA-256 of its file in the place of that.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from ceyuan.export.akn_ids import CEYUAN
from ceyuan.export.akn_references import EDITOR
from ceyuan.export.dates import day, years
from ceyuan.export.xml import child, clean, number

if TYPE_CHECKING:
    from ceyuan.export.akn_ids import Ids
    from ceyuan.export.akn_references import References
    from ceyuan.fact import Baseline, Deadline, Organisation, Responsibility, Target
    from ceyuan.plan import Plan

_INNER: Final = frozenset({"node", "start", "end", "baseline", "organisations", "tasks"})


def identification(meta: Any, plan: Plan, *, component: str, author: str) -> None:
    """Work, expression and manifestation of the component ``main``, ``doc_2``, ``att_1``, … of the file."""
    date, name = _date(plan)
    work = f"/akn/cn/doc/plan/{date}/{quote(plan.number or plan.source.sha256[:12], safe='')}"
    found = child(meta, "identification", source=EDITOR)
    uris = {"Work": work, "Expression": f"{work}/zho@", "Manifestation": f"{work}/zho@.akn"}
    for level, uri in uris.items():
        part = child(found, f"FRBR{level}")
        stem, dot, suffix = uri.partition(".akn")
        child(part, "FRBRthis", value=f"{stem}/!{component}{dot}{suffix}")
        child(part, "FRBRuri", value=uri)
        if level == "Work" and plan.title and component == "main":
            child(part, "FRBRalias", value=plan.title, name="title")
        child(part, "FRBRdate", date=date, name=name)
        child(part, "FRBRauthor", href=EDITOR if level == "Manifestation" else author)
        if level == "Work":
            child(part, "FRBRcountry", value="cn")
            child(part, "FRBRsubtype", value="plan")
            if plan.number:
                child(part, "FRBRnumber", value=plan.number)
        elif level == "Expression":
            child(part, "FRBRlanguage", language="zho")
        else:
            child(part, "FRBRformat", value="application/akn+xml")


def analysis(meta: Any, plan: Plan, ids: Ids, references: References) -> None:
    """Targets, deadlines and responsibilities, each with a link to the element that it was read from."""
    facts: list[Target | Deadline | Responsibility]
    facts = [*plan.targets, *plan.deadlines, *plan.responsibilities]
    if not facts:
        return
    found = child(child(meta, "analysis", source=EDITOR), "otherAnalysis", source=EDITOR)
    for fact in facts:
        element = _fact(found, type(fact).__name__.lower(), fact)
        if fact.node in ids.of:
            element.set("href", f"#{ids.of[fact.node]}")
        if baseline := getattr(fact, "baseline", None):
            _fact(element, "baseline", baseline)
        for body in getattr(fact, "organisations", ()):
            _fact(element, "organisation", body).set("refersTo", references.organisation(body.name))
        for task in getattr(fact, "tasks", ()):
            if task in ids.of:
                _own(element, "task").set("href", f"#{ids.of[task]}")


def proprietary(meta: Any, plan: Plan) -> None:
    """The file that was read, and the years that the plan is for."""
    found = child(meta, "proprietary", source=EDITOR)
    source = _own(found, "source")
    for name in ("name", "sha256", "media_type"):
        source.set(name, clean(getattr(plan.source, name)))
    start, end = years(plan)
    if start and end:
        period = _own(found, "period")
        period.set("start", start)
        period.set("end", end)
    for year in plan.horizon:
        _own(found, "horizon").set("year", str(year))


def _date(plan: Plan) -> tuple[str, str]:
    issued, (start, _) = day(plan.issued), years(plan)
    return (issued, "issued") if issued else (start, "period") if start else ("0001-01-01", "unknown")


def _own(parent: Any, tag: str) -> Any:
    from lxml import etree

    return etree.SubElement(parent, f"{{{CEYUAN}}}{tag}")


def _fact(parent: Any, tag: str, fact: Target | Deadline | Responsibility | Baseline | Organisation) -> Any:
    """An element with the fields of ``fact`` as its attributes; those without a value are left out."""
    element = _own(parent, tag)
    for field in fields(fact):
        value = getattr(fact, field.name)
        if value is not None and field.name not in _INNER:
            plain = str(value).lower() if isinstance(value, bool) else value
            element.set(field.name, number(plain) if isinstance(plain, float) else clean(str(plain)))
    return element
