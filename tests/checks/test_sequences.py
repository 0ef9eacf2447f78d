"""Numbers of siblings: what counts together, and what is wrong with it."""

from __future__ import annotations

import pytest

from ceyuan.checks.ordinals import like, parse, to_han
from ceyuan.checks.sequences import anomalies, sequences
from ceyuan.grammar.ordinals import chinese
from ceyuan.plan import Node


def node(
    node_id: str, number: str | None = None, *, kind: str = "division", parent: str | None = None
) -> Node:
    return Node(node_id, parent, kind, 0, 1, ((0, 1),), number=number)  # type: ignore[arg-type]


def divisions(numbers: str, *, parent: str | None = None) -> list[Node]:
    return [node(f"{parent or ''}n{i}", number, parent=parent) for i, number in enumerate(numbers.split())]


def problems(nodes: list[Node]) -> list[tuple[str, str | None, int]]:
    return [(a.kind, a.member.node.number, a.expected) for s in sequences(nodes) for a in anomalies(s)]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("一、 二、 三、", []),
        ("一、 三、 四、", [("gap", "三、", 2)]),
        ("（一） （二） （五）", [("gap", "（五）", 3)]),
        ("1. 2. 2. 3.", [("duplicate", "2.", 3)]),
        ("1. 2. 2. 4.", [("duplicate", "2.", 3)]),
        ("一、 三、 二、 四、", [("disorder", "二、", 4)]),
        ("三、 四、", [("start", "三、", 1)]),
        ("一、 二、 一、 二、", []),
        ("一、 二、 三、 一、", [("duplicate", "一、", 4)]),
        ("第一章 第二章 第四章", [("gap", "第四章", 3)]),
        ("1.1 1.2 1.4", [("gap", "1.4", 3)]),
        ("（１） （２） （４）", [("gap", "（４）", 3)]),
    ],
)
def test_siblings(numbers: str, expected: list[tuple[str, str, int]]) -> None:
    assert problems(divisions(numbers)) == expected


def test_numbers_run_on_from_the_chapter_before() -> None:
    chapters = divisions("第一章 第二章")
    first = divisions("一、 二、", parent="n0")
    second = divisions("三、 四、", parent="n1")
    assert problems([chapters[0], *first, chapters[1], *second]) == []
    later = divisions("四、 五、", parent="n1")
    assert problems([chapters[0], *first, chapters[1], *later]) == [("start", "四、", 1)]


def test_bracketed_items_begin_anew_under_each_heading() -> None:
    heads = divisions("一、 二、")
    lists = [node(f"l{i}", kind="list", parent=f"n{i}") for i in range(2)]
    items = [
        node("a", "（1）", kind="item", parent="l0"),
        node("b", "（2）", kind="item", parent="l0"),
        node("c", "（3）", kind="item", parent="l1"),
    ]
    tree = [heads[0], lists[0], items[0], items[1], heads[1], lists[1], items[2]]
    assert problems(tree) == [("start", "（3）", 1)]


def test_headings_and_items_of_one_holder_count_together() -> None:
    head = node("h", "一、")
    members = [
        node("h.1", "1.", parent="h"),
        node("l", kind="list", parent="h"),
        node("i", "2.", kind="item", parent="l"),
        node("h.3", "3.", parent="h"),
    ]
    assert problems([head, *members]) == []


def test_several_documents_are_told_apart() -> None:
    assert problems([node("1", "一、"), node("d2/1", "一、"), node("d2/2", "二、")]) == []


def test_boxes_count_through_the_document() -> None:
    tree = [node("1", "一、"), node("b1", "专栏1", kind="box", parent="1"), node("2", "二、")]
    assert problems([*tree, node("b2", "专栏 2", kind="box", parent="2")]) == []
    assert problems([*tree, node("b3", "专栏三", kind="box", parent="2")]) == [("gap", "专栏三", 2)]


@pytest.mark.parametrize("value", [*range(1, 130), 200, 301, 999])
def test_han_numerals_there_and_back(value: int) -> None:
    assert chinese(to_han(value)) == value


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [
        ("（三）", 2, "（二）"),
        ("4、", 11, "11、"),
        ("第五章", 12, "第十二章"),
        ("1.3", 2, "1.2"),
        ("③", 1, "①"),
        ("专栏6", 5, "专栏5"),
    ],
)
def test_printed_alike(printed: str, value: int, expected: str) -> None:
    assert like(printed, value) == expected


@pytest.mark.parametrize("printed", [None, "", "——", "附"])
def test_no_ordinal(printed: str | None) -> None:
    assert parse(printed) is None
