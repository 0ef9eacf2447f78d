"""The numbering state machine: which markers make the hierarchy, decided by sequence, siblings and form.

First every numbered paragraph is placed in a group of siblings: the open groups form a stack, a
marker continues the group whose next ordinal it prints, opens a deeper group, or closes groups of
lower rank. A box keeps a stack of its own, so that its ``1.`` is not taken for the hierarchy's. Then
each group is judged as a whole, together with the other groups of its style: titled siblings are
divisions, siblings that are text are items.
"""

from __future__ import annotations

import re
from typing import Final

from ceyuan.grammar.block import Block
from ceyuan.grammar.boxes import LABEL, BoxHead, is_title
from ceyuan.grammar.forms import Form, Shape, shape_of, title_score
from ceyuan.grammar.judge import judge
from ceyuan.grammar.layout import Layout
from ceyuan.grammar.lists import split
from ceyuan.grammar.markers import Marker, Style, marker_of
from ceyuan.grammar.numbering import EXACT, LOOSE, OPENS, Group, Numbered, Stack

_FIRST_ARABIC: Final = re.compile(r"\s*1\s*[、.．](?!\d)")


class Outliner:
    """Walks the blocks of one file and places every marker; :meth:`run` gives them by block index."""

    def __init__(self, blocks: list[Block], heads: dict[int, BoxHead], layout: Layout) -> None:
        self.blocks, self.heads, self.layout = blocks, heads, layout
        self.bare = any(not b.kind and (m := b.marker) and m.style is Style.DECIMAL for b in blocks)
        self.main = Stack()
        self.box: Stack | None = None
        self.box_frame = -1
        self.box_width = 0.0
        self.labelled = False
        self.groups: list[Group] = []
        self.box_ends: set[int] = set()

    def run(self) -> dict[int, Numbered]:
        """Place all markers, judge all groups."""
        placed: dict[int, Numbered] = {}
        index = 0
        while index < len(self.blocks):
            block = self.blocks[index]
            head = self.heads.get(index)
            if head is not None:
                self._enter(Stack(boxed=True), self.blocks[head.last].frame, labelled=False)
                index = head.last + 1
                continue
            if block.kind in {"title", "attachment"}:
                self.main, self.box = Stack(), None
            elif not block.kind:
                self._leave_by_layout(block, index)
                numbered = self._place(block, index)
                if numbered is not None:
                    placed[index] = numbered
                if self.box is None:
                    for label in LABEL.finditer(block.text):
                        self._open_label(block, index, label.end())
            index += 1
        judge(self.groups, self.blocks)
        return placed

    def _enter(self, stack: Stack, frame: int, *, labelled: bool) -> None:
        self.box, self.box_frame, self.box_width, self.labelled = stack, frame, 0.0, labelled

    def _open_label(self, block: Block, index: int, end: int) -> None:
        """A label at a paragraph's end, or 1、 behind it, opens numbers that are not the hierarchy's."""
        if end >= len(block.text):
            self._enter(Stack(boxed=True), block.frame, labelled=True)
        elif _FIRST_ARABIC.match(block.text, end):
            stack = Stack(boxed=True)
            for segment in split(block.text, 0, len(block.text), {}, lost=False):
                if segment.marker is not None and segment.marker.style is Style.ARABIC:
                    shape = shape_of(block.text, segment.start + segment.marker.end, segment.end)
                    stack.place(index, segment.marker, shape, 0.0)
            self._enter(stack, block.frame, labelled=True)

    def _leave_by_layout(self, block: Block, index: int) -> None:
        """A box ends with its frame; without a frame, where lines are set to the plan's own width again."""
        if self.box is None:
            return
        if self.labelled:
            return
        if self.box_frame >= 0:
            if block.frame != self.box_frame:
                self.box = None
                self.box_ends.add(index)
            return
        if not self.layout.wrapped or len(block.starts) < 3:
            return
        if self.box_width and self.box_width > self.layout.width + 3 and block.widest < self.box_width - 3:
            self.box = None
            self.box_ends.add(index)
        else:
            self.box_width = max(self.box_width, block.widest)

    def _place(self, block: Block, index: int) -> Numbered | None:
        marker = marker_of(block.text, bare=True) if self.bare else block.marker
        if marker is None or marker.style is Style.DASH:
            return None
        if marker.style >= Style.ARABIC and marker.end >= len(block.text):
            return None  # a number alone is a cell or a page number
        shape = shape_of(block.text, marker.end)
        if self.bare and marker.number.isdigit() and (shape.form is not Form.STAND or shape.title_end > 30):
            return None
        if self._comes_from_nowhere(marker):
            return None
        if (
            (self.box is None or self.labelled)
            and marker.style >= Style.ARABIC
            and self._restarts_below_title(marker, index)
        ):
            self._enter(Stack(boxed=True), -1, labelled=False)
        stack = self.main
        if self.box is not None:
            if self._goes_to_box(marker, shape, block.indent):
                stack = self.box
            else:
                self.box = None
        elif block.frame >= 0:
            return None
        score = title_score(block.text, marker.end, shape)
        if marker.style is Style.ARTICLE and shape.form is Form.SENTENCE:
            score = 0.0  # an article that is one sentence is its text
        numbered = stack.place(index, marker, shape, score)
        if len(numbered.group.members) == 1:
            self.groups.append(numbered.group)
        return numbered

    def _comes_from_nowhere(self, marker: Marker) -> bool:
        """A number of a style that is not open, that does not begin, and would close what is open: it is cited."""
        stack = self.box or self.main
        quality, depth = stack.fit(marker)
        if quality is not LOOSE:
            return False
        if marker.style is Style.DECIMAL:
            return True
        known = depth < len(stack.open) and stack.open[depth].style is marker.style
        return self.box is None and not known and depth < len(stack.open)

    def _restarts_below_title(self, marker: Marker, index: int) -> bool:
        """Numbers that begin again under the same heading, below an unnumbered title: that is a box.

        The title is given its place among the box heads.
        """
        if marker.value != 1 or self.main.fit(marker)[0] is not LOOSE:
            return False
        seen = 0
        for step in range(index - 1, max(index - 12, -1), -1):
            block = self.blocks[step]
            if block.kind == "furniture":
                continue
            seen += 1
            if seen > 3:
                return False
            if block.kind or step in self.heads or block.marker or block.frame >= 0:
                return False
            if is_title(block.text):
                self.heads[step] = BoxHead(step, step, None, block.text.strip())
                return True
        return False

    def _goes_to_box(self, marker: Marker, shape: Shape, indent: float) -> bool:
        """Inside a box: is this the box's next number or the hierarchy's? Both may be; then form decides."""
        box = self.box
        if box is None:
            return False
        if self.box_frame >= 0 and not self.labelled:
            return True
        box_fit, box_depth = box.fit(marker)
        main_fit, main_depth = self.main.fit(marker)
        if main_fit is not EXACT:
            higher = (
                main_fit is OPENS and marker.style <= Style.HAN and (box.open or marker.style < Style.HAN)
            )
            lost = main_fit is LOOSE and box_fit is LOOSE and marker.style <= Style.HAN_PAREN
            return not (higher or lost)
        if box_fit is LOOSE or (box_fit is OPENS and marker.value != 1):
            return False
        if box_fit is OPENS:
            # The box would begin with 1 what the hierarchy expects as 1: not possible with EXACT but for 0.
            return True
        main_group, box_group = self.main.open[main_depth], box.open[box_depth]
        alone = shape.form is Form.STAND
        if main_group.stands != box_group.stands:
            return alone == box_group.stands
        indents = [self.blocks[group.members[-1].index].indent for group in (main_group, box_group)]
        if abs(indents[0] - indents[1]) >= 1.0:
            return abs(indent - indents[1]) < abs(indent - indents[0])
        return marker.style > Style.HAN_PAREN and alone == box_group.stands
