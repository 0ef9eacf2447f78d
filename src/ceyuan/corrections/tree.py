"""The tree while it is corrected: where texts are cut and joined, and which heading is open at a place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from operator import attrgetter
from typing import Final

from ceyuan.corrections.addressing import Misfit
from ceyuan.corrections.drafts import Pages, in_order, thaw
from ceyuan.corrections.places import APART, BOUNDARIES, HIDDEN
from ceyuan.grammar.draft import Draft
from ceyuan.grammar.markers import marker_of
from ceyuan.plan import NodeKind, Plan, Span
from ceyuan.spacing import repair

_HOLDERS: Final = frozenset({"attachment", "division", "box", "item", "list"})
_NAMES: Final = tuple(field.name for field in fields(Draft))
_fields: Final = attrgetter(*_NAMES)
_WHOLE: Final = frozenset({"division", "box", "table"})


class Tree:
    """The drafts of a plan in document order. Its methods keep every character in exactly one draft."""

    def __init__(self, plan: Plan, pages: Pages) -> None:
        self.text, self.pages = plan.text, pages
        self.drafts = thaw(plan)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Change the tree inside; where the correction turns out not to fit, it is as it was before."""
        kept = [(draft, _fields(draft), list(draft.own)) for draft in self.drafts]
        try:
            yield
        except Misfit:
            for draft, saved, own in kept:
                for name, value in zip(_NAMES, saved, strict=True):
                    setattr(draft, name, value)
                draft.own = own
            self.drafts = [draft for draft, _, _ in kept]
            raise
        self.drafts = in_order(self.drafts)
        for draft in self.drafts:
            if draft.kind == "division":
                above = draft.parent
                draft.level = (above.level or 0) + 1 if above and above.kind == "division" else 1

    def index(self, draft: Draft) -> int:
        """The place of ``draft`` among the drafts."""
        return next(i for i, other in enumerate(self.drafts) if other is draft)

    def owners(self, span: Span) -> list[Draft]:
        """The drafts with own text in ``span``, without the furniture between them."""
        found = [
            draft
            for draft in self.drafts
            if any(start < span[1] and span[0] < end for start, end in draft.own)
        ]
        proper = [draft for draft in found if draft.kind not in HIDDEN]
        return proper or found

    def around(self, span: Span) -> list[Draft]:
        """The drafts that stand on both sides of ``span`` and not in it."""
        inside = self.owners(span)
        return [
            draft
            for draft in self.drafts
            if draft.own and draft.own[0][0] < span[0] and draft.own[-1][1] > span[1] and draft not in inside
        ]

    def clip(self, span: Span) -> Span:
        """``span`` from its first to its last character that is no furniture, where it has any."""
        owned = [
            (max(start, span[0]), min(end, span[1]))
            for draft in self.owners(span)
            for start, end in draft.own
            if start < span[1] and span[0] < end
        ]
        return min(owned)[0], max(end for _, end in owned)

    def words(self, draft: Draft) -> str:
        """The draft's own text in one piece."""
        return repair("\n".join(self.text[start:end] for start, end in draft.own))

    def below(self, draft: Draft) -> Iterator[Draft]:
        """What stands directly below ``draft``."""
        return (other for other in self.drafts if other.parent is draft)

    def cut(self, offset: int) -> bool:
        """Begin a text of its own at ``offset``, a character that shows; False where one begins there already.

        Raises :class:`Misfit` for a place inside a table, which is not cut.
        """
        draft = next(d for d in self.drafts if any(a <= offset < b for a, b in d.own))
        if draft.own[0][0] == offset:
            return False
        if draft.kind == "table":
            raise Misfit("kind", ("table", self.words(draft)[:40]), (draft.own[0][0], draft.own[-1][1]))
        kept, moved = _parted(self.text, draft.own, offset)
        draft.own = kept
        kind: NodeKind = draft.kind if draft.kind in APART or draft.kind == "preamble" else "paragraph"
        parent = draft if draft.kind in _HOLDERS else draft.parent
        rest = Draft(kind, parent, moved, page=self.pages.at(offset, draft.page))
        self._insert(rest, draft)
        self.retitle(draft)
        draft.inline = draft.kind == "division"
        return True

    def _insert(self, draft: Draft, after: Draft) -> None:
        """Put ``draft`` where its text stands: behind ``after`` and all that begins before it."""
        at = self.index(after) + 1
        start = draft.own[0][0]
        while at < len(self.drafts) and self.start(at) < start:
            at += 1
        self.drafts.insert(at, draft)

    def start(self, index: int) -> int:
        """Where the draft at ``index`` begins; a list without a label begins with its first item."""
        while index < len(self.drafts) and not self.drafts[index].own:
            index += 1
        return self.drafts[index].own[0][0] if index < len(self.drafts) else len(self.text)

    def join(self, drafts: list[Draft]) -> Draft:
        """Make one text of these neighbours, of the kind of the first; what stands below the others moves with it.

        Raises :class:`Misfit` for headings, boxes and tables behind the first, which no text goes on with.
        """
        first, *others = drafts
        wrong = next((d for d in others if d.kind in _WHOLE or d.kind in BOUNDARIES), None)
        if wrong is None and others and first.kind == "table":
            wrong = first
        if wrong is not None:
            raise Misfit("kind", (wrong.kind, self.words(wrong)[:40]), (wrong.own[0][0], wrong.own[-1][1]))
        parent = first if first.kind in _HOLDERS else first.parent
        for other in others:
            first.own = sorted([*first.own, *other.own])
            other.own = []
            if other.kind == "list":
                other.label = None
                continue
            for child in self.below(other):
                child.parent = parent
            self.drafts.remove(other)
        if others:
            self.retitle(first)
        return first

    def retitle(self, draft: Draft) -> None:
        """Read the title again after the draft's own text has changed."""
        words = self.words(draft)
        number = "".join((draft.number or "").split())
        if draft.kind in BOUNDARIES:
            draft.title = words
        elif draft.kind in {"division", "box"}:
            draft.title = after_number(words, number).rstrip("。：:")
        elif draft.kind == "item" and draft.title and draft.title not in words:
            draft.title = None


def after_number(words: str, number: str) -> str:
    """``words`` without the ``number`` that they begin with, blanks in it aside."""
    marker = marker_of(words)
    if marker is not None and marker.number == number:
        return words[marker.end :].strip()
    rest = words
    for char in number:
        rest = rest.lstrip()
        if not rest.startswith(char):
            return words
        rest = rest[1:]
    return rest.strip(" \u3000：:、")


def _parted(text: str, own: list[Span], offset: int) -> tuple[list[Span], list[Span]]:
    """``own`` before ``offset`` and from it on, both without blanks at their ends."""
    kept, moved = [], []
    for start, end in own:
        if end <= offset:
            kept.append((start, end))
        elif start >= offset:
            moved.append((start, end))
        else:
            kept.append((start, start + len(text[start:offset].rstrip())))
            moved.append((offset, end))
    return kept, moved
