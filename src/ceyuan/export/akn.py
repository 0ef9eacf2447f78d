"""A plan in Akoma Ntoso 1.0, the OASIS standard for parliamentary, legislative and judicial documents (2018).

A plan is no act and no bill: nothing in it is enacted article by article. It is a ``doc``, the standard's general
document, whose ``mainBody`` holds hierarchy and blocks side by side, as a plan does; ``act`` and ``bill`` have a
``body`` that holds hierarchy only, ``statement`` is for what a body declares. A file with a notice and the plan
that it issues is a ``documentCollection`` of both.

Title and contents page are the ``preface``, the text before the first division the ``preamble``, signature and
imprint the ``conclusions``, attachments are ``attachments``, each a ``doc`` of its own. Nothing of the text is left
out except furniture (page numbers, running heads, remains of web pages), which is the layout of one printing and
not the document's text. Signatures behind attachments come before them, as the schema has it.

Schema: http://docs.oasis-open.org/legaldocml/ns/akn/3.0, ``akomantoso30.xsd``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ceyuan.export.akn_blocks import Blocks
from ceyuan.export.akn_body import hierarchy, link_contents
from ceyuan.export.akn_ids import CEYUAN, Ids
from ceyuan.export.akn_inline import Inline
from ceyuan.export.akn_meta import analysis, identification, proprietary
from ceyuan.export.akn_references import References
from ceyuan.export.documents import documents, main_document
from ceyuan.export.xml import child, serialize

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceyuan.plan import Node, Plan

AKN: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_FLAT: Final = frozenset({"p", "num", "heading", "caption", "tocItem", "listIntroduction", "tr"})


def to_akn(plan: Plan) -> str:
    """``plan`` as an Akoma Ntoso document, the same for the same plan."""
    from lxml import etree

    root = etree.Element(f"{{{AKN}}}akomaNtoso", nsmap={None: AKN, "ceyuan": CEYUAN})
    found = documents(plan) or [()]
    main = main_document(plan, found)
    references = References(plan)
    blocks = Blocks(plan, Ids(), Inline(plan, references))
    writer = _Writer(plan, blocks, references.issuer)
    if len(found) == 1:
        meta = writer.document(root, found[0], name="plan", component="main")
    else:
        collection = child(root, "documentCollection", name="file")
        meta = child(collection, "meta")
        identification(meta, plan, component="file", author=references.issuer)
        body = child(collection, "collectionBody")
        for i, nodes in enumerate(found):
            holder = child(body, "component")
            prefix = blocks.ids.give(holder, "")
            name, component = ("plan", "main") if i == main else ("document", f"doc_{i + 1}")
            writer.document(holder, nodes, name=name, component=component, prefix=prefix)
    link_contents(plan, blocks)
    analysis(meta, plan, blocks.ids, references)
    references.write(meta)
    proprietary(meta, plan)
    return serialize(root, flat=_FLAT)


class _Writer:
    """Writes documents, those of the file and those attached to them."""

    def __init__(self, plan: Plan, blocks: Blocks, author: str) -> None:
        self._plan = plan
        self._blocks = blocks
        self._author = author

    def document(
        self, parent: Any, nodes: tuple[Node, ...], *, name: str, component: str, prefix: str = ""
    ) -> Any:
        """One ``doc`` with these top nodes; its ``meta``."""
        doc = child(parent, "doc", name=name)
        meta = child(doc, "meta")
        identification(meta, self._plan, component=component, author=self._author)
        preface, preamble, body, conclusions, attachments = _sections(nodes)
        self._part(doc, "preface", preface, prefix)
        self._part(doc, "preamble", preamble, prefix)
        main = child(doc, "mainBody")
        hierarchy(main, body, prefix, self._blocks)
        if not len(main):
            child(main, "p")  # the schema wants one block
        self._part(doc, "conclusions", conclusions, prefix)
        if attachments:
            holder = child(doc, "attachments")
            for node in attachments:
                self._attachment(holder, node, prefix, component)
        return meta

    def _part(self, doc: Any, tag: str, nodes: tuple[Node, ...], prefix: str) -> None:
        if nodes:
            element = child(doc, tag)
            self._blocks.write(element, nodes, f"{prefix}__{tag}" if prefix else tag)

    def _attachment(self, parent: Any, node: Node, prefix: str, component: str) -> None:
        element = child(parent, "attachment")
        inner = self._blocks.ids.give(element, prefix, node=node)
        child(element, "heading", node.text)
        name = f"{component}/{inner.rpartition('__')[2]}"
        self.document(element, self._blocks.below(node), name="attachment", component=name, prefix=inner)


def _sections(nodes: tuple[Node, ...]) -> tuple[tuple[Node, ...], ...]:
    """Preface, preamble, body, conclusions and attachments; text that no division follows is the body."""
    titles = [i for i, node in enumerate(nodes) if node.kind == "title"]
    first = _while(nodes, 0, lambda node: node.kind in {"title", "preamble", "contents"})
    before = [i for i in titles if i < first]
    start = _while(nodes, before[-1] + 1 if before else 0, lambda node: node.kind == "contents")
    text = _while(nodes, start, lambda node: node.kind in {"preamble", "contents"})
    end = len(nodes)
    while end > text and nodes[end - 1].kind in {"signature", "attachment"}:
        end -= 1
    if end == text:
        text = start
    tail = nodes[end:]
    return (
        nodes[:start],
        nodes[start:text],
        nodes[text:end],
        tuple(node for node in tail if node.kind == "signature"),
        tuple(node for node in tail if node.kind == "attachment"),
    )


def _while(nodes: tuple[Node, ...], start: int, holds: Callable[[Node], bool]) -> int:
    return next((i for i in range(start, len(nodes)) if not holds(nodes[i])), len(nodes))
