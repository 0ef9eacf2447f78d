"""Akoma Ntoso: valid for every plan, nothing of the text lost, every node and fact at its place."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ceyuan
from ceyuan.export.akn import AKN, to_akn
from ceyuan.export.akn_ids import CEYUAN
from ceyuan.export.tables import beside_cells
from ceyuan.plan import Node, Plan
from tests.export.committed import committed, notice_and_plan, with_facts
from tests.export.golden import assert_golden
from tests.export.sample import Builder, bare, sample
from tests.export.xsd import PLANS, compiled, valid
from tests.shared import shared

SCHEMA = "akomantoso30.xsd"
NODE = f"{{{CEYUAN}}}node"
BODY = ("preface", "preamble", "mainBody", "conclusions", "attachment")
UNREAD = frozenset({"furniture", "table"})
OF_SIGNATURE = "ancestor-or-self::a:p[@class='signature']"
OF_TABLE = " or ".join(
    f"ancestor::a:{found}" for found in ("table", "p[@class='table']", "blockContainer[@class='table']")
)


def read(plan: Plan) -> Any:
    return valid(to_akn(plan), SCHEMA)


def find(root: Any, path: str) -> list[Any]:
    return list(root.xpath(path, namespaces={"a": AKN, "c": CEYUAN}))


def ink(element: Any) -> str:
    """The text of an element without blanks and without the metadata of documents inside it."""
    return "".join("".join(find(element, ".//text()[not(ancestor::a:meta)]")).split())


def own(node: Node) -> str:
    return "".join(node.text.split())


def assert_sound(plan: Plan, root: Any) -> None:
    """What holds for every plan."""
    nodes = [node for node in plan.nodes if node.kind != "furniture"]
    elements = {element.get(NODE): element for element in find(root, "//*[@c:node]")}
    assert set(elements) == {node.id for node in nodes}
    ids = [str(eid) for eid in find(root, "//@eId")]
    assert len(ids) == len(set(ids))
    links = find(root, "//@href | //@refersTo | //@source")
    assert {link for link in links if link.startswith("#")} <= {f"#{eid}" for eid in ids}
    text = [(node.kind == "signature", own(node)) for _, node in plan.walk() if node.kind not in UNREAD]
    for signature in (True, False):  # the schema has signatures before attachments
        expected = "".join(ink for of_signature, ink in text if of_signature is signature)
        assert written(root, signature=signature) == expected
    for node in (node for node in nodes if node.kind == "table"):
        assert_table(node, elements[node.id])


def assert_table(node: Node, element: Any) -> None:
    """All cells, and beside them every line that is in none of them."""
    cells = {"".join(cell.split()) for row in (node.columns, *node.rows) for cell in row} - {""}
    if cells:
        assert {ink(cell) for cell in find(element, ".//a:td | .//a:th")} - {""} == cells
    beside = [ink(line) for line in find(element, "a:p | a:caption | ../a:p[@class='table']")]
    title = ["".join((node.title or "").split())] if find(element, "a:caption") else []
    assert set(beside) >= {"".join(line.split()) for line in beside_cells(node)} | set(title)


def written(root: Any, *, signature: bool) -> str:
    """The text of the bodies without that of tables: the signatures', or that of all others."""
    within = " or ".join(f"ancestor::a:{part}" for part in BODY)
    found = find(root, f"//text()[({within}) and not(ancestor::a:meta)][not({OF_TABLE})]")
    wanted = [text for text in found if bool(find(text.getparent(), OF_SIGNATURE)) is signature]
    return "".join("".join(wanted).split())


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_every_plan_is_valid_and_complete(path: Path) -> None:
    plan = compiled(path)
    assert_sound(plan, read(plan))


def test_golden() -> None:
    assert_golden("committed.akn", to_akn(committed()))
    assert_sound(committed(), read(committed()))
    assert_sound(sample(), read(sample()))
    assert_sound(notice_and_plan(), read(notice_and_plan()))


