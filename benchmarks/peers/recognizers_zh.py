"""Microsoft Recognizers-Text (MIT): the number and the percentage model for Chinese."""

from __future__ import annotations

from collections.abc import Callable

TITLE = "recognizers-text-number"
SAYS = "numbers and percentages; years and figures in names are numbers to it"


def load() -> Callable[[str], list[tuple[int, int, float]]]:
    from recognizers_number.number.number_recognizer import NumberRecognizer

    recognizer = NumberRecognizer("zh-cn")
    numbers, percentages = recognizer.get_number_model(), recognizer.get_percentage_model()

    def find(text: str) -> list[tuple[int, int, float]]:
        found = [
            (r.start, r.end + 1, float(r.resolution["value"].rstrip("%"))) for r in percentages.parse(text)
        ]
        for r in numbers.parse(text):
            if not any(start < r.end + 1 and r.start < end for start, end, _ in found):
                found.append((r.start, r.end + 1, float(r.resolution["value"])))
        return sorted(found)

    return find
