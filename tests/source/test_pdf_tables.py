"""Columns of text, boxes and tables, also over page breaks."""

from __future__ import annotations

from tests.source.pdf_samples import Page, read, shown

LINE = "推动创新资源向企业集聚，完善服务体系。"
HEAD = ["序号", "指标", "2025年", "2030年"]
XS = [60.0, 110.0, 300.0, 400.0, 500.0]


def _table(page: Page, top: float, rows: list[list[str]], xs: list[float] = XS, height: float = 24) -> Page:
    page.grid(xs, [top - height * i for i in range(len(rows) + 1)])
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            page.text(xs[c] + 4, top - height * (r + 1) + 8, text, 10)
    return page


def _rows(first: int, last: int) -> list[list[str]]:
    return [[str(i), f"指标之{i}", f"{i}.5", f"{i + 10}"] for i in range(first, last + 1)]


def test_two_columns_are_read_one_after_the_other() -> None:
    page = Page().text(200, 780, "青河公报", 20)
    left = [f"左栏第{i:02}行，讲述本市创新工作的进展" for i in range(12)]
    right = [f"右栏第{i:02}行，讲述各区县推进的情况" for i in range(12)]
    for i, (a, b) in enumerate(zip(left, right, strict=True)):
        page.text(60, 740 - 20 * i, a).text(320, 740 - 20 * i, b)
    text = read(page)
    assert shown(text) == ["青河公报", *left, *right]
    assert {line.indent for line in text.lines[1:]} == {0.0}


def test_a_label_beside_its_value_is_no_column() -> None:
    page = Page()
    for i in range(8):
        page.text(60, 740 - 20 * i, f"第{i}项").text(300, 740 - 20 * i, f"{i}万元")
    assert shown(read(page))[0].split() == ["第0项", "0万元"]


def test_a_rectangle_around_text_is_a_frame() -> None:
    page = Page().lines(60, 740, LINE, LINE).rect(60, 600, 480, 90)
    page.text(240, 670, "专栏1 重点工程").lines(70, 650, "　　" + LINE, LINE).lines(60, 570, LINE, LINE)
    text = read(page)
    assert [text.text[a:b].split("\n") for a, b in text.frames] == [["专栏1 重点工程", LINE, LINE]]
    assert [line.indent for line in text.lines[3:5]] == [2.0, 0.0]


def test_one_column_of_cells_is_a_frame() -> None:
    page = Page().grid([60, 540], [690, 660, 600]).text(240, 670, "专栏2 重点工程").lines(70, 640, LINE, LINE)
    text = read(page)
    assert (len(text.frames), text.tables) == (1, ())


def test_a_frame_over_a_page_break_is_one() -> None:
    first = (
        Page()
        .rect(60, 60, 480, 120)
        .text(240, 150, "专栏3 服务平台")
        .lines(70, 130, LINE, LINE)
        .text(290, 30, "— 1 —")
    )
    second = Page().rect(90, 700, 480, 80).lines(100, 760, LINE, LINE).text(290, 30, "— 2 —")
    text = read(first, second)
    assert [text.text[a:b].split("\n") for a, b in text.frames] == [
        ["专栏3 服务平台", LINE, LINE, "— 1 —", "", LINE, LINE]
    ]


def test_a_frame_that_begins_a_page_with_its_own_title_is_another() -> None:
    first = Page().rect(60, 60, 480, 120).text(240, 150, "专栏3 服务平台").lines(70, 130, LINE, LINE)
    second = Page().rect(60, 700, 480, 80).text(240, 760, "专栏4 重大项目").lines(70, 740, LINE, LINE)
    assert len(read(first, second).frames) == 2


def test_the_two_axes_of_a_chart_and_an_underline_are_nothing() -> None:
    page = (
        Page()
        .rule(100, 400, 100, 600)
        .rule(100, 400, 400, 400)
        .text(120, 420, "图中文字一")
        .text(120, 500, "图中文字二")
    )
    page.text(60, 700, "带下划线的标题").rule(60, 697, 144, 697)
    text = read(page)
    assert (text.frames, text.tables) == ((), ())


def test_a_grid_is_a_table() -> None:
    text = read(_table(Page().lines(60, 740, LINE), 700, [HEAD, *_rows(1, 3)]).lines(60, 580, LINE))
    table = text.tables[0]
    assert table.rows == tuple(map(tuple, [HEAD, *_rows(1, 3)]))
    assert table.head == 1
    assert text.text.split("\n") == [LINE, *("\t".join(row) for row in [HEAD, *_rows(1, 3)]), LINE]
    assert shown(text) == [LINE, LINE]


def test_wraps_in_a_cell_are_joined_and_a_piece_over_a_rule_is_cut() -> None:
    page = (
        Page().grid([60, 130, 260], [700, 640]).text(64, 680, "全社会研发", 12).text(64, 664, "投入强度", 12)
    )
    page.text(106, 646, "比例2.8%", 12)
    page.grid([60, 130, 260], [640, 610]).text(64, 620, "说明", 12).text(140, 620, "统计", 12)
    assert read(page).tables[0].rows == (("全社会研发投入强度比例", "2.8%"), ("说明", "统计"))


