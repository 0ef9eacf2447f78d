"""A web page as the walk leaves it: blocks in reading order, each with the container that holds it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ceyuan.source.blocks import Block


@dataclass(frozen=True, slots=True)
class Container:
    """An element that can hold paragraphs: ``parent`` is its index in :attr:`Page.containers`.

    ``hint`` is its id and class in lower case: weak evidence of what it is for.
    """

    parent: int
    tag: str
    hint: str


@dataclass(slots=True)
class Page:
    """What was found on a page.

    ``titles`` are the page's names from its head. ``hidden`` holds the ink that styles hide by
    container; ``seen`` all ink that is shown, ``broken`` the part of it in lines that ``<br>`` or
    ``<pre>`` made.
    """

    containers: list[Container] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    seen: int = 0
    broken: int = 0
