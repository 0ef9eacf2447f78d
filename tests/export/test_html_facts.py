from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from ceyuan.export.html.segments import Item, marked, segments
from ceyuan.fact import Deadline, Mention, Name, Organisation, Responsibility, Target
from ceyuan.plan import Diagnostic, Lang, Plan
from tests.export.page import Page, assert_sound, bare
from tests.export.reader_sample import EVIL, at, plan_with_facts, with_facts
from tests.export.sample import Builder, sample


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_with_facts()


@pytest.fixture(scope="module")
def page(plan: Plan) -> Page:
    return Page(plan)


def fact_ids(plan: Plan) -> list[str]:
    facts = [
        *plan.quantities,
        *plan.targets,
        *plan.deadlines,
        *plan.responsibilities,
        *plan.actions,
        *plan.names,
    ]
    return [fact.id for fact in facts]


def drawn(text: str, *items: Item, start: int = 0, end: int | None = None) -> str:
    """The marks as brackets: ``[t甲[q乙]]``."""
    found = segments(items, start, len(text) if end is None else end)
    html = marked(text, found, lambda item: "")
    for look in "tqd":
        html = html.replace(f"<mark class={look}>", f"[{look}")
    return html.replace("</mark>", "]")


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ((), "甲乙丙丁戊己"),
        ((Item(1, 3, "t"),), "甲[t乙丙]丁戊己"),
        ((Item(2, 3, "q"), Item(1, 4, "t")), "甲[t乙[q丙]丁]戊己"),
        ((Item(1, 4, "q"), Item(1, 4, "t")), "甲[q[t乙丙丁]]戊己"),
        ((Item(0, 3, "t"), Item(2, 5, "d")), "[t甲乙[d丙]][d丁戊]己"),
        ((Item(0, 2, "t"), Item(2, 4, "d")), "[t甲乙][d丙丁]戊己"),
        ((Item(0, 6, "t"), Item(0, 2, "q"), Item(1, 4, "d")), "[t[q甲[d乙]][d丙丁]戊己]"),
        ((Item(3, 3, "t"), Item(9, 12, "q")), "甲乙丙丁戊己"),
    ],
    ids=["none", "one", "nested", "equal", "crossing", "side by side", "three", "empty and outside"],
)
def test_segments_nest_and_never_overlap(items: tuple[Item, ...], expected: str) -> None:
    assert drawn("甲乙丙丁戊己", *items) == expected


def test_segments_are_cut_to_the_part_that_is_asked_for() -> None:
    items = (Item(0, 5, "t", "t1"), Item(2, 9, "d", "d1"))
    assert [(s.start, s.end, [i.id for i in s.items]) for s in segments(items, 3, 7)] == [
        (3, 5, ["t1", "d1"]), (5, 7, ["d1"]),
    ]  # fmt: skip
    assert segments(items, 4, 4) == []


def test_text_between_the_marks_is_escaped() -> None:
    assert drawn("<b>&", Item(0, 3, "t")) == "[t&lt;b&gt;]&amp;"


def test_marks_stand_at_their_characters(page: Page) -> None:
    assert [(m.get("class"), m.get("id"), m.text_content()) for m in page.find("//article//mark")] == [
        ("fd", "d1", "到2025年"),
        ("ft", "t1", "科创企业超过2.6万家"), ("fq", "q1", "2.6万家"), ("fq", "q2", "1.8万家"),
        ("ft", "t2", "3.2%"), ("ft", "t3", "能耗明显下降"),
        ("ft", "t4", "1200"),
        ("fa", "a1", "建设𠮷云平台"), ("fn", "n1", "𠮷云平台"), ("fd", "d2", "2024年6月底前"),
        ("fr", "r1", "（市科委牵头，市财政局配合）"),
        ("fn", "n1-2", "𠮷云平台"), ("fr", "r2", "接入各区"),
    ]  # fmt: skip
    assert [m.getparent().get("id") for m in page.find("//mark[@class='fq']")] == ["t1", "1/p1"]
    assert page.at("t4").getparent().tag == "td"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_fact_is_an_anchor_once_and_the_text_stays_whole(plan: Plan, lang: Lang) -> None:
    page = Page(plan, lang)
    assert_sound(page, plan)
    tally = Counter(page.ids())
    assert {fact: tally[fact] for fact in fact_ids(plan)} == dict.fromkeys(fact_ids(plan), 1)


def test_a_fact_without_text_of_its_own_still_has_an_anchor(page: Page) -> None:
    assert (page.at("q3").tag, page.at("q3").get("class")) == ("span", "at")
    assert page.at("q3").getparent().get("id") == "page1"


def test_a_fact_over_several_nodes_has_its_anchor_at_the_first() -> None:
    b = Builder()
    b.add("division", "1", "一、甲。", level=1, number="一、", title="甲", inline=True)
    b.add("paragraph", "1/p1", "+乙丙。", parent="1")
    plan = b.plan()
    where = at(plan, "甲。乙", "1")
    page = Page(
        with_facts(
            plan,
            deadlines=(Deadline("d1", **where, date="2025", precision="year", comparator="by", what="甲"),),
        )
    )
    assert [(m.get("id"), m.text_content(), m.xpath("string(ancestor::*[contains(@class,'n ')][1]/@id)"))
            for m in page.find("//article//mark")] == [("d1", "甲", "1"), (None, "。", "1"), (None, "乙", "1/p1")]  # fmt: skip


