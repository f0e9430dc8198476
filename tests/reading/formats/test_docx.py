"""Word documents: what is seen in them becomes lines; what is made to do harm is refused at once."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as Word

from raadslag.reading import read
from raadslag.reading.errors import Unreadable
from raadslag.reading.formats import document
from raadslag.records import Outcome, SectionKind
from tests.reading.formats.papers import check, line_of, words


def saved(word: Word) -> bytes:
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def minutes() -> Word:
    word = docx.Document()
    word.add_heading("Klima- og Teknikudvalget", 0)
    word.add_paragraph("Referat")
    table = word.add_table(2, 2)
    for row, texts in enumerate((("Dato", "14. april 2026"), ("Mødested", "Rådhuset, lokale 4"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    word.add_heading("Punkt 1: Nye træer i Åparken", 1)
    word.add_heading("Sagsfremstilling", 2)
    paragraph = word.add_paragraph("Der plantes ")
    paragraph.add_run("200").bold = True
    paragraph.add_run(" træer.")
    word.add_paragraph("langs åen", style="List Bullet")
    word.add_heading("Indstilling", 2)
    word.add_paragraph("at planen godkendes", style="List Number")
    word.add_paragraph("at den sendes i høring", style="List Number")
    word.add_heading("Beslutning", 2)
    word.add_paragraph("Indstillingen godkendt.")
    return word


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def test_headings_lists_and_tables_become_lines() -> None:
    found = document(saved(minutes()))

    check(found)
    assert line_of(found, "Klima- og Teknikudvalget").level == 1
    assert line_of(found, "Mødested").cells == ("Mødested", "Rådhuset, lokale 4")
    assert [(line.marker, line.text) for line in found.lines if line.marker] == [
        ("•", "langs åen"),
        ("1.", "at planen godkendes"),
        ("2.", "at den sendes i høring"),
    ]
    assert "Der plantes 200 træer." in words(found)


def test_minutes_in_word_are_minutes() -> None:
    record = read(saved(minutes()), name="referat.docx").record

    assert (record.bodies, str(record.date), record.places) == (
        ("Klima- og Teknikudvalget",),
        "2026-04-14",
        ("Rådhuset, lokale 4",),
    )
    (item,) = record.items
    assert (item.number, item.title) == ("1", "Nye træer i Åparken")
    assert [section.kind for section in item.sections] == [
        SectionKind.PRESENTATION,
        SectionKind.RECOMMENDATION,
        SectionKind.DECISION,
    ]
    assert item.decision is not None
    assert item.decision.outcome is Outcome.APPROVED


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><x>&f;</x>'


def deep() -> bytes:
    return b"<x>" * 10_000 + b"</x>" * 10_000


@pytest.mark.parametrize(
    "part",
    [lambda: ENTITIES, lambda: OUTSIDE, deep, lambda: b"<w:document", lambda: b""],
    ids=["entities", "a file outside", "nested beyond reason", "half an element", "nothing"],
)
def test_a_part_made_to_do_harm_is_refused(part: Callable[[], bytes]) -> None:
    data = with_part(saved(minutes()), "word/document.xml", part())

    with pytest.raises(Unreadable) as caught:
        document(data)

    assert caught.value.code == "broken_docx"


def test_a_document_that_unpacks_to_far_too_much_is_refused() -> None:
    data = with_part(saved(minutes()), "word/media/fyld.bin", bytes(150_000_000))

    with pytest.raises(Unreadable) as caught:
        document(data)

    assert caught.value.code == "too_large"


def test_tables_in_tables_are_read_to_the_innermost() -> None:
    word = docx.Document()
    cell = word.add_table(1, 1).cell(0, 0)
    for _ in range(40):
        cell = cell.add_table(1, 1).cell(0, 0)
    cell.text = "inderst"

    assert "inderst" in document(saved(word)).text
