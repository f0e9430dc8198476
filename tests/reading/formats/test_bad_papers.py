"""What is no paper is refused in a plain Danish sentence that says what is wrong and what to do."""

import io
import zipfile

import pytest

from raadslag.reading.errors import Unreadable
from raadslag.reading.formats import document
from tests.reading.formats.papers import pdf


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "indhold")
    return buffer.getvalue()


PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(64)
WORD = zipped("[Content_Types].xml", "word/document.xml")
SHEET = zipped("[Content_Types].xml", "xl/workbook.xml")

BAD = {
    "empty": (b"", "empty"),
    "white": (b" \r\n\t \n", "empty"),
    "one byte": (b"x", "no_text"),
    "nul": (bytes(500), "empty"),
    "zero-width": ("\u200b\u00ad\ufeff".encode(), "no_text"),
    "page without text": (b"<html><body><script>x()</script></body></html>", "no_text"),
    "photograph": (JPEG, "is_image"),
    "word in pieces": (WORD, "broken_docx"),
    "sheet": (SHEET, "is_sheet"),
    "zip": (zipped("a.pdf"), "is_zip"),
    "half a zip": (zipped("a.pdf")[:20], "is_zip"),
    "old office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is_old_office"),
    "rtf": (rb"{\rtf1\ansi Referat}", "is_rtf"),
    "program": (b"\x7fELF\x02\x01\x01" + bytes(200), "is_program"),
    "noise": (bytes(range(256)) * 40, "binary"),
    "broken pdf": (b"%PDF-1.7\n1 0 obj\n<<", "broken"),
    "half a pdf": (pdf("Referat")[:300], "broken"),
    "blank pdf": (pdf("#rect(width: 5cm, height: 5cm, fill: red)"), "no_text"),
    "too large": (b"x" * 50_000_001, "too_large"),
    "too many characters": (b"ord " * 5_000_001, "too_large"),
}


@pytest.mark.parametrize(("data", "code"), BAD.values(), ids=BAD.keys())
def test_is_refused_with_a_sentence(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        document(data, name="referat.pdf")
    assert caught.value.code == code
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert len(sentence.split()) > 6


def test_a_picture_that_is_named_pdf() -> None:
    with pytest.raises(Unreadable) as caught:
        document(PNG, name="moede.pdf")
    assert str(caught.value) == '"moede.pdf" hedder pdf, men er et billede. Gem den som pdf, og vælg den igen.'


def test_the_ending_of_a_name_means_nothing() -> None:
    assert document(b"Referat\n\nPunkt 1 Meddelelser\n", name="referat.pdf").media_type == "text/plain"
    assert document(pdf("Referat"), name="referat.docx").media_type == "application/pdf"


def test_a_locked_pdf_asks_for_one_without_a_password() -> None:
    with pytest.raises(Unreadable, match="adgangskode") as caught:
        document(LOCKED)
    assert caught.value.code == "encrypted"


def test_a_pdf_of_drawings() -> None:
    with pytest.raises(Unreadable) as caught:
        document(pdf("#rect(width: 4cm, height: 4cm, fill: blue)"))
    assert str(caught.value) == "Der er ingen tekst i papiret, heller ikke i dets billeder. Vælg en anden fil."


def _locked() -> bytes:
    """The smallest PDF with a user password: its digests fit no password that we try."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <" + b"ab" * 32 + b"> /U <" + b"cd" * 32 + b"> >>",
    ]
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    ident = b"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    trailer = b"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (ident, len(data))
    return data + b"xref\n0 5\n0000000000 65535 f \n" + table + trailer


LOCKED = _locked()