def test_it_is_the_same_for_the_same_file() -> None:
    path = Path(__file__).parents[1] / "plans" / "plan-01.txt"
    assert to_akn(ceyuan.compile(path)) == to_akn(ceyuan.compile(path, check=False))


def test_a_long_plan_is_written_in_a_second() -> None:
    plan = compiled(shared("plans", "shanghai-stic-14fyp.txt"))
    to_akn(plan)
    start = time.perf_counter()
    to_akn(plan)
    assert time.perf_counter() - start < 1


def test_a_notice_and_its_plan_are_a_collection() -> None:
    root = read(notice_and_plan())
    names = [(doc.get("name"), doc.getparent().tag.rpartition("}")[2]) for doc in find(root, "//a:doc")]
    assert names == [
        ("document", "component"),
        ("plan", "component"),
        ("attachment", "attachment"),
        ("attachment", "attachment"),
    ]
    assert find(root, "//a:FRBRWork/a:FRBRthis/@value") == [
        f"/akn/cn/doc/plan/2021-06-01/%E4%BA%91%E6%94%BF%E3%80%942021%E3%80%958%E5%8F%B7/!{component}"
        for component in ("file", "doc_1", "main", "main/att_1", "main/att_2")
    ]
    notice, plan = find(root, "//a:component/a:doc")
    assert [child.tag.rpartition("}")[2] for child in notice] == [
        "meta",
        "preface",
        "mainBody",
        "conclusions",
    ]
    assert [child.tag.rpartition("}")[2] for child in plan] == [
        "meta", "preface", "preamble", "mainBody", "conclusions", "attachments",
    ]  # fmt: skip
    assert [ink(p) for p in find(plan, "a:conclusions/a:p")] == ["云溪市人民政府办公室2021年6月2日印发"]
    assert [ink(found) for found in find(root, "//a:docTitle")] == [
        "云溪市关于印发规划的通知", "云溪市湿地规划", "分工表",
    ]  # fmt: skip
    assert [ink(found) for found in find(root, "//a:docNumber | //a:docAuthority")] == [
        "云政〔2021〕8号", "云溪市人民政府",
    ]  # fmt: skip
    assert [(ink(found), found.get("date")) for found in find(root, "//a:docDate")] == [
        ("2021年6月1日", "2021-06-01")
    ]


def test_the_hierarchy_and_the_text_around_it() -> None:
    root = read(notice_and_plan())
    (chapter,) = find(root, "//a:chapter")
    assert [(child.tag.rpartition("}")[2], child.get("eId"), ink(child)) for child in chapter] == [
        ("num", None, "第一章"),
        ("heading", None, "总则"),
        ("intro", None, "先说一句。"),
        ("level", "cmp_2__chp_1__level_2", "二、保护。退渔还湿。"),
        ("hcontainer", "cmp_2__chp_1__hcontainer_1", "中间一句。"),
        ("level", "cmp_2__chp_1__level_3", "三、修复"),
        ("wrapUp", None, "最后一句。"),
    ]


def test_lines_of_a_contents_page_lead_to_their_divisions() -> None:
    items = find(read(notice_and_plan()), "//a:tocItem")
    assert [(ink(item), item.get("level"), item.get("href")) for item in items] == [
        ("目录", "1", ""),
        ("第一章总则……1", "1", "#cmp_2__chp_1"),
        ("一、不在文中……2", "1", ""),
        ("二、保护...3", "2", "#cmp_2__chp_1__level_2"),
    ]


@pytest.mark.parametrize(
    ("number", "tag"),
    [
        ("第一篇", "part"), ("第二部分", "part"), ("第三章", "chapter"), ("第四节", "section"), ("第五条", "article"),
        ("一、", "level"), ("（一）", "level"), ("1.1", "level"),
    ],
)  # fmt: skip
def test_a_rank_that_is_named_is_kept(number: str, tag: str) -> None:
    b = Builder()
    b.add("division", "1", f"{number}概况", level=1, number=number, title="概况")
    (division,) = find(read(b.plan()), "//a:mainBody/*")
    assert division.tag.rpartition("}")[2] == tag


