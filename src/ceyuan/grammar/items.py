"""Lists and their items: where an enumeration opens, goes on, nests and ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ceyuan.grammar.block import Block
from ceyuan.grammar.draft import Draft
from ceyuan.grammar.lists import Segment, item_title, split
from ceyuan.grammar.markers import Marker, Style
from ceyuan.grammar.site import Site
from ceyuan.plan import NodeKind

_INLINE: Final[tuple[Style, ...]] = (Style.ARABIC_PAREN, Style.CIRCLE, Style.ARABIC)


@dataclass(slots=True)
class _OpenList:
    style: Style
    value: int
    list: Draft
    item: Draft
    titled: bool = False


class Enumerations:
    """The open lists, outermost first, and the label that waits for its first item."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.lists: list[_OpenList] = []
        self.label: Draft | None = None
        self.body: Draft | None = None  # the item whose further paragraphs follow

    def close(self) -> None:
        """Nothing that follows goes on with what is open."""
        self.lists, self.label, self.body = [], None, None

    def segments(self, block: Block, first: int, last: int) -> None:
        """Take ``block.text[first:last]``: labels, items and prose in it."""
        expected = {entry.style: entry.value + 1 for entry in self.lists if entry.style in _INLINE}
        for segment in split(block.text, first, last, expected, lost=self.site.box is not None):
            if segment.kind == "label":
                self._open_label(block, segment)
            elif segment.kind == "item":
                self._place_item(block, segment)
            else:
                self._prose(block, segment)

    def _prose(self, block: Block, segment: Segment) -> None:
        self.lists = [entry for entry in self.lists if entry.style is not Style.DASH]
        kind: NodeKind = "paragraph" if self.site.begun or self.site.box else "preamble"
        if block.role == "footnote":
            kind = "paragraph"
        parent = self.body or self.site.holder
        if self.label is not None and not self.lists and segment.start > 0:
            parent = self.label
        self.site.add(kind, parent, block, segment.start, segment.end)

    def item(self, block: Block, first: int, last: int, marker: Marker, *, titled: bool = True) -> None:
        """A paragraph that is an item; further items may stand inside it."""
        expected = {marker.style: marker.value + 1} if marker.style in _INLINE else {}
        inner = split(block.text, marker.end, last, expected, lost=False)
        end = inner[0].end if inner[0].kind == "text" else marker.end
        head = Segment(
            "item",
            first,
            end,
            marker=marker,
            title=item_title(block.text, marker.end, end) if titled else None,
        )
        self._place_item(block, head)
        for segment in inner[1:] if inner[0].kind == "text" else inner:
            if segment.kind == "item":
                self._place_item(block, segment)
            elif segment.kind == "label":
                self._open_label(block, segment)
            else:
                parent = self.lists[-1].item if self.lists else self.label
                self.site.add("paragraph", parent, block, segment.start, segment.end)

    def _open_label(self, block: Block, segment: Segment) -> None:
        """A label opens a list of the division or box, whatever stood before it."""
        self.close()
        self.label = self.site.add("list", self.site.holder, block, segment.start, segment.end)
        self.label.label = segment.label

    def _place_item(self, block: Block, segment: Segment) -> None:
        marker = segment.marker
        if marker is None:
            return
        entry = self._list_for(block, marker)
        led = marker.style is Style.DASH and segment.title is not None and segment.title[1] + 1 < segment.end
        stop = segment.title[1] + 1 if led and segment.title is not None else segment.end
        item = self.site.add("item", entry.list, block, segment.start, stop)
        item.number = marker.number
        if entry.item is entry.list:
            entry.titled = segment.title is not None
        elif (
            not entry.titled
            and segment.title is not None
            and (segment.title[1] + 1 >= segment.end or segment.title[1] - segment.title[0] > 20)
        ):
            segment = segment._replace(title=None)  # its siblings are texts: so is this one, short as it is
        if stop < segment.end:  # the lead sentence of a dash paragraph is its title, the rest its text
            self.site.add("paragraph", item, block, stop, segment.end)
        if segment.title is not None:
            item.title = self.site.title(block, *segment.title)
        item.ordinal = str(marker.value)
        entry.item, entry.value = item, marker.value

    def _list_for(self, block: Block, marker: Marker) -> _OpenList:
        """The open list that ``marker`` goes on with, or a new one below the open item or the holder."""
        for depth in range(len(self.lists) - 1, -1, -1):
            entry = self.lists[depth]
            if entry.style is marker.style and (
                marker.style is Style.DASH or marker.value == entry.value + 1
            ):
                del self.lists[depth + 1 :]
                return entry
        while self.lists and self.lists[-1].style >= marker.style:
            self.lists.pop()
        parent = self.lists[-1].item if self.lists else self.site.holder
        if self.label is not None:
            draft, self.label = self.label, None
        else:
            draft = Draft("list", parent, [], page=block.page)
            self.site.drafts.append(draft)
        entry = _OpenList(marker.style, marker.value, draft, draft)
        self.lists.append(entry)
        return entry
