"""The names found, each once, and every place where one stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ceyuan.fact import Mention, Name
from ceyuan.facts.names_kinds import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ceyuan.fact import NameKind
    from ceyuan.facts.passage import Passage

_SHORT: Final = re.compile(
    r"（(?:以下|下文|以下统一)?(?:简称|统称)(?:为)?[：]?[“《]?([^“”《》（）\n]{2,20})[”》]?）"
)
_PLACE: Final = re.compile(r"(?:本市|全市|本省|全省|我省|我市|全国|国家|..[省市]|...[省市])")
_ENCLOSED: Final = re.compile("“[^“”\n]+”|《[^《》\n]+》")
_TAIL: Final = 3


class Register:
    """Names by their text. ``text`` is all passages in one piece, a line feed between two."""

    def __init__(self, texts: Sequence[Passage]) -> None:
        self._texts = texts
        self.text = "\n".join(passage.text for passage in texts)
        self._raw = "\n".join(passage.raw for passage in texts)
        self._starts: list[int] = []
        offset = 0
        for passage in texts:
            self._starts.append(offset)
            offset += len(passage.text) + 1
        self._kinds: dict[str, NameKind] = {}
        self._first: dict[str, int] = {}

    def add(self, start: int, end: int, kind: NameKind) -> None:
        """A name; where it was found before, the first kind stays."""
        name = self.text[start:end]
        if name not in self._kinds:
            self._kinds[name] = kind
            self._first[name] = start

    def names(self, nouns: Iterable[int]) -> tuple[Name, ...]:
        """The names with their mentions, in the order of their first ones.

        ``nouns`` are the offsets where nouns of the table may end.
        """
        short = self._short_forms()
        places: dict[str, list[Mention]] = {}
        texts, starts = self._texts, [*self._starts, len(self.text) + 1]
        index, until, reached, before = -1, 0, 0, ""
        for start, end, form in self._mentions(nouns, short):
            name = short.get(form, form)
            # A short form inside its own long form is no mention beside it.
            if start < reached and name == before:
                continue
            before, reached = name, end
            while start >= until:
                index += 1
                until = starts[index + 1]
            passage, offset = texts[index], starts[index]
            mention = Mention(passage.node.id, *passage.span(start - offset, end - offset))
            if name in places:
                places[name].append(mention)
            else:
                places[name] = [mention]
        return tuple(
            Name(f"n{number}", self._as_written(name), self._kinds[name], tuple(mentions))
            for number, (name, mentions) in enumerate(places.items(), 1)
        )

    def _as_written(self, name: str) -> str:
        first = self._first[name]
        return self._raw[first : first + len(name)]

    def _short_forms(self) -> dict[str, str]:
        """Short forms with the names they stand for."""
        forms: dict[str, str] = {}
        by_end = {self._first[name] + len(name): name for name in self._first}
        for match in _SHORT.finditer(self.text):
            name = by_end.get(match.start())
            if name and match.group(1) not in self._kinds:
                forms[match.group(1)] = name
        for name in self._kinds:
            if (place := _PLACE.match(name)) and (rest := name[place.end() :]) in self._kinds:
                forms[rest] = name
            if name[-1] == "）" and (bracket := name.find("（")) > _TAIL and name[bracket + 1 : -1].isascii():
                forms[name[:bracket]] = name
        # A short form of a short form stands for the longest.
        return {form: forms.get(name, name) for form, name in forms.items()}

    def _mentions(self, nouns: Iterable[int], short: Mapping[str, str]) -> list[tuple[int, int, str]]:
        """The spans of all mentions, in order; of two that end together only the longer counts."""
        text = self.text
        # By its tail, how long the forms are that end so, the longest first.
        lengths: dict[str, dict[int, None]] = {}
        others: list[str] = []
        forms = {*self._kinds, *short}
        for form in sorted(forms, key=len, reverse=True):
            if len(form) >= _TAIL and form[-2] in ENDINGS.get(form[-1], ""):
                lengths.setdefault(form[-_TAIL:], {})[len(form)] = None
            else:
                others.append(form)
        spans: list[tuple[int, int, str]] = []
        for end in nouns:
            for length in lengths.get(text[end - _TAIL : end], ()):
                if (form := text[end - length : end]) in forms:
                    spans.append((end - length, end, form))
                    break
        enclosed = {form for form in others if form[0] in "“《" and form[-1] in "”》"}
        spans += [
            (*match.span(), match.group()) for match in _ENCLOSED.finditer(text) if match.group() in enclosed
        ]
        spans += _all(text, [form for form in others if form not in enclosed])
        return sorted(spans, key=lambda span: (span[0], -span[1]))


def _all(text: str, forms: list[str]) -> Iterator[tuple[int, int, str]]:
    """Where each of ``forms`` stands; they are looked for by their last character, of which there are few."""
    lengths: dict[str, dict[int, set[str]]] = {}
    for form in forms:
        lengths.setdefault(form[-1], {}).setdefault(len(form), set()).add(form)
    for last, sizes in lengths.items():
        at = text.find(last)
        while at >= 0:
            for size, known in sizes.items():
                if (form := text[max(0, at + 1 - size) : at + 1]) in known:
                    yield at + 1 - size, at + 1, form
            at = text.find(last, at + 1)
