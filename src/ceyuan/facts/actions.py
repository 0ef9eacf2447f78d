"""Actions: one per verb phrase that somebody has to do, with its verb and its object.

How phrases are read, decided by grammar:

* Adverbs are not the verb (大力发展X: 发展), and neither is a verb that only carries another one directly
  behind it (加快推进X, 探索建立X, 推进建设X: 推进, 建立, 建设). 加快X的建设 is 加快, "X的建设".
* Coordinated verbs share their object and give one action each (推进和完善X).
* The object of 支持, 鼓励, 引导 and their like is what they support, with its own verb (支持企业建设X: 支持,
  "企业建设X"); it runs on over a comma while its verb has not come.
* 将X纳入Y is 纳入, X; the span holds the whole phrase.
* No actions: purposes and means (为……, 围绕……, 以……为……), conditions (……的，), permissions (可……),
  prohibitions (不得……), results (水平显著提升), what is past (了, 已……), 坚持……, and everything in
  sections on the situation, the guiding thought and the principles.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ceyuan.fact import Action
from ceyuan.facts.actions_phrases import phrases
from ceyuan.facts.actions_telling import telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceyuan.facts.passage import Passage
    from ceyuan.plan import Plan

__all__ = ["actions", "phrases"]


def actions(plan: Plan, texts: Sequence[Passage]) -> Plan:
    """``plan`` with its actions, in document order; requires nothing, adds ``actions``."""
    found: list[Action] = []
    count = 0
    for passage in telling(plan, texts):
        told = phrases(passage.text, bool(passage.node.number))
        if not told:
            continue
        node_id, raw = passage.node.id, passage.raw
        for (first, last), (_, _, verb, verb_end, at, stop) in zip(passage.spans(told), told, strict=True):
            count += 1
            found.append(Action(f"a{count}", node_id, first, last, raw[verb:verb_end], raw[at:stop]))
    return replace(plan, actions=tuple(found))
