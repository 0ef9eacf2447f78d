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
_REFERENCE: Final = re.compile(
    rf"(?P<lead>详?见|参见|参照|按照|如|[（(])\s*(?:本(?:规划|方案|计划|意见|文件))?\s*"
    rf"(?:(?P<what>专\s*栏|附\s*表|附\s*图|附\s*件|附\s*录|表|图)\s*(?P<number>{_N})?(?![0-9０-９])"
    rf"|第\s*(?P<part>{_N})\s*(?P<unit>篇|章|节))"
)
_AT_START: Final = re.compile(
    rf"^[^\S\n]*[【\[（(]?\s*(?:[^\W\d]{{0,4}}?专\s*栏|附\s*[表图件录]|[表图])\s*(?:{_N})?(?![0-9０-９]*[。，；）)])", re.M
)
_KIND: Final = re.compile(r"专栏|附[表图件录]|[表图]")


def _present(context: Context) -> set[tuple[str, int]]:
    """What the file has: (kind, number), with number 0 for one without a number and for any of the kind."""
    found: set[tuple[str, int]] = set()
    places = [match.group() for match in _AT_START.finditer(context.text)]
    for node in context.nodes:
        if node.kind in ("box", "table", "attachment"):
            places.append(f"{node.number or ''}" or (node.title or "")[:12])
            found.add(({"box": "专栏", "table": "表"}.get(node.kind, "附件"), 0))
        elif node.kind == "division":
            places.append(node.number or "")
    for place in places:
        compact = "".join(place.split())
        kind = _KIND.search(compact)
        part = re.match(rf"第({_N})(篇|章|节)", compact)
        if part is not None:
            found.add((part[2], ordinal(part[1]) or 0))
        elif kind is not None:
            numeral = re.match(_N, compact[kind.end() :])
            value = ordinal(numeral.group()) or 0 if numeral else 0
            name = kind.group()
            found |= {(name, value), (name, 0), (name.removeprefix("附"), value), (name.removeprefix("附"), 0)}
    return found


def check(context: Context) -> Iterator[Finding]:
    """One finding per thing referred to that is not there, at the first reference."""
    text = context.text
    references = list(_REFERENCE.finditer(text))
    if not references:
        return
    present = _present(context)
    told: set[tuple[str, int]] = set()
    for match in references:
        what = "".join((match["what"] or match["unit"]).split())
        number = match["number"] or match["part"]
        value = ordinal(number) or 0 if number else 0
        if not value and (what in ("表", "图") or match["lead"] not in ("见", "详见", "参见")):
            continue  # （表一致…）, 如图书馆: no reference without a number
        if match["lead"] in "如按照（(" and what in ("表", "图", "专栏") and not match["number"]:
            continue
        if (what, value) in present or (what, value) in told:
            continue
        if match["unit"] and not any(kind == what for kind, _ in present):
            continue  # a plan without chapters refers to another document
        node = context.node_at(match.start())
        if node is None or node.kind in ("contents", "furniture", "table"):
            continue
        told.add((what, value))
        start = match.start("what") if match["what"] else match.start("part") - 1
        end = match.end() if text[match.end() - 1].strip() else match.end() - 1
        yield Finding(node.id, (start, end), {"found": "".join(text[start:end].split())})


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
