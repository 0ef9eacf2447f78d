"""Whether the clause of a number commits somebody to it: by its verb, its comparator, or by counting an object."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.facts.setting import HAN, QUOTA
from ceyuan.facts.units import is_time

if TYPE_CHECKING:
    from ceyuan.facts.number import Number
    from ceyuan.facts.setting import Setting

_CONTEXT: Final = re.compile(
    r"^(?:指|是指|系指|针对|围绕|面向|依托|根据|按照|依据|聚焦|对照|参照|鉴于|由于|除|对|对于|为(?!主)|在(?![^，]{0,8}[年期])(?!.{0,12}(?:建|设|开|打)))"
)
_COMMIT: Final = re.compile(
    r"达到?|突破|超|高于|低于|提高|提升|增[长加至到]|下降|降[低至到]|减少|保持|稳定|控制|实现|力争|争取|覆盖|建[成立设]|打造|培育|形成|[新净][建增设]|服务|开放|打通|惠及|收储|采集|投资|保存|安装|布设|部署|配备|铺设|年产"
    r"|引[进育]|完成|实施|组织|推[进动广出]|遴选|选[拔取]|优选|举办|支持|创建|创成|评选|入选|认定|开展|布局|发展|扩大|增加|缩[短小]|压[缩减]|培[养训]|制[定订]|发布|转化"
    r"|[集聚]聚|聚集|开发|改造|设立|招引|攻克|成立|组建|搭建|安排|投入|筹[集措]|解决|治理|造林|派出|选派|输送|吸引|入库|上线|接入|汇聚|储备|启动|占|为|不少于|不低于|以上|至少|确保|做到|兴建|修建|绿化|营造|抚育|节约|生产|改善|救助|资助|搬迁|脱贫|就业|扶持|带动|辐射"
)
_STRONG: Final = re.compile(r"达到|建成|完成|新增|突破|超过|培育|打造|提高到|控制在|形成|实现|建设|新建")
_PLACED: Final = re.compile(r"(?:在|对|从|向|为|于)$")
_TRIED: Final = re.compile(r"^[^，。；、]{1,6}(?:开展|推行|推广|实施|启动)")
_COUNTED: Final = re.compile(r"^[\u4e00-\u9fff“”（）、A-Za-z]{4,}$")
_NAMES_A_PERSON: Final = re.compile(
    r"^(?:各|每|设|指定|明确|确定|安排|报送|提交|附|配|由|第|其中|原则上|不|未|无|如|若|需|须|应|可)|联络员|联系人|负责人|报告|材料|方案"
)


def commits(number: Number, at: Setting) -> bool:
    """Whether the clause is one that commits: a verb before the number, or the number as its subject."""
    if _CONTEXT.match(at.before) and not _STRONG.search(at.before) and not QUOTA.search(at.before):
        return False
    if _PLACED.search(at.before) and HAN.match(at.after):
        return at.before.endswith("在") and _TRIED.match(at.after) is not None
    if _COMMIT.search(at.before) or number.doubling or number.comparator in {"ge", "gt", "le", "lt"}:
        return True
    if re.search(r"实现|完成|达到|建成|覆盖|纳入|接入|通过", at.after):
        return True
    return _counts(number, at)


def _counts(number: Number, at: Setting) -> bool:
    """Whether the clause is a verb, its object and how many of it (``创排舞台剧目4部``), whatever the verb."""
    return (
        number.unit not in {None, "元", "美元", "%", "‰", "个百分点", "分"}
        and not is_time(number.unit)
        and (not at.after or at.after.startswith("、"))
        and _COUNTED.match(at.before) is not None
        and not _NAMES_A_PERSON.search(at.before)
    )
