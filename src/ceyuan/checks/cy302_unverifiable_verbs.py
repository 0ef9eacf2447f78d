"""Verbs that cannot be verified.

What it checks
    A division that sets three or more tasks, all of them with verbs that have no end (加强, 推进, 完善, 提升
    and the like) and objects that nobody can count or lay hands on, has at least one figure, date,
    product or named measure.

Why it matters
    Whoever supervises the plan will ask whether the task is done. 加强统筹 is never done and never undone:
    such a division cannot be accepted, closed or scored.

Example
        一、重点任务
        （一）提升治理能力
        加强统筹协调，推进业务协同，持续提升工作水平。
        （二）夯实数据底座
        编制共享目录，建成数据平台。

Use instead
        一、重点任务
        （一）提升治理能力
        加强统筹协调，推进业务协同，2027年底前制定协同事项清单。
        （二）夯实数据底座
        编制共享目录，建成数据平台。

Known limits
    The verbs and the nouns for products are lists: a product by an unusual name is not seen. Sections on aims
    and principles are left out, as are divisions with fewer than three tasks and the lead-ins of divisions
    that have subdivisions. One finding per division.

References
    CY119 for the plan's figures as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ceyuan.checks.rule import Finding, Rule, Words

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.fact import Action

ZH = """动词无法核验。

检查什么
    一个条目提出三项以上任务，动词全是没有终点的（加强、推进、完善、提升之类），宾语又数不清、
    拿不出的，应至少有一个数字、期限、成果或者具名举措。

为什么重要
    督办的人要问任务完成了没有。“加强统筹”永远没有完成，也永远不算没完成：这样的条目
    无法办结、销号，也无法考核。

示例
        一、重点任务
        （一）提升治理能力
        加强统筹协调，推进业务协同，持续提升工作水平。
        （二）夯实数据底座
        编制共享目录，建成数据平台。

改为
        一、重点任务
        （一）提升治理能力
        加强统筹协调，推进业务协同，2027年底前制定协同事项清单。
        （二）夯实数据底座
        编制共享目录，建成数据平台。

已知局限
    动词和成果名词都是词表：名称不常见的成果认不出来。目标、原则部分不查，不足三项任务的条目、
    有下级条目的引言也不查。每个条目最多提示一次。

参考
    全文的目标值见 CY119。
"""

_LEAST: Final = 3  # tasks in a division: fewer are a lead-in, not a programme
_NAMED: Final = 3
_ENDLESS: Final = frozenset({
    "加强", "推进", "推动", "促进", "完善", "健全", "提升", "提高", "优化", "强化", "深化", "加快",
    "加大", "加速", "增强", "营造", "发挥", "引导", "鼓励", "支持", "重视", "注重", "统筹", "规范",
    "拓展", "拓宽", "扩大", "夯实", "巩固", "探索", "落实", "发展", "激发", "弘扬", "改善", "改进",
    "贯彻", "贯彻落实", "培育", "培养", "壮大", "繁荣", "丰富", "突出", "尊重", "协调", "带动", "助力",
    "助推", "支撑", "引领", "赋能", "保障", "确保", "保护", "维护", "倡导", "树立", "构建", "形成",
    "创新", "服务", "参与", "关心", "调动",
})  # fmt: skip
_PRODUCT: Final = re.compile(
    "平台|系统|中心|基地|目录|清单|办法|标准|方案|条例|指南|名录|图谱|台账|数据库|数据集|模型|产品|装备|规划|计划|行动|制度|政策|课程|教材|团队|联盟|智库|实验室|研究院|园区|示范区|试验区|集聚区|试点"
    "|工程|项目|基金|专班|联席会议|证书|网站|热线|窗口|站点|服务站|生产线|车间|工厂|学院|医院|学校|公园|场馆|码头|铁路|公路|管网"
    "|电站|水库|专利|论坛|大赛|博览会|[《“]|[0-9]|[一二两三四五六七八九十百]+[个项家批条座类级]"
)
_DATED: Final = re.compile("[0-9０-９]|[一二三四五六七八九十百]+(?:年|个月|倍|成)|[《]")


def _is_open_ended(action: Action) -> bool:
    return action.verb in _ENDLESS and _PRODUCT.search(action.object) is None


def check(context: Context) -> Iterator[Finding]:
    """One finding per division whose own tasks are all open-ended."""
    plan = context.plan
    holders: dict[str, str | None] = {}
    tasks: dict[str, list[Action]] = {}
    for node in plan.nodes:
        above = holders.get(node.parent) if node.parent else None
        holders[node.id] = node.id if node.kind == "division" else above
    parents = {node.parent for node in plan.nodes if node.kind == "division"}  # what follows tells more
    for action in plan.actions:
        holder = holders.get(action.node)
        if holder is not None and action.node != holder:
            tasks.setdefault(holder, []).append(action)
    open_ended = {
        holder: found
        for holder, found in tasks.items()
        if len(found) >= _LEAST and holder not in parents and all(_is_open_ended(action) for action in found)
    }
    dated = {
        holders.get(node.id)
        for node in context.prose
        if holders.get(node.id) in open_ended
        and node.id not in open_ended
        and _DATED.search(context.words(node))
    }
    dated.update(holders.get(target.node) for target in plan.targets)
    dated.update(holders.get(deadline.node) for deadline in plan.deadlines)
    for holder, found in open_ended.items():
        if holder in dated:
            continue
        node = plan[holder]
        verbs = list(dict.fromkeys(action.verb for action in found))
        few, more = verbs[:_NAMED], len(verbs) > _NAMED
        yield Finding(
            node.id,
            context.first_line(node),
            {
                "name": context.name(node),
                "count": len(found),
                "verbs": Words("、".join(few) + "等" * more, "“" + "、".join(few) + "”" + ", …" * more),
            },
        )


RULE = Rule(
    code="CY302",
    name="unverifiable-verbs",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "动词无法核验", "en": "Verbs that cannot be verified"},
    messages={
        "zh": "“{name}”的 {count} 项任务动词是{verbs}，没有成果、数量和期限，完成与否无从核验。",
        "en": "The {count} tasks of “{name}” have no product, figure or date ({verbs}): "
        "nobody can tell when they are done.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
