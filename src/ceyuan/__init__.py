"""Ceyuan 策源: a strategic plan in, its exact structure out, every part linked to the characters it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceyuan.plan import Diagnostic, Node, Plan, SourceInfo

if TYPE_CHECKING:
    from ceyuan.compiler import compile
    from ceyuan.source import SourceError, read

__version__ = "0.1.0"
__all__ = ["Diagnostic", "Node", "Plan", "SourceError", "SourceInfo", "compile", "read"]

_LAZY = {"compile": "ceyuan.compiler", "read": "ceyuan.source", "SourceError": "ceyuan.source"}


def __getattr__(name: str) -> object:
    """Load the pipeline when it is first asked for: ``ceyuan --help`` needs none of it."""
    if name in _LAZY:
        from importlib import import_module

        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
