"""What the text of an Akoma Ntoso document refers to: organisations and concepts, each named once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from ceyuan.export.xml import child

if TYPE_CHECKING:
    from ceyuan.plan import Plan

EDITOR: Final = "#ceyuan"
"""Who made the markup, as every ``source`` says."""


class References:
    """Collects what is referred to while the text is written; the issuer and the editor come first."""

    def __init__(self, plan: Plan) -> None:
        self._organisations: dict[str, str] = {}
        self._concepts: dict[str, str] = {}
        self.issuer = self.organisation(plan.issuer or "unknown")

    def organisation(self, name: str) -> str:
        """The reference to the organisation of this name."""
        return "#" + self._organisations.setdefault(name, f"org_{len(self._organisations) + 1}")

    def concept(self, name: str) -> str:
        """The reference to what a quantity measures, or its unit."""
        return "#" + self._concepts.setdefault(name, f"concept_{len(self._concepts) + 1}")

    def write(self, meta: Any) -> None:
        """The element ``references`` of ``meta``."""
        references = child(meta, "references", source=EDITOR)
        _write(references, "TLCOrganization", "organization", "Ceyuan", EDITOR[1:])
        for name, eid in self._organisations.items():
            _write(references, "TLCOrganization", "organization", name, eid)
        for name, eid in self._concepts.items():
            _write(references, "TLCConcept", "concept", name, eid)


def _write(parent: Any, tag: str, kind: str, name: str, eid: str) -> None:
    child(parent, tag, eId=eid, href=f"/akn/ontology/{kind}/cn/{quote(name, safe='')}", showAs=name)
