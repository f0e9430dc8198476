"""The text of a public original never shows what the public edition withholds."""

import datetime as dt
import hashlib

import pytest

from raadslag.publication import queries
from raadslag.publication.excerpts import from_bytes, released_pieces, to_bytes
from raadslag.records import (
    Attachment,
    Attachments,
    AttachmentVisibility,
    MeetingRecord,
    Openness,
    Participant,
    Source,
    Span,
    SpanKind,
    public_edition,
)
from tests.publication.made import DAY, item, minutes, published

Part = tuple[str, SpanKind, tuple[str, ...]]
SECRET = "Havnevej 3 købes for 4 mio. kr."


def paper(record: MeetingRecord, *parts: Part, page_at: int | None = None) -> tuple[MeetingRecord, str]:
    """A record with spans, and the text they count."""
    text, spans = "", []
    for words, kind, fields in parts:
        spans.append(Span(start=len(text), end=len(text) + len(words), kind=kind, fields=fields))
        text += words
    pages = (0, page_at) if page_at else ()
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    source = Source(name="r.pdf", sha256=sha256, media_type="application/pdf", length=len(text), pages=pages)
    return record.model_copy(update={"source": source, "spans": tuple(spans)}), text


def shown(record: MeetingRecord, text: str) -> str:
    pieces = released_pieces(text=text, full=record, public=public_edition(record))
    assert from_bytes(to_bytes(pieces)) == pieces
    return "".join(piece.text for piece in pieces)


FIELD, UNREAD, FURNITURE = SpanKind.FIELD, SpanKind.UNREAD, SpanKind.FURNITURE
CLOSED = minutes(
    item(
        "Køb af areal",
        number="1",
        openness=Openness.CLOSED,
        public_heading="Køb af areal",
        public_decision="Godkendt",
        decision=SECRET,
    ),
    item("Vej", number="2"),
)


def test_of_a_closed_item_only_what_is_public_is_shown() -> None:
    record, text = paper(
        CLOSED,
        ("1. ", FIELD, ("items/0/number",)),
        ("Køb af areal ", FIELD, ("items/0/title",)),
        (SECRET, FIELD, ("items/0/sections/0/blocks/0", "items/0/decision")),
        ("ulæst: " + SECRET, UNREAD, ()),
        ("Godkendt ", FIELD, ("items/0/public_decision",)),
        ("side 1 ", FURNITURE, ()),
        ("2. Vej ", FIELD, ("items/1/title",)),
        ("ulæst om vejen", UNREAD, ()),
    )
    assert shown(record, text) == "1. Køb af areal …Godkendt side 1 2. Vej ulæst om vejen"


def test_the_real_heading_of_a_closed_item_is_withheld_where_there_is_a_public_one() -> None:
    closed = item("Køb af Havnevej 3", public_heading="Køb af areal", openness=Openness.CLOSED)
    record, text = paper(
        minutes(closed),
        ("Køb af Havnevej 3", FIELD, ("items/0/title",)),
        (" Køb af areal", FIELD, ("items/0/public_heading",)),
    )
    assert shown(record, text) == "… Køb af areal"


def test_a_field_without_a_span_of_its_own_is_withheld_with_the_whole_item() -> None:
    record, text = paper(CLOSED, ("1. Køb. " + SECRET, FIELD, ("items/0",)), ("2. Vej", FIELD, ("items/1",)))
    assert shown(record, text) == "…2. Vej"


def test_internal_attachments_are_withheld() -> None:
    attachments = Attachments(
        listed=(
            Attachment(title="Juridisk notat", visibility=AttachmentVisibility.INTERNAL),
            Attachment(title="Kort"),
        )
    )
    record, text = paper(
        minutes(item("Vej", attachments=attachments)),
        ("Vej ", FIELD, ("items/0/title",)),
        ("Juridisk notat", FIELD, ("items/0/attachments/listed/0",)),
        (" Kort", FIELD, ("items/0/attachments/listed/1",)),
        (" 2 bilag", FIELD, ("items/0/attachments",)),
    )
    assert shown(record, text) == "Vej … Kort…"


def test_reasons_for_absence_and_notes_are_withheld() -> None:
    people = (Participant(name="Ida Bech", reason="sygdom"), Participant(name="Bo Lund"))
    record, text = paper(
        minutes(item("Vej"), participants=people),
        ("Ida Bech, sygdom", FIELD, ("participants/0",)),
        (" Bo Lund", FIELD, ("participants/1",)),
        (" syg", FIELD, ("participants/0/reason",)),
        (" alle", FIELD, ("participants",)),
        (" note", FIELD, ("notes/0",)),
    )
    assert shown(record, text) == "… Bo Lund…"


@pytest.mark.django_db
def test_a_passage_is_shown_only_of_a_public_original() -> None:
    record, text = paper(
        minutes(item("Vej", number="1", decision="Godkendt")),
        ("Punkt 1 ", FIELD, ("items/0/number",)),
        ("Vej\n", FIELD, ("items/0/title",)),
        ("Godkendt", FIELD, ("items/0/sections/0/blocks/0", "items/0/decision")),
        page_at=12,
    )
    pieces = released_pieces(text=text, full=record, public=public_edition(record))
    where = {"slug": "teknikudvalget", "date": DAY, "segment": "1"}
    done = published(record, data=text.encode())
    page = queries.item_page(**where, today=DAY)  # type: ignore[arg-type]
    assert page is not None
    assert (page.source_public, page.fields_with_source) == (False, frozenset())
    assert queries.passage(**where, field="decision") is None  # type: ignore[arg-type]
    assert queries.original(within="", source_id=done.source.pk) is None
    assert queries.whole_source(slug="teknikudvalget", date=DAY) is None

    published(record, data=text.encode(), text=pieces, address="https://eksempel.dk/r", released=True)
    page = queries.item_page(**where, today=DAY)  # type: ignore[arg-type]
    assert page is not None
    assert page.fields_with_source == {"number", "title", "decision", "sections/0"}
    found = queries.passage(**where, field="decision")  # type: ignore[arg-type]
    assert found is not None
    assert [(run.text, run.marked) for run in found.runs] == [("Punkt 1 Vej\n", False), ("Godkendt", True)]
    assert (found.page, found.back) == (2, "/teknikudvalget/2026-03-17/punkt-1/#decision")
    assert queries.passage(**where, field="items/0") is None  # type: ignore[arg-type]
    original = queries.original(within="", source_id=done.source.pk)
    assert original is not None
    assert original.data == text.encode()
    whole = queries.whole_source(slug="teknikudvalget", date=DAY)
    assert whole is not None
    assert ["".join(run.text for run in own) for own in whole.pages] == ["Punkt 1 Vej\n", "Godkendt"]


@pytest.mark.django_db
def test_a_public_address_releases_a_paper_that_was_there_without_a_new_version() -> None:
    record = minutes(item("Vej", number="1"))
    assert published(record, data=b"p").versions
    later = published(record, data=b"p", address="https://eksempel.dk/r", released=True, now=dt.datetime.now(dt.UTC))
    assert (later.status, later.versions) == ("changed", ())