def test_merged_cells_stand_once_in_the_text_and_in_every_row() -> None:
    page = Page()
    for y in (700, 640, 610):
        page.rule(60, y, 400, y)
    page.rule(160, 670, 400, 670)
    for x in (60, 160, 400):
        page.rule(x, 610, x, 700)
    page.rule(280, 610, 280, 670)
    page.text(64, 665, "类别").text(220, 680, "目标值").text(170, 650, "2025年").text(290, 650, "2030年")
    page.text(64, 620, "创新").text(170, 620, "2.8").text(290, 620, "3.2")
    text = read(page)
    table = text.tables[0]
    assert table.rows == (("类别", "目标值", "目标值"), ("类别", "2025年", "2030年"), ("创新", "2.8", "3.2"))
    assert table.head == 2
    assert text.text == "类别\t目标值\n2025年\t2030年\n创新\t2.8\t3.2"


def test_a_table_without_rules_at_its_sides() -> None:
    page = Page()
    for y in (700, 676, 652, 628):
        page.rule(60, y, 400, y)
    page.rule(200, 628, 200, 700)
    for i, (a, b) in enumerate([("指标", "2030年"), ("研发强度", "3.2"), ("专利数", "9.5")]):
        page.text(64, 684 - 24 * i, a, 10).text(210, 684 - 24 * i, b, 10)
    assert read(page).tables[0].rows == (("指标", "2030年"), ("研发强度", "3.2"), ("专利数", "9.5"))


def test_a_table_over_pages_is_one_and_its_repeated_head_stands_once() -> None:
    pages = [
        _table(Page(), 760, [HEAD, *_rows(1, 20)]).text(290, 30, "— 1 —"),
        _table(Page(), 760, [HEAD, *_rows(21, 40)]).text(290, 30, "— 2 —"),
        _table(Page(), 760, _rows(41, 43)).text(290, 30, "— 3 —").lines(60, 600, LINE),
    ]
    text = read(*pages)
    assert [table.rows for table in text.tables] == [tuple(map(tuple, [HEAD, *_rows(1, 43)]))]
    assert [(line.page, line.role) for line in text.lines] == [
        (1, "furniture"), (2, "furniture"), (3, "text"), (3, "furniture"),
    ]  # fmt: skip
    assert text.text.count("序号") == 2


def test_a_row_cut_by_the_page_is_one_row() -> None:
    first = _table(Page(), 160, [HEAD, ["1", "全社会研发经费投入", "2.8", "3.2"]])
    second = _table(Page(), 760, [["", "强度", "", ""], *_rows(2, 3)])
    assert read(first, second).tables[0].rows[1:3] == (
        ("1", "全社会研发经费投入强度", "2.8", "3.2"),
        tuple(_rows(2, 2)[0]),
    )


def test_two_tables_with_text_between_are_two() -> None:
    page = _table(Page(), 760, [HEAD, *_rows(1, 2)]).lines(60, 660, LINE)
    assert len(read(_table(page, 640, [HEAD, *_rows(3, 4)])).tables) == 2


def test_a_caption_row_is_no_row_and_boxes_the_table() -> None:
    page = Page().rule(60, 724, 500, 724).rule(60, 700, 60, 724).rule(500, 700, 500, 724)
    text = read(_table(page.text(240, 708, "专栏1 主要指标", 10), 700, [HEAD, *_rows(1, 2)]))
    assert text.tables[0].rows[0] == tuple(HEAD)
    assert shown(text) == ["专栏1 主要指标"]
    assert text.frames == ((0, len(text.text)),)


def test_ordinals_beside_sentences_are_a_list_in_a_frame() -> None:
    page = Page().grid([60, 100, 500], [700, 650, 600])
    for i in range(2):
        page.text(72, 672 - 50 * i, f"0{i + 1}").lines(110, 680 - 50 * i, LINE[:-1] + "，", LINE)
    text = read(page)
    assert (len(text.frames), text.tables) == (1, ())
    assert [line.split()[0] for line in shown(text)][::2] == ["01", "02"]


def test_a_grid_inside_a_form_and_on_a_turned_page() -> None:
    rows = [HEAD, *_rows(1, 2)]
    form = _table(Page(), 600, rows).in_form(20, 60).lines(60, 760, LINE)
    assert read(form).tables[0].rows == tuple(map(tuple, rows))
    page = Page(size=(842, 595))
    for x in (100, 130, 160):
        page.rule(x, 60, x, 400)
    for y in (60, 200, 400):
        page.rule(100, y, 160, y)
    for i, (a, b) in enumerate([("指标", "2030年"), ("研发强度", "3.2")]):
        page.text(120 + 30 * i, 64, a, angle=90).text(120 + 30 * i, 204, b, angle=90)
    assert read(page).tables[0].rows == (("指标", "2030年"), ("研发强度", "3.2"))
