"""Characters of the symbol fonts, which Word stores by their place in the font."""

from __future__ import annotations

_GREEK = dict(
    zip(
        [*range(0x41, 0x5B), *range(0x61, 0x7B)],
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
_SYMBOL = _GREEK | {
    0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x75: "◆", 0x76: "❖", 0xA7: "▪", 0xA8: "□",
    0xD8: "➢", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip


def symbol(font: str, code: str) -> str:
    """The character at the hexadecimal place ``code`` of ``font``; as stored where it is not known."""
    try:
        place = int(code, 16)
        stored = chr(place)
    except (ValueError, OverflowError):
        return ""
    table = (
        _SYMBOL if font.lower() == "symbol" else _WINGDINGS if font.lower().startswith("wingdings") else {}
    )
    if 0xD800 <= place <= 0xDFFF:
        return ""
    return table.get(place & 0xFF, stored) if place < 0x100 or 0xF000 <= place <= 0xF0FF else stored
