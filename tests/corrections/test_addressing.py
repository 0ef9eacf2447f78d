"""From a quote to its place: as a person types it, in a source that has changed, and never another place."""

from __future__ import annotations

import pytest

from ceyuan.corrections.addressing import Addresses, Misfit
from ceyuan.corrections.reading import Entry
from ceyuan.grammar import parse
from ceyuan.source import textfile

TEXT = """云汀市数字城市建设规划（示例）
目　录
一、总体要求……………1
二、重点任务……………2
一、总体要求
到 2030 年，数字经济增加值占比达到 12%，（示范）社区达
到 36 个，公共数据开放率不低于13.6％。
二、重点任务
（一）夯实数据底座
到2028年，示范社区达到18个，建成统一目录，汇聚部门数据。
（二）培育应用场景
到2030年，示范社区达到36个，开发“一网通办”系统，方便居民办事。
重点方向：（1）智能感知。研制传感芯片。（2）工业软件。研制设计工具。
三、保障措施
建立会商制度，按季度通报进展。
"""


def address(at: str, **fields: object) -> Entry:
    return Entry("heading", 1, at, **fields)  # type: ignore[arg-type]


def found(entry: Entry, text: str = TEXT) -> str:
    plan = parse(textfile.read(text.encode(), name="case"))
    start, end = Addresses(plan).find(entry)
    return plan.text[start:end]


def misfit(entry: Entry, text: str = TEXT) -> Misfit:
    with pytest.raises(Misfit) as caught:
        found(entry, text)
    return caught.value


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("示范）社区达到36个", "示范）社区达\n到 36 个"),
        ("(示范)社区 达到 36个,公共数据", "（示范）社区达\n到 36 个，公共数据"),
        ("不低于13.6%", "不低于13.6％"),
        ("１２％", "12%"),
        ('"一网通办"系统', "“一网通办”系统"),
        ("「一网通办」系统", "“一网通办”系统"),
        ("一、总体要求", "一、总体要求"),
        ("二、重点任务……………2", "二、重点任务……………2"),
    ],
    ids=[
        "wrap",
        "half width",
        "full width",
        "digits",
        "ascii quotes",
        "corner quotes",
        "heading",
        "contents",
    ],
)
def test_as_a_person_types_it(quote: str, expected: str) -> None:
    assert found(address(quote)) == expected


def test_a_heading_is_not_looked_for_on_the_contents_page() -> None:
    plan = parse(textfile.read(TEXT.encode(), name="case"))
    start, _ = Addresses(plan).find(address("一、总体要求"))
    assert start == TEXT.rindex("一、总体要求")


@pytest.mark.parametrize("quote", ["3.6", "3.6%", "13", "028年"])
def test_a_number_is_not_found_inside_another(quote: str) -> None:
    assert misfit(address(quote)).problem == "missing"


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (address("到2030年", after="数字经济"), 6),
        (address("到2030年", before="（二）培育应用场景"), 12),
        (address("到2030年", after="一网通办"), 12),
        (address("到2030年", node="2"), 12),
        (address("到2030年", node="1/p1"), 6),
        (address("到2030年", node="2.2/p9"), 12),
        (address("到2030年", nth=1), 6),
        (address("到2030年", nth=2), 12),
        (address("研制", node="2.2", nth=2), 13),
    ],
    ids=["after", "before", "not adjacent", "division", "paragraph", "moved id", "first", "second", "both"],
)
def test_context_node_and_number_decide(entry: Entry, line: int) -> None:
    plan = parse(textfile.read(TEXT.encode(), name="case"))
    start, _ = Addresses(plan).find(entry)
    assert TEXT.count("\n", 0, start) + 1 == line


def test_several_places_are_no_place() -> None:
    error = misfit(address("到2030年"))
    assert (error.problem, len(error.found)) == ("several", 2)
    assert error.found[1] == "12: …数据。（二）培育应用场景到2030年，示范社区达到36个，开…"
    assert misfit(address("到2030年", after="云海")).problem == "several"
    assert misfit(address("到2030年", nth=3)).found == ("2",)


@pytest.mark.parametrize(
    "quote",
    [
        "建成统一目录，汇集部门数据。",
        "建成了统一目录，汇聚部门数据。",
        "成统一目录汇聚部门数据。",
        "（示范社区达到18个，建成统一目录",
    ],
    ids=["changed", "added", "left out", "other start"],
)
def test_a_character_was_corrected(quote: str) -> None:
    plan = parse(textfile.read(TEXT.encode(), name="case"))
    start, end = Addresses(plan).find(address(quote))
    assert TEXT.count("\n", 0, start) + 1 == TEXT.count("\n", 0, end - 1) + 1 == 10


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        (
            "示范社区达到19个，建成统一目录，汇聚部门数据",
            "到2028年，示范社区达到18个，建成统一目录，汇聚部门数据。",
        ),
        ("建成通一目录", "到2028年，示范社区达到18个，建成统一目录，汇聚部门数据。"),
        ("开展海洋碳汇监测试点，发布年度公报", ""),
    ],
    ids=["another number", "too short to be changed", "nothing like it"],
)
def test_what_stands_nowhere(quote: str, nearest: str) -> None:
    error = misfit(address(quote))
    assert (error.problem, error.found) == ("missing", (nearest,) if nearest else ())


def test_context_must_agree_where_the_quote_does_not() -> None:
    quote = "建成统一目录，汇集部门数据。"
    assert found(address(quote, after="（二）培育")) == "建成统一目录，汇聚部门数据。"
    assert misfit(address(quote, after="三、保障措施")).problem == "missing"
