"""Rules that read the layout and what the reader noticed: sources made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ceyuan import checks
from ceyuan.grammar import parse
from ceyuan.plan import Diagnostic
from ceyuan.source import Notice, SourceText, read

LINE = "　　推动数据资源汇聚共享，完善平台功能，提升服务水平。"


def paged(*pages: list[str]) -> SourceText:
    """Pages as PDF extraction leaves them: a blank line between lines, three between pages."""
    return read(("\n\n\n\n".join("\n\n".join(page) for page in pages) + "\n").encode(), name="paged")


def full(count: int = 20) -> list[str]:
    return [LINE] * count


def diagnose(source: SourceText, code: str, *, lang: str = "zh") -> list[Diagnostic]:
    plan = parse(source)
    return [d for d in checks.run(plan, source, lang=lang) if d.code == code]  # type: ignore[arg-type]


def test_a_hole_inside_a_short_page_is_a_lost_table() -> None:
    head = ["一、主要目标", *full(19)]
    source = paged(head, *[full()] * 5, full(3), ["二、重点任务", *full(8)], *[full()] * 5)
    (found,) = diagnose(source, "CY108")
    assert found.severity == "warning"
    assert found.node == "1"
    assert found.message == "“一、主要目标”在这一行之后有空白，此页 12 行，通常为 20 行，可能丢失了表或图。"
    assert source.text[found.start : found.end] == LINE.strip()
    after = source.text[found.end or 0 :]
    assert after.strip().startswith("二、重点任务")


def test_regular_pages_have_no_holes() -> None:
    assert diagnose(paged(*[full()] * 12), "CY108") == []


def test_a_page_that_ends_early_has_no_hole() -> None:
    pages = [full()] * 6 + [full(11)] + [["二、重点任务", *full(19)]] + [full()] * 5
    assert diagnose(paged(*pages), "CY108") == []


def test_few_pages_show_no_usual_length() -> None:
    assert diagnose(paged(full(), full(3), full(9), full()), "CY108") == []


def noticing(*notices: Notice) -> SourceText:
    return replace(read(f"一、总体要求\n{LINE * 2}\n".encode(), name="x"), notices=notices)


def test_pages_without_text_are_one_finding() -> None:
    source = noticing(*[Notice("no_text_layer", f"第 {n} 页") for n in (3, 4)])
    (found,) = diagnose(source, "CY120")
    assert (found.start, found.end) == (None, None)
    assert found.message == "有 2 页没有文字（第 3 页、第 4 页），可能是扫描页，其内容没有读到。"


@pytest.mark.parametrize("kind", ["tracked_changes", "hidden_text", "lost_characters"])
def test_notices_of_the_reader_are_passed_on(kind: str) -> None:
    (found,) = diagnose(noticing(Notice(kind, "共 2 处", 3, 6)), "CY121", lang="en")
    assert (found.start, found.end) == (3, 6)
    assert found.message.endswith(": 共 2 处.")


def test_undecodable_bytes_are_garbled_characters() -> None:
    (found,) = diagnose(noticing(Notice("undecodable", "utf-8", 2, 4)), "CY113")
    assert (found.start, found.end, found.severity) == (2, 4, "error")


def test_a_plan_without_its_source_is_checked_all_the_same() -> None:
    source = noticing(Notice("tracked_changes", "共 2 处"))
    plan = parse(source)
    assert "CY121" in [d.code for d in checks.run(plan, source)]
    assert checks.run(plan, None) == ()
