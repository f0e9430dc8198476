"""Records and papers made for tests: small, and saying only what a test is about."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from typing import Any

from raadslag.audit.who import OPERATOR
from raadslag.files.operations import keep
from raadslag.publication.excerpts import TextPiece
from raadslag.publication.operations import Published, Submission, publish
from raadslag.publication.sources import SourcePaper
from raadslag.records import (
    Attendance,
    Decision,
    ItemRecord,
    MeetingRecord,
    MeetingState,
    Outcome,
    PaperKind,
    Paragraph,
    Participant,
    Section,
    SectionKind,
    Treatment,
    public_edition,
    to_bytes,
)
from tests.doing import doing

NOW = dt.datetime(2026, 5, 1, 10, 0, tzinfo=dt.UTC)
TODAY = dt.date(2026, 5, 1)
DAY = dt.date(2026, 3, 17)
BODY = "Teknikudvalget"
FORMS = {"html": "text/html", "md": "text/markdown", "pdf": "application/pdf", "txt": "text/plain"}


def item(
    title: str | None = None,
    *,
    number: str | None = None,
    decision: str = "",
    outcome: Outcome | None = None,
    previous: Sequence[tuple[str, dt.date, str | None]] = (),
    **fields: Any,
) -> ItemRecord:
    """An item; a decision text makes its section and, where an outcome is given, its decision."""
    sections = fields.pop("sections", ())
    if decision:
        section = Section(kind=SectionKind.DECISION, heading="Beslutning", blocks=(Paragraph(runs=(decision,)),))
        sections = (*sections, section)
    if outcome is not None:
        fields.setdefault("decision", Decision(outcome=outcome))
    treatments = tuple(Treatment(body=body, date=date, item=named) for body, date, named in previous)
    return ItemRecord(number=number, title=title, sections=sections, previous=treatments, **fields)


def numbered(*titles: str, outcome: Outcome | None = None) -> tuple[ItemRecord, ...]:
    """Items numbered from 1."""
    return tuple(item(title, number=str(place), outcome=outcome) for place, title in enumerate(titles, start=1))


def member(name: str, party: str | None = "A", status: Attendance = Attendance.PRESENT, **fields: Any) -> Participant:
    return Participant(name=name, party=party, status=status, **fields)


def minutes(*items: ItemRecord, body: str = BODY, date: dt.date | None = DAY, **fields: Any) -> MeetingRecord:
    fields.setdefault("state", MeetingState.HELD)
    fields.setdefault("paper", PaperKind.MINUTES)
    return MeetingRecord(bodies=(body,), date=date, items=items, **fields)


def agenda(*items: ItemRecord, body: str = BODY, date: dt.date | None = DAY, **fields: Any) -> MeetingRecord:
    fields.setdefault("state", MeetingState.PLANNED)
    return minutes(*items, body=body, date=date, paper=PaperKind.AGENDA, **fields)


def source(record: MeetingRecord, *, form: str = "html", salt: str = "", **fields: Any) -> SourcePaper:
    """A source as the pure parts take it."""
    sha256 = hashlib.sha256(to_bytes(record) + form.encode() + salt.encode()).hexdigest()
    fields.setdefault("name", f"{sha256[:8]}.{form}")
    fields.setdefault("arrived", NOW)
    return SourcePaper(
        sha256=sha256,
        media_type=FORMS[form],
        address=fields.pop("address", None),
        replaces=fields.pop("replaces", ""),
        record=record,
        **fields,
    )


def published(
    record: MeetingRecord,
    *,
    form: str = "html",
    data: bytes | None = None,
    name: str | None = None,
    now: dt.datetime = NOW,
    text: tuple[TextPiece, ...] = (),
    **fields: Any,
) -> Published:
    """Publish a record as if it had been read in a paper of some form."""
    content = data or to_bytes(record) + form.encode()
    called = name or f"{hashlib.sha256(content).hexdigest()[:8]}.{form}"
    fields.setdefault("released", False)
    fields.setdefault("address", None)
    assert record.date is not None
    with doing():
        file = keep(data=content, name=called, now=now)
    submission = Submission(
        file=file,
        name=called,
        media_type=FORMS[form],
        record=public_edition(record),
        body=record.bodies[0],
        date=record.date,
        text=text,
        **fields,
    )
    return publish(submission=submission, by=OPERATOR, now=now)
