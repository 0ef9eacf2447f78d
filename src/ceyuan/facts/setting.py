"""What stands around a number: its clause, its sentence, its section and the year that governs it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ceyuan.facts.scenes import Scene

EACH: Final = (
    r"每[两二三]年|每年(?!均|平均|增长|递增|提高|增加|下降|减少|递减)|每一年|每学年|逐年|每半年|每季度|每个?月(?!均)|每周|每期"
    r"|年均(?=培育|新增|引进|建设|完成|实施)"
)
QUOTA: Final = re.compile(EACH)
HAN: Final = re.compile(r"[\u4e00-\u9fffA-Za-z“]")
PREDICATE: Final = re.compile(
    r"(?:达到?了?|突破|超过?|为|至|到|在|约|近|提高|增长|增加|下降|降低|减少|占|的比[重例]|率|不低于|不少于|不超过|高于|低于|以[上下内]|≥|≤|>|<|=|：|共|计)$"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a number stands: its clause before and behind it, its sentence before it, and what governs it."""

    before: str
    after: str
    sentence: str
    link: str
    scene: Scene
    future: bool | None
    threshold: bool