def test_facts_are_marked_in_the_text() -> None:
    root = read(committed())
    marks = find(root, "//a:p//a:quantity | //a:p//a:date | //a:p//a:organization")
    assert [(m.tag.rpartition("}")[2], m.text, m.get("normalized") or m.get("date"), m.get("class")) for m in marks] == [
        ("date", "2025年", "2025-12-31", "by"),
        ("quantity", "2.6万平方米", "26000", "target"),
        ("quantity", "高速接口", "1", "other"),
        ("organization", "开源", None, "lead"),
        ("organization", "社区", None, "support"),
    ]  # fmt: skip
    named = {element.get("eId"): element.get("showAs") for element in find(root, "//a:references/*")}
    assert [named[m.get("refersTo")[1:]] for m in marks if m.get("refersTo")] == [
        "云溪实验楼", "quantity", "开源", "社区",
    ]  # fmt: skip
    assert named["ceyuan"] == "Ceyuan"
    assert set(named.values()) == {
        "Ceyuan",
        "云溪市人民政府",
        "开源",
        "社区",
        "市科技局",
        "云溪实验楼",
        "quantity",
    }


def test_facts_are_analysed() -> None:
    root = read(committed())
    targets = find(root, "//c:target")
    assert dict(targets[0].attrib) == {
        "id": "t1", "indicator": "研发投入强度", "kind": "quantitative", "value": "3", "unit": "%",
        "comparator": "ge", "due": "2025", "upper": "3.5", "direction": "increase", "binding": "预期性",
        "href": "#level_1__level_2__table_1",
    }  # fmt: skip
    assert [dict(found.attrib) for found in find(targets[3], "c:baseline")] == [
        {
            "value": "20000000000000000",
            "unit": "元",
            "period": "2016/2020",
            "comparable": "false",
            "reason": "口径不同",
        }
    ]
    assert len(targets) == 4
    (first, _) = find(root, "//c:responsibility")
    assert [(body.get("name"), body.get("role")) for body in find(first, "c:organisation")] == [
        ("开源", "lead"), ("社区", "support"), ("市科技局", "guide"),
    ]  # fmt: skip
    assert find(first, "c:task/@href") == [
        "#level_2__level_1__list_1__item_1", "#level_2__level_1__list_1__item_2",
    ]  # fmt: skip
    assert [found.get("date") for found in find(root, "//c:deadline")] == ["2025"]


def test_marks_that_overlap_are_not_nested() -> None:
    plan = committed()
    doubled = (*plan.quantities, *plan.quantities)
    root = read(with_facts(plan, quantities=doubled))
    assert len(find(root, "//a:quantity")) == 2


def test_a_plan_without_date_number_and_issuer() -> None:
    root = read(bare())
    sha = bare().source.sha256[:12]
    assert find(root, "//a:FRBRWork/a:FRBRuri/@value") == [f"/akn/cn/doc/plan/0001-01-01/{sha}"]
    assert find(root, "//a:FRBRWork/a:FRBRdate/@name") == ["unknown"]
    assert find(root, "//a:TLCOrganization/@showAs") == ["Ceyuan", "unknown"]
    assert ink(find(root, "//a:mainBody")[0]) == "只有一段。"


def test_a_period_stands_in_for_a_date_that_is_missing() -> None:
    b = Builder()
    b.add("paragraph", "p1", "正文。")
    root = read(b.plan(period=(2021, 2025), issued="2021-02-30"))
    assert find(root, "//a:FRBRWork/a:FRBRdate/@date") == ["2021-01-01"]
    assert [dict(found.attrib) for found in find(root, "//c:period")] == [
        {"start": "2021-01-01", "end": "2025-12-31"}
    ]


