"""Where sentences end, and which texts are sentences at all."""

from __future__ import annotations

import re

END_MARKS = frozenset("。！？；：…”’）》〉】」』〕］!?;:.)]\"'>")
"""A text that ends with one of these is finished, or hands over to what follows."""
STOPS = re.compile(r"[。！？；]")
LEADS_ON = frozenset("，、（“‘《〈【「—－-·＋+/~～和与及或的在对将把等")
"""A text that ends with one of these cannot be finished (the words: when a sentence precedes)."""
RUNS_ON = frozenset("，、。；：！？）”’》〉】」』〕—－-／/·,;:)…")
"""A text that starts with one of these continues something."""
CITED = re.compile(r"https?://|www\.|[@＠]")


def is_prose(text: str) -> bool:
    """Whether ``text`` (raw, wraps and all) is made of sentences, not a title, a name or a line of data."""
    if CITED.search(text):
        return False
    if STOPS.search(text, 0, len(text) - 1):
        return True
    return len(text) >= 36 and ("，" in text or "," in text) and sum(text.count(c) for c in " \t") < len(text) / 3


def shorten(text: str, width: int = 24) -> str:
    """``text`` in at most ``width`` characters, cut with an ellipsis."""
    return text if len(text) <= width else text[: width - 1] + "…"
