"""The ``eId`` of each element, after the Akoma Ntoso Naming Convention 1.0 (OASIS, 2019), section 5.

The ``eId`` of an element is that of the element around it, ``__``, and a short name with a number:
``chp_3__level_1__p_2``. Divisions, boxes and items have the number that they print, the others their place
among their kind. ``content``, ``intro``, ``wrapUp`` and ``mainBody`` do not count as an element around it.
"""

from __future__ import annotations

import re
from typing import Any, Final

from ceyuan.plan import Node

CEYUAN: Final = "urn:ceyuan:plan:1"
"""The namespace of what Akoma Ntoso has no word for; each element names its node with ``node`` in it."""

_SHORT: Final = {
    "chapter": "chp",
    "section": "sec",
    "article": "art",
    "blockList": "list",
    "attachment": "att",
    "component": "cmp",
}
_PRINTED: Final = frozenset({"division", "item", "box"})
_LAST_NUMBER = re.compile(r"([0-9]+)(?:~([0-9]+))?$")


class Ids:
    """Gives out each ``eId`` once, and knows that of every node."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}
        self._count: dict[str, int] = {}
        self._given: set[str] = set()

    def give(self, element: Any, prefix: str, *, node: Node | None = None) -> str:
        """Name ``element``, which stands for ``node`` below the element ``prefix``."""
        tag = element.tag.rpartition("}")[2]
        base = f"{prefix}__" if prefix else ""
        base += _SHORT.get(tag, tag)
        printed = _LAST_NUMBER.search(node.id) if node is not None and node.kind in _PRINTED else None
        found = f"{base}_{'-'.join(filter(None, printed.groups()))}" if printed else ""
        while not found or found in self._given:
            self._count[base] = self._count.get(base, 0) + 1
            found = f"{base}_{self._count[base]}"
        self._given.add(found)
        element.set("eId", found)
        if node is not None:
            self.of[node.id] = found
            element.set(f"{{{CEYUAN}}}node", node.id)
        return found
