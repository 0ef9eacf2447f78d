"""chinese2digits (Apache-2.0): numbers in text, without places; they are looked up in order here."""

from __future__ import annotations

from collections.abc import Callable

TITLE = "chinese2digits"
SAYS = "every number; per cent as fractions, taken times 100 here; places looked up in order"


def load() -> Callable[[str], list[tuple[int, int, float]]]:
    import chinese2digits

    def find(text: str) -> list[tuple[int, int, float]]:
        taken = chinese2digits.takeNumberFromString(text)
        found, at = [], 0
        for written, digits in zip(taken["CHNumberStringList"], taken["digitsStringList"], strict=True):
            start = text.find(written, at)
            if start < 0:
                continue
            at = start + len(written)
            value = float(digits)
            percent = written.endswith("%") or written.startswith("百分之")
            found.append((start, at, value * 100 if percent else value))
        return found

    return find
