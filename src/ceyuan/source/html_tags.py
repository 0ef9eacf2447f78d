"""HTML elements by what they do to the text inside them."""

from __future__ import annotations

from typing import Final

UNSEEN: Final = frozenset({
    "head", "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "audio", "video",
    "canvas", "svg", "textarea", "select", "datalist", "option", "input", "rp", "map", "area", "base", "link",
    "meta", "title", "param", "source", "track",
})  # fmt: skip
"""Elements whose content a page does not show as its text."""

BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp", "listing",
    "plaintext",
})  # fmt: skip
"""Elements that begin and end a line."""

CONTAINERS: Final = frozenset({
    "body", "div", "td", "th", "section", "article", "main", "center", "form", "header", "footer", "nav", "aside",
    "fieldset", "ul", "ol", "dl", "table", "blockquote",
})  # fmt: skip
"""Blocks that can hold the main text, or a piece of furniture."""

TABLE_PARTS: Final = frozenset({"table", "tr", "td", "th", "thead", "tbody", "tfoot"})
LISTS: Final = frozenset({"ul", "ol", "menu", "dir"})
PRE: Final = frozenset({"pre", "xmp", "listing", "plaintext"})
"""Elements in which blanks and newlines count."""
