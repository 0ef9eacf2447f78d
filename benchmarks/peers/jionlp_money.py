"""JioNLP (Apache-2.0): its extractor of amounts of money; it has none for other numbers."""

from __future__ import annotations

from collections.abc import Callable

TITLE = "jionlp"
SAYS = "amounts of money only: it extracts no other numbers"


def load() -> Callable[[str], list[tuple[int, int, float]]]:
    import jionlp

    def find(text: str) -> list[tuple[int, int, float]]:
        found = []
        for money in jionlp.ner.extract_money(text, with_parsing=True):
            amount = (money.get("detail") or {}).get("num")
            amount = amount[0] if isinstance(amount, list) else amount
            if amount is not None:
                found.append((*money["offset"], float(amount)))
        return found

    return find
