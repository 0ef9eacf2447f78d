"""Documents in the file, and their front and back matter: titles, 文号, addressees, signatures, attachments."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.grammar.block import Block
from ceyuan.grammar.layout import ends_sentence
from ceyuan.grammar.markers import Style, marker_of

_KINDS: Final = (
    "规划|纲要|计划|方案|意见|通知|决定|办法|规定|细则|报告|条例|要点|措施|"
    "公告|通告|批复|函|指引|指南|清单|目录|名单|任务表|分工表|任务分工"
)
TITLE_END: Final = re.compile(rf"(?:{_KINDS})(?:\s*[（(][^（）()]{{1,30}}[）)])*\s*[》”]?$")
_FURTHER: Final = re.compile(rf"(?:{_KINDS}|解读|说明|问答)(?:\s*[（(][^（）()]{{1,30}}[）)])*\s*[》”]?$")
NUMBER: Final = re.compile(
    r"[（(〔\[]?\s*([\u4e00-\u9fff]{1,14}\s*[〔\[（(﹝]\s*(?:19|20)\d{2}\s*[〕\]）)﹞]\s*\d{1,5}\s*号)\s*[）)〕\]]?"
)
DATE: Final = re.compile(
    r"(?:((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|(二[〇○零0]{1,2}[一二三四五六七八九十〇○零]{1,3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日)"
)
_BRACKETED: Final = re.compile(r"[（(][^（）()。]{2,24}[）)]")  # （2026—2030年）, （征求意见稿）
_ADOPTED: Final = re.compile("批准|通过|审议|印发")
_NOTE: Final = re.compile(r"(?:备\s*)?注\s*[：:]")
_NOTES: Final = re.compile(r"(?:备\s*)?注\s*[：:]\s*1\s*[.．、]")
_COPY: Final = re.compile(r"(?:抄送|主送|分送|抄报|主题词|联系人|联系电话)\s*[：:]")
_ISSUED: Final = re.compile(r".{0,40}印发\s*$")
_PUBLIC: Final = re.compile(
    r"[（(]\s*(?:此件|本件)?\s*(?:主动公开|公开发布|依申请公开|不予公开|有删减|此件.{0,12})\s*[）)]"
)
_ATTACHMENT: Final = re.compile(r"附\s*[件录表]\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:．.、]?")
_METADATA: Final = re.compile(
    r"[【\[]?(?:法宝引证码|分类号|索\s*引\s*号|发布机构|发文机关|发文字号|发布日期|成文日期|生效日期|公开日期|有效性|主题分类|来\s*源|字\s*体|打\s*印|信息来源|浏览次数|原文链接|时效性|文号|标\s*题|责任编辑|分享到|扫一扫)[】\]]?\s*[：:】\s]"
)
_NEWSPAPER: Final = re.compile(r".{2,14}/\d{4}年/\d{1,2}月/\d{1,2}日/第\w{1,5}版/?")
_WEB: Final = re.compile(
    r"(?:当前位置|您(?:当前)?的位置|首页\s*[>＞»/]|上一[篇条]|下一[篇条]|相关(?:解读|链接|文章|阅读|附件)|分享到|版权所有|网站标识码|[\u4e00-\u9fff]?ICP备|"
    r"主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持[：:]|网站地图|返回顶部|【?(?:打印|关闭|纠错)|打印本页|关闭窗口|扫码|微信扫一扫|浏览量|阅读次数).{0,120}"
)
_URL: Final = re.compile(r"(?:https?://|www\.)\S+")


def mark_front(blocks: list[Block]) -> None:
    """Set ``kind`` to title, signature, attachment or furniture where a block is one of these."""
    live = [block for block in blocks if not block.kind]
    for position, block in enumerate(live):
        text = block.text
        size = len(text)
        if block.kind or block.table >= 0 or block.frame >= 0:
            continue
        if size > 400:
            continue
        if _COPY.match(text) or _PUBLIC.fullmatch(text):
            block.kind = "signature"
        elif size <= 60 and DATE.fullmatch("".join(text.split())):
            block.kind = "signature"
            _mark_signers(live, position)
        elif size <= 60 and _ISSUED.fullmatch(text) and DATE.search("".join(text.split())):
            block.kind = "signature"
        elif (
            size <= 300
            and (
                _METADATA.match(text)
                or _URL.fullmatch(text)
                or _NEWSPAPER.fullmatch(text)
                or _WEB.fullmatch(text)
            )
            and _is_edge(live, position)
        ):
            block.kind = "furniture"
    _mark_notes(live)
    _mark_attachments(live)
    _mark_titles(live)


def _is_edge(live: list[Block], position: int) -> bool:
    return position < 15 or position >= len(live) - 20


def _mark_signers(live: list[Block], date: int) -> None:
    """Up to four short lines before the date, without a mark and a number: the bodies that sign."""
    for position in range(date - 1, max(date - 5, -1), -1):
        block = live[position]
        bare = "".join(block.text.split())
        if (
            block.kind
            or len(bare) > 44
            or ends_sentence(bare, len(bare))
            or marker_of(bare)
            or NUMBER.search(bare)
        ):
            return
        if TITLE_END.search(bare) or any(mark in bare for mark in "，。；"):
            return
        block.kind = "signature"


def _mark_attachments(live: list[Block]) -> None:
    """``附件1`` on a line of its own opens an attachment; in a list before the signature it only names one."""
    for position, block in enumerate(live):
        if block.kind or len(block.text) > 60:
            continue
        match = _ATTACHMENT.match(block.text)
        if match is None:
            continue
        rest = block.text[match.end() :].strip()
        after = live[position + 1 : position + 7]
        listed = (marker_of(rest) or rest.startswith("《")) and position + 1 < len(live)
        if rest and (listed or any(other.kind == "signature" for other in after)):
            _mark_listing(live, position)
            continue
        if marker_of(rest) or ends_sentence(rest, len(rest)) or "。" in rest or "，" in rest:
            continue
        if (
            rest
            and match.group().strip()[-1] not in "0123456789０１２３４５６７８９一二三四五六七八九十：:.．、"
            and block.text[match.end() - 1] not in " \u3000"
        ):
            continue
        block.kind = "attachment"


def _mark_notes(live: list[Block]) -> None:
    """``注：1.…`` below a table opens notes; the ``2.`` and ``3.`` after it are theirs and no headings."""
    expected = 0
    for block in live:
        if (
            expected
            and (marker := block.marker)
            and marker.style is Style.ARABIC
            and marker.value == expected
        ):
            block.kind = "note"
            expected += 1
        elif not block.kind and block.text[0] in "注备" and _NOTE.match(block.text) and len(block.text) < 400:
            expected = 2 if _NOTES.match(block.text) else 0
            block.kind = "note"
        else:
            expected = 0


def _mark_listing(live: list[Block], position: int) -> None:
    """The list of attachments before the signature is front matter, numbers and all."""
    for block in live[position : position + 30]:
        first = block is live[position]
        if block.kind or (
            not first and (ends_sentence(block.text, len(block.text)) or _ATTACHMENT.match(block.text))
        ):
            return
        marker = block.marker
        if (
            not first
            and (marker is None or marker.style <= Style.HAN_PAREN)
            and not block.text.startswith("《")
        ):
            return
        block.kind = "preamble"


def _mark_titles(live: list[Block]) -> None:
    """A title opens the file, an attachment, or what follows a signature: short lines up to its kind of document."""
    starts = [0]
    for position, block in enumerate(live):
        if block.kind in {"signature", "attachment"}:
            starts.append(position + 1)
        elif not block.kind and block.role == "title":
            starts.append(position)
    for start in starts:
        _mark_title(live, start)
    _mark_further_titles(live)


def _mark_further_titles(live: list[Block]) -> None:
    """A title in the middle of a file: a kind of document, and below it the numbers begin again."""
    begun: set[Style] = set()
    for position, block in enumerate(live):
        marker = block.marker
        if block.kind or block.frame >= 0:
            continue
        if marker is not None and marker.style <= Style.HAN and marker.value == 1:
            above = live[position - 1] if position else block
            bare = "".join(above.text.split())
            fits = len(bare) >= 10 and above.marker is None and not above.kind and _FURTHER.search(bare)
            if fits and marker.style in begun and _may_be_title(above, bare):
                above.kind = "title"
            begun.add(marker.style)


def _mark_title(live: list[Block], start: int) -> None:
    run: list[Block] = []
    joined = ""
    for position in range(start, min(start + 8, len(live))):
        block = live[position]
        bare = "".join(block.text.split())
        if block.kind == "furniture":
            continue
        if block.kind or block.frame >= 0 or not _may_be_title(block, bare):
            break
        run.append(block)
        joined += bare
        if TITLE_END.search(joined) and not joined.endswith(("关于", "印发", "发布")):
            for part in run:
                part.kind = "title"
            _mark_subtitles(live, position + 1, joined)
            return
    for part in run:
        if part.role == "title":
            part.kind = "title"


def _may_be_title(block: Block, bare: str) -> bool:
    if NUMBER.fullmatch(bare) or len(bare) > 110 or ends_sentence(bare, len(bare)):
        return False
    marker = block.marker
    if marker is not None and marker.style is not Style.PART and block.role != "title":
        return False
    return "，" not in bare or len(bare) <= 60


def _mark_subtitles(live: list[Block], start: int, title: str) -> None:
    """What belongs to a title below it: （2026—2030年）, （征求意见稿）, or the same title once more."""
    for part in live[start : start + 3]:
        bare = "".join(part.text.split())
        bracketed = _BRACKETED.fullmatch(bare) and not NUMBER.fullmatch(bare) and not _ADOPTED.search(bare)
        if part.kind or not (bare == title or bracketed):
            return
        part.kind = "title"
