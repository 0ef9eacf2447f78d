"""plan.html: the page of a government site, main text between navigation, metadata, related links and footer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from markup import Block, Table, joined, plain

from writers.layout import Frame, Par, parts

STYLE = """
body { margin: 0; color: #222; background: #f3f5f8; font: 18px/2 "Songti SC", "Noto Serif CJK SC", SimSun, serif }
header, footer, .crumbs, .share, .related { font: 14px/1.8 "PingFang SC", "Noto Sans CJK SC", sans-serif }
header { background: #1d4f91; color: #fff; padding: 18px 0 } header b { font-size: 26px; letter-spacing: 2px }
header div, .page { width: min(1000px, 92vw); margin: auto } nav a { color: #fff; margin-right: 28px }
.page { background: #fff; padding: 8px 48px 40px; box-sizing: border-box }
.crumbs { color: #667 } .crumbs a, .related a { color: #1d4f91 }
.meta { width: 100%; border-collapse: collapse; font: 14px/1.8 "Noto Sans CJK SC", sans-serif; background: #f7f9fc }
.meta th, .meta td { border: 1px solid #d5dde8; padding: 4px 10px; text-align: left } .meta th { width: 6em }
.title { text-align: center; font: bold 26px/1.6 "Noto Serif CJK SC", serif; margin: 1.6em 0 .4em }
.centre { text-align: center } .right { text-align: right; padding-right: 3em }
.body { text-indent: 2em; margin: 0 } .h1 { font: bold 20px/2 "Noto Sans CJK SC", sans-serif }
.h2 { font-weight: bold } .attachment { font-family: "Noto Sans CJK SC", sans-serif; margin-top: 2em }
.box { border: 1px solid #333; padding: 10px 18px; margin: 14px 0; box-sizing: border-box; width: 100% }
.box p { margin: 0 } .boxtitle { text-align: center; font-weight: bold } .boxhead { font-weight: bold }
.data { border-collapse: collapse; margin: 6px auto 16px; font-size: 15px; line-height: 1.7 }
.data th, .data td { border: 1px solid #333; padding: 3px 8px; text-align: center } .caption { text-align: center; font-weight: bold }
.notes { border-top: 1px solid #999; margin-top: 2em; font-size: 15px } .share { text-align: right; color: #667 }
footer { background: #e6ebf2; text-align: center; padding: 20px 0; color: #556 }
@media (max-width: 600px) { .page { padding: 8px 16px } .data { font-size: 12px } nav a { margin-right: 12px } }
"""

HEAD = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="SiteName" content="云汀市人民政府">
<meta name="ArticleTitle" content="{title}">
<title>{title}_云汀市人民政府门户网站</title>
<style>{style}</style>
</head>
<body>
<header><div><b>云汀市人民政府</b><nav><a href="#">首页</a><a href="#">政务公开</a><a href="#">办事服务</a>\
<a href="#">互动交流</a><a href="#">走进云汀</a><a href="#">无障碍浏览</a></nav></div></header>
<div class="page">
<p class="crumbs">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">政策文件</a> &gt; 正文</p>
<table class="meta">
<tr><th>索引号</th><td>YT0001-2026-00017</td><th>主题分类</th><td>科技、教育 / 科技</td></tr>
<tr><th>发文机关</th><td>云汀市人民政府</td><th>成文日期</th><td>2026-03-18</td></tr>
<tr><th>发文字号</th><td>{number}</td><th>发布日期</th><td>2026-03-20</td></tr>
</table>
<p class="share">字体：【<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】 打印本页 分享到：微信 微博</p>
<div class="article" id="zoom">
"""

FOOT = """\
</div>
<p class="share">扫一扫在手机打开当前页</p>
<div class="related"><b>相关解读</b><ul><li><a href="#">一图读懂《云汀市“十五五”科技创新规划》</a></li>\
<li><a href="#">市科技局负责人答记者问</a></li></ul></div>
</div>
<footer>
<p>主办单位：云汀市人民政府办公室　承办单位：云汀市大数据中心　网站标识码：0000000000</p>
<p>版权所有：云汀市人民政府　备案号：示例备00000000号　联系电话：0000-0000000　<a href="#">网站地图</a></p>
</footer>
</body>
</html>
"""

CLASSES = {
    "title": "title", "number": "centre", "subtitle": "centre", "to": "to", "sign": "right", "date": "right",
    "h1": "body h1", "h2": "body h2", "attachment": "attachment",
}  # fmt: skip


def _par(par: Par) -> str:
    text = escape(joined(plain(par.text)) if par.style == "title" else plain(par.text), quote=False)
    if par.number and par.lead < len(par.text):  # a run-in heading
        lead = escape(plain(par.text[: par.lead]), quote=False)
        return f'<p class="body"><strong>{lead}</strong>{text[len(lead) :]}</p>'
    if par.style == "attachment" and not text.startswith("附件"):
        return f'<p class="title">{text}</p>'
    return f'<p class="{CLASSES.get(par.style, "body")}">{text}</p>'


def _frame(frame: Frame, cell: bool) -> str:
    head = f'<p class="{"boxtitle" if frame.labelled else "boxhead"}">{frame.head}</p>'
    inner = "\n".join([head, *map(_par, frame.pars)])
    if cell:  # half of the boxes are tables of one cell, half are bordered blocks
        return f'<table class="box"><tr><td>\n{inner}\n</td></tr></table>'
    return f'<div class="box">\n{inner}\n</div>'


def _cells(table: Table, row: int) -> Iterator[str]:
    cells = table.rows[row]
    if len(cells) == 1:
        yield f'<td colspan="{len(table.columns)}"><b>{cells[0]}</b></td>'
        return
    for column, cell in enumerate(cells):
        below = 1
        while row + below < len(table.rows) and table.rows[row + below][column : column + 1] == ["^"]:
            below += 1
        if cell != "^":
            yield (f'<td rowspan="{below}">' if below > 1 else "<td>") + f"{cell}</td>"


def _table(table: Table) -> str:
    head = "<tr>" + "".join(f"<th>{name}</th>" for name in table.columns) + "</tr>"
    rows = [f"<tr>{''.join(_cells(table, row))}</tr>" for row in range(len(table.rows))]
    caption = f'<p class="caption">{f"{table.number}　{table.title}".strip("　")}</p>'
    return "\n".join([caption, '<table class="data">', head, *rows, "</table>"])


def _article(blocks: Sequence[Block]) -> Iterator[str]:
    notes, boxes = [], 0
    for part in parts(blocks):
        match part:
            case Par("contents"):
                pass
            case Par("note"):
                notes.append(_par(part))
            case Par():
                yield _par(part)
            case Frame():
                boxes += 1
                yield _frame(part, cell=boxes % 2 == 0)
            case Table():
                yield _table(part)
    yield '<div class="notes">' + "\n".join(notes) + "</div>"


def write(blocks: Sequence[Block]) -> str:
    """The plan as a page of a government site."""
    pars = [part for part in parts(blocks) if isinstance(part, Par)]
    title, number = (next(par.text for par in pars if par.style == key) for key in ("title", "number"))
    head = HEAD.format(title=joined(title), number=number, style=STYLE)
    return head + "\n".join(_article(blocks)) + "\n" + FOOT
