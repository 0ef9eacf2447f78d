"""Every word of the exporters' own interface, in Chinese and English; the plan's text stays as it is."""

from __future__ import annotations

from typing import Final

from ceyuan.export.fact_words import FACT_WORDS
from ceyuan.plan import Lang

TABLE: Final[dict[str, tuple[str, str]]] = {
    # counts: the English has singular and plural
    "division": ("{n:,} 个篇章节", "{n:,} division|{n:,} divisions"),
    "box": ("{n:,} 个专栏", "{n:,} box|{n:,} boxes"),
    "item": ("{n:,} 个列举项", "{n:,} item|{n:,} items"),
    "table": ("{n:,} 张表", "{n:,} table|{n:,} tables"),
    "node": ("{n:,} 个条目", "{n:,} node|{n:,} nodes"),
    "finding": ("{n:,} 条提示", "{n:,} finding|{n:,} findings"),
    "line": ("{n:,} 行", "{n:,} line|{n:,} lines"),
    "facts_target": ("{n:,} 项指标", "{n:,} target|{n:,} targets"),
    "facts_task": ("{n:,} 项任务", "{n:,} task|{n:,} tasks"),
    "facts_body": ("{n:,} 个责任单位", "{n:,} body|{n:,} bodies"),
    "facts_date": ("{n:,} 个时间节点", "{n:,} date|{n:,} dates"),
    "facts_name": ("{n:,} 个名称", "{n:,} name|{n:,} names"),
    "no_facts": ("没有读到指标和任务", "no target and no task was read"),
    # the sentence at the top
    "period": ("（{}—{}年）", " ({}–{})"),
    "and": ("、", ", "),
    "comma": ("，", ", "),
    "colon": ("：", ": "),
    "semicolon": ("；", "; "),
    "stop": ("。", "."),
    "no_findings": ("没有发现问题", "nothing to report"),
    "accounted": (
        "原文 {n:,} 个字符（不计空白）全部有归属",
        "all {n:,} characters of the source (blanks aside) are accounted for",
    ),
    "lost": (
        "原文有 {lost:,} 个字符未归入条目、{doubled:,} 个重复归入",
        "{lost:,} characters of the source are in no node, {doubled:,} in more than one",
    ),
    # the document's own data
    "issuer": ("发文机关", "Issued by"),
    "number": ("文号", "Number"),
    "issued": ("成文日期", "Dated"),
    "horizon": ("展望", "Looks to"),
    "year": ("{}年", "{}"),
    "file": ("来源", "Source"),
    # places
    "skip": ("跳到正文", "Skip to the text"),
    "outline": ("目录", "Outline"),
    "text": ("正文", "Text"),
    "close_outline": ("关闭目录", "Close outline"),
    "below": ("下级标题", "Headings below"),
    "filter": ("筛选标题或编号", "Filter by title or address"),
    "no_match": ("没有匹配的标题", "No title matches"),
    "findings": ("提示", "Findings"),
    "whole": ("全文", "Whole document"),
    "about": ("涉及", "About"),
    "contents_fold": ("目录页", "Contents page"),
    "furniture_fold": ("页码、页眉及网页残留", "Page numbers, running heads, web-page remains"),
    "table_name": ("表格", "Table"),
    "empty": ("这份文件没有可显示的正文。", "This document has no text to show."),
    "line_at": ("第 {} 行", "line {}"),
    # severities
    "error": ("错误", "Error"),
    "warning": ("警告", "Warning"),
    "info": ("说明", "Note"),
    # the source panel
    "source": ("原文", "Source text"),
    "close": ("关闭", "Close"),
    "previous": ("上一条", "Previous"),
    "next": ("下一条", "Next"),
    "copy": ("复制链接", "Copy link"),
    "copied": ("已复制", "Copied"),
    "lines": ("第 {0}–{1} 行", "lines {0}–{1}"),
    "page": ("第 {} 页", "page {}"),
    "offsets": ("字符 {0}–{1}", "characters {0}–{1}"),
    "skipped": ("略去 {} 行", "{} lines not shown"),
    "keys": (
        "键盘：回车打开原文，再按回车进入原文，↑ ↓ 换条目，Esc 关闭。",
        "Keyboard: Enter opens the source, Enter again goes into it, ↑ ↓ move between nodes, Esc closes.",
    ),
    "hint": ("单击任一条目即见原文。", "Click any part of the text to see its source."),
    # kinds of node, one at a time
    "kind_title": ("标题", "Title"),
    "kind_preamble": ("引言", "Preamble"),
    "kind_contents": ("目录页", "Contents page"),
    "kind_attachment": ("附件", "Attachment"),
    "kind_signature": ("落款", "Signature"),
    "kind_furniture": ("版面文字", "Page furniture"),
    "kind_division": ("篇章节", "Division"),
    "kind_box": ("专栏", "Box"),
    "kind_list": ("列举", "List"),
    "kind_item": ("列举项", "Item"),
    "kind_paragraph": ("段落", "Paragraph"),
    "kind_table": ("表", "Table"),
    **FACT_WORDS,
}


def word(key: str, lang: Lang) -> str:
    """The string ``key`` in this language."""
    return TABLE[key][0 if lang == "zh" else 1]


def count(key: str, n: int, lang: Lang) -> str:
    """``n`` things of the kind ``key``, with the English plural."""
    one, _, many = word(key, lang).partition("|")
    return (one if n == 1 or not many else many).format(n=n)
