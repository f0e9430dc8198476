"""Scanned papers: the text is seen in the pictures where a program can, and a clear message is given where none can."""

import io

import img2pdf
import pypdfium2 as pdfium
import pytest

from raadslag.reading import read
from raadslag.reading.errors import Unreadable
from raadslag.reading.formats import document
from raadslag.reading.formats.pdf import scan
from tests.reading.formats.papers import pdf

MINUTES = """#set text(lang: "da", size: 11pt)
= Klima- og Teknikudvalget
Referat

Mødedato: tirsdag den 14. april 2026 kl. 17:00

Mødested: Rådhuset, lokale 4

== Punkt 1: Nye træer i Åparken
*Indstilling*

Center for Teknik indstiller, at planen for træer godkendes.

*Beslutning*

Indstillingen godkendt.
"""


def scanned(source: str) -> bytes:
    paper = pdfium.PdfDocument(pdf(source))
    pictures = []
    for page in paper:
        out = io.BytesIO()
        page.render(scale=200 / 72, grayscale=True).to_pil().save(out, "PNG", dpi=(200, 200))
        pictures.append(out.getvalue())
    return bytes(img2pdf.convert(pictures))


@pytest.mark.proof
@pytest.mark.skipif(not scan.can_see_text(), reason="no OCRmyPDF with Danish on this machine")
def test_minutes_that_are_pictures_are_read() -> None:
    record = read(scanned(MINUTES)).record

    assert record.source is not None
    assert record.source.scanned
    assert (record.bodies, str(record.date)) == (("Klima- og Teknikudvalget",), "2026-04-14")
    assert [(item.number, item.title) for item in record.items] == [("1", "Nye træer i Åparken")]
    assert record.items[0].decision_text == "Indstillingen godkendt."


def test_where_no_program_can_see_the_paper_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(Unreadable) as caught:
        document(scanned(MINUTES))

    assert caught.value.code == "scanned"
    assert "OCRmyPDF" in str(caught.value)


def test_a_paper_with_text_is_not_looked_at_as_pictures() -> None:
    record = read(pdf(MINUTES)).record

    assert record.source is not None
    assert not record.source.scanned
