"""What the exporters to XML share: elements, characters that XML can hold, and a file that a person can read."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Collection

REPLACEMENT: Final = "\ufffd"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """``text`` with U+FFFD in the place of each character that XML 1.0 cannot hold (its section 2.2)."""
    return _FORBIDDEN.sub(REPLACEMENT, text)


def number(value: float) -> str:
    """``value`` as ``xsd:decimal``: no exponent, no ``.0``."""
    text = format(Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def child(parent: Any, tag: str, text: str | None = None, **attributes: str | None) -> Any:
    """A new last element of ``parent``, in its namespace; attributes that are None are left out.

    A ``_`` at the end of an attribute's name keeps it from being a word of Python (``class_``).
    """
    from lxml import etree

    space = parent.tag.rpartition("}")[0]
    element = etree.SubElement(parent, f"{space}}}{tag}" if space else tag)
    if text:
        element.text = clean(text)
    for name, value in attributes.items():
        if value is not None:
            element.set(name.rstrip("_"), clean(value))
    return element


def append(parent: Any, text: str) -> None:
    """Write ``text`` behind what ``parent`` holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + clean(text)
    else:
        parent.text = (parent.text or "") + clean(text)


def serialize(root: Any, *, flat: Collection[str] = ()) -> str:
    """The document as text with its declaration, an element a line; inside the tags ``flat`` nothing is added."""
    from lxml import etree

    stack = [(root, 1)]
    while stack:
        element, depth = stack.pop()
        if not len(element) or element.text or element.tag.rpartition("}")[2] in flat:
            continue
        element.text = "\n" + "  " * depth
        for inner in element:
            inner.tail = "\n" + "  " * depth
            stack.append((inner, depth + 1))
        element[-1].tail = "\n" + "  " * (depth - 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'
