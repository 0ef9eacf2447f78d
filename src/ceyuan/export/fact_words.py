"""The words around the facts, in Chinese and English; part of the table of strings."""

from __future__ import annotations

from typing import Final

FACT_WORDS: Final[dict[str, tuple[str, str]]] = {
    # comparators, around an amount
    "cmp_approx": ("{}左右", "about {}"),
    "cmp_approx-below": ("接近{}", "nearly {}"),
    "cmp_ge": ("{}以上", "at least {}"),
    "cmp_gt": ("超过{}", "more than {}"),
    "cmp_le": ("不超过{}", "at most {}"),
    "cmp_lt": ("低于{}", "less than {}"),
    "cmp_range": ("{}—{}", "{}–{}"),
}
