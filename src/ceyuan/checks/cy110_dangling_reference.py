"""Dangling reference.

What it checks
    What the text refers to by number is in the file: boxes (见专栏3), tables and figures (表1、附图2),
    attachments (详见附件2), chapters (见第三章).

Why it matters
    A reference to nothing shows that a part was not handed over with the file, or that boxes were
    renumbered and the text was not. In both cases the reader is sent to the wrong place.

Example
        一、重点任务
        加快建设城市数据底座，重点工程见专栏2。
        专栏1 数据工程
        建设统一目录和共享平台。
        二、保障措施
        建立定期会商制度。

Use instead
        一、重点任务
        加快建设城市数据底座，重点工程见专栏1。
        专栏1 数据工程
        建设统一目录和共享平台。
        二、保障措施
        建立定期会商制度。

Known limits
    References to other documents (见《……》附件1) are left aside. Whether the target says what is
    promised is not looked at.

References
    CY109 for tables announced without a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ceyuan.checks.rule import Finding, Rule
from ceyuan.grammar.ordinals import ordinal

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.plan import Span

ZH = """引用落空。

检查什么
    正文按编号引用的内容应在文件之内：专栏（见专栏3）、表和图（表1、附图2）、附件（详见附件2）、章节（见第三章）。

为什么重要
    引用落空，说明有一部分没有随文件一并交来，或者专栏重新编号后正文没有跟着改。读者会被指到错误的地方。

示例
        一、重点任务
        加快建设城市数据底座，重点工程见专栏2。
        专栏1 数据工程
        建设统一目录和共享平台。
        二、保障措施
        建立定期会商制度。

改为
        一、重点任务
        加快建设城市数据底座，重点工程见专栏1。
        专栏1 数据工程
        建设统一目录和共享平台。
        二、保障措施
        建立定期会商制度。

已知局限
    引用其他文件的（见《……》附件1）不检查；被引用处的内容是否相符，不作判断。

参考
    没有编号的见 CY109。
"""

_N: Final = r"[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,4}"
_OBJECT: Final = re.compile(
    rf"专\s*栏\s*(?:{_N})?|附\s*[表图件录]\s*(?:{_N})?|表\s*(?:{_N})|图\s*(?:{_N})|第\s*(?:{_N})\s*[篇章节]"
)
_LEAD: Final = re.compile(
    r"(?:(?P<see>详?见|参见|参照)|按照?|如|[（(])\s*(?:本(?:规划|方案|计划|意见|文件))?\s*$"
)
_NAMED: Final = re.compile(
    rf"(?P<what>专栏|附[表图件录]|[表图])(?P<number>{_N})?|第(?P<part>{_N})(?P<unit>[篇章节])"
)
_AT_START: Final = re.compile(
    rf"[^\S\n]*[【\[（(]?[^\S\n]*(?P<place>(?:专[^\S\n]*栏|附[^\S\n]*[表图件录]|[表图])[^\S\n]*(?:{_N})?)(?![0-9０-９]*[。，；）)])"
)


def _present(context: Context) -> set[tuple[str, int]]:
    """What the file has, as (kind, number): number 0 for one without a number and for any of the kind."""
    found: set[tuple[str, int]] = set()
    places: list[str] = []
    # Also a line that only begins with the word, in case the structure does not show it: better silent than wrong.
    starts = [line.start for line in context.lines if context.text[line.start] in "专附表图【[（("]
    places += [match["place"] for start in starts if (match := _AT_START.match(context.text, start))]
    for node in context.plan.nodes:
        if node.kind in ("contents", "furniture"):
            continue
        first = _AT_START.match(context.text, node.start)
        if first is not None:
            places.append(first["place"])
        if node.kind == "division":
            places.append(node.number or "")
        elif node.kind in ("box", "table", "attachment"):
            places.append(node.title or "")
            found.add(({"box": "专栏", "table": "表"}.get(node.kind, "附件"), 0))
    for place in places:
        named = _NAMED.match("".join(place.split()))
        if named is None:
            continue
        what = named["what"] or named["unit"]
        numeral = named["number"] or named["part"]
        value = ordinal(numeral) or 0 if numeral else 0
        for kind in (what, what.removeprefix("附") if what in ("附表", "附图") else what):
            found |= {(kind, value), (kind, 0)}
    return found


def _references(text: str) -> Iterator[tuple[str, int, Span]]:
    """What the text refers to: kind, number (0 without one) and place."""
    for match in _OBJECT.finditer(text):
        lead = _LEAD.search(text, max(0, match.start() - 8), match.start())
        named = _NAMED.match("".join(match.group().split())) if lead is not None else None
        if lead is None or named is None or text[match.end() : match.end() + 1].isdigit():
            continue
        numeral = named["number"] or named["part"]
        # Without a number only 见附件 is a reference: （专栏作者） are words.
        if not numeral and lead["see"] is None:
            continue
        yield (
            named["what"] or named["unit"],
            ordinal(numeral) or 0 if numeral else 0,
            (match.start(), match.start() + len(match.group().rstrip())),
        )


def check(context: Context) -> Iterator[Finding]:
    """One finding per thing referred to that is not there, at the first reference."""
    references = list(_references(context.text))
    present = _present(context) if references else set()
    kinds = {kind for kind, _ in present}
    for what, value, (start, end) in references:
        if (what, value) in present:
            continue
        if what in ("篇", "章", "节") and what not in kinds:
            continue  # a plan without chapters refers to another document
        node = context.node_at(start)
        if node is None or node.kind in ("contents", "furniture", "table"):
            continue
        present.add((what, value))  # once is enough
        yield Finding(node.id, (start, end), {"found": "".join(context.text[start:end].split())})


RULE = Rule(
    code="CY110",
    name="dangling-reference",
    severity="warning",
    requires=("tree", "text"),
    check=check,
    titles={"zh": "引用落空", "en": "Dangling reference"},
    messages={
        "zh": "正文引用“{found}”，但文件中没有这一部分。",
        "en": "The text refers to “{found}”, which is not in the file.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
