"""Office files are zip packages: written so that the same plan gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ceyuan.plan import Plan

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip can hold
_CORE: Final = "docProps/core.xml"
_STAMP: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=</dcterms)")
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def dated(plan: Plan) -> datetime:
    """The date that a document made of ``plan`` carries: the plan's own, never that of the clock."""
    try:
        return datetime.strptime(plan.issued or "", "%Y-%m-%d")
    except ValueError:
        return datetime(2000, 1, 1)


def fixed(data: bytes, date: datetime) -> bytes:
    """The zip package ``data`` with ``date`` in its properties and no time of writing in its directory."""
    stamp = rb"\g<1>" + date.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(found, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            content = old.read(name)
            new.writestr(info, _STAMP.sub(stamp, content) if name == _CORE else content)
    return found.getvalue()


def legal(text: str) -> str:
    """``text`` without the characters that XML cannot hold: control characters become their pictures."""
    return _ILLEGAL.sub(lambda match: chr(0x2400 + ord(match[0])) if match[0] < " " else "\ufffd", text)
