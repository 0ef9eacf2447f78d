"""DOCX: paragraphs and what stands in them."""

from __future__ import annotations

import io

from ceyuan.source import docx
from ceyuan.source.model import Line, Notice
from tests.source.docx_samples import frames, lines, p, r, read
from tests.source.invariants import assert_valid


def test_paragraphs_blank_ones_and_breaks() -> None:
    source = read(
        p("甲市规划") + p() + p("　　第一段。") + "<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>"
    )
    assert source.text == "甲市规划\n\n第一段。\n上\n下"
    assert source.lines == (
        Line(0, 4), Line(6, 10, indent=2.0, gap=1), Line(11, 12), Line(13, 14),
    )  # fmt: skip
    assert source.wrapped is False
    assert source.media_type == docx.MEDIA_TYPE
    assert source.name == "样例.docx"


def test_signs_that_are_no_text_elements() -> None:
    body = (
        "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:noBreakHyphen/><w:t>C</w:t><w:softHyphen/>"
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/>'
        '<w:sym w:font="其他" w:char="4E2D"/></w:r></w:p>'
    )
    assert read(body).text == "A\tB-C✓α中"


def test_newlines_of_the_file_are_blanks() -> None:
    assert read("<w:p><w:r><w:t>甲\n乙</w:t></w:r></w:p>").text == "甲 乙"


def test_links_tags_and_content_controls_are_passed_through() -> None:
    body = (
        "<w:sdt><w:sdtPr><w:alias w:val='名'/></w:sdtPr><w:sdtContent>"
        f"<w:p><w:hyperlink>{r('链接')}</w:hyperlink><w:smartTag>{r('标记')}</w:smartTag>"
        f"<w:sdt><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>"
    )
    assert read(body).text == "链接标记控件"


def test_the_result_of_a_field_is_kept_and_its_instruction_dropped() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = "<w:r><w:instrText>TOC \\o</w:instrText></w:r>"
    nested = mark("begin") + instruction + mark("separate") + r("内层") + mark("end")
    body = f"<w:p>{mark('begin')}{instruction}{nested}{mark('separate')}{r('一、总则')}</w:p>"
    body += f"<w:p>{r('二、分则')}{mark('end')}{r('后')}</w:p>"
    body += f'<w:p><w:fldSimple w:instr="PAGE">{r("7")}</w:fldSimple></w:p>'
    assert read(body).text == "一、总则\n二、分则后\n7"


def test_a_field_that_never_ends_does_not_swallow_the_rest() -> None:
    body = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{r("域")}</w:p>' + p("正文")
    assert read(body).text == "正文"


def test_a_phonetic_guide_follows_its_base() -> None:
    guide = f"<w:ruby><w:rubyPr/><w:rt>{r('sù')}</w:rt><w:rubyBase>{r('溯')}</w:rubyBase></w:ruby>"
    assert read(f"<w:p><w:r>{guide}</w:r>{r('源')}</w:p>").text == "溯sù源"


def test_formulas_are_read_in_a_line() -> None:
    assert read("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>").text == "x=1"


def test_outline_from_heading_styles_and_levels() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="自定"/><w:basedOn w:val="a1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="circle"><w:name w:val="圆"/><w:basedOn w:val="circle"/></w:style>'
    )

    def styled(style: str, text: str, more: str = "") -> str:
        return p(text, f'<w:pStyle w:val="{style}"/>{more}')

    source = read(
        styled("T", "规划")
        + styled("a1", "一级")
        + styled("own", "也是一级")
        + styled("own", "不是", '<w:outlineLvl w:val="9"/>')
        + p("三级", '<w:outlineLvl w:val="2"/>')
        + styled("circle", "正文")
        + styled("无此样式", "正文"),
        styles=styles,
    )
    assert [line.outline for line in source.lines] == [0, 1, 1, 0, 3, 0, 0]
    assert [line.role for line in source.lines] == ["title"] + ["text"] * 6


def test_a_heading_over_two_lines_is_one() -> None:
    heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>第一章</w:t><w:br/><w:t>总则</w:t></w:r></w:p>'
    assert read(heading).text == "第一章总则"


def test_the_only_first_heading_above_others_is_the_title() -> None:
    source = read(p("规划", '<w:outlineLvl w:val="0"/>') + p("一、总则", '<w:outlineLvl w:val="1"/>'))
    assert [(line.outline, line.role) for line in source.lines] == [(1, "title"), (2, "text")]


