from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import ceyuan
from ceyuan.export.html import to_html
from ceyuan.export.markdown import bold, escape, to_markdown
from ceyuan.plan import Plan
from ceyuan.spacing import repair
from tests.export.golden import assert_golden
from tests.export.sample import Builder, bare, sample
from tests.shared import plan_files, shared

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXT = st.text("一九（）“”。、：—专栏aZ1290 .#*_`<>&;|~$[]()!-+=\\", min_size=1).map(repair).filter(bool)


def tokens(markdown: str) -> list[Any]:
    return READER.parse(markdown)


def kinds(markdown: str) -> list[str]:
    return [token.type for token in tokens(markdown) if not token.type.endswith("_close")]


def shown(markdown: str) -> str:
    """The text that a reader of the rendered Markdown sees."""
    inline = [token for token in tokens(markdown) if token.type == "inline"]
    return "".join(child.content for token in inline for child in token.children or [])


def test_golden() -> None:
    assert_golden("sample.md", to_markdown(sample()))


@given(TEXT)
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    assert kinds(escape(text)) == ["paragraph_open", "inline"]
    assert shown(escape(text)) == text


@given(TEXT)
def test_escaped_text_is_shown_as_it_is_in_an_item_and_a_heading(text: str) -> None:
    assert shown(f"- {escape(text)}") == text
    assert shown(f"## {escape(text)}") == text
    assert kinds(f"- {escape(text)}") == ["bullet_list_open", "list_item_open", "paragraph_open", "inline"]


@given(TEXT, st.sampled_from(["", "各地", "。各地", " a", "”", "1"]))
def test_bold_closes_between_a_mark_and_a_letter(text: str, after: str) -> None:
    markdown = bold(text, after=after) + after
    assert shown(markdown) == text + after
    children = next(token for token in tokens(markdown) if token.type == "inline").children
    assert [child.type for child in children].count("strong_open") == (
        1
        if any(char.isalnum() for char in text)
        else [child.type for child in children].count("strong_close")
    )


@pytest.mark.parametrize(
    ("title", "after", "expected"),
    [
        ("（一）加强领导", "。各地要", "**（一）加强领导**"),
        ("推进“一网通办”", "。各地要", "**推进“一网通办”**"),
        ("推进“一网通办”", "各地要", "**推进“一网通办**”"),
        ("3*5", "", "**3\\*5**"),
    ],
)
def test_bold(title: str, after: str, expected: str) -> None:
    assert bold(title, after=after) == expected


def test_headings_stop_at_the_sixth_level() -> None:
    b = Builder()
    parent = None
    for level in range(1, 8):
        name = ".".join("1" * level)
        parent = b.add(
            "division", name, f"{level}、标题", parent=parent, level=level, number=f"{level}、", title="标题"
        )
    found = [line.split()[0] for line in to_markdown(b.plan()).split("\n\n")]
    assert found == ["##", "###", "####", "#####", "######", "######", "######"]


def test_a_chapter_and_its_title_are_set_apart() -> None:
    b = Builder()
    b.add("division", "1", "第一章", "总则", level=1, number="第一章", title="总则")
    assert to_markdown(b.plan()) == "## 第一章 总则\n"


def test_a_plan_without_a_title_node_is_headed_by_its_title() -> None:
    b = Builder()
    b.add("paragraph", "p1", "正文。")
    assert to_markdown(b.plan(title="云溪规划")) == "# 云溪规划\n\n正文。\n"
    assert to_markdown(bare()) == "只有一段。\n"


def test_an_inline_heading_without_a_paragraph_stands_alone() -> None:
    b = Builder()
    one = b.add("division", "1", "（一）目标：", level=1, number="（一）", title="目标", inline=True)
    listed = b.add("list", "1/list1", parent=one, label=None)
    b.add("item", "1/list1.1", "+（1）一；", parent=listed, number="（1）", title=None)
    assert to_markdown(b.plan()) == "**（一）目标**：\n\n- （1）一；\n"


def test_a_nested_list_hangs_under_its_item() -> None:
    b = Builder()
    outer = b.add("list", "list1", parent=None, label=None)
    item = b.add("item", "list1.1", "1. 甲", parent=outer, number="1.", title=None)
    inner = b.add("list", "list1.1/list1", parent=item, label=None)
    b.add("item", "list1.1/list1.1", "①乙", parent=inner, number="①", title=None)
    b.add("item", "list1.2", "2. 丙", parent=outer, number="2.", title=None)
    assert to_markdown(b.plan()) == "- 1\\. 甲\n\n  - ①乙\n\n- 2\\. 丙\n".replace("\\. ", "\\.")


def test_a_flattened_table_keeps_its_lines() -> None:
    b = Builder()
    b.add("table", "table1", "指标 2025年", "投入 3.0", title="主要指标")
    assert to_markdown(b.plan()) == "**主要指标**\n\n指标2025年\\\n投入3.0\n"


@pytest.mark.parametrize("name", [path.name for path in plan_files()])
def test_a_real_plan_loses_nothing(name: str) -> None:
    plan = ceyuan.compile(shared("plans", name))
    found = "".join(shown(_without_tables(to_markdown(plan))).split())
    assert found == _ink(plan)


def _without_tables(markdown: str) -> str:
    return "\n".join(line for line in markdown.split("\n") if not line.lstrip("> ").startswith("|"))


def _ink(plan: Plan) -> str:
    left_out = {"furniture", "contents", "table"}
    return "".join("".join(node.text.split()) for _, node in plan.walk() if node.kind not in left_out)


def test_a_paragraph_in_the_line_of_its_item_goes_on_behind_it() -> None:
    b = Builder()
    listed = b.add("list", "list1", parent=None, label=None)
    for number, piece in ((1, "+　加快建设。"), (2, "另起一段。")):
        item = b.add("item", f"list1.{number}", "——平台。", parent=listed, number="——", title="平台")
        b.add("paragraph", f"{item}/p1", piece, parent=item)
    plan = b.plan()
    assert to_markdown(plan) == "- ——**平台**。加快建设。\n\n- ——平台。\n\n  另起一段。\n"
    page = to_html(plan)
    assert page.count('<div class="run-in hang">') == 1
    assert '</p><p id="list1.1/p1" class="n k-paragraph">加快建设。</p></div></li>' in page
