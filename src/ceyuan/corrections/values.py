"""The values of a corrections file: from what TOML gives to what the plan's fields hold."""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from typing import Any, Final

from ceyuan.corrections.kinds import ROLES, Key
from ceyuan.fact import Organisation

_YEAR: Final = re.compile(r"[12]\d{3}")
_PERIOD: Final = re.compile(r"[12]\d{3}(/[12]\d{3})?")
_DATE: Final = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?")


class InvalidValue(ValueError):
    """The value is not of the shape that its key takes."""


def read_value(key: Key, value: Any) -> Any:
    """``value`` as the plan's field holds it; None for an empty text where that means that there is none.

    Raises :class:`InvalidValue`.
    """
    if key.empties and value == "":
        return None
    found = _SHAPES[key.shape](value)
    if found is None or (key.choices and found not in key.choices):
        raise InvalidValue(value)
    return found


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e300:
        return None
    return float(value) if math.isfinite(value) else None


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 1 <= value < 1e6 else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _year(value: Any) -> str | None:
    text = _plain(value)
    return text if _YEAR.fullmatch(text) else None


def _period(value: Any) -> str | None:
    text = _plain(value)
    return text if _PERIOD.fullmatch(text) else None


def _date(value: Any) -> str | None:
    if isinstance(value, datetime):
        return value.date().isoformat()
    text = value.isoformat() if isinstance(value, date) else _plain(value)
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None
    return text


def _plain(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**6 else ""
    return value.strip() if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...] | None:
    texts = [_text(part) for part in value] if isinstance(value, list) else []
    found = tuple(text for text in texts if text)
    return found if found and len(found) == len(texts) else None


def _organisations(value: Any) -> tuple[Organisation, ...] | None:
    found = []
    for part in value if isinstance(value, list) else []:
        name = _text(part.get("name")) if isinstance(part, dict) else None
        if name is None or set(part) - {"name", "role"} or part.get("role", "responsible") not in ROLES:
            return None
        found.append(Organisation(name, part.get("role", "responsible")))
    return tuple(found) or None


_SHAPES: Final = {
    "text": _text, "choice": _text, "number": _number, "whole": _whole, "flag": _flag, "year": _year,
    "period": _period, "date": _date, "texts": _texts, "organisations": _organisations,
}  # fmt: skip
