"""What all case systems know of a meeting, whatever they call it."""

import datetime as dt
from dataclasses import dataclass, field

from raadslag.records import Attendance, MeetingState, PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody on the list. `represents` is who the person sits there for."""

    name: str
    party: str | None = None
    role: str | None = None
    status: Attendance = Attendance.UNKNOWN
    represents: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A part of an item: its caption, and its content as HTML."""

    caption: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What another body decided in the case, or this one earlier."""

    body: str
    date: dt.date | None
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """An attachment. `file` is where it lies in the archive."""

    title: str
    number: str | None = None
    internal: bool = False
    file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item. `public_title` is what anybody may read of a closed one."""

    number: str | None = None
    title: str = ""
    public_title: str | None = None
    public_decision: str | None = None
    closed: bool = False
    journal: str | None = None
    decided_by: str | None = None
    supplementary: bool = False
    fields: tuple[Field, ...] = ()
    history: tuple[Past, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A meeting as a case system hands it out."""

    body: str
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    place: str | None = None
    paper: PaperKind = PaperKind.AGENDA
    state: MeetingState | None = None
    supplementary: bool = False
    members: tuple[Member, ...] = ()
    items: tuple[AgendaItem, ...] = field(default=())
