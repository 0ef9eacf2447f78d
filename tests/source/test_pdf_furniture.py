"""Running heads, page numbers and watermarks: in their place, with a role of their own."""

from __future__ import annotations

import pytest

from tests.source.pdf_samples import Page, read, shown

LINES = [
    "　　坚持问题导向，聚焦制约发展的短板，提出可以检验的任务和完成的时限，",
    "并把责任落实到单位和个人，定期公布进展，接受社会监督。",
]
NAMES = "甲乙丙丁戊己庚辛"


def _pages(count: int, *, head: object = None, foot: object = None) -> list[Page]:
    pages = []
    for i in range(count):
        page = Page().lines(60, 740, *[f"{line}这是{NAMES[i]}面" for line in LINES * 6])
        for make, y in ((head, 800), (foot, 40)):
            if callable(make) and (text := make(i + 1)):
                page.text(280, y, text, 10)
        pages.append(page)
    return pages


def _furniture(pages: list[Page]) -> list[tuple[int | None, str]]:
    text = read(*pages)
    return [(line.page, text.text[line.start : line.end]) for line in text.lines if line.role == "furniture"]


@pytest.mark.parametrize(
    "style",
    ["— {} —", "- {} -", "-{}-", "{}", "第{}页", "第 {} 页 共 9 页", "{}/9", "Page {} of 9", "·{}·", "[{}]"],
)
def test_page_numbers(style: str) -> None:
    pages = _pages(3, foot=lambda n: style.format(n + 4))
    assert [(page, "".join(t.split())) for page, t in _furniture(pages)] == [
        (i + 1, "".join(style.format(i + 5).split())) for i in range(3)
    ]


def test_roman_page_numbers() -> None:
    assert [t for _, t in _furniture(_pages(4, foot=lambda n: ["i", "ii", "iii", "iv"][n - 1]))] == [
        "i",
        "ii",
        "iii",
        "iv",
    ]


def test_a_lone_number_at_the_very_edge_of_a_single_page() -> None:
    assert _furniture(_pages(1, foot=lambda _: "1")) == [(1, "1")]


def test_running_heads_that_alternate() -> None:
    pages = _pages(6, head=lambda n: "青河市人民政府公报" if n % 2 else "2031年第2期", foot=str)
    assert _furniture(pages) == [
        (n, text)
        for n in range(1, 7)
        for text in (("青河市人民政府公报" if n % 2 else "2031年第2期"), str(n))
    ]


def test_a_running_head_of_one_page_among_others() -> None:
    heads = ["总体要求"] * 3 + ["保障措施"] + ["重点任务"] * 3
    assert [t for _, t in _furniture(_pages(7, head=lambda n: heads[n - 1]))] == heads


def test_a_head_with_a_counting_number() -> None:
    assert len(_furniture(_pages(4, head=lambda n: f"青河市规划  {n + 10}"))) == 4


def test_furniture_stands_in_its_place() -> None:
    text = read(*_pages(2, head=lambda _: "青河市创新规划", foot=lambda n: f"— {n} —"))
    lines = shown(text)
    assert [lines[0], lines[13], lines[14], lines[27]] == [
        "青河市创新规划",
        "— 1 —",
        "青河市创新规划",
        "— 2 —",
    ]


def test_what_is_counted_on_each_page_is_no_running_head() -> None:
    pages = [page.text(60, 780, f"附件{i + 1}", 14) for i, page in enumerate(_pages(4))]
    assert _furniture(pages) == []


def test_text_that_only_begins_pages_is_no_running_head() -> None:
    pages = [
        page.text(60, 760, f"第{i + 1}年以各自的内容开头，没有两页相同。") for i, page in enumerate(_pages(4))
    ]
    assert _furniture(pages) == []


def test_pages_of_the_same_text_are_text() -> None:
    assert _furniture([Page().lines(60, 740, *LINES * 6) for _ in range(4)]) == []


def test_a_year_at_a_pages_end_is_no_page_number() -> None:
    pages = [
        Page().lines(60, 740, *[f"{line}{text}" for line in LINES * 4], text)
        for text in ("2030", "目标", "2025")
    ]
    assert _furniture(pages) == []


def test_a_turned_watermark() -> None:
    page = Page().lines(60, 740, *LINES * 6).text(150, 300, "内部资料", 60, angle=45)
    text = read(page)
    assert _furniture([page]) == [(1, "内部资料")]
    assert shown(text)[:12] == [line.strip("　") for line in LINES * 6]


def test_a_level_watermark_in_the_middle_of_every_page() -> None:
    pages = [page.text(200, 450, "征求意见稿", 30) for page in _pages(4)]
    assert [t for _, t in _furniture(pages)] == ["征求意见稿"] * 4


def test_text_outside_of_the_page_is_kept_and_told() -> None:
    page = Page().lines(60, 740, *LINES).text(60, 900, "页面之外的一行")
    text = read(page)
    assert _furniture([page]) == [(1, "页面之外的一行")]
    assert [notice.kind for notice in text.notices] == ["hidden_text"]
