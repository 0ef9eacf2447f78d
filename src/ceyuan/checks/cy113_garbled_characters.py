"""Garbled characters.

What it checks
    Characters that nobody wrote: the replacement character, code points of private use, control
    characters, and the sequences that a wrong encoding leaves (锟斤拷, ä¸­å›½). One finding per kind,
    with its count, at the first place.

Why it matters
    A garbled character is a lost one, and it may be a digit. The file must be fetched again or read
    with its own encoding before a figure is taken from it.

Example
        一、重点任务
        加快建设城市数据底锟斤拷，稳步推进。

Use instead
        一、重点任务
        加快建设城市数据底座，稳步推进。

Known limits
    A wrong character that is itself a Han character (OCR: 末 for 未) cannot be told from its code.

References
    The Unicode Standard 23 (private use, U+FFFD).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ceyuan.checks.rule import Finding, Rule, Words

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.plan import Span

ZH = """乱码。

检查什么
    不可能是作者写下的字符：替换符、私用区字符、控制字符，以及编码错误留下的序列（锟斤拷、ä¸­å›½）。每类
    报告一次，给出总数和第一处位置。

为什么重要
    乱码就是丢失，丢的可能正好是数字。取数之前，应重新获取文件，或者按正确的编码读取。

示例
        一、重点任务
        加快建设城市数据底锟斤拷，稳步推进。

改为
        一、重点任务
        加快建设城市数据底座，稳步推进。

已知局限
    错字本身也是汉字的（识别错误：“未”成了“末”），从编码上看不出来。

参考
    Unicode 标准第 23 章（私用区、U+FFFD）。
"""

_KINDS: Final = {
    "replaced": Words("替换符", "replacement characters"),
    "private": Words("私用区字符", "private-use characters"),
    "control": Words("控制字符", "control characters"),
    "mojibake": Words("编码错误的字符", "characters of a wrong encoding"),
}
_GARBLED: Final = re.compile(
    r"(?P<replaced>\ufffd+)|(?P<private>[\ue000-\uf8ff\U000f0000-\U0010ffff]+)"
    r"|(?P<control>[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+)"
    r"|(?P<mojibake>锟斤拷(?:锟斤拷)*|(?:烫烫|屯屯){2,}|(?:[\u00c3-\u00ef][\u0080-\u00bf\u2010-\u203a\u20ac\u0152-\u0178]{1,2}){2,})"
)
_SUSPECT: Final = re.compile(
    r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00c3-\u00ef锟烫屯\U000f0000-\U0010ffff]"
)
"""One class of characters that every garbling begins with: many times faster to search than the forms."""


def check(context: Context) -> Iterator[Finding]:
    """One finding per kind of garbling."""
    first: dict[str, Span] = {}
    count: dict[str, int] = {}
    end = 0
    for suspect in _SUSPECT.finditer(context.text):
        match = _GARBLED.match(context.text, suspect.start()) if suspect.start() >= end else None
        if match is None:
            continue
        end = match.end()
        kind = match.lastgroup or ""
        first.setdefault(kind, match.span())
        count[kind] = count.get(kind, 0) + len(match.group())
    if context.source is not None and "replaced" not in first:
        bytes_lost = [notice for notice in context.source.notices if notice.kind == "undecodable"]
        if bytes_lost and bytes_lost[0].start is not None and bytes_lost[0].end is not None:
            first["replaced"] = (bytes_lost[0].start, bytes_lost[0].end)
            count["replaced"] = len(bytes_lost)
    for kind, span in first.items():
        node = context.node_at(span[0])
        found = "".join(
            char if char.isprintable() and char != "\ufffd" else f"U+{ord(char):04X}"
            for char in context.text[span[0] : span[1]][:6]
        )
        yield Finding(
            node.id if node else None, span, {"what": _KINDS[kind], "count": count[kind], "found": found}
        )


RULE = Rule(
    code="CY113",
    name="garbled-characters",
    severity="error",
    requires=("text",),
    check=check,
    titles={"zh": "乱码", "en": "Garbled characters"},
    messages={
        "zh": "有 {count} 个{what}（第一处为“{found}”），原来的文字已经丢失，请重新获取文件。",
        "en": "Garbled text: {what}, {count} in all, first “{found}”; what stood there is lost, fetch the file again.",
    },
    explanation={"zh": ZH, "en": __doc__ or ""},
)
