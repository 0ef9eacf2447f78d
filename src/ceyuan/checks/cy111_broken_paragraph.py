"""Paragraph break inside a sentence.

What it checks
    A paragraph that stops in mid-sentence is not followed by one that starts with a closing mark, a
    dash or the rest of the sentence; and no line inside a paragraph is set in as if a new one began.

Why it matters
    Programs that read one paragraph after the other see two halves without sense: a target without
    its year, a task without its verb. The reader of the plan sees a list where there is none.

Example
        一、重点任务
        加快建设城市数据底座，推动平台、网络
        、终端协同，按季度通报进展。
        二、保障措施
        建立定期会商制度，落实各方责任。

Use instead
        一、重点任务
        加快建设城市数据底座，推动平台、网络、终端协同，按季度通报进展。
        二、保障措施
        建立定期会商制度，落实各方责任。

Known limits
    A break between two words is seen only by its marks or its indent; without them the first half is
    reported as CY106.

References
    GB/T 15834-2011 5.1.1 (marks that do not begin a line).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ceyuan.checks.rule import Finding, Rule
from ceyuan.checks.sentences import END_MARKS, OPEN_MARKS, RUNS_ON

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.plan import Node, Span

ZH = """句子中间分段。

检查什么
    止于半句话的段落，后面不应是以标点、破折号或者下半句开头的另一段；段落之内也不应有按新段落缩进的行。

为什么重要
    按段处理的程序会看到两个不成句的半段：目标没有年份，任务没有动词；读者会看到本不存在的列举。

示例
        一、重点任务
        加快建设城市数据底座，推动平台、网络
        、终端协同，按季度通报进展。
        二、保障措施
        建立定期会商制度，落实各方责任。

改为
        一、重点任务
        加快建设城市数据底座，推动平台、网络、终端协同，按季度通报进展。
        二、保障措施
        建立定期会商制度，落实各方责任。

已知局限
    断在两个词之间的，只能凭标点和缩进识别；两者都没有时，前半段按 CY106 报告。

参考
    GB/T 15834—2011 5.1.1（不出现在一行之首的标点）。
"""


_AROUND = 10  # characters shown on each side of a break
_SHORTEST = 8  # characters of a line that can hold a part of a sentence


def _places(context: Context) -> Iterator[tuple[Node, Span, Span]]:
    """Where a sentence was broken: the node of its second half, and the two lines around the break."""
    for loose in context.loose_ends:
        if loose.goes_on is not None:
            yield loose.goes_on, context.last_line(loose.node), context.first_line(loose.goes_on)
    lines = context.lines
    source = context.source
    if source is None or source.wrapped is False:
        return
    text = context.text
    # Pairs of lines of one sentence. Their indent is what a new paragraph's first line is measured against.
    joined = [(before, line) for before, line in pairwise(lines) if text[before.end - 1] not in END_MARKS]
    indents = Counter(line.indent for _, line in joined)
    base = indents.most_common(1)[0][0] if indents else 0.0
    for before, line in joined:
        odd = (
            line.indent - base >= 1.0
            if context.hard_wrapped
            else text[line.start] in RUNS_ON or text[before.end - 1] in OPEN_MARKS
        )
        if not odd or before.role != line.role or before.end - before.start < _SHORTEST:
            continue
        node = context.node_at(line.start)
        # Both lines lie in one own span: the grammar has put the halves together again.
        if node is not None and node.kind in ("paragraph", "item"):
            whole = any(start <= before.start and line.end <= end for start, end in node.own)
            if whole:
                yield node, (before.start, before.end), (line.start, line.end)


def check(context: Context) -> Iterator[Finding]:
    """One finding per break, over the line before it and the line after it."""
    told: set[int] = set()
    for node, before, after in _places(context):
        if after[0] in told:
            continue
        told.add(after[0])
        head = context.text[before[0] : before[1]][-_AROUND:].lstrip()
        rest = context.text[after[0] : after[1]][:_AROUND].rstrip()
        span = before[1] - len(head), after[0] + len(rest)
        yield Finding(node.id, span, {"before": head, "after": rest})


RULE = Rule(
    code="CY111",
    name="broken-paragraph",
    severity="warning",
    requires=("tree",),
    check=check,
    titles={"zh": "句子中间分段", "en": "Paragraph break inside a sentence"},
    messages={
        "zh": "“{before}”与“{after}”本是一句话，中间被分成了两段。",
        "en": "“{before}” and “{after}” are one sentence that a paragraph break divides.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
