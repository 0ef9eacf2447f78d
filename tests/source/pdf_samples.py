"""PDF files made by hand, so that tests need no program that makes them.

A :class:`Page` collects drawing operators; :func:`pdf` writes pages as a file. Text uses one Type0 font that is
not embedded: a Han character is one em wide, an ASCII character half an em, and a ToUnicode map (unless
``unicode=False``) says what each code means.
"""

from __future__ import annotations

import hashlib
from math import cos, radians, sin

from ceyuan.source import SourceText
from ceyuan.source import pdf as reader

A4 = (595, 842)
_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def advance(char: str) -> float:
    """The width of ``char`` in em, as the samples' font has it."""
    return 0.5 if ord(char[0]) < 0x2000 else 1.0


class Page:
    """The drawing operators of one page; coordinates in points from the lower left corner."""

    def __init__(self, *, size: tuple[int, int] = A4, rotate: int = 0) -> None:
        self.size, self.rotate = size, rotate
        self.ops, self.form = list[tuple[object, ...]](), list[tuple[object, ...]]()

    def text(
        self,
        x: float,
        y: float,
        text: str | list[str],
        size: float = 12,
        *,
        angle: float = 0,
        pitch: float | None = None,
    ) -> Page:
        """``text`` (a list: one element per glyph) with its baseline at ``y``.

        ``pitch`` places every glyph by itself, that many points after the one before.
        """
        glyphs = list(text)
        runs = (
            [(x, glyphs)] if pitch is None else [(x + i * pitch, [glyph]) for i, glyph in enumerate(glyphs)]
        )
        for left, run in runs:
            self.ops.append(("text", left, y, run, size, angle))
        return self

    def lines(self, x: float, y: float, *texts: str, size: float = 12, leading: float = 20) -> Page:
        """One line below the other; a leading ideographic space indents by one em."""
        for i, text in enumerate(texts):
            bare = text.lstrip("　")
            self.text(x + size * (len(text) - len(bare)), y - i * leading, bare, size)
        return self

    def rect(self, x: float, y: float, width: float, height: float) -> Page:
        """The outline of a rectangle."""
        self.ops.append(("raw", f"{x} {y} {width} {height} re S"))
        return self

    def grid(self, xs: list[float], ys: list[float]) -> Page:
        """Full rules at every ``x`` and ``y``, drawn as thin filled rectangles, as word processors do."""
        for x in xs:
            self.ops.append(("raw", f"{x} {min(ys)} 0.5 {max(ys) - min(ys)} re f"))
        for y in ys:
            self.ops.append(("raw", f"{min(xs)} {y} {max(xs) - min(xs)} 0.5 re f"))
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Page:
        """One stroked line."""
        self.ops.append(("raw", f"{x0} {y0} m {x1} {y1} l S"))
        return self

    def image(self, x: float, y: float, width: float, height: float) -> Page:
        """A grey pixel stretched over a rectangle: what a scanned page consists of."""
        self.ops.append(("raw", f"q {width} 0 0 {height} {x} {y} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"))
        return self

    def in_form(self, dx: float, dy: float) -> Page:
        """Everything drawn so far goes into a form that is shown moved by ``(dx, dy)``; once per page."""
        self.form, self.ops = self.ops, []
        self.ops.append(("raw", f"q 1 0 0 1 {dx} {dy} cm /X1 Do Q"))
        return self

    def content(self, codes: dict[str, int], ops: list[tuple[object, ...]] | None = None) -> bytes:
        """The content stream; ``codes`` gives each glyph its code and grows."""
        parts = []
        for op in self.ops if ops is None else ops:
            if op[0] == "raw":
                parts.append(str(op[1]).encode("latin-1"))
                continue
            _, x, y, glyphs, size, angle = op
            assert isinstance(glyphs, list)
            assert isinstance(angle, int | float)
            c, s = cos(radians(angle)), sin(radians(angle))
            hexed = "".join(f"{codes.setdefault(glyph, len(codes) + 1):04x}" for glyph in glyphs)
            parts.append(
                f"BT /F1 {size} Tf {c:.5f} {s:.5f} {-s:.5f} {c:.5f} {x} {y} Tm <{hexed}> Tj ET".encode()
            )
        return b"\n".join(parts)


def _tounicode(codes: dict[str, int]) -> bytes:
    chars = "\n".join(f"<{code:04x}> <{glyph.encode('utf-16-be').hex()}>" for glyph, code in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /S def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{chars}\nendbfchar\nendcmap end end"
    ).encode()


