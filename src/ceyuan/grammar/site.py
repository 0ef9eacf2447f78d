"""Where the tree stands while it is built: the drafts so far, and what is open."""

from __future__ import annotations

from ceyuan.grammar.block import Block
from ceyuan.grammar.draft import Draft
from ceyuan.plan import NodeKind
from ceyuan.source.model import SourceText
from ceyuan.spacing import repair


class Site:
    """The open document, attachment, division and box, and the drafts in document order.

    ``begun`` tells whether the current document has a division yet: what stands before is preamble.
    """

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.marked = {offset for start, end in source.marks for offset in range(start, end)}
        self.drafts: list[Draft] = []
        self.document = 1
        self.attachment: Draft | None = None
        self.division: Draft | None = None
        self.box: Draft | None = None
        self.begun = False

    @property
    def holder(self) -> Draft | None:
        """The innermost box, division or attachment that is open."""
        return self.box or self.division or self.attachment

    def add(
        self, kind: NodeKind, parent: Draft | None, block: Block, first: int = 0, last: int | None = None
    ) -> Draft:
        """A new draft of ``block.text[first:last]``."""
        draft = Draft(kind, parent, block.spans(first, last), page=block.page)
        self.drafts.append(draft)
        return draft

    def title(self, block: Block, first: int, last: int) -> str:
        """``block.text[first:last]`` repaired, without the references to notes in it."""
        text = block.text[first:last]
        if self.marked:
            text = "".join(
                char for offset, char in enumerate(text, first) if block.at(offset) not in self.marked
            )
        return repair(text)