def test_characters_that_xml_cannot_hold() -> None:
    b = Builder()
    b.add("title", "title1", "规\x00划", title="规\x00划")
    one = b.add("division", "1", "一、控\x08制\ufffe", level=1, number="一、", title="控\x08制\ufffe")
    b.add("paragraph", "1/p1", "<a>&amp;\x1b]]>“𠀀”", parent=one)
    root = read(b.plan(title="规\x00划", issuer="某\x0b局"))
    assert [ink(found) for found in find(root, "//a:docTitle | //a:heading | //a:level//a:p")] == [
        "规\ufffd划", "控\ufffd制\ufffd", "<a>&amp;\ufffd]]>“𠀀”",
    ]  # fmt: skip


def test_an_empty_plan_is_a_valid_document() -> None:
    root = read(Builder().plan())
    assert ink(find(root, "//a:mainBody")[0]) == ""


def test_lists_with_text_between_their_items_and_lists_without_items() -> None:
    b = Builder()
    listed = b.add("list", "list1", "重点方向：", label="重点方向")
    b.add("item", "list1.1", "（1）芯片。", parent=listed, number="（1）", title="芯片")
    b.add("paragraph", "list1/p1", "夹在中间。", parent=listed)
    b.add("item", "list1.2", "（2）软件，含开源。", parent=listed, number="（2）", title=None)
    b.add("list", "list2", "重点任务：", label="重点任务")
    root = read(b.plan())
    (block,) = find(root, "//a:blockList")
    assert [
        (child.tag.rpartition("}")[2], [ink(part) for part in child] or ink(child)) for child in block
    ] == [
        ("listIntroduction", "重点方向："),
        ("item", ["（1）", "芯片。"]),
        ("item", ["夹在中间。"]),
        ("item", ["（2）", "软件，含开源。"]),
    ]
    assert ink(find(root, "//a:mainBody/a:p")[0]) == "重点任务："


def test_a_table_with_lines_beside_it() -> None:
    b = Builder()
    rows = (("绿化率|%", "30"), ("绿地", "4"))
    b.add(
        "table", "table1", "表1　主要指标", "单位：公顷", "指标", "2025年", "绿化率|%", "30", "绿地", "4", "注：预计数。",
        title="表1　主要指标", columns=("指标", "2025年"), rows=rows,
    )  # fmt: skip
    b.add("table", "table2", "指标 2025年", "投入 3.0", title="附表")
    root = read(b.plan())
    first, table, last, flat = find(root, "//a:mainBody/*")
    assert [ink(first), ink(last)] == ["单位：公顷", "注：预计数。"]
    assert ink(find(table, "a:caption")[0]) == "表1主要指标"
    assert [[ink(cell) for cell in row] for row in find(table, "a:tr")] == [
        ["指标", "2025年"], ["绿化率|%", "30"], ["绿地", "4"],
    ]  # fmt: skip
    assert [ink(p) for p in flat] == ["指标2025年", "投入3.0"]


LINE = st.sampled_from(
    [
        "云溪市湿地规划", "第一章 总则", "一、总体要求", "（一）保护湿地。退渔还湿，", "1. 修复", "（1）清淤；", "——增绿。",
        "专栏1 湿地工程", "重点任务：", "附件1", "附件：1.分工表", "云溪市人民政府", "2021年6月1日", "目录",
        "一、总体要求……1", "指标 | 2025年", "| 指标 | 属性 |", "| --- | --- |", "| 面积 | 4 |", "到2025年，恢复湿地4公顷。", "", "— 3 —",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(LINE, max_size=25).filter(any))
def test_any_order_of_lines_is_valid_and_complete(lines: list[str]) -> None:
    plan = ceyuan.compile("\n".join(lines).encode(), name="lines.md", check=False)
    assert_sound(plan, read(plan))