def test_a_node_keeps_its_address_where_a_fact_has_the_same_id() -> None:
    b = Builder()
    b.add("paragraph", "d1", "到2025年建成。")
    plan = b.plan()
    where = at(plan, "到2025年", "d1")
    plan = with_facts(
        plan,
        deadlines=(Deadline("d1", **where, date="2025", precision="year", comparator="by", what="建成"),),
    )
    page = Page(plan)
    assert_sound(page, plan)
    assert [m.get("id") for m in page.find("//article//mark")] == ["fact-d1"]
    assert page.find("//*[@id='cy-dates']//td/a/@href") == [
        "#fact-d1",
        *page.find("//*[@id='cy-dates']//td[3]/a/@href"),
    ]


def test_a_diagnostic_and_a_fact_share_their_characters(plan: Plan) -> None:
    span = at(plan, "超过 2.6 万", "1/p1")
    page = Page(
        plan.with_diagnostics(
            (Diagnostic("CY199", "warning", "单位不明", "1/p1", span["start"], span["end"]),)
        )
    )
    assert [(m.get("class"), m.text_content()) for m in page.at("1/p1").xpath(".//mark")][:5] == [
        ("fd", "到2025年"), ("ft", "科创企业超过2.6万家"), ("warning", "超过2.6万"), ("fq", "2.6万"), ("fq", "家"),
    ]  # fmt: skip


def rows(page: Page, table: str) -> list[list[str]]:
    return [
        [bare(cell.text_content()) for cell in row.xpath("./td|./th")]
        for row in page.find(f"//*[@id='cy-{table}']//tbody/tr")
    ]


def test_tables_in_chinese(page: Page) -> None:
    assert rows(page, "targets") == [
        ["科创企业", "超过2.6万家", "2025", "1"],
        ["基期1.8万家（2020年），不可比：口径不同：前者只计入库企业"],
        ["研发强度", "3.2%左右", "2025", "1"],
        ["预期性·基期2.9%（2020年）"],
        ["能耗", "定性", "—", "1"],
        ["降低"],
        ["发明专利", "1,200件以上", "每期", "1"],
        ["重申前文"],
    ]
    assert rows(page, "bodies") == [
        ["市财政局负责1配合1"],
        ["建设𠮷云平台。2024年6月底前完成", "配合", "2"],
        ["𠮷云平台", "负责", "2"],
        ["市科委牵头1"],
        ["建设𠮷云平台。2024年6月底前完成", "牵头", "2"],
    ]
    assert rows(page, "dates") == [["2024年6月前", "建设平台", "2"], ["到2025年", "科创企业", "1"]]
    assert rows(page, "names") == [["信息系统与平台1"], ["𠮷云平台", "2", "2"]]


def test_tables_in_english(plan: Plan) -> None:
    page = Page(plan, "en")
    assert rows(page, "targets")[:4] == [
        ["科创企业", "morethan26,000家", "2025", "1"],
        ["Baseline18,000家(2020),notcomparable:口径不同：前者只计入库企业"],
        ["研发强度", "about3.2%", "2025", "1"],
        ["anticipatory·Baseline2.9%(2020)"],
    ]
    assert rows(page, "bodies")[:2] == [
        ["市财政局responsible1support1"],
        ["建设𠮷云平台。2024年6月底前完成", "support", "2"],
    ]
    assert rows(page, "dates") == [["beforeJune2024", "建设平台", "2"], ["by2025", "科创企业", "1"]]
    assert [e.get("lang") for e in page.find("//*[@id='cy-dates']//td[2]/a")] == ["zh-Hans", "zh-Hans"]


def test_a_task_that_holds_another_stands_for_it_and_later_brackets_say_what_they_end() -> None:
    b = Builder()
    b.add("division", "1", "一、强化服务", level=1, number="一、", title="强化服务")
    b.add("paragraph", "1/p1", "优化流程（市科委）。扩大", "开放（市财政局）。", parent="1")
    made = b.plan()
    duty = (Organisation("市科委", "lead"),)
    made = with_facts(
        made,
        responsibilities=(
            Responsibility("r1", **at(made, "（市科委）", "1/p1"), organisations=duty, tasks=("1", "1/p1")),
            Responsibility("r2", **at(made, "（市财政局）", "1/p1"), organisations=duty, tasks=("1/p1",)),
            Responsibility("r3", **at(made, "（市科委）", "1/p1"), organisations=duty, tasks=("9",)),
        ),
    )
    assert rows(Page(made), "bodies") == [
        ["市科委牵头3"],
        ["强化服务", "牵头", "1"],
        ["扩大开放", "牵头", "1"],
        ["9", "牵头", "—"],
    ]


