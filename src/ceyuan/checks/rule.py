"""What a rule is, and what it says: values without behaviour, so that a rule file is data and one function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from ceyuan.plan import Lang, Severity, Span

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

Need = Literal["text", "tree", "layout", "notices"]
"""What a rule reads. ``layout`` and ``notices`` come from the reader and are not there for a plan
that was loaded from JSON; a rule that needs them is then left out."""


class Words(NamedTuple):
    """A value of a message that differs between the languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule applies; ``values`` fill the rule's message template."""

    node: str | None = None
    span: Span | None = None
    values: Mapping[str, str | int | Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: ``name`` says what is bad, ``messages`` hold one sentence per language.

    ``explanation`` is what ``ceyuan explain`` prints. ``code`` is stable and never reused.
    """

    code: str
    name: str
    severity: Severity
    requires: tuple[Need, ...]
    check: Callable[[Context], Iterable[Finding]]
    titles: Mapping[Lang, str]
    messages: Mapping[Lang, str]
    explanation: Mapping[Lang, str] = field(repr=False)

    def message(self, finding: Finding, *, lang: Lang) -> str:
        """The sentence that says this finding in ``lang``."""
        values = {
            key: getattr(value, lang) if isinstance(value, Words) else value
            for key, value in finding.values.items()
        }
        return self.messages[lang].format(**values)
