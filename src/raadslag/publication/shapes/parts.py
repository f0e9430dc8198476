"""What pages are put together from."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from raadslag.publication.shapes.names import BodyRef, ItemRef, PersonRef
from raadslag.records import AttachmentVisibility, Attendance, Movement, Outcome, PaperKind

Side = Literal["in_favour", "against", "abstained"]
TreatmentKind = Literal["held", "this", "expected", "missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A decision in a list: the first 300 characters of the verbatim text."""

    item: ItemRef
    text: str
    elected: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceLine:
    """Somebody on the list. `member` tells politicians from staff and guests."""

    person: PersonRef
    role: str | None
    status: Attendance
    substitute_for: str | None
    note: str | None
    member: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """Somebody came or went; `text` is the sentence in the paper, `item` the item it names."""

    person: PersonRef
    movement: Movement
    time: dt.time | None
    item: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteSideView:
    """One side of a vote; `total` is None where the paper names parties only."""

    side: Side
    total: int | None
    people: tuple[PersonRef, ...]
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteView:
    """A vote with its three sides, always in the order in favour, against, abstained."""

    on: str | None
    sides: tuple[VoteSideView, VoteSideView, VoteSideView]


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentView:
    """One step of a case's way. `address` is None where the treatment is not held here."""

    kind: TreatmentKind
    body_name: str
    date: dt.date
    item_number: str | None
    title: str | None
    address: str | None
    recommended: str
    decided: str
    outcome: Outcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentView:
    title: str
    number: str | None
    visibility: AttachmentVisibility
    recommended: bool
    added_after: bool
    address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceView:
    """Somebody not there for one item."""

    person: PersonRef
    status: Attendance
    disqualified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item on its meeting's page. `tally` is "4–0–3" for its last counted vote, else empty."""

    ref: ItemRef
    outcome: Outcome | None
    elected: tuple[str, ...]
    tally: str
    supplementary: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """A version of a paper. `reason` is a code: first, correction, reread, new_source or removed_source."""

    paper: PaperKind
    number: int
    published: dt.datetime
    reason: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A paper as it came. `download` leads to the original where that is public."""

    id: int
    paper: PaperKind
    name: str
    media_type: str
    size: int
    public: bool
    address: str | None
    download: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatView:
    """A seat as the papers show it: first and last seen there, which is not when it began and ended."""

    body: BodyRef
    first: dt.date
    last: dt.date
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonVote:
    item: ItemRef
    side: Side
    on: str | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name a body had; the days are the first and last it was known by, None where open."""

    name: str
    first: dt.date | None
    last: dt.date | None
