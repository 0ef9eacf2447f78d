"""`make docs`: write docs/checks.md and docs/checks.zh-CN.md from the rules themselves.

The rules' own texts are the documentation; a test fails where the files are stale.
"""

from __future__ import annotations

from pathlib import Path

from ceyuan.checks import RULES
from ceyuan.plan import Lang

HERE = Path(__file__).resolve().parent
FILES: dict[Lang, str] = {"en": "checks.md", "zh": "checks.zh-CN.md"}
HEADS: dict[Lang, str] = {
    "en": "# Findings\n\nMade by `make docs` from the rules; `ceyuan explain CODE` prints the same.\n\n"
    "| code | severity | finding |\n|---|---|---|\n",
    "zh": "# 检查规则\n\n由 `make docs` 从规则生成；`ceyuan explain 代码` 输出同样内容。\n\n| 代码 | 级别 | 规则 |\n|---|---|---|\n",
}
SEVERITIES = {"en": {}, "zh": {"error": "错误", "warning": "警告", "info": "提示"}}


def page(lang: Lang) -> str:
    """The page of one language."""
    parts = [HEADS[lang]]
    for rule in RULES:
        severity = SEVERITIES[lang].get(rule.severity, rule.severity)
        parts.append(f"| [{rule.code}](#{rule.code.lower()}) | {severity} | {rule.titles[lang]} |\n")
    parts += [f"\n## {rule.code}\n\n```text\n{rule.explanation[lang].strip()}\n```\n" for rule in RULES]
    return "".join(parts)


def main() -> None:
    """Write both pages."""
    for lang, name in FILES.items():
        (HERE / name).write_text(page(lang), "utf-8")


if __name__ == "__main__":
    main()
