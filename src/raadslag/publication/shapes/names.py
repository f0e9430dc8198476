"""Names that lead somewhere: a body, a meeting, an item, a person, a case."""

import datetime as dt
from dataclasses import dataclass

from raadslag.records import MeetingState, Outcome, PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRef:
    """A body by its name on the day in question. `short` is its initials ("EBU"), empty for a name of one word."""

    id: int
    name: str
    short: str
    slug: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRef:
    """A meeting. `paper` is the paper its page shows: the minutes where there are any, else the agenda."""

    id: int
    body: BodyRef
    date: dt.date
    sequence: int
    start: dt.time | None
    end: dt.time | None
    place: str
    address: str
    state: MeetingState
    paper: PaperKind | None
    version: int
    item_count: int
    has_agenda: bool
    has_minutes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRef:
    """An item. `number` is as printed; `segment` is what its address calls it (its position where unnumbered)."""

    id: int
    meeting: MeetingRef
    number: str | None
    position: int
    segment: str
    title: str
    address: str
    outcome: Outcome | None
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRef:
    """A name as a paper writes it. Staff and guests have no page of their own, so no id and no address."""

    id: int | None
    name: str
    party: str | None
    address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRef:
    id: int
    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Answer 301 to `address`."""

    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """Answer 410: withdrawn on `date` because of `reason`."""

    date: dt.date
    reason: str
