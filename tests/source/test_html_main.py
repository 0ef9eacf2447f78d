"""HTML: main text told apart from page furniture; nothing that the page shows is lost."""

from __future__ import annotations

from tests.source.html_samples import PROSE, lines, read

MENU = "<ul><li><a href='/'>首页</a><li><a href='/a'>政务公开</a><li><a href='/b'>互动交流</a></ul>"
TEXT = f"<p>{PROSE}</p>"
FOOT = "<div class=bottom><p>主办：某市人民政府办公室　地址：某市中心路1号　备案号：某ICP备1号</p></div>"


def test_menus_and_footers_are_furniture() -> None:
    source = read(
        f"<div class=head>{MENU}</div><div class=wrap><div class=left>{MENU}</div><div class=body>"
        f"<p>规划</p>{TEXT * 8}</div></div>{FOOT}"
    )
    assert lines(source, "text") == ["规划"] + [PROSE] * 8
    assert lines(source, "furniture") == ["首页", "政务公开", "互动交流"] * 2 + [
        "主办：某市人民政府办公室　地址：某市中心路1号　备案号：某ICP备1号"
    ]


def test_a_bare_page_is_all_main_text() -> None:
    assert lines(read(f"<p>规划</p>{TEXT}<p>某市人民政府</p>"), "furniture") == []
    assert lines(read("<p>短</p>"), "text") == ["短"]


def test_text_beside_the_largest_block_is_not_given_up() -> None:
    source = read(f"<div><div>{TEXT * 20}</div><div>{TEXT * 10}</div></div>{MENU}")
    assert lines(source, "text") == [PROSE] * 30


def test_a_short_text_before_the_long_one_is_not_given_up() -> None:
    notice = "<p>各区人民政府，市政府各部门：现将《某市规划》印发给你们，请结合实际，认真组织实施，确保取得实效。此件主动公开，自印发之日起施行。</p>"
    for before in (notice, f"<div>{notice}</div>", f"<section><div>{notice}</div></section>"):
        source = read(f"<div>{MENU}</div><div>{before}<div>{TEXT * 40}</div></div>{FOOT}")
        assert len(lines(source, "text")) == 41


def test_the_title_outside_the_article_is_kept_as_title() -> None:
    body = f"<div class=top>{MENU}<h1>某市发展规划（2021—2025年）</h1><p>发布时间：2021-01-01</p></div>"
    source = read(body + f"<div id=zoom>{TEXT * 8}</div>")
    assert lines(source, "title") == ["某市发展规划（2021—2025年）"]
    assert lines(source, "furniture")[-1] == "发布时间：2021-01-01"


def test_the_title_by_the_name_of_the_page() -> None:
    body = f"<div>{MENU}<div>某市科技创新发展规划</div></div><div id=zoom>{TEXT * 8}</div>"
    source = read(body, head="<title>某市科技创新发展规划_某市政府网</title>")
    assert lines(source, "title") == ["某市科技创新发展规划"]
    meta = read(body, head="<meta name=ArticleTitle content='某市科技创新发展规划'>")
    assert lines(meta, "title") == ["某市科技创新发展规划"]


def test_a_title_that_the_article_repeats_is_furniture_outside() -> None:
    source = read(f"<h1>某市发展规划</h1>{MENU}<div id=zoom><p>某市发展规划</p>{TEXT * 8}</div>")
    assert lines(source, "title") == []
    assert lines(source, "furniture") == ["某市发展规划", "首页", "政务公开", "互动交流"]


def test_tools_at_both_ends_of_the_article() -> None:
    source = read(
        f"<div id=zoom><p>来源：某网　字号：大 中 小</p><p>规划</p>{TEXT * 8}<p>附件：<a href=x>任务表</a></p>"
        "<p>扫一扫在手机打开当前页</p><p><a href=a>上一篇：甲</a></p></div>"
    )
    assert lines(source, "furniture") == [
        "来源：某网　字号：大 中 小",
        "扫一扫在手机打开当前页",
        "上一篇：甲",
    ]
    assert lines(source, "text") == ["规划", *[PROSE] * 8, "附件：任务表"]


def test_comments_after_the_article() -> None:
    comments = "<div class=comments>" + "<p>网友：写得很好，希望尽快落实到位。</p>" * 30 + "</div>"
    source = read(f"<div><div class=article-content>{TEXT * 8}</div>{comments}</div>")
    assert lines(source, "text") == [PROSE] * 8


def test_tables_outside_become_lines() -> None:
    table = "<table border=1><tr><td rowspan=2>索引号<td>1<tr><td>2</table>"
    source = read(f"<div>{table}</div><div id=UCAP-CONTENT>{TEXT * 8}</div>")
    assert source.tables == ()
    assert lines(source, "furniture") == ["索引号\t1", "2"]


def test_the_order_is_that_of_the_page() -> None:
    source = read(f"<nav>{MENU}</nav><main>{TEXT * 4}</main><footer>版权所有</footer>")
    assert lines(source) == ["首页", "政务公开", "互动交流", *[PROSE] * 4, "版权所有"]
    assert lines(source, "furniture") == ["首页", "政务公开", "互动交流", "版权所有"]
