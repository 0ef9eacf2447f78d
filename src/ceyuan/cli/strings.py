"""Every word of the command line, Chinese and English side by side; both are written, neither is translated.

An English entry with ``|`` has a singular and a plural, chosen by ``n``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import Final

from ceyuan.cli.terminal import visible
from ceyuan.plan import Lang

TABLE: Final[dict[str, tuple[str, str]]] = {
    # help
    "about": (
        "读取规划文件，给出准确的结构和逐条出处，一个字都不丢。",
        "Reads a plan, gives it its exact structure with the place of every part, and loses nothing.",
    ),
    "commands": ("命令", "commands"),
    "arguments": ("参数", "arguments"),
    "options": ("选项", "options"),
    "usage": ("用法：", "usage: "),
    "try_help": ("查看用法：{command} --help", "For help: {command} --help"),
    "epilog": (
        "例：ceyuan compile 规划.pdf -o 规划.html",
        "Example: ceyuan compile plan.pdf -o plan.html",
    ),
    "help_help": ("显示这段说明", "show this help"),
    "help_version": ("显示版本", "show the version"),
    "help_lang": (
        "界面语言：zh 或 en（也可用环境变量 CEYUAN_LANG）",
        "zh or en (or the variable CEYUAN_LANG)",
    ),
    "help_file": (
        "规划文件（txt、pdf、docx、html、md），- 为标准输入",
        "a plan (txt, pdf, docx, html, md); - is standard input",
    ),
    "help_files": ("规划文件或文件夹", "plans, or folders of plans"),
    "help_max_bytes": (
        "文件大小上限，可写作 100M（默认 64M）",
        "largest file, for example 100M (default 64M)",
    ),
    "help_compile": (
        "把规划编译为数据（json）、网页（html、md）或办公文件（xlsx、docx、csv）",
        "compile plans to data (json), pages (html, md) or office files (xlsx, docx, csv)",
    ),
    "help_table": (
        "csv 只写这一张表：{tables}（默认每张表一个文件）",
        "for csv, this table only: {tables} (default: a file for each)",
    ),
    "help_targets": ("列出指标：基期、目标值、属性、出处", "list the targets: value, due year, place"),
    "help_tasks": ("列出任务：由谁做、何时完成、出处", "list the tasks: who, by when, where it says so"),
    "help_table_format": (
        "输出格式（默认按 OUT 的扩展名，否则 text）",
        "output format (default: by OUT's suffix, else text)",
    ),
    "help_table_out": ("输出文件；不写或写 - 则输出到屏幕", "output file; standard output if left out or -"),
    "help_format": (
        "输出格式：{formats}（默认按 OUT 的扩展名，否则 json）",
        "output format: {formats} (default: by OUT's suffix, else json)",
    ),
    "help_out": (
        "输出文件；多个文件时为文件夹，不写或写 - 则输出到屏幕",
        "output file; a folder for several plans; standard output if left out or -",
    ),
    "help_jobs": ("并行进程数", "processes to use"),
    "help_strict_compile": ("诊断有错误或警告时，退出码为 1", "exit with 1 if a plan has errors or warnings"),
    "help_corrections": (
        "订正文件：人改过的地方，编译后照改",
        "a person's corrections, applied to what is compiled",
    ),
    "help_text": ("输出规划的原文，不加任何内容", "print the source text of a plan, nothing added"),
    "help_outline": ("列出篇章节", "print the outline of a plan"),
    "help_depth": ("只到第 N 级", "down to level N only"),
    "help_boxes": ("连同专栏和表格", "with boxes and tables"),
    "help_check": ("检查规划的缺陷", "report what is wrong with plans"),
    "help_select": ("只查这些规则，如 CY101,CY105 或 CY1", "only these rules: CY101,CY105 or CY1"),
    "help_ignore": ("不查这些规则", "not these rules"),
    "help_check_format": ("输出格式：text 或 json", "output format: text or json"),
    "help_strict_check": ("有警告时退出码也为 1", "exit with 1 for warnings too"),
    "help_explain": ("说明一条规则", "explain a rule"),
    "help_code": (
        "规则编号，如 CY101；不写则列出全部规则",
        "a code such as CY101; without it all rules are listed",
    ),
    "help_all": ("说明全部规则", "explain all rules"),
    "help_summary": (
        "输出规划摘要，并写出 json、html、md、xlsx 和原文",
        "summarise a plan and write its json, html, md, xlsx and text",
    ),
    "help_out_folder": ("写到哪个文件夹", "the folder to write to"),
    # usage errors
    "usage_error": ("命令写法有误：{reason}", "The command cannot be read: {reason}"),
    "bad_missing": ("缺少 {what}", "{what} is missing"),
    "bad_unknown": ("不认识 {what}", "{what} is not known"),
    "bad_choice": (
        "{option} 不能是 {what}，可用：{choices}",
        "{option} cannot be {what}; choose from {choices}",
    ),
    "bad_value": ("{option} 的值“{what}”不对", "{option} has an invalid value, {what}"),
    "bad_expected": ("{option} 后面缺少值", "{option} needs a value"),
    "bad_size": ("{option} 应为大小，如 64M，不能是 {what}", "{option} needs a size such as 64M, not {what}"),
    "bad_count": ("{option} 应为正整数，不能是 {what}", "{option} needs a positive number, not {what}"),
    "bad_code": (
        "没有规则 {code}；全部规则见 ceyuan explain",
        "There is no rule {code}; ceyuan explain lists them",
    ),
    "needs_out": (
        "编译多个文件要用 -o 指定输出文件夹",
        "Several plans need a folder to go to: add -o FOLDER",
    ),
    "out_is_file": (
        "{out} 是文件，编译多个文件要输出到文件夹",
        "{out} is a file; several plans need a folder",
    ),
    "bad_suffix": (
        "-o 的扩展名 {suffix} 不是输出格式，可用：{suffixes}；或用 --format 指定格式",
        "-o has the suffix {suffix}, which is no output format; use {suffixes}, or add --format",
    ),
    "out_is_input": ("它就是输入文件，不能覆盖", "it is the input, which is never overwritten"),
    "another_place": ("换一个输出位置", "choose another place for the output"),
    "corrections_one": (
        "--corrections 只能用于一个文件",
        "--corrections goes with one plan",
    ),
    "binary_to_screen": (
        "{format} 不能输出到屏幕，请用 -o 指定文件",
        "{format} cannot be shown on a terminal: add -o FILE",
    ),
    "which_table": (
        "csv 每个文件一张表：用 --table 选一张（{tables}），或用 -o 全部写出",
        "csv has one table in a file: choose one with --table ({tables}), or add -o for all of them",
    ),
    "table_needs_csv": (
        "--table 只用于 csv；{format} 含全部表",
        "--table goes with csv; {format} is written whole",
    ),
    "one_stdin": ("标准输入（-）只能单独使用", "Standard input (-) can only be used alone"),
    # failures
    "cannot_read": ("读不了 {name}：{what}", "Cannot read {name}: {what}"),
    "cannot_write": ("写不了 {name}：{what}", "Cannot write {name}: {what}"),
    "stdout": ("标准输出", "standard output"),
    "disk_full": ("空间已满", "no space is left"),
    "disk_full_remedy": (
        "腾出空间后重试，或换一个输出位置",
        "free some space, or choose another place for the output",
    ),
    "read_only": ("这里只能读，不能写", "this place is read-only"),
    "not_folder": ("它是文件，不是文件夹", "it is a file, not a folder"),
    "not_file": ("它是文件夹，不是文件", "it is a folder, not a file"),
    "name_too_long": ("名称太长", "the name is too long"),
    "write_failed": ("系统报告：{error}", "the system reports: {error}"),
    "where": ("位置：{where}", "where: {where}"),
    "remedy": ("办法：{remedy}", "what to do: {remedy}"),
    "no_file": ("没有这个文件或文件夹", "there is no such file or folder"),
    "no_file_remedy": ("检查路径的写法", "check how the path is written"),
    "no_permission": ("没有权限", "permission denied"),
    "no_permission_remedy": ("检查文件的权限", "check the permissions of the file"),
    "is_folder": ("这是文件夹，此命令一次处理一个文件", "it is a folder; this command takes one file"),
    "is_folder_remedy": (
        "用 ceyuan compile 或 ceyuan check 处理文件夹",
        "ceyuan compile and ceyuan check take folders",
    ),
    "not_readable": (
        "文件夹里没有可以读取的规划（txt、pdf、docx、html、md）",
        "the folder holds no plan (txt, pdf, docx, html, md)",
    ),
    "skipped": (
        "跳过 {n} 个文件（内容不是文档）：{names}",
        "Skipped {n:,} file that is no document: {names}|Skipped {n:,} files that are no documents: {names}",
    ),
    "list_comma": ("、", ", "),
    "and_more": ("等", ", …"),
    "worker_died": ("读取它的进程意外终止", "the process that read it died"),
    "worker_died_remedy": ("单独编译这个文件，看是否内存不足", "compile it alone and watch the memory"),
    "unexpected": ("程序内部错误：{error}", "internal error: {error}"),
    "unexpected_remedy": (
        "请带上这个文件报告问题",
        "report it together with the file",
    ),
    "interrupted": ("已中断", "Interrupted"),
    # compile
    "compiling": ("编译", "Compiling"),
    "checking": ("检查", "Checking"),
    "compiled_one": ("已写入 {out}（{counts}）", "Wrote {out} ({counts})"),
    "compiled_many": (
        "已编译 {n} 个文件，写入 {out}",
        "Compiled 1 plan into {out}|Compiled {n:,} plans into {out}",
    ),
    "failed": ("{n} 个文件失败：", "1 file failed:|{n:,} files failed:"),
    "next_open": ("下一步：打开 {path}", "Next: open {path}"),
    "next_table": (
        "下一步：ceyuan {command} {path} -o {command}.xlsx",
        "Next: ceyuan {command} {path} -o {command}.xlsx",
    ),
    "written_table": ("已写入 {out}（{n} 行）", "Wrote {out} ({n:,} row)|Wrote {out} ({n:,} rows)"),
    "next_check": ("下一步：ceyuan check {path}", "Next: ceyuan check {path}"),
    "corrections": ("订正", "Corrections"),
    "corrections_applied": ("应用 {n} 条", "{n:,} applied"),
    "corrections_unchanged": ("{n} 条已无需要", "{n:,} without effect"),
    "corrections_misfit": ("{n} 条没有应用", "{n:,} not applied"),
    # diagnostics
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "note"),
    "n_error": ("{n} 个错误", "{n:,} error|{n:,} errors"),
    "n_warning": ("{n} 个警告", "{n:,} warning|{n:,} warnings"),
    "n_info": ("{n} 个提示", "{n:,} note|{n:,} notes"),
    "clean": ("没有发现问题", "nothing to report"),
    "files": ("{n} 个文件", "{n:,} file|{n:,} files"),
    "explain_hint": ("说明：ceyuan explain {code}", "help: ceyuan explain {code}"),
    "comma": ("，", ", "),
    "colon": ("：", ": "),
    "semicolon": ("；", "; "),
    "stop": ("。", "."),
    # outline and summary
    "line": ("行", "line"),
    "page": ("页", "page"),
    "id": ("编号", "id"),
    "title": ("标题", "title"),
    "no_divisions": ("没有带序号的标题。", "There are no numbered headings."),
    "source": ("文件", "File"),
    "chars": ("{n:,} 字", "{n:,} character|{n:,} characters"),
    "made_of": ("构成", "Holds"),
    "facts": ("要素", "Facts"),
    "proof": ("核对", "Proof"),
    "issued": ("印发", "Issued"),
    "outline": ("目录（到第 2 级）", "Outline (to level 2)"),
    "diagnostics": ("诊断", "Findings"),
    "at_line": ("第 {n} 行", "line {n}"),
    "whole": ("全文", "whole document"),
    "written": ("已写入 {out}：{files}", "Wrote to {out}: {files}"),
    "period": ("规划期", "Period"),
    "years": ("{0}—{1}年", "{0}–{1}"),
    "none": ("未标明", "not stated"),
}


class Say:
    """The words of one language: ``say("failed", n=2)``; what is filled in cannot act on the terminal."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def __call__(self, key: str, *positional: object, **values: object) -> str:
        """The string ``key``, filled in."""
        text = TABLE[key][0 if self.lang == "zh" else 1]
        if "|" in text:
            one, _, many = text.partition("|")
            text = one if values.get("n") == 1 else many
        return text.format(*map(_shown, positional), **{key: _shown(value) for key, value in values.items()})


def _shown(value: object) -> object:
    return visible(str(value), keep="") if isinstance(value, (str, PathLike)) else value


def language(argv: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """The language that the arguments ask for, else the environment, else Chinese."""
    asked = environment.get("CEYUAN_LANG", "")
    for i, word in enumerate(argv):
        if word == "--lang" and i + 1 < len(argv):
            asked = argv[i + 1]
        elif word.startswith("--lang="):
            asked = word.partition("=")[2]
    return "en" if asked.lower().startswith("en") else "zh"
