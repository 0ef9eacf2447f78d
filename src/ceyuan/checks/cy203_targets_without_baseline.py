"""Targets without a baseline.

What it checks
    Plans with five or more targets with figures, for more than half of which the text gives no earlier
    figure of the same definition.

Why it matters
    Without a baseline the size of the step cannot be seen and no method of progress applies; evaluators
    then look for figures afterwards.

Example
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据企业超过300家，从业人员达到5万人，数据中心达到6个，机架达到2万架，覆盖率达到95%。

Use instead
        云亭市数字经济发展行动计划
        一、发展基础
        2025年，数据企业超过200家，从业人员达到3万人，数据中心达到4个，覆盖率达到80%。
        二、主要目标
        到2028年，数据企业超过300家，从业人员达到5万人，数据中心达到6个，机架达到2万架，覆盖率达到95%。

Known limits
    Figures that stand in other documents, such as a statistical bulletin, are not known here.

References
    CY204 where the earlier figure has another definition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule

if TYPE_CHECKING:
    from ceyuan.checks.context import Context

_GROWTH = re.compile(r"增长|增速|新增|下降|降低|递增|提高$|翻番")

ZH = """多数目标没有基期值。

检查什么
    有目标值的指标在五项以上、其中一半以上在文中找不到同一口径基期值的规划。

为什么重要
    没有基期值，看不出要增加多少，也无法用进度方法评价；评估时往往只能事后补数。

示例
        云亭市数字经济发展行动计划
        一、主要目标
        到2028年，数据企业超过300家，从业人员达到5万人，数据中心达到6个，机架达到2万架，覆盖率达到95%。

改为
        云亭市数字经济发展行动计划
        一、发展基础
        2025年，数据企业超过200家，从业人员达到3万人，数据中心达到4个，覆盖率达到80%。
        二、主要目标
        到2028年，数据企业超过300家，从业人员达到5万人，数据中心达到6个，机架达到2万架，覆盖率达到95%。

已知局限
    基期值写在别的文件（统计公报、评估报告）里的，这里不知道。

参考
    口径不同的见 CY204。
"""


def check(context: Context) -> Iterator[Finding]:
    """At most one finding, at the first target without a baseline."""
    counted = [
        target
        for target in context.plan.targets
        if target.kind == "quantitative" and target.repeats is None and not _GROWTH.search(target.indicator)
    ]
    missing = [target for target in counted if target.baseline is None or target.baseline.value is None]
    if len(counted) >= 5 and len(missing) * 2 > len(counted):
        first = missing[0]
        yield Finding(
            first.node,
            (first.start, first.end),
            {"count": len(counted), "missing": len(missing), "indicator": first.indicator},
        )


RULE = Rule(
    code="CY203",
    name="targets-without-baseline",
    severity="info",
    requires=("tree",),
    check=check,
    titles={"zh": "多数目标没有基期值", "en": "Targets without a baseline"},
    messages={
        "zh": "{count} 个有目标值的指标中，{missing} 个没有同一口径的基期值，例如“{indicator}”。",
        "en": "Of {count} targets with figures, {missing} have no baseline of the same definition, for example “{indicator}”.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
