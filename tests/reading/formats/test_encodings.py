"""The same paper in every encoding reads the same."""

import codecs

import pytest

from raadslag.reading.formats import document

PAPER = "Møde i Ældre- og Omsorgsudvalget\r\n\r\nPunkt 1 Åbning – “velkomst”\r\nIndstillingen blev godkendt.\r\n"
READ = ["Møde i Ældre- og Omsorgsudvalget", "Punkt 1 Åbning – “velkomst”", "Indstillingen blev godkendt."]

ENCODED = {
    "utf-8": PAPER.encode(),
    "utf-8 with mark": codecs.BOM_UTF8 + PAPER.encode(),
    "cp1252": PAPER.encode("cp1252"),
    "utf-16 le with mark": codecs.BOM_UTF16_LE + PAPER.encode("utf-16-le"),
    "utf-16 be with mark": codecs.BOM_UTF16_BE + PAPER.encode("utf-16-be"),
    "utf-16 le": PAPER.encode("utf-16-le"),
    "utf-16 be": PAPER.encode("utf-16-be"),
    "carriage returns": PAPER.replace("\r\n", "\r").encode(),
    "line feeds": PAPER.replace("\r\n", "\n").encode(),
    "nul bytes": PAPER.replace("Møde", "M\0ø\0de\0").encode(),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED.keys())
def test_reads_the_same(data: bytes) -> None:
    assert [line.text for line in document(data).lines] == READ


def test_latin_1_with_bytes_that_windows_does_not_use() -> None:
    assert document("Størrelse \x81 på".encode("latin-1")).lines[0].text == "Størrelse på"


def test_a_lone_surrogate_and_a_cut_end_spoil_nothing_else() -> None:
    data = "Blå bænk på pladsen ".encode() + b"\xed\xa0\x80" + " øverst åben".encode() + b"\xc3"
    text = document(data).lines[0].text
    assert text.startswith("Blå bænk på pladsen \ufffd")
    assert "øverst åben" in text


def test_a_letter_in_an_older_encoding_among_many() -> None:
    assert document("Blå bænk på ".encode() + b"\xd8sterbro i dag").lines[0].text == "Blå bænk på Østerbro i dag"


def test_the_charset_of_a_page_and_of_a_server() -> None:
    page = '<html><head><meta charset="iso-8859-15"></head><body><p>Pris i €: Ærø</p></body></html>'
    assert document(page.encode("iso-8859-15")).lines[0].text == "Pris i €: Ærø"
    plain = "Pris i €: Ærø".encode("iso-8859-15")
    assert document(plain, media_type="text/plain; charset=iso-8859-15").lines[0].text == "Pris i €: Ærø"
    assert document(plain, media_type="text/plain; charset=vrøvl").lines[0].text.startswith("Pris i")
