"""Bounds on what a reader takes in: stated once, checked by every reader."""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 64 * 1024 * 1024
"""Largest file, in bytes, unless the caller says otherwise."""
MAX_UNPACKED: Final = 512 * 1024 * 1024
"""Largest total that the members of a zip container may unpack to, in bytes."""
MAX_RATIO: Final = 200
"""Largest ratio of unpacked to packed size of one zip member above one MiB."""
MAX_DEPTH: Final = 256
"""Deepest nesting of elements, tables or lists."""
