"""What became of a correction, as the value that the plan keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

from ceyuan.correction import Correction, CorrectionStatus
from ceyuan.corrections.addressing import Misfit
from ceyuan.corrections.reading import Entry
from ceyuan.plan import Span


def outcome(
    entry: Entry, file: str, status: CorrectionStatus, span: Span | None = None, **fields: Any
) -> Correction:
    """The outcome of ``entry``, which the file ``file`` holds."""
    start, end = span if span is not None else (None, None)
    return Correction(
        entry.kind, entry.line, entry.at, status, start=start, end=end, by=entry.by, on=entry.on,
        why=entry.why, file=file, **fields,
    )  # fmt: skip


def misfit(entry: Entry, file: str, error: Misfit, span: Span | None) -> Correction:
    """The outcome of a correction that does not fit; ``span`` is the place of its quote, where that was found."""
    status: CorrectionStatus = "ambiguous" if error.problem in {"several", "several_facts"} else "unfit"
    return outcome(entry, file, status, error.span or span, problem=error.problem, found=error.found)


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields that differ, before and after."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return ({name: before.get(name) for name in names}, {name: after.get(name) for name in names})


def written(value: Any) -> Any:
    """``value`` as JSON has it: lists for tuples, objects for facts, whole numbers without a point."""
    if is_dataclass(value) and not isinstance(value, type):
        return written(asdict(value))
    if isinstance(value, dict):
        return {name: written(part) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [written(part) for part in value]
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value
