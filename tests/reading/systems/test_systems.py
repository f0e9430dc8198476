"""The exports of six case systems: every field that the record has a place for comes through, alone and in a ZIP."""

import datetime as dt
from collections.abc import Callable

import pytest

from raadslag.reading import Unreadable, coverage, read
from raadslag.records import (
    AttachmentVisibility,
    Attendance,
    MeetingState,
    Openness,
    Outcome,
    PaperKind,
    SectionKind,
    public_edition,
)
from tests.reading.systems import writing

SYSTEMS: dict[str, Callable[[], bytes]] = {
    "Agenda Manager": writing.agenda_manager,
    "SBSYS": writing.sbsys,
    "Acadre": writing.acadre,
    "eDoc": writing.edoc,
    "Fujitsu": writing.fujitsu,
    "FirstAgenda": writing.firstagenda,
    "FirstAgenda, publication": writing.publication,
}
EACH = pytest.mark.parametrize("write", SYSTEMS.values(), ids=SYSTEMS)


@EACH
def test_the_meeting_comes_through(write: Callable[[], bytes]) -> None:
    record = read(write()).record

    assert (record.bodies, record.places) == (("Teknikudvalget",), ("Rådhuset, lokale 4",))
    assert (record.date, record.start, record.end) == (dt.date(2026, 4, 14), dt.time(17), dt.time(18, 30))
    assert (record.paper, record.state, record.supplementary) == (PaperKind.MINUTES, MeetingState.HELD, False)


@EACH
def test_an_open_item_comes_through(write: Callable[[], bytes]) -> None:
    item = read(write()).record.items[0]

    assert (item.number, item.title, item.journal_number) == ("1", writing.TITLE, "01.05.00-P20-3-26")
    assert item.openness is Openness.OPEN
    text = "\n".join(section.text for section in item.sections if section.kind is SectionKind.PRESENTATION)
    assert "Der plantes 200 træer." in text
    assert "langs åen" in text
    assert item.decision is not None
    assert item.decision.outcome is Outcome.APPROVED
    assert item.attachments is not None
    assert [a.title for a in item.attachments.listed] == ["Kort", "Tilbud"]


@EACH
def test_a_closed_item_shows_the_public_no_more_than_its_public_heading(write: Callable[[], bytes]) -> None:
    record = read(write()).record
    item = record.items[1]
    public = public_edition(record).items[1]

    assert (item.number, item.openness) == ("2", Openness.CLOSED)
    assert "Byvej" not in public.model_dump_json()
    assert public.sections == ()


@EACH
def test_every_character_of_the_page_is_read(write: Callable[[], bytes]) -> None:
    reading = read(write())

    assert coverage(reading.record.spans).unread == 0
    assert coverage(reading.record.spans).total == len(reading.text)


@EACH
def test_a_zip_with_its_attachments_says_the_same(write: Callable[[], bytes]) -> None:
    manifest = write()
    name = "dagsorden.json" if manifest.startswith(b"{") else "dagsorden.xml"

    assert read(writing.zipped(manifest, name)).record.without_source() == read(manifest).record.without_source()


def test_who_came_is_told_by_the_systems_that_know() -> None:
    told = {name: read(SYSTEMS[name]()).record.participants for name in ("Agenda Manager", "Acadre", "Fujitsu")}

    assert [(p.name, p.status) for p in told["Agenda Manager"]] == [
        ("Ida Bech", Attendance.PRESENT),
        ("Bo Lund", Attendance.EXCUSED),
    ]
    assert told["Agenda Manager"][0].role == "formand"
    assert told["Agenda Manager"][1].note == "ferie"
    assert [(p.name, p.party, p.status) for p in told["Acadre"]] == [
        ("Ida Bech", "A", Attendance.PRESENT),
        ("Bo Lund", None, Attendance.EXCUSED),
    ]
    assert [(p.name, p.substitute_for, p.status) for p in told["Fujitsu"]] == [
        ("Ida Bech", None, Attendance.PRESENT),
        ("Bo Lund", None, Attendance.ABSENT),
        ("Per Holm", "Bo Lund", Attendance.PRESENT),
    ]


@pytest.mark.parametrize("name", ["Agenda Manager", "Fujitsu"])
def test_what_another_body_decided_comes_along(name: str) -> None:
    (past,) = read(SYSTEMS[name]()).record.items[0].history

    assert (past.treatment.body, past.treatment.date) == ("Økonomiudvalget", dt.date(2026, 3, 10))
    assert past.outcome is Outcome.POSTPONED


@pytest.mark.parametrize("name", ["Agenda Manager", "SBSYS", "Acadre", "Fujitsu", "FirstAgenda, publication"])
def test_an_internal_attachment_stays_internal(name: str) -> None:
    held = read(SYSTEMS[name]()).record.items[0].attachments

    assert held is not None
    assert [a.visibility for a in held.listed] == [AttachmentVisibility.PUBLIC, AttachmentVisibility.INTERNAL]


def test_neutral_titles_and_public_decisions_are_what_the_public_gets() -> None:
    assert read(writing.edoc()).record.items[1].public_heading == "Køb af grund"
    assert read(writing.fujitsu()).record.items[1].public_heading == "Køb af grund"
    told = read(writing.publication()).record.items[1]
    assert (told.public_heading, told.public_decision) == ("Køb af grund", "Godkendt.")


def test_an_agenda_is_no_minutes() -> None:
    record = read(writing.agenda_manager(minutes=False)).record

    assert (record.paper, record.state) == (PaperKind.AGENDA, MeetingState.PLANNED)
    assert record.items[0].decision is None


HARMFUL = {
    "entities": b'<?xml version="1.0"?>'
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Publication>&b;</Publication>',
    "a file outside": b'<?xml version="1.0"?>'
    b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><Publication>&f;</Publication>',
    "half": b'<?xml version="1.0"?><Publication><Agendas>',
    "deep": b'<?xml version="1.0"?><Publication>' + b"<a>" * 10_000 + b"</a>" * 10_000 + b"</Publication>",
}


@pytest.mark.parametrize("data", HARMFUL.values(), ids=HARMFUL)
def test_xml_made_to_do_harm_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data)

    assert caught.value.code == "broken_xml"


def test_markup_in_a_field_is_read_and_never_run() -> None:
    data = writing.firstagenda().replace(b"Der plantes", b"<script>x()</script><img src=x onerror=y()>Der plantes")

    text = read(data).record.items[0].sections[0].text

    assert "x()" not in text
    assert "Der plantes 200 træer." in text
