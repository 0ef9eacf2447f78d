"""The reader: a plan as one self-contained HTML file that works without JavaScript and loads nothing."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from ceyuan.export import summary
from ceyuan.export.html.beside import facts_html
from ceyuan.export.html.blocks import Blocks
from ceyuan.export.html.data import data_json
from ceyuan.export.html.escape import escape
from ceyuan.export.html.facts import Facts
from ceyuan.export.html.findings import Findings
from ceyuan.export.html.head import head_html
from ceyuan.export.html.outline import outline
from ceyuan.export.html.places import Owners
from ceyuan.export.html.toggles import toggles_html
from ceyuan.export.strings import word
from ceyuan.plan import Lang

if TYPE_CHECKING:
    from ceyuan.plan import Plan

__all__ = ["to_html"]


def to_html(plan: Plan, *, lang: Lang = "zh") -> str:
    """``plan`` as the reader's page; ``lang`` is that of the interface, the plan's text stays as it is.

    The same plan gives the same bytes.
    """
    owners = Owners(plan)
    findings, facts = Findings(plan, owners, lang), Facts(plan, owners)
    blocks = Blocks(plan, findings, facts, lang)
    text = blocks.render() or f'<p class="empty">{word("empty", lang)}</p>'
    style = (
        _asset("reader.css")
        + _asset("facts.css")
        + "".join(
            f".s{step}{{contain-intrinsic-size:auto calc(var(--step)*{step})}}"
            for step in sorted(blocks.steps)
        )
    )
    script = _asset("reader.js") + _asset("facts.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )

    def say(key: str) -> str:
        return escape(word(key, lang))

    titled = any(node.kind == "title" for node in plan.nodes)
    look = "" if plan.title else ' class="unseen"'
    head = "" if titled else f"<h1{look}>{escape(summary.name(plan, lang))}</h1>"
    count = summary.findings(plan, lang)
    if plan.diagnostics:
        count = f'<a href="#cy-findings">{count}</a>'
    name = escape(plan.title or plan.source.name)
    filter_label = f'aria-label="{say("filter")}" placeholder="{say("filter")}"'
    return f"""<!DOCTYPE html>
<html lang="{"zh-Hans" if lang == "zh" else "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Ceyuan 策源">
<link rel="icon" href="data:,">
<title>{name}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#cy-text">{say("skip")}</a>
<header class="bar">
<a class="menu" href="#cy-outline">{say("outline")}</a>
<span id="cy-where" lang="zh-Hans">{name}</span>
{toggles_html(plan, lang)}
<span class="open-facts"><input type="checkbox" id="cy-facts-on" class="unseen"><label for="cy-facts-on">{say("facts")}</label></span>
<span class="count">{count}</span>
</header>
<nav id="cy-outline" aria-label="{say("outline")}">
<div class="nav-top"><div class="nav-head"><b>{say("outline")}</b>
<a class="close" href="#cy-text" aria-label="{say("close_outline")}">×</a></div>
<input id="cy-filter" class="js" type="search" autocomplete="off" {filter_label}>
<p id="cy-none" role="status"></p></div>
<div id="cy-tree" lang="zh-Hans">{outline(plan, lang)}</div>
</nav>
<main id="cy-text" tabindex="-1" aria-label="{say("text")}">
{head_html(plan, findings, lang)}
<article lang="zh-Hans">
{head}{text}
</article>
<footer><p id="cy-keys" class="js">{say("keys")}</p></footer>
</main>
{facts_html(plan, facts, lang)}
<aside id="cy-source" class="panel" hidden aria-labelledby="cy-source-name"></aside>
<script type="application/json" id="cy-data">{data_json(plan, lang)}</script>
<script>{script}</script>
</body>
</html>
"""


def _asset(name: str) -> str:
    from importlib.resources import files  # it takes time that the other formats need not pay

    return files("ceyuan.export").joinpath("assets", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """How a Content-Security-Policy names an inline script or style."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
