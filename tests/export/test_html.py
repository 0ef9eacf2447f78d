from __future__ import annotations

import base64
import hashlib
import re

import pytest

import ceyuan
from ceyuan.export.html import to_html
from ceyuan.plan import Diagnostic, Plan
from tests.export.page import Page, assert_sound, bare
from tests.export.sample import Builder, sample
from tests.export.sample import bare as bare_plan
from tests.shared import plan_files, shared


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(sample())


@pytest.mark.parametrize("plan", [sample(), bare_plan()], ids=["sample", "bare"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_node_is_there_with_its_text(plan: Plan, lang: str) -> None:
    assert_sound(Page(plan, "en" if lang == "en" else "zh"), plan)


@pytest.mark.parametrize("name", [path.name for path in plan_files()])
def test_a_real_plan_is_there_with_its_text(name: str) -> None:
    plan = ceyuan.compile(shared("plans", name))
    assert_sound(Page(plan), plan)


def test_structure(page: Page) -> None:
    heads = [
        (e.tag, e.get("id")) for e in page.find("//article//*[self::h1 or self::h2 or self::h3 or self::h4]")
    ]
    assert heads == [
        ("h1", "title1"), ("h2", "1"), ("h3", "1.1"), ("h3", "1.2"), ("h2", "2"), ("h3", "2.1"), ("h4", "2.1/box1"),
    ]  # fmt: skip
    assert [e.get("aria-labelledby") for e in page.find("//article//section")] == [
        "1", "1.1", "1.2", "2", "2.1", "2.1/box1",
    ]  # fmt: skip
    assert [e.text_content() for e in page.find("//*[@id='2.1/list1']/following-sibling::ol/li/p")] == [
        "（1）芯片设计。突破高速接口设计。", "（2）EDA。", "支持开源社区建设。",
    ]  # fmt: skip
    assert page.find("//section[@class='box']//ul/li/p/@id") == ["2.1/box1/list2.1"]
    assert page.find("//div[@class='run-in']/*/@id") == ["1.1", "1.1/p1"]


def test_number_title_and_body_are_told_apart(page: Page) -> None:
    item = page.at("2.1/list1.1")
    assert [(e.get("class"), e.text_content()) for e in item] == [("no", "（1）"), ("t", "芯片设计")]
    assert [(e.get("class"), e.text_content()) for e in page.at("2.1/box1")] == [
        ("no gap", "专栏1"), ("t", "云溪“芯火”工程"),
    ]  # fmt: skip
    assert page.find("//p[@class='about']/a/@href") == ["#2"]


def test_outline_is_the_tree_of_divisions_and_boxes(page: Page) -> None:
    assert [(len(a.xpath("ancestor::ul")), a.get("href"), a.text) for a in page.find("//*[@id='cy-tree']//a")] == [
        (1, "#1", "一、总体要求"), (2, "#1.1", "（一）基本原则"), (2, "#1.2", "（二）主要目标"),
        (1, "#2", "二、重点任务"), (2, "#2.1", "（一）做强集成电路"), (3, "#2.1/box1", "专栏1 云溪“芯火”工程"),
        (1, "#attachment1", "附件1"),
    ]  # fmt: skip


def test_contents_and_furniture_are_folded_but_there(page: Page) -> None:
    folds = page.find("//details[@class='fold']")
    assert [fold.get("open") for fold in folds] == [None, None]
    assert [fold.find("summary").text_content() for fold in folds] == [
        "目录页 3 行",
        "页码、页眉及网页残留 1 行",
    ]
    assert [[n.get("id") for n in fold.xpath(".//p")] for fold in folds] == [["contents1"], ["page1"]]


def test_summary_answers_in_one_sentence(page: Page) -> None:
    (answer,) = page.find("//p[@class='answer']")
    assert answer.text_content() == (
        "《云溪市科技创新“十四五”规划》（2021—2025年）：5 个篇章节、1 个专栏、4 个列举项、1 张表，6 条提示；"
        "原文 337 个字符（不计空白）全部有归属。"
    )
    (english,) = Page(sample(), "en").find("//p[@class='answer']")
    assert english.text_content() == (
        "《云溪市科技创新“十四五”规划》 (2021–2025): 5 divisions, 1 box, 4 items, 1 table, 6 findings; "
        "all 337 characters of the source (blanks aside) are accounted for."
    )


def test_nothing_found_says_so() -> None:
    page = Page(bare_plan())
    assert page.find("//*[@id='cy-findings']") == []
    assert page.find("string(//span[@class='count'])")
    assert bare(page.find("//span[@class='count']")[0].text_content()) == "没有发现问题"


def test_an_empty_plan_says_so() -> None:
    page = Page(Builder().plan())
    assert page.find("//p[@class='empty']")[0].text == "这份文件没有可显示的正文。"


def test_several_documents_are_in_the_outline() -> None:
    b = Builder()
    b.add("title", "title1", "关于印发规划的通知", title="关于印发规划的通知")
    b.add("title", "title2", "云溪规划", title="云溪规划")
    b.add("division", "d2/1", "一、总则", level=1, number="一、", title="总则")
    page = Page(b.plan(title="云溪规划"))
    assert page.find("//*[@id='cy-tree']//a/@href") == ["#title1", "#title2", "#d2/1"]
    assert_sound(page, b.plan(title="云溪规划"))


def test_plan_text_is_never_markup() -> None:
    evil = "</script><!--<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;"
    b = Builder()
    b.add("title", "title1", evil, title=evil)
    b.add("division", "1", f"一、{evil}", level=1, number="一、", title=evil)
    b.add("table", "1/table1", evil, parent="1", title=evil, columns=(evil,), rows=((evil,),))
    b.add("signature", "s1", evil)
    plan = b.plan(title=evil, issuer=evil, number=evil, issued=evil)
    plan = plan.with_diagnostics((Diagnostic("CY199", "error", evil, "1", *plan["1"].own[0]),))
    page = Page(plan)
    assert_sound(page, plan)
    assert page.data()["text"] == plan.text
    assert len(page.find("//script")) == 2
    assert page.find("//img") == page.find("//comment()") == []
    assert page.find("//@*[starts-with(name(), 'on') or name() = 'style']") == []


def test_control_characters_show_as_pictures() -> None:
    b = Builder()
    b.add("paragraph", "p1", "甲\x01乙\x0b丙\x1b")
    page = Page(b.plan())
    assert page.at("p1").text == "甲␁乙丙␛"
    assert page.data()["text"] == "甲\x01乙\x0b丙\x1b"


def test_an_id_with_blanks_is_one_anchor() -> None:
    b = Builder()
    b.add("division", "一 二", "一 二、标题", level=1, number="一二、", title="标题")
    page = Page(b.plan())
    assert page.at("一_二").tag == "h2"
    assert set(page.targets()) <= set(page.ids())
    assert list(page.data()["nodes"]) == ["一_二"]


def test_policy_allows_only_what_is_in_the_file(page: Page) -> None:
    (policy,) = page.find("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,), (script,) = page.inline("style"), page.inline("script")
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_from_elsewhere(page: Page) -> None:
    assert page.find("//@src") == []
    assert page.find("//link/@href") == ["data:,"]
    assert re.findall(r"url\(|@import|https?://", page.inline("style")[0] + page.inline("script")[0]) == []


def test_data_gives_every_span_back(page: Page) -> None:
    data = page.data()
    plan = sample()
    assert data["chars"] == len(plan.text)
    for node in plan.nodes:
        kind, start, end, first, last, shown_page, *deltas = data["nodes"][node.id]
        own, reached = [], start
        for gap, size in zip(deltas[::2], deltas[1::2], strict=True):
            own.append((reached + gap, reached + gap + size))
            reached = own[-1][1]
        assert (start, end, (first, last), shown_page or None) == (
            node.start,
            node.end,
            node.lines,
            node.page,
        )
        assert tuple(own) == node.own
        assert data["kinds"][kind]


def test_large_sections_are_laid_out_when_they_come_into_view() -> None:
    b = Builder()
    for chapter in ("1", "2"):
        b.add("division", chapter, f"第{chapter}章", level=1, number=None, title=f"第{chapter}章")
        for section in ("1", "2"):
            name = b.add(
                "division", f"{chapter}.{section}", "节", parent=chapter, level=2, number=None, title="节"
            )
            b.add("paragraph", f"{name}/p1", "字" * (6000 if chapter == "1" else 900), parent=name)
    page = Page(b.plan())
    lazy = page.find("//section[contains(@class, 'lazy')]/@aria-labelledby")
    assert lazy == ["1.1", "1.2", "2"]
    for name in page.find("//section[contains(@class, 'lazy')]/@class"):
        step = name.split()[-1]
        assert (
            f".{step}{{contain-intrinsic-size:auto calc(var(--step)*{step[1:]})}}" in page.inline("style")[0]
        )


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert to_html(sample()) == to_html(sample())


def test_a_large_plan_with_three_thousand_facts_stays_below_850_kilobytes() -> None:
    plan = ceyuan.compile(shared("plans", "shanghai-stic-14fyp.txt"))
    assert len(to_html(plan).encode()) < 850_000
