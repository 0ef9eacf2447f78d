"""Whether a number only says which class of thing is meant (``100kW级燃气轮机``, ``10米口径望远镜``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.setting import HAN, PREDICATE
from ceyuan.facts.units import is_bulk, is_technical

if TYPE_CHECKING:
    from ceyuan.facts.number import Number
    from ceyuan.facts.setting import Setting

_DEVELOPS: Final = re.compile(r"^[^，。；]{0,6}(?:突破|研发|研制|研究|攻克|开发|攻关)")
_SPEC_CLAUSE: Final = re.compile(
    r"(?:突破|研发|研制|研究|攻克|开发|攻关|掌握|设计)[^，。；]*?(?:技术|装备|设备|系统|器件|芯片|材料|工艺|机组|方法|算法|软件|阵列|发动机|产品)(?:与应用|及应用|等)?$"
)
_CLASS_BEHIND: Final = re.compile(r"^(?:规模|容量|等级|口径|直径)的")
_SIZED: Final = re.compile(
    r"^(?:的)?[^，。；、]{0,12}(?:产业|集群|企业|基地|园区|公司|基金|市场|集聚区|产值)"
)


def specifies(number: Number, at: Setting) -> bool:
    """Whether ``number`` is the class of a technical thing, or what a piece of research is to reach."""
    technical = is_technical(number.unit)
    if technical and _CLASS_BEHIND.match(at.after):
        return True
    if number.classed:
        if number.unit is None:
            return number.value < 1e8 and bool(HAN.match(at.after)) and not _SIZED.match(at.after)
        return technical or number.unit not in {"元", "美元"}
    if technical and not at.before and HAN.match(at.after) and _DEVELOPS.match(at.sentence):
        return True
    predicate = bool(PREDICATE.search(at.before)) or number.comparator in {"ge", "le", "gt", "lt"}
    if technical and not is_bulk(number.unit) and at.link != "突破":
        return bool(HAN.match(at.after)) and not at.after.startswith(("的", "以")) and not predicate
    if not HAN.match(at.after) or not _SPEC_CLAUSE.search(at.before + at.link + at.after):
        return False
    return at.link == "突破" if predicate else True