def test_a_task_of_a_table_is_called_by_its_row() -> None:
    b = Builder()
    heads, first, second = ("任务", "牵头单位"), ("修建步道", "市园林局"), ("疏浚河道", "市水务局")
    b.add(
        "table", "t", "任务", "牵头单位", *first, *second, title="分工表", columns=heads, rows=(first, second)
    )
    made = b.plan()
    made = with_facts(
        made,
        responsibilities=tuple(
            Responsibility(
                f"r{i}", **at(made, name, "t"), organisations=(Organisation(name, "lead"),), tasks=("t",)
            )
            for i, name in enumerate(("市园林局", "市水务局"), 1)
        ),
    )
    assert rows(Page(made), "bodies") == [
        ["市园林局牵头1"],
        ["修建步道", "牵头", "—"],
        ["市水务局牵头1"],
        ["疏浚河道", "牵头", "—"],
    ]


def test_rows_lead_to_their_sentences(page: Page) -> None:
    assert page.find("//*[@id='cy-targets']//tr[not(contains(@class, 'sub'))]/td[1]/a/@href") == [
        "#t1",
        "#t2",
        "#t3",
        "#t4",
    ]
    assert page.find("//*[@id='cy-targets']//tr[contains(@class, 'sub')]//a/@href") == ["#q2", "#t2"]
    assert page.find("//*[@id='cy-bodies']//td[1]/a/@href") == ["#r1", "#r2", "#r1"]


def test_tabs_count_and_the_first_with_rows_is_open(page: Page) -> None:
    assert [bare(e.text_content()) for e in page.find("//*[@class='tabs']/label")] == [
        "指标4", "责任单位2", "时间节点2", "名称1",
    ]  # fmt: skip
    assert page.find("//*[@class='tabs']/input[@checked]/@id") == ["cy-tab-targets"]
    only = Page(with_facts(sample(), names=plan_with_facts().names))
    assert only.find("//*[@class='tabs']/input[@checked]/@id") == ["cy-tab-names"]


def test_empty_tables_say_why() -> None:
    assert [e.text for e in Page(sample()).find("//*[@class='beside-text']/p[@class='empty']")] == [
        "没有读到指标：正文没有写明要达到的数值或状态。",
        "没有读到责任单位：正文没有写明由谁牵头或负责，分工可能另文下达。",
        "没有读到时间节点：正文没有写明完成期限。",
        "没有读到名称：正文没有点名的系统、平台、机构、工程或文件。",
    ]
    assert Page(sample()).find("//p[@class='held']") == []


def test_the_top_says_what_was_read(page: Page, plan: Plan) -> None:
    assert page.find("//p[@class='held']")[0].text_content() == (
        "读出 4 项目标、3 个数据、2 个时限、2 处责任分工、1 个任务动作、1 个名称"
    )
    assert Page(plan, "en").find("//p[@class='held']")[0].text_content() == (
        "Read from it: 4 targets, 3 figures, 2 deadlines, 2 assignments, 1 action, 1 name"
    )


def test_targets_deadlines_and_responsibilities_are_marked_at_first(page: Page) -> None:
    assert [(e.find("input").get("checked") is not None, bare(e.text_content())) for e in page.find("//*[@id='cy-marks']//label")] == [
        (True, "目标4"), (False, "数据3"), (True, "时限2"), (True, "责任2"), (False, "任务动作1"), (False, "名称2"),
    ]  # fmt: skip
    (style,) = page.inline("style")
    for look in ("ft", "fq", "fd", "fr", "fa", "fn"):
        assert f"body:has(#cy-mark-{look}:checked) mark.{look}" in style


def test_words_of_the_plan_are_never_markup() -> None:
    b = Builder()
    b.add("division", "1", f"一、{EVIL}", level=1, number="一、", title=EVIL)
    b.add("paragraph", "1/p1", f"建设{EVIL}。", parent="1")
    plan = b.plan(title=EVIL)
    where = at(plan, EVIL, "1/p1", 1)
    evil = '"><script>'
    plan = with_facts(
        plan,
        targets=(
            Target(
                evil,
                **where,
                indicator=EVIL,
                kind="quantitative",
                value=1,
                unit=EVIL,
                comparator="eq",
                due=EVIL,
            ),
        ),
        deadlines=(Deadline("d1", **where, date=EVIL, precision="year", comparator="by", what=EVIL),),
        responsibilities=(
            Responsibility("r1", **where, organisations=(Organisation(EVIL, "lead"),), tasks=("1", EVIL)),
        ),
        names=(Name("n1", EVIL, "event", (Mention(**where),)),),
    )
    page = Page(plan)
    assert_sound(page, plan)
    assert len(page.find("//script")) == 2
    assert page.find("//@*[starts-with(name(), 'on') or name() = 'style']") == []
    assert [bare(e.text_content()) for e in page.find("//*[@id='cy-names']//td[1]")] == [bare(EVIL)]


def test_a_repeat_of_a_target_that_is_not_there_is_no_link(plan: Plan) -> None:
    broken = with_facts(plan, targets=(replace(plan.targets[3], repeats="t99"),))
    page = Page(broken)
    assert_sound(page, broken)
    assert rows(page, "targets")[1] == ["重申前文"]