def test_the_largest_centred_lines_are_the_title() -> None:
    def centred(text: str, size: int) -> str:
        return p(text, '<w:jc w:val="center"/>', run=f'<w:sz w:val="{size}"/>')

    body = p("正文正文正文正文正文正文", run='<w:sz w:val="32"/>')
    source = read(centred("某市规划", 44) + centred("第一章", 32) + body)
    assert [line.role for line in source.lines] == ["title", "text", "text"]


def test_indent_and_alignment_in_em() -> None:
    page = '<w:sectPr><w:pgSz w:w="11600"/><w:pgMar w:left="800" w:right="800"/></w:sectPr>'  # 500 pt
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    )
    source = read(
        p("字符", '<w:ind w:firstLineChars="200" w:firstLine="999"/>')
        + p("二十磅", '<w:ind w:firstLine="400"/>')
        + p("悬挂", '<w:ind w:left="400" w:hanging="200"/>')
        + p("　缩进", '<w:ind w:firstLineChars="100"/>')
        + p("居中的四", '<w:jc w:val="center"/>')
        + p("靠右的四", '<w:jc w:val="right"/>')
        + page,
        styles=styles,
    )
    assert [line.indent for line in source.lines] == [2.0, 2.0, 1.0, 2.0, 23.0, 46.0]


def test_bordered_paragraphs_are_one_frame() -> None:
    sides = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
    box = f"<w:pBdr>{sides}</w:pBdr>"
    rule = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    source = read(p("前") + p("专栏", box) + p("", box) + p("内容", box) + p("线", rule) + p("独", box))
    assert frames(source) == ["专栏\n\n内容", "独"]


def test_text_boxes_are_frames_and_taken_once() -> None:
    inside = f"<w:txbxContent>{p('专栏1')}{p('内容')}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    source = read(f"<w:p>{r('锚')}{box}{r('定')}</w:p>" + p("后"))
    assert source.text == "锚定\n专栏1\n内容\n后"
    assert frames(source) == ["专栏1\n内容"]


def test_of_an_alternative_the_branch_with_text_is_read() -> None:
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert read(body).text == "框"


def test_word_art_and_smart_art_are_read_and_charts_told() -> None:
    body = (
        '<w:p><w:r><w:pict><v:textpath string="艺术字"/></w:pict></w:r></w:p>'
        '<w:p><w:r><w:drawing><dgm:relIds r:dm="diagramData"/></w:drawing></w:r></w:p>'
        '<w:p><w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r></w:p>'
    )
    data = "<a:p><a:r><a:t>图中</a:t></a:r><a:r><a:t>文字</a:t></a:r></a:p><a:p/>"
    source = read(body, diagramData=data)
    assert source.text.split() == ["艺术字", "图中文字"]
    assert frames(source) == ["图中文字"]
    assert source.notices == (Notice("lost_characters", "统计图中的文字未读入"),)


def test_embedded_pages_are_read_and_others_told() -> None:
    body = p("前") + '<w:altChunk r:id="c.html"/><w:altChunk r:id="c.txt"/><w:altChunk r:id="c.rtf"/>'
    html = "<html><body><p>网页</p></body></html>"
    source = read(body, files={"c.html": html, "c.txt": "一\n二", "c.rtf": "{\\rtf1 x}"})
    assert lines(source) == ["前", "网页", "一", "二"]
    assert source.notices == (Notice("lost_characters", "嵌入的外部文档未读入"),)


def test_a_file_that_python_docx_makes() -> None:
    from docx import Document

    document = Document()
    document.add_heading("市规划", 0)
    document.add_heading("一、总则", 1)
    document.add_paragraph("正文。")
    table = document.add_table(2, 2)
    for index, text in enumerate(("指标", "目标", "就业", "增长")):
        table.cell(index // 2, index % 2).text = text
    buffer = io.BytesIO()
    document.save(buffer)
    source = docx.read(buffer.getvalue(), name="a")
    assert_valid(source)
    assert source.text == "市规划\n一、总则\n正文。\n指标\t目标\n就业\t增长"
    assert [(line.outline, line.role) for line in source.lines] == [(0, "title"), (1, "text"), (0, "text")]
    assert [table.rows for table in source.tables] == [(("指标", "目标"), ("就业", "增长"))]