def _stream(data: bytes, extra: str = "") -> bytes:
    return f"<< {extra} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def pdf(*pages: Page, unicode: bool = True, user: str | None = None, owner: str | None = None) -> bytes:
    """The file. With ``user`` or ``owner`` (passwords) it is encrypted, RC4 with 40 bits."""
    codes: dict[str, int] = {}
    contents = [page.content(codes) for page in pages]
    forms = [page.content(codes, page.form) for page in pages]
    kids = " ".join(f"{7 + 3 * i} 0 R" for i in range(len(pages)))
    fonts = "/Font << /F1 3 0 R >>"
    widths = " ".join(f"{code} [{int(advance(glyph) * 1000)}]" for glyph, code in codes.items())
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        3: f"<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H "
        f"/DescendantFonts [4 0 R] {'/ToUnicode 6 0 R' if unicode else ''} >>".encode(),
        4: f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /DW 1000 /W [{widths}] /FontDescriptor 5 0 R "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>".encode(),
        5: b"<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
        b"/Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
        6: _stream(_tounicode(codes)),
    }
    for i, (page, content) in enumerate(zip(pages, contents, strict=True)):
        objects[7 + 3 * i] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.size[0]} {page.size[1]}] /Rotate {page.rotate} "
            f"/Resources << {fonts} /XObject << /X1 {9 + 3 * i} 0 R >> >> /Contents {8 + 3 * i} 0 R >>"
        ).encode()
        objects[8 + 3 * i] = _stream(content)
        form = f"/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Resources << {fonts} >>"
        objects[9 + 3 * i] = _stream(forms[i], form)
    trailer = ""
    if user is not None or owner is not None:
        objects, trailer = _encrypted(objects, user or "", owner or user or "")
    return _file(objects, trailer)


def _file(objects: dict[int, bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number in sorted(objects):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    xref = len(out)
    out += f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    out += (
        f"trailer << /Size {len(offsets) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{xref}\n%%EOF\n".encode()
    )
    return bytes(out)


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _encrypted(objects: dict[int, bytes], user: str, owner: str) -> tuple[dict[int, bytes], str]:
    """The objects with their streams encrypted (standard handler, revision 2) and the trailer's additions."""
    padded_user, padded_owner = (user.encode() + _PAD)[:32], (owner.encode() + _PAD)[:32]
    o_entry = _rc4(hashlib.md5(padded_owner).digest()[:5], padded_user)
    file_id = b"ceyuan-sample-id"
    permissions = (-44).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded_user + o_entry + permissions + file_id).digest()[:5]
    u_entry = _rc4(key, _PAD)
    out = {}
    for number, body in objects.items():
        head, mark, rest = body.partition(b"stream\n")
        if mark:
            own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
            plain = rest.removesuffix(b"\nendstream")
            body = head + mark + _rc4(own, plain) + b"\nendstream"  # noqa: PLW2901
        out[number] = body
    number = max(out) + 1
    out[number] = (
        f"<< /Filter /Standard /V 1 /R 2 /O <{o_entry.hex()}> /U <{u_entry.hex()}> /P -44 >>".encode()
    )
    return out, f"/Encrypt {number} 0 R /ID [<{file_id.hex()}> <{file_id.hex()}>]"


def read(*pages: Page) -> SourceText:
    """The source text of pages, checked by :func:`assert_whole`."""
    text = reader.read(pdf(*pages), name="sample.pdf")
    assert_whole(text)
    return text


def shown(text: SourceText) -> list[str]:
    """The texts of the lines."""
    return [text.text[line.start : line.end] for line in text.lines]


def assert_whole(text: SourceText) -> None:
    """Spans are valid, in order, and hold every non-blank character exactly once."""
    spans = sorted([(line.start, line.end) for line in text.lines] + [(t.start, t.end) for t in text.tables])
    assert [line.start for line in text.lines] == sorted(line.start for line in text.lines)
    end = 0
    for start, stop in spans:
        assert end <= start < stop
        assert not text.text[end:start].strip()
        assert not text.text[start].isspace()
        assert not text.text[stop - 1].isspace()
        end = stop
    assert not text.text[end:].strip()
    assert all("\n" not in text.text[line.start : line.end] for line in text.lines)
    for table in text.tables:
        assert table.rows == tuple(tuple(text.text[a:b] for a, b in row) for row in table.cells)
        assert len({len(row) for row in table.rows}) == 1
        assert 0 <= table.head < len(table.rows)
    assert list(text.frames) == sorted(text.frames)
    for start, stop in (*text.frames, *text.marks):
        assert start < stop
        assert text.text[start:stop] == text.text[start:stop].strip()
