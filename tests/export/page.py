"""A reader's page, parsed, with the questions that its tests ask."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote

from lxml import html

from ceyuan.export.html import to_html
from ceyuan.plan import Lang, Node, Plan


def bare(text: str) -> str:
    return "".join(text.split())


class Page:
    def __init__(self, plan: Plan, lang: Lang = "zh") -> None:
        self.source = to_html(plan, lang=lang)
        self.root = html.document_fromstring(self.source)
        self._by_id = {str(element.get("id")): element for element in self.root.xpath("//*[@id]")}

    def ids(self) -> list[str]:
        return [str(found) for found in self.root.xpath("//@id")]

    def targets(self) -> list[str]:
        """Where the page's own links lead."""
        hrefs = [str(href) for href in self.root.xpath("//a/@href")]
        assert all(href.startswith("#") for href in hrefs)
        return [unquote(href[1:]) for href in hrefs]

    def find(self, path: str) -> list[Any]:
        return list(self.root.xpath(path))

    def at(self, node_id: str) -> Any:
        return self._by_id[node_id]

    def own(self, node: Node) -> str:
        """The text shown for a node, without its address and the notes beside it, blanks aside."""
        return bare("".join(_texts(self.at("_".join(node.id.split())))))

    def data(self) -> dict[str, Any]:
        (script,) = self.root.xpath("//script[@id='cy-data']")
        return dict(json.loads(script.text))

    def inline(self, tag: str) -> list[str]:
        """The text of the page's inline styles or scripts, as a browser hashes it."""
        return re.findall(rf"<{tag}>(.*?)</{tag}>", self.source, re.DOTALL)


def _texts(element: Any) -> list[str]:
    if element.get("class") in {"addr"} or (element.get("class") or "").startswith("note "):
        return []
    found = [element.text or ""]
    for child in element:
        found += [*_texts(child), child.tail or ""]
    return found


def assert_sound(page: Page, plan: Plan) -> None:
    """What holds for the page of every plan."""
    ids = page.ids()
    assert len(ids) == len(set(ids))
    assert set(page.targets()) <= set(ids)
    for node in plan.nodes:
        if node.kind == "table":
            assert {bare(cell) for row in (node.columns, *node.rows) for cell in row} <= {
                bare(cell.text_content()) for cell in page.at(node.id).xpath(".//th|.//td")
            } or not (node.columns or node.rows)
        elif node.own:
            assert page.own(node) == bare(node.text), node.id
        else:
            assert page.at("_".join(node.id.split())) is not None
    assert len(page.find("//*[contains(@class, 'note ')]")) + len(
        page.find("//span[@class='msg']/span")
    ) == len(plan.diagnostics)
