"""What is said about a correction: where it stands, why it does not fit, what to do; in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ceyuan.checks.rule import Finding, Words
from ceyuan.checks.sentences import shorten
from ceyuan.spacing import repair

if TYPE_CHECKING:
    from ceyuan.checks.context import Context
    from ceyuan.correction import Correction, CorrectionStatus, Problem

_QUOTE: Final = 40
WHY: Final[dict[Problem, Words]] = {
    "missing": Words(
        "原文中没有这段文字{zh}；核对引文，或删去这条订正",
        "its text stands nowhere{en}; check the quote, or delete the correction",
    ),
    "few": Words("只有 {0} 处，够不到 nth；改 nth", "there are only {0} places, fewer than nth; change nth"),
    "level": Words(
        "此处上面没有上一级标题，不能是第 {0} 级；level 最大写 {1}",
        "no heading of the level above is open here for level {0}; write level {1} at most",
    ),
    "kind": Words(
        "其中有{0}“{1}”，不能这样订正；先用 not-heading 或 not-box，或缩短引文",
        "it holds a {0}, “{1}”, which cannot be corrected so; first say not-heading or not-box, or shorten the quote",
    ),
    "no_fact": Words(
        "此处没有读出这样的事实；要补一条，请写明 {0}",
        "no such fact was read here; to add one, say {0}",
    ),
    "no_figure": Words(
        "figure 处没有读出数字“{0}”；请写明 value", "no figure was read at figure “{0}”; say value"
    ),
    "no_name": Words("没有名称“{0}”；核对 same_as", "there is no name “{0}”; check same_as"),
    "no_node": Words("没有条目 {0}；核对 tasks", "there is no node {0}; check tasks"),
    "several": Words(
        "有几处都符合（行号：原文）：{0}；用 before、after、node 或 nth 指明",
        "several places fit (line: text): {0}; tell which by before, after, node or nth",
    ),
    "several_facts": Words(
        "此处有几条：{0}；引得更准，或用 indicator 指明",
        "several stand here: {0}; quote one of them, or tell which by indicator",
    ),
}
"""Why a correction does not fit and what to do; what was found is filled in."""
_KINDS: Final[dict[str, Words]] = {
    "division": Words("标题", "heading"),
    "box": Words("专栏标题", "box title"),
    "table": Words("表格", "table"),
    "title": Words("文件标题", "document title"),
    "attachment": Words("附件标题", "attachment title"),
}


def of_status(
    context: Context, status: CorrectionStatus, *, changed: bool | None = None
) -> Iterator[Finding]:
    """One finding per correction with this status, at its place where it has one.

    ``changed``: only those whose text differs from their quote, or (False) only those whose does not.
    """
    for correction in context.plan.corrections:
        if correction.status != status or changed not in (None, bool(correction.found)):
            continue
        start, end = correction.start, correction.end
        span = (start, end) if start is not None and end is not None else None
        node = correction.node
        if node is None and span is not None:
            found = context.node_at(span[0])
            node = found.id if found else None
        yield Finding(
            node,
            span,
            {
                "place": _place(correction),
                "kind": correction.kind,
                "quote": shorten(repair(correction.quote), _QUOTE),
                "why": _why(correction),
                "who": _who(correction),
                "now": shorten(repair(correction.found[0]), _QUOTE) if correction.found else "",
            },
        )


def _place(correction: Correction) -> Words:
    file = correction.file
    return Words(
        f"{file or '订正文件'} 第 {correction.line} 行",
        f"line {correction.line} of {file or 'the corrections file'}",
    )


def _why(correction: Correction) -> Words:
    if correction.problem is None:
        return Words("", "")
    zh, en = WHY[correction.problem]
    found = correction.found
    if correction.problem == "missing":
        return Words(
            zh.format(zh=f"，最接近的是“{found[0]}”" if found else ""),
            en.format(en=f"; the nearest is “{found[0]}”" if found else ""),
        )
    if correction.problem == "kind":
        kind = _KINDS.get(found[0], Words(found[0], found[0]))
        return Words(zh.format(kind.zh, found[1]), en.format(kind.en, found[1]))
    if correction.problem in {"several", "several_facts", "no_fact"}:
        return Words(zh.format("、".join(found)), en.format(", ".join(found)))
    return Words(zh.format(*found), en.format(*found))


def _who(correction: Correction) -> Words:
    """Who corrected, when and why: what the file tells."""
    signed = [part for part in (correction.by, correction.on) if part]
    why = (correction.why or "").rstrip("。.")
    zh = ("，" + " ".join(signed) if signed else "") + (f"：{why}" if why else "")
    en = (", " + " ".join(signed) if signed else "") + (f": {why}" if why else "")
    return Words(zh, en)
