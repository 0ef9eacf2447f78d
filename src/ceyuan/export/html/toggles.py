"""Which kinds of fact are marked in the text: a small menu of checkboxes that works without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ceyuan.export.html.escape import escape
from ceyuan.export.html.facts import LOOKS
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.plan import Plan

_ON: Final = frozenset({"targets", "deadlines", "responsibilities"})  # the others would flood the page


def toggles_html(plan: Plan, lang: Lang) -> str:
    """The menu, which is the legend too: the kind's line, its name, how many there are."""
    rows = "".join(
        f'<label><input type="checkbox" id="cy-mark-{look}"{" checked" if name in _ON else ""}>'
        f'<mark class="{look} sample">{escape(word(f"mark_{name}", lang))}</mark> <b>{_count(plan, name):,}</b></label>'
        for name, look in LOOKS.items()
    )
    title, legend = escape(word("marks", lang)), escape(word("marks_legend", lang))
    return (
        f'<details id="cy-marks"><summary>{title}</summary>'
        f'<fieldset><legend class="unseen">{legend}</legend>{rows}</fieldset></details>'
    )


def _count(plan: Plan, name: str) -> int:
    if name == "names":
        return sum(len(found.mentions) for found in plan.names)
    return len(getattr(plan, name))
