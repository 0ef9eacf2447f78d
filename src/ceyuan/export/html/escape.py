"""Plan text as HTML: nothing of it is ever markup."""

from __future__ import annotations

import html
import re
from typing import Final
from urllib.parse import quote

_PICTURES: Final = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n\r"}
_SPECIAL: Final = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f&<>\"']")
_BLANKS: Final = re.compile(r"\s+")


def escape(text: str) -> str:
    """``text`` for element content and quoted attributes; control characters show as their pictures."""
    return html.escape(text.translate(_PICTURES)) if _SPECIAL.search(text) else text


def anchor(node_id: str) -> str:
    """The ``id`` attribute of a node: its id, without the blanks that HTML does not allow there."""
    return escape(unspaced(node_id))


def unspaced(name: str) -> str:
    """``name`` as the address of a place on the page: without blanks, not yet escaped."""
    return _BLANKS.sub("_", name)


def link(node_id: str) -> str:
    """The ``href`` to a node of the same page."""
    return "#" + quote(unspaced(node_id), safe="/:.-_~")
