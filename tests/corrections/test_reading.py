"""A corrections file: what is understood, and what is said about a mistake in it, with its line."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from ceyuan.corrections import CorrectionsError, read
from ceyuan.corrections.kinds import COMMON, KINDS
from ceyuan.corrections.reading import Entry
from ceyuan.fact import Organisation

FILE = '''# 订正（示例）
by = "张三"
why = """
[[heading]]
不是订正 # 也不是
"""

[[target]]   # 第一条
at = "达到[[12%]]"
value = 12
due = 2030
binding = ""
on = 2026-06-01

[[ "heading" ]]
at = '专项攻坚'
by = "李四"

[[target]]
at = "[[heading]]"
value = 3.5
comparator = "ge"
'''


def test_kinds_lines_values_and_who_made_them() -> None:
    why = "[[heading]]\n不是订正 # 也不是"
    assert read(FILE.encode()).entries == (
        Entry(
            "target", 8, "达到[[12%]]", by="张三", on="2026-06-01", why=why,
            values={"value": 12.0, "due": "2030", "binding": None},
        ),
        Entry("heading", 15, "专项攻坚", by="李四", why=why),
        Entry("target", 19, "[[heading]]", by="张三", why=why, values={"value": 3.5, "comparator": "ge"}),
    )  # fmt: skip


def test_windows_files_and_paths(tmp_path: Path) -> None:
    path = tmp_path / "plan.fix.toml"
    path.write_bytes(b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode())
    assert read(path).name == "plan.fix.toml"
    assert read(str(path)).entries == read(FILE.encode()).entries
    assert read(b"").entries == ()


def test_organisations_and_other_shapes() -> None:
    text = """
[[responsibility]]
at = "市数据局牵头"
organisations = [{ name = "市数据局", role = "lead" }, { name = "市财政局" }]
tasks = ["2.1"]
[[baseline]]
at = "12%"
period = "2021/2025"
comparable = false
[[deadline]]
at = "年底"
date = 2027-12-31
[[deadline]]
at = "六月"
date = "2027-06"
"""
    values = [entry.values for entry in read(text.encode()).entries]
    bodies = (Organisation("市数据局", "lead"), Organisation("市财政局", "responsible"))
    assert values == [
        {"organisations": bodies, "tasks": ("2.1",)},
        {"period": "2021/2025", "comparable": False},
        {"date": "2027-12-31"},
        {"date": "2027-06"},
    ]


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        (
            '[[targets]]\nat = "x"',
            ("没有“targets”这种订正", "第 1 行", "是否要写 target；可用："),
            ("there is no correction “targets”", "line 1", "did you mean target; accepted: "),
        ),
        (
            '[[target]]\nat = "x"\n\nvalu = 3',
            ("[[target]] 不认识“valu”", "第 4 行", "是否要写 value；可用："),
            ("[[target]] does not know “valu”", "line 4", "did you mean value; accepted: "),
        ),
        (
            '[[heading]]\nat = "x"\n[[heading]]\nlevel = 1',
            ("[[heading]] 缺“at”", "第 3 行", '加一行 at = "…"'),
            ("[[heading]] lacks “at”", "line 3", 'add a line at = "…"'),
        ),
        (
            '[heading]\nat = "x"',
            ("“heading”要写在双方括号里", "第 1 行", "写作 [[heading]]，每条订正一个"),
            ("“heading” needs double brackets", "line 1", "write [[heading]], once for each correction"),
        ),
        (
            '[[target]]\nat = "x"\ncomparator = "more"',
            ("[[target]] 的 comparator 不能是“more”", "第 3 行", "可用：eq、approx"),
            ("comparator of [[target]] cannot be “more”", "line 3", "accepted: eq, approx"),
        ),
        (
            '[[target]]\nat = "x"\nvalue = "12万"',
            ("[[target]] 的 value 不能是“12万”", "第 3 行", "数字，如 3.6（万、亿要展开）"),
            ("value of [[target]] cannot be “12万”", "line 3", "a number such as 3.6 (万 and 亿 expanded)"),
        ),
        (
            "[[name]]\nat = “云汀”",
            ("不符合 TOML 语法（Invalid value）", "第 2 行", "每条订正写作 [[heading]]"),
            ("it is not TOML (Invalid value)", "line 2", "a correction is a line such as [[heading]]"),
        ),
        (
            "by = 3",
            ("by 不能是“3”", "第 1 行", "引号里的文字，不能为空"),
            ("by cannot be “3”", "line 1", "a text in quotes, not empty"),
        ),
    ],
    ids=["kind", "key", "missing", "brackets", "choice", "number", "syntax", "default"],
)
def test_a_mistake_is_told_with_its_line(
    text: str, zh: tuple[str, str, str], en: tuple[str, str, str]
) -> None:
    with pytest.raises(CorrectionsError) as caught:
        read(text.encode())
    for lang, (what, where, remedy) in (("zh", zh), ("en", en)):
        told = caught.value.text(lang)  # type: ignore[arg-type]
        assert (told.what, told.where) == (what, where)
        assert told.remedy.startswith(remedy)
    assert pickle.loads(pickle.dumps(caught.value)).text("en") == caught.value.text("en")


@pytest.mark.parametrize(
    "line",
    [
        'at = ""', "at = 3", "nth = 0", "nth = true", "level = 1.5", 'on = "昨天"', 'on = "2026-13"', "by = []",
        "level = 99999999", 'node = " "',
    ],
)  # fmt: skip
def test_values_of_another_shape(line: str) -> None:
    text = "[[heading]]\n" + line + ("" if line.startswith("at") else '\nat = "x"')
    with pytest.raises(CorrectionsError) as caught:
        read(text.encode())
    assert (caught.value.text("en").where, "cannot be" in caught.value.text("en").what) == ("line 2", True)


@pytest.mark.parametrize("value", ["nan", "inf", "1e400", "true", "1" + "0" * 400])
def test_numbers_that_are_none(value: str) -> None:
    with pytest.raises(CorrectionsError):
        read(f'[[quantity]]\nat = "x"\nvalue = {value}'.encode())


def test_what_is_no_text_and_what_is_nested_too_deeply() -> None:
    with pytest.raises(CorrectionsError, match="UTF-8"):
        read("by = 'x'\n# 订正".encode("gb18030"))
    with pytest.raises(CorrectionsError):
        read(b"by = " + b"[" * 100_000)


def test_no_key_of_a_kind_is_one_of_the_address() -> None:
    assert [kind for kind, keys in KINDS.items() if COMMON.keys() & keys.keys()] == []
