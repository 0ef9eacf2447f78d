"""Days for the formats that know nothing but days: the first and the last of a year or month."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceyuan.plan import Plan


def day(text: str | None) -> str | None:
    """``text`` where it is an ISO date of the calendar."""
    return first_day(text) if text and text.count("-") == 2 else None


def first_day(text: str | None) -> str | None:
    """The first day of ``2025``, ``2025-06`` or ``2025-06-30``; None where that is no date."""
    parts = _parts(text)
    return _iso(parts + [1] * (3 - len(parts))) if parts else None


def last_day(text: str | None) -> str | None:
    """The last day of ``2025``, ``2025-06`` or ``2025-06-30``; None where that is no date."""
    parts = _parts(text)
    if not parts:
        return None
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return _iso([year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1]])


def years(plan: Plan) -> tuple[str | None, str | None]:
    """The first and the last day of the plan's period."""
    if plan.period is None:
        return None, None
    return first_day(f"{plan.period[0]:04}"), last_day(f"{plan.period[1]:04}")


def _parts(text: str | None) -> list[int]:
    pieces = (text or "").split("-")
    known = len(pieces) <= 3 and all(re.fullmatch("[0-9]{1,4}", piece) for piece in pieces)
    return [int(piece) for piece in pieces] if known else []


def _iso(parts: list[int]) -> str | None:
    try:
        return date(*parts).isoformat()
    except ValueError:
        return None
