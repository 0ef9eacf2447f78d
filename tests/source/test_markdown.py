"""Markdown: the rendered text, with headings, lists, boxes and tables."""

from __future__ import annotations

import pytest

from ceyuan.source import markdown
from ceyuan.source.errors import SourceError, TooLarge
from ceyuan.source.model import Line, SourceText
from tests.source.invariants import assert_valid


def read(text: str) -> SourceText:
    source = markdown.read(text.encode(), name="甲.md")
    assert_valid(source)
    return source


def lines(text: str) -> list[str]:
    source = read(text)
    return [source.text[line.start : line.end] for line in source.lines]


def test_headings_paragraphs_and_the_title() -> None:
    source = read("# 某市规划\n\n## 一、总则 ##\n\n　　正文**第一**段。\n\n### （一）目标\n正文。\n")
    assert source.text == "某市规划\n一、总则\n正文第一段。\n（一）目标\n正文。"
    assert source.lines == (
        Line(0, 4, outline=1, role="title"), Line(5, 9, outline=2), Line(10, 16, indent=2.0),
        Line(17, 22, outline=3), Line(23, 26),
    )  # fmt: skip
    assert source.wrapped is False
    assert source.media_type == "text/markdown"


def test_headings_by_a_line_of_dashes() -> None:
    source = read("总则\n---\n\n正文\n\n" + "很长的一段正文。" * 20 + "\n---\n")
    assert [line.outline for line in source.lines] == [2, 0, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("正文没有\n结束。", ["正文没有结束。"]),
        ("English text\ngoes on", ["English text goes on"]),
        ("一段结束。\n（一）新段", ["一段结束。", "（一）新段"]),
        ("没有标点\n二、新段", ["没有标点", "二、新段"]),
        ("一段结束。\n又一段。", ["一段结束。", "又一段。"]),
        ("增长到\n2025年", ["增长到2025年"]),
        ("甲\n　　乙", ["甲", "乙"]),
        ("甲  \n乙", ["甲", "乙"]),
        ("甲<br>乙\\\n丙", ["甲", "乙", "丙"]),
        ("# 甲<br>乙", ["甲乙"]),
        ("甲\n\n乙", ["甲", "乙"]),
        ("    四格缩进不是代码\n\n\t也不是", ["四格缩进不是代码", "也不是"]),
        ("1.标题没有空格\n\n2.也没有", ["1.标题没有空格", "2.也没有"]),
    ],
)
def test_breaks_inside_paragraphs(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_wrapped_file_is_joined_also_after_full_stops() -> None:
    wrapped = "\n".join(["甲" * 20] * 3 + ["乙" * 19 + "。", "丙" * 20, "丁" * 5 + "。"])
    assert lines(wrapped) == [wrapped.replace("\n", "")]


def test_lists_keep_their_numbers() -> None:
    text = "1. 甲\n2. 乙\n   续行\n   - 子\n\n3) 丙\n4) 丁\n\n- 戊\n- （1）己\n- ——庚\n\n2025. 年\n"
    assert lines(text) == [
        "1. 甲", "2. 乙续行", "• 子", "3) 丙", "4) 丁", "• 戊", "（1）己", "——庚", "2025. 年",
    ]  # fmt: skip
    assert lines("7. 甲\n7. 乙") == ["7. 甲", "7. 乙"]


def test_quotes_are_frames() -> None:
    source = read("前\n\n> **专栏1**\n>\n> 内容。\n>\n> > 内\n\n后")
    assert [source.text[a:b] for a, b in source.frames] == ["专栏1\n内容。\n内"]


def test_tables() -> None:
    source = read("| 指标 | 2025年 |\n|:--|--:|\n| 就业<br>人数 | **3** |\n| 增\\|长 |  |\n")
    assert source.text == "指标\t2025年\n就业 人数\t3\n增|长\t"
    assert [(t.rows, t.head) for t in source.tables] == [
        ((("指标", "2025年"), ("就业 人数", "3"), ("增|长", "")), 1)
    ]


def test_a_table_with_an_empty_head() -> None:
    source = read("|  |  |\n|--|--|\n| 甲 | 1 |\n| 乙 | 2 |\n")
    assert [(t.rows, t.head) for t in source.tables] == [((("甲", "1"), ("乙", "2")), 0)]


def test_fences_rules_and_escapes() -> None:
    assert lines("```text\n甲  乙\n\n# 丙\n```\n\n---\n\n\\*丁\\* 1\\. &amp; <https://a.b>") == [
        "甲  乙", "# 丙", "*丁* 1. & https://a.b",
    ]  # fmt: skip


def test_bold_beside_chinese_punctuation_leaves_no_marks() -> None:
    assert lines("**一、总则。**坚持**“双碳”**目标，~~删~~*强调*。") == ["一、总则。坚持“双碳”目标，删强调。"]
    assert lines("约占**比重*") == ["约占**比重*"]


def test_links_images_and_definitions() -> None:
    source = read("见[文件](http://a)和![图一](b.png)及[丙][1]注[^2]。\n\n[1]: http://c\n[^2]: 脚注。")
    assert source.text == "见文件和图一及[丙][1]注[^2]。\n[1]: http://c\n[^2]: 脚注。"
    assert [line.role for line in source.lines] == ["text", "text", "footnote"]
    assert [source.text[a:b] for a, b in source.marks] == ["[^2]", "[^2]"]


def test_superscripts_are_marked_across_joined_lines() -> None:
    source = read(
        "甲<sup>1</sup>**乙。**丙<sup>2</sup>没有完\n的丁<sup>3</sup>，5m<sup>2</sup>\n\n# 戊<sup>4</sup>\n\n1. 己<sup>5</sup>"
    )
    assert source.text == "甲1乙。丙2没有完的丁3，5m2\n戊4\n1. 己5"
    assert [source.text[a:b] for a, b in source.marks] == ["1", "2", "3", "4", "5"]


def test_html_in_markdown() -> None:
    text = "前\n\n<table>\n<tr><td>指标</td><td>值</td></tr>\n\n<tr><td>甲</td><td>1</td></tr>\n</table>\n\n<!-- 注 -->\n\n后"
    source = read(text)
    assert source.text == "前\n指标\t值\n甲\t1\n后"
    assert [t.rows for t in source.tables] == [(("指标", "值"), ("甲", "1"))]
    assert lines('<p align="center">居中</p>\n\n<div><b>甲</b></div>') == ["居中", "甲"]


def test_front_matter_is_furniture() -> None:
    source = read("---\ntitle: 规划\ntags:\n- a\n---\n# 甲\n\n乙\n")
    assert [(source.text[line.start : line.end], line.role) for line in source.lines] == [
        ("title: 规划", "furniture"), ("tags:", "furniture"), ("- a", "furniture"), ("甲", "text"), ("乙", "text"),
    ]  # fmt: skip


def test_encodings_and_newlines() -> None:
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        source = markdown.read("# 甲市规划\r\n\r\n正文，目标。\r\n".encode(encoding), name="a")
        assert source.text == "甲市规划\n正文，目标。"
    broken = markdown.read("# 甲市规划\n\n".encode() + b"\xff\xff\n" + "正文，目标。".encode(), name="a")
    assert [notice.kind for notice in broken.notices] == ["undecodable"]


def test_limits() -> None:
    with pytest.raises(TooLarge):
        markdown.read(b"# a" * 100, name="a", max_bytes=10)
    with pytest.raises(SourceError, match="文件里没有文字"):
        markdown.read(b"---\n\n---\n", name="a")
    for bomb in ("> " * 500 + "甲", "- " * 500 + "甲"):
        with pytest.raises(SourceError, match="嵌套过深"):
            markdown.read(bomb.encode(), name="a")
    assert lines("> " * 40 + "甲") == ["甲"]
    assert "甲" in read("![" * 3000 + "甲" + "](b)" * 3000).text
    assert read("[" * 50_000 + "甲").text == "[" * 50_000 + "甲"


def test_items_without_text() -> None:
    assert lines("1. 甲\n2.\n3. 丙\n\n-\n\n后\n\n4. ```\n   乙\n   ```") == [
        "1. 甲",
        "2.",
        "3. 丙",
        "后",
        "4. 乙",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# 规划\n\n正文", "\n\n# 规划", "正文\n\n## 一、甲\n\n正文\n\n## 二、乙", "甲\n\n| a | b |\n|---|:-:|\n| 1 | 2 |",
        "```\n甲\n```", "**甲**，**乙**，**丙**", "图：![甲](a.png)", "---\ntitle: 甲\n---\n# 乙",
    ],
)  # fmt: skip
def test_markdown_is_recognised(text: str) -> None:
    for encoding in ("utf-8", "gb18030", "utf-16"):
        assert markdown.sniff(text.encode(encoding))


@pytest.mark.parametrize(
    "text",
    [
        "", "一、总则\n1. 甲\n2. 乙\n- 丙\n* 丁\n> 戊", "甲\n---\n乙", "甲 | 乙 | 丙\n丁 | 戊 | 己", "正文\n#注 # 甲",
        "占比*\n**注：甲", "甲\n\n# 只有一处\n\n乙", "附件：[甲]（乙）\n— 1 —\n--|--", "甲\n\n    1. 乙\n",
    ],
)  # fmt: skip
def test_plain_plans_are_not(text: str) -> None:
    assert not markdown.sniff(text.encode())


def test_only_the_head_is_looked_at() -> None:
    assert markdown.sniff(("# 规划\n" + "正文。\n" * 100_000).encode())
    assert not markdown.sniff(("正文。\n" * 100_000 + "# 规划\n## 甲\n").encode())
