"""Name written in two ways.

What it checks
    Two names of one kind with the same beginning and end that differ by one character, or by a word like 研究
    or 服务, in the middle.

Why it matters
    They may be one institution or platform written in two ways, and will be counted as two.

Example
        云亭市科技创新规划
        一、重点任务
        1.建设机构。建设云亭市应用数学研究中心，推进云亭市量子实验室建设。
        2.加强合作。依托云亭市应用数学中心开展合作。

Use instead
        云亭市科技创新规划
        一、重点任务
        1.建设机构。建设云亭市应用数学研究中心，推进云亭市量子实验室建设。
        2.加强合作。依托云亭市应用数学研究中心开展合作。

Known limits
    Two bodies that really differ so are reported too; differences at the ends are not seen.

References
    CY122, a title that comes twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.fact import Name

ZH = """同一名称两种写法。

检查什么
    两个种类相同、开头结尾相同，只在中间差一个字或者差“研究”“服务”“管理”一类词的名称。

为什么重要
    可能是同一个机构或者平台写成了两种，登记、统计和检索时会被当成两个。

示例
        云亭市科技创新规划
        一、重点任务
        1.建设机构。建设云亭市应用数学研究中心，推进云亭市量子实验室建设。
        2.加强合作。依托云亭市应用数学中心开展合作。

改为
        云亭市科技创新规划
        一、重点任务
        1.建设机构。建设云亭市应用数学研究中心，推进云亭市量子实验室建设。
        2.加强合作。依托云亭市应用数学研究中心开展合作。

已知局限
    确实是两个机构的也会提示；差别在开头或者结尾的看不出来。

参考
    CY122 同一标题重复。
"""

_WORDS = frozenset(
    {"研究", "服务", "管理", "技术", "科技", "创新", "公共", "综合", "应用", "信息", "专项", "示范", "发展"}
)
_TELLING = frozenset("一二三四五六七八九十东西南北上下左右前后新老大小高低软硬男女内外省市区县")


def _difference(longer: str, shorter: str) -> str | None:
    """What ``longer`` has in its middle beyond ``shorter``, where that is all that differs."""
    start = 0
    while start < len(shorter) and longer[start] == shorter[start]:
        start += 1
    extra = len(longer) - len(shorter)
    if start < 2 or longer[start + extra :] != shorter[start:] or len(shorter) - start < 2:
        return None
    return longer[start : start + extra]


def check(context: Context) -> Iterator[Finding]:
    """One finding per name that is nearly an earlier one, at its first mention."""
    groups: dict[tuple[str, str, str], list[Name]] = {}
    for name in context.plan.names:
        if not 6 <= len(name.name) <= 40:
            continue
        alike = groups.setdefault((name.kind, name.name[:2], name.name[-2:]), [])
        for other in alike:
            longer, shorter = sorted((name.name, other.name), key=len, reverse=True)
            if not 1 <= len(longer) - len(shorter) <= 2:
                continue
            difference = _difference(longer, shorter)
            if difference and (difference in _WORDS or (len(difference) == 1 and difference not in _TELLING)):
                mention = name.mentions[0]
                yield Finding(
                    mention.node,
                    (mention.start, mention.end),
                    {"first": other.name, "second": name.name, "difference": difference},
                )
                break
        alike.append(name)


RULE = Rule(
    code="CY304",
    name="name-written-in-two-ways",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "同一名称两种写法", "en": "Name written in two ways"},
    messages={
        "zh": "“{second}”与前面的“{first}”只差“{difference}”，是否为同一个。",
        "en": "“{second}” differs from “{first}” only by “{difference}”; they may be the same.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
