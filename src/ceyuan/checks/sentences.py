"""Where sentences end, and which texts are sentences at all."""

from __future__ import annotations

import re

END_MARKS = frozenset("。！？；：…”’）》〉】」』〕］!?;:.)]\"'>．·•")
"""A text that ends with one of these is finished, or hands over to what follows (dots: a full stop misread)."""
STOPS = re.compile(r"[。！？；]")
OPEN_MARKS = frozenset("，、（“‘《")
"""No paragraph ends with one of these."""
LEADS_ON = frozenset("，、（“‘《〈【「—－-＋+/~～和与及或的在对将把等")
"""A text that ends with one of these cannot be finished (the words: when a sentence precedes)."""
RUNS_ON = frozenset("，、。；：！？）”’》〉】」』〕—－-／/,;:)…")
"""A text that starts with one of these continues something."""
_LONG = 45  # characters; a title is shorter
CITED = re.compile(r"https?://|www\.|[@＠]")


def is_prose(text: str) -> bool:
    """Whether ``text`` (raw, wraps and all) is made of sentences, not a title, a name or a line of data."""
    if CITED.search(text):
        return False
    if STOPS.search(text, 0, len(text) - 1):
        return True
    return (
        len(text) >= _LONG
        and ("，" in text or "," in text)
        and sum(text.count(c) for c in " \t") < len(text) / 3
    )


def shorten(text: str, width: int = 24) -> str:
    """``text`` in at most ``width`` characters, cut with an ellipsis."""
    return text if len(text) <= width else text[: width - 1] + "…"


_VERB = re.compile(
    "(?:加[快强大]|推[进动广行]|建[设立成好]|开[展发放]|实[施现行]|完善|强化|提[升高]|支持|鼓励|引[导进]|培[育养]|打造|构[筑建]"
    "|促进|健全|落实|深[入化]|优化|扩大|组[织建]|创[新建造]|制定|探索|规范|统筹|拓展|做[好大强]|抓[好住]|坚持|确保|研[究制发]"
    "|编制|形成|发[展挥]|聚焦|围绕|着力|全[面力]|大力|积极|持续|进一步|布局|搭建|布设|设立|明确|严格|加以|增强|壮大|保[障护持])"
)


def starts_with_verb(text: str) -> bool:
    """Whether ``text`` begins as a task does (``加快建设……``), judged from its first word."""
    return _VERB.match(text) is not None
