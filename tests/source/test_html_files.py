"""HTML: recognition, encodings, limits, damaged pages."""

from __future__ import annotations

import pytest

from ceyuan.source import html
from ceyuan.source.errors import SourceError, TooLarge
from tests.source.html_samples import lines

PAGE = "<html><head><meta charset='{}'></head><body><p>甲市规划，发展目标。</p></body></html>"


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><p>x",
        b"\xef\xbb\xbf\n <!doctype HTML><p>x",
        b"<!-- saved --><HTML><body>",
        b"<?xml version='1.0'?><html xmlns='x'>",
        b"<div><p>a</p><p>b</p></div>",
        "<html>".encode("utf-16"),
        "<html>".encode("utf-16-le"),
    ],
)
def test_pages_are_recognised(data: bytes) -> None:
    assert html.sniff(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        "一、总则\n（一）目标 <5%> 的任务".encode(),
        b"<?xml version='1.0'?><plan><a/></plan>",
        b"<p>",
        "正文里提到 <div> 标签</div></p></td>".encode(),
        "<div align=center>\n\n# 规划\n\n</div>\n<p>a</p><p>b</p></div>".encode(),
        b"%PDF-1.4",
    ],
)
def test_other_files_are_not(data: bytes) -> None:
    assert not html.sniff(data)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"), ("gb2312", "gb18030"), ("GBK", "gb18030"), ("gb2312", "utf-8"), ("x", "gb18030"),
        ("utf-8", "gb18030"), ("big5", "big5"), ("utf-16", "utf-16"), ("", "utf-8-sig"),
    ],
)  # fmt: skip
def test_encodings(declared: str, encoding: str) -> None:
    page = PAGE.format(declared)
    if encoding == "big5":
        page = page.replace("甲市规划，发展目标。", "甲市")
    source = html.read(page.encode(encoding), name="a")
    assert source.text == ("甲市" if encoding == "big5" else "甲市规划，发展目标。")
    assert source.notices == ()


def test_bytes_that_are_no_characters_are_told_where_they_stand() -> None:
    source = html.read(
        "<html><body><p>甲市规划".encode() + b"\xff\xff" + "发展目标，统筹推进。".encode(), name="a"
    )
    assert [(n.kind, source.text[n.start : n.end]) for n in source.notices] == [
        ("undecodable", "\ufffd\ufffd")
    ]


def test_a_page_without_text() -> None:
    for body in ("", "<html><body><script>x</script><img src=a></body></html>", "<!-- -->"):
        with pytest.raises(SourceError, match="文件里没有文字"):
            html.read(body.encode(), name="a")


def test_too_large() -> None:
    with pytest.raises(TooLarge, match="--max-bytes"):
        html.read(b"<html>" + b"a" * 100, name="a", max_bytes=50)


@pytest.mark.parametrize("tag", ["div", "span", "table><tr><td", "ul><li", "blockquote"])
def test_deep_nesting_is_answered(tag: str) -> None:
    with pytest.raises(SourceError, match="网页嵌套过深"):
        html.read(f"<html><body>{f'<{tag}>' * 5000}甲".encode(), name="a")
    source = html.read(f"<html><body>{f'<{tag}>' * 100}甲".encode(), name="a")
    assert source.text == "甲"


def test_unclosed_inline_elements_are_no_depth_to_speak_of() -> None:
    page = "<html><body>" + "".join(f"<p><font>第{n}段" for n in range(600))
    assert len(html.read(page.encode(), name="a").lines) == 600


def test_one_line_with_many_superscripts() -> None:
    body = "<p>" + "甲<sup>1</sup>" * 20_000
    source = html.read(f"<html><body>{body}".encode(), name="a")
    assert len(source.marks) == 20_000
    assert lines(source) == ["甲1" * 20_000]
