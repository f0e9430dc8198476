"""Whole pages."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from raadslag.publication.shapes.names import BodyRef, CaseRef, ItemRef, MeetingRef, PersonRef
from raadslag.publication.shapes.parts import (
    AbsenceView,
    AttachmentView,
    AttendanceLine,
    DecisionLine,
    EventLine,
    FormerName,
    ItemRow,
    PersonVote,
    SeatView,
    SourceView,
    TreatmentView,
    VersionView,
    VoteView,
)
from raadslag.records import Attendance, ItemRecord, PaperKind

CaseState = Literal["decided", "waiting", "postponed", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    upcoming: tuple[MeetingRef, ...]
    latest: tuple[MeetingRef, ...]
    decisions: tuple[DecisionLine, ...]
    bodies: tuple[BodyRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedRow:
    """A municipality on the front page of an archive: how many meetings it has there, and the day of the latest."""

    name: str
    address: str
    meetings: int
    latest: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsPage:
    """`/moeder/`: the meetings of one year, newest first, of every body or of `body`."""

    bodies: tuple[BodyRef, ...]
    body: BodyRef | None
    years: tuple[int, ...]
    year: int | None
    meetings: tuple[MeetingRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyTie:
    """A body that came before or after another. Without an address it has no page: it has held no meeting."""

    name: str
    address: str
    since: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPage:
    body: BodyRef
    former_names: tuple[FormerName, ...]
    predecessors: tuple[BodyTie, ...]
    successors: tuple[BodyTie, ...]
    years: tuple[int, ...]
    year: int | None
    meetings: tuple[MeetingRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    ref: MeetingRef
    versions: tuple[VersionView, ...]
    items: tuple[ItemRow, ...]
    attendance: tuple[AttendanceLine, ...]
    events: tuple[EventLine, ...]
    sources: tuple[SourceView, ...]
    previous: MeetingRef | None
    next: MeetingRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """`record` is the public edition of `paper`; `filled_from_agenda` says that the minutes print less than the agenda
    and the rest was taken from there. `present` of `members` is None where the paper has no list.

    `fields_with_source` holds the fields (`decision`, `title`, `vote` …) that can be shown in the original.
    """

    ref: ItemRef
    record: ItemRecord
    paper: PaperKind
    filled_from_agenda: bool
    position: int
    total: int
    previous: ItemRef | None
    next: ItemRef | None
    votes: tuple[VoteView, ...]
    present: int | None
    members: int | None
    absences: tuple[AbsenceView, ...]
    attachments: tuple[AttachmentView, ...]
    attachment_count: int | None
    trail: CaseRef | None
    way: tuple[TreatmentView, ...]
    source_public: bool
    fields_with_source: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """The whole way of a case. `waiting_for` names the body that decides, where the state is `waiting`."""

    ref: CaseRef
    state: CaseState
    waiting_for: str | None
    way: tuple[TreatmentView, ...]
    items: tuple[ItemRef, ...]
    votes: tuple[tuple[ItemRef, VoteView], ...]
    attachments: tuple[tuple[ItemRef, AttachmentView], ...]
    journal_numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    ref: CaseRef
    state: CaseState
    waiting_for: str | None
    bodies: tuple[str, ...]
    first: dt.date
    last: dt.date
    item_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseList:
    """`/sager/`: one page of cases, the latest treated first."""

    total: int
    page: int
    pages: int
    cases: tuple[CaseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """`other_names` are other spellings in the papers ("også skrevet Andrè")."""

    ref: PersonRef
    parties: tuple[str, ...]
    seats: tuple[SeatView, ...]
    present: int
    total: int
    excused: int
    absent: int
    votes: tuple[PersonVote, ...]
    meetings: tuple[tuple[MeetingRef, Attendance], ...]
    other_names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    person: PersonRef
    bodies: tuple[BodyRef, ...]
