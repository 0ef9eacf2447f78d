"""The schemas of the XML formats, and the plans that are written in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import etree

import ceyuan
from ceyuan.plan import Plan
from tests.shared import plan_files, shared

ROOT = Path(__file__).resolve().parents[2]
PLANS = [
    *plan_files(),
    *sorted(path for path in (ROOT / "examples" / "yunting").glob("plan.*") if path.suffix != ".markup"),
    *sorted(path for path in (ROOT / "tests" / "plans").glob("plan-*") if path.suffix in {".txt", ".html"}),
]
# The four attributes of http://www.w3.org/2001/xml.xsd, which akomantoso30.xsd imports.
XML_XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
    targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/>
  <xs:attribute name="space" type="xs:NCName"/>
  <xs:attribute name="base" type="xs:anyURI"/>
  <xs:attribute name="id" type="xs:ID"/>
</xs:schema>
"""


@cache
def _schema(path: Path) -> etree.XMLSchema:
    with TemporaryDirectory() as folder:
        (Path(folder) / "xml.xsd").write_text(XML_XSD, "utf-8")
        copy = Path(folder) / path.name
        copy.write_bytes(path.read_bytes())
        return etree.XMLSchema(etree.parse(str(copy)))


def valid(text: str, name: str) -> Any:
    """The root of the document ``text``, which is valid against the schema of this name."""
    schema = _schema(shared("schemas", name))
    root = etree.fromstring(text.encode())
    schema.validate(root)
    assert [f"{error.line}: {error.message}" for error in schema.error_log] == []
    return root


@cache
def compiled(path: Path) -> Plan:
    return ceyuan.compile(path, check=False)


def bare(text: str) -> str:
    return "".join(text.split())
