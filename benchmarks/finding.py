"""Numbers found in annotated plans, side by side: speed, recall and precision against the same gold.

A gold number is any target, fact or specification with a value. A found number is right when its span
overlaps an occurrence of the gold's quote, without white space, and the value is equal to six significant
digits; gold is found where one such number is. Peers get the text without white space, sentence by
sentence, which spares them the wraps; Ceyuan gets the file.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import peers
from timing import PLAN, REAL, ROOT, SHARED, best

import ceyuan
from ceyuan.source import textfile

GOLD = SHARED / "gold" / "shanghai-stic-14fyp.json"
INVENTED = ROOT / "tests" / "plans"
KEPT = frozenset({"target", "quota", "achieved", "specification"})
Found = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class Text:
    """The text without white space, and where each character of the source went."""

    bare: str
    places: list[int]

    @classmethod
    def of(cls, source: str) -> Text:
        places, kept = [], []
        for char in source:
            places.append(len(kept))
            if not char.isspace():
                kept.append(char)
        return cls("".join(kept), [*places, len(kept)])

    def spans(self, quote: str) -> list[tuple[int, int]]:
        bare = re.sub(r"\s+", "", quote)
        return [
            (match.start(), match.start() + len(bare)) for match in re.finditer(re.escape(bare), self.bare)
        ]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One gold number: where it may stand, and its value."""

    spans: list[tuple[int, int]]
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated plan."""

    path: Path
    text: Text
    gold: list[Wanted]

    @classmethod
    def of(cls, path: Path, gold: Path) -> Document:
        text = Text.of(textfile.read(path.read_bytes(), name=path.name).text)
        rows = json.loads(gold.read_text("utf-8"))
        rows = [row for part in ("targets", "facts", "specifications") for row in rows.get(part) or []]
        rows = [row for row in rows if row.get("value") is not None and row.get("quote")]
        return cls(path, text, [Wanted(text.spans(row["quote"]), f"{row['value']:.6g}") for row in rows])


def documents() -> list[tuple[str, list[Document]]]:
    """The annotated plans by where they come from: the published one, those of the tests."""
    groups: list[tuple[str, list[Document]]] = []
    if PLAN == REAL and GOLD.exists():
        groups.append(
            (f"{REAL.name} (the rules were developed against this annotation)", [Document.of(REAL, GOLD)])
        )
    made = [Document.of(path, path.with_suffix(".gold.json")) for path in sorted(INVENTED.glob("*.txt"))]
    groups.append(("the invented plans of tests/plans, without white space", [d for d in made if d.gold]))
    return groups


def right(found: Found, gold: Wanted) -> bool:
    start, end, value = found
    return f"{value:.6g}" == gold.value and any(start < b and a < end for a, b in gold.spans)


def row(title: str, group: list[Document], found: list[list[Found]], seconds: float) -> str:
    """One row: recall, precision over all, precision without what 年 follows."""
    wanted = hit = given = good = given_undated = good_undated = 0
    for document, numbers in zip(group, found, strict=True):
        wanted += len(document.gold)
        hit += sum(any(right(number, gold) for number in numbers) for gold in document.gold)
        fine = {number for number in numbers if any(right(number, gold) for gold in document.gold)}
        undated = [number for number in numbers if document.text.bare[number[1] : number[1] + 1] != "年"]
        given, good = given + len(numbers), good + sum(number in fine for number in numbers)
        given_undated, good_undated = (
            given_undated + len(undated),
            good_undated + sum(n in fine for n in undated),
        )
    speed = sum(len(document.text.bare) for document in group) / seconds
    return (
        f"  {title:<26}{speed:>14,.0f}{hit:>6}/{wanted}{_share(hit, wanted):>8}"
        f"{given:>7}{_share(good, given):>11}{_share(good_undated, given_undated):>12}"
    )


def _share(part: int, of: int) -> str:
    return f"{part / of:.1%}" if of else "-"


def sentences(bare: str) -> list[tuple[int, str]]:
    return [(match.start(), match[0]) for match in re.finditer(r"[^。！？；]+[。！？；]*", bare)]


def ours(group: list[Document]) -> list[str]:
    seconds = best(lambda: [ceyuan.compile(document.path, check=False) for document in group], 3)
    plans = [ceyuan.compile(document.path, check=False) for document in group]
    rows = []
    for title, roles in (("ceyuan (four roles)", KEPT), ("ceyuan (all quantities)", None)):
        found = [
            [
                (document.text.places[q.start], document.text.places[q.end - 1] + 1, q.value)
                for q in plan.quantities
                if roles is None or q.role in roles
            ]
            for document, plan in zip(group, plans, strict=True)
        ]
        rows.append(row(title, group, found, seconds))
    return rows


def theirs(name: str, group: list[Document]) -> str:
    parts = [(index, at, part) for index, d in enumerate(group) for at, part in sentences(d.text.bare)]
    run = peers.run(name, [part for _, _, part in parts])
    if isinstance(run, str):
        return f"  {run}"
    found: list[list[Found]] = [[] for _ in group]
    for (index, at, _), numbers in zip(parts, run.found, strict=True):
        found[index].extend((at + start, at + end, value) for start, end, value in numbers)
    failed = f"; failed on {run.failed} sentences" if run.failed else ""
    said = f"    {run.says}; {run.load:.1f} s to load, not counted{failed}"
    return f"{row(run.title, group, found, run.seconds)}\n{said}"


def main() -> None:
    print("numbers found; ceyuan's time is that of the whole compile: structure and every fact")
    for title, group in documents():
        print(f"{title}: {sum(len(document.text.bare) for document in group):,} characters")
        print(f"  {'':<26}{'characters/s':>14}{'recall':>17}{'found':>7}{'precision':>11}{'without 年':>11}")
        print("\n".join(ours(group)))
        for name in peers.ADAPTERS:
            print(theirs(name, group))


if __name__ == "__main__":
    main()
