"""What a meeting's paper says: the one shape that imported and native minutes share."""

import datetime as dt
from typing import Literal

from raadslag.records.base import Record
from raadslag.records.codes import Attendance, MeetingState, Movement, PaperKind
from raadslag.records.item import ItemRecord
from raadslag.records.source import Source, Span

SCHEMA_VERSION = 1


class Participant(Record):
    """Somebody on the paper's list, member or staff.

    `reason` is why somebody stayed away, kept apart from `note` so that policy can withhold it.
    """

    name: str
    party: str | None = None
    role: str | None = None
    status: Attendance = Attendance.UNKNOWN
    substitute_for: str | None = None
    reason: str | None = None
    note: str | None = None


class AttendanceEvent(Record):
    """Somebody came or went during the meeting; `text` is the sentence that says so."""

    name: str
    movement: Movement
    time: dt.time | None = None
    item: str | None = None
    text: str


class Note(Record):
    """Something the reader saw but left as written: a code, the field it concerns, and the words in the paper."""

    code: Literal["weekday_contradicts_date", "impossible_date", "two_dates", "two_bodies"]
    field: str
    text: str


class MeetingRecord(Record):
    schema_version: Literal[1] = 1
    municipality: str | None = None
    bodies: tuple[str, ...] = ()
    paper: PaperKind
    supplementary: bool = False
    state: MeetingState
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    places: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    events: tuple[AttendanceEvent, ...] = ()
    items: tuple[ItemRecord, ...] = ()
    notes: tuple[Note, ...] = ()
    source: Source | None = None
    spans: tuple[Span, ...] = ()

    def without_source(self) -> "MeetingRecord":
        """The same record less what depends on the paper it was read from."""
        return self.model_copy(update={"source": None, "spans": (), "notes": ()})
