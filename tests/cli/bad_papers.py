"""What people hand in by mistake, made here byte by byte."""

import io
import struct
import zipfile
import zlib
from typing import Final

MINUTES: Final = """Teknik- og Miljøudvalget
Tirsdag den 3. marts 2026 kl. 16.00
Rådhuset, lokale 2

REFERAT

Deltagere: Åse Bøgh (A), Ib Sørensen (V)
Afbud: Mie Kjær (F)

Punkt 1: Godkendelse af dagsorden
Beslutning
Godkendt.

Punkt 2: Ny cykelsti ved Ådalen
Sagsfremstilling
Forvaltningen foreslår en cykelsti langs åen.
Beslutning
Indstillingen godkendt.
"""

ENGLISH: Final = b"""Parks and Recreation Committee
Minutes of the meeting held on Tuesday, March 3, 2026

1. Approval of the agenda
The agenda was approved.

2. Bicycle path along the river
It was moved and seconded that the path be built. Carried.
"""

SCRIPTED: Final = """<!doctype html><html lang="da"><head><title>Referat</title>
<script>document.title = "overtaget"; fetch("http://127.0.0.1:9/hentet")</script></head>
<body onload="overtag()"><h1>Teknik- og Miljøudvalget, 3. marts 2026</h1>
<h2>Punkt 1: Ny cykelsti</h2><h3>Beslutning</h3><p>Indstillingen godkendt.<img src="x" onerror="overtag()"></p>
<script>alert("overtaget")</script></body></html>
""".encode()


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of some objects, the first of which is its catalogue."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(places) + 1, trailer))
    out.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return out.getvalue()


def stream(head: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(data), data)


def one_page(content: bytes, resources: bytes, *more: bytes, trailer: bytes = b"") -> bytes:
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> >>" % resources,
        stream(b"", content),
        *more,
        trailer=trailer,
    )


def scanned_pdf() -> bytes:
    """A page that is a picture of a page."""
    picture = stream(
        b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8",
        bytes(range(64)),
    )
    return one_page(b"q 595 0 0 842 0 0 cm /P Do Q", b"/XObject << /P 5 0 R >>", picture)


def locked_pdf() -> bytes:
    """A page that asks for a password."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    lock = b"<< /Filter /Standard /V 1 /R 2 /P -44 /O <%s> /U <%s> >>" % (b"4f" * 32, b"55" * 32)
    return one_page(
        b"BT /F 12 Tf 50 700 Td (Referat) Tj ET",
        b"/Font << /F 5 0 R >>",
        font,
        lock,
        trailer=b"/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]",
    )


def photograph() -> bytes:
    """A small picture in PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + bytes((x * y * 4) % 256 for x in range(24)) for y in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("referat.txt", MINUTES)
    return out.getvalue()


UNREADABLE: Final[dict[str, tuple[str, bytes, str]]] = {
    "an empty file": ("referat.txt", b"", "Filen er tom"),
    "one byte": ("referat.txt", b"x", "ingen tekst"),
    "one byte that is no letter": ("referat.txt", b"\x00", "Filen er tom|der ikke er tekst"),
    "a locked pdf": ("referat.pdf", locked_pdf(), "låst med en adgangskode"),
    "the beginning of a pdf": ("referat.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type", "i stykker"),
    "a scanned pdf": ("referat.pdf", scanned_pdf(), "er scannet"),
    "a zip called pdf": ("referat.pdf", zipped(), "hedder pdf, men er en zip-fil"),
    "a photograph called pdf": ("referat.pdf", photograph(), "hedder pdf, men er et billede"),
    "a photograph": ("mødet.png", photograph(), "er et billede"),
    "60 MB of text": ("referat.txt", b"Beslutning: godkendt.\n" * 2_800_000, "for stor"),
}
"""Name of the file, its bytes, and what the message has to say (a pattern)."""

READABLE: Final[dict[str, tuple[str, bytes]]] = {
    "Latin-1": ("referat.txt", MINUTES.encode("latin-1")),
    "UTF-16": ("referat.txt", MINUTES.encode("utf-16")),
    "UTF-16 without a mark": ("referat.txt", MINUTES.encode("utf-16-le")),
    "Windows line ends": ("referat.txt", MINUTES.replace("\n", "\r\n").encode()),
    "old Macintosh line ends": ("referat.txt", MINUTES.replace("\n", "\r").encode()),
    "a text called pdf": ("referat.pdf", MINUTES.encode()),
}
"""The same minutes in forms that are a nuisance but can be read."""
