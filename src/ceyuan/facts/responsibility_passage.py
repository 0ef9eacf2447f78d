"""All that one passage says about who has to do what: brackets first, then labels, sentences and rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ceyuan.facts.responsibility_brackets import Row, read_bracket, read_list, read_phrases
from ceyuan.facts.responsibility_gaps import listed
from ceyuan.facts.responsibility_lines import is_label, read_lines
from ceyuan.facts.responsibility_prose import read_prose
from ceyuan.facts.responsibility_roles import LABEL
from ceyuan.facts.responsibility_rules import NO_RULES, Rules, may_state_rules, split_rules
from ceyuan.facts.responsibility_spans import Taken, brackets

if TYPE_CHECKING:
    from ceyuan.facts.passage import Passage

Event = tuple[int, int, Row, Rules | None, Rules]
"""A row or a rule: its span in the passage, its bodies, the rules for itself and for what follows.

None in place of its rules: it is a sentence, and no rule holds for it, not even one that stands."""
_LABELLED: Final = re.compile(rf"{LABEL}：")


def _colons(text: str) -> str:
    """``text`` with the ratio sign and the small colon, which input methods give, as colons."""
    return text.replace("∶", "：").replace("﹕", "：")


def read_passage(passage: Passage, source: str, standing: Rules) -> list[Event]:
    """What the passage says, in its order."""
    text = _colons(passage.text)
    pairs = brackets(text)
    events: list[Event] = []
    reached = 0
    for start, end in pairs:
        if start < reached:
            continue
        event = _bracket(passage, start, end, source, standing)
        if event is not None:
            events.append(event)
            reached = end
    boxed = Taken((a, b) for a, b in pairs if not is_label(text[a + 1 : b - 1]))
    for start, at, end, role in read_lines(
        text, boxed, lambda place: passage.at(place) > passage.at(place - 1) + 1
    ):
        rest, here, later = split_rules(listed(passage, at, end, source))
        events.append((start, end, read_list(rest, role), here, later))
    taken = Taken((a, b) for a, b, *_ in events)
    events += [(start, end, row, None, NO_RULES) for start, end, row in read_prose(text, taken)]
    if may_state_rules(text):
        free = taken.without(text)
        _, here, _ = split_rules(free)
        if here:
            events.append((0, 0, (), NO_RULES, here))
    return sorted(events, key=lambda event: event[:2])


def _bracket(passage: Passage, start: int, end: int, source: str, standing: Rules) -> Event | None:
    closed = passage.text[end - 1] in "）】〕]］"
    content = listed(passage, start + 1, end - closed, source)
    rest, here, later = split_rules(content)
    row = read_bracket(rest)
    if not row and standing.leads and passage.text[start - 1 : start] in "。；":
        row = read_phrases(rest, bare=True)
    return (start, end, row, here, later) if row or here or later else None


def is_alone(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a paragraph is nothing but brackets or labels that assign, dates aside."""
    start, end = spans[0]
    text = _colons(text)
    covered = sum(b - a for a, b in spans)
    opens = text[start] in "（【〔[［" or _LABELLED.match(text, start, end) is not None
    return start <= 3 and opens and len(text) - covered <= 25
