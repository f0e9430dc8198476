"""How seats and offices are shown: values without a database. Party letters are those of the day that was asked for."""

import datetime as dt
from dataclasses import dataclass

from raadslag.bodies.kinds import BodyKind, OfficeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAt:
    """A politician on a day. `party` is empty for somebody outside all lists, None where it is not known."""

    number: int
    name: str
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyAt:
    number: int
    name: str
    slug: str
    kind: BodyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeAt:
    """An office on a day. It rests while somebody else acts in it."""

    number: int
    kind: OfficeKind
    rank: int
    since: dt.date
    until: dt.date | None
    body: BodyAt
    acting_for: PersonAt | None = None
    is_temporary: bool = False
    rests: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveAt:
    """Somebody is away. Why is not told here."""

    number: int
    since: dt.date
    until: dt.date | None
    until_event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """Who sits there instead; for one meeting where `meeting` is given, for one item of it where `item` is."""

    number: int
    person: PersonAt
    since: dt.date
    until: dt.date | None
    meeting: dt.date | None
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow:
    """A member on a day, with the offices in this body and elsewhere."""

    number: int
    person: PersonAt
    group: str
    is_extra: bool
    since: dt.date
    until: dt.date | None
    offices: tuple[OfficeAt, ...]
    elsewhere: tuple[OfficeAt, ...]
    leave: LeaveAt | None
    stand_ins: tuple[StandIn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTable:
    """The members of a body on a day: those with an office first."""

    body: BodyAt
    day: dt.date
    rows: tuple[SeatRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodiesPage:
    """One page of the bodies there are on a day."""

    tables: tuple[SeatTable, ...]
    page: int
    pages: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PayLine:
    """Somebody acted in an office and may have pay for it. `until` and `days` are within the period asked for.

    `spell_since` and `spell_until` are the whole unbroken time. `is_paid` says whether that gives the office's pay;
    if not, `reason` is the code why. `statute` is the rule of the first day.
    """

    person: PersonAt
    body: BodyAt
    kind: OfficeKind
    rank: int
    acting_for: str
    since: dt.date
    until: dt.date
    days: int
    spell_since: dt.date
    spell_until: dt.date | None
    is_paid: bool
    reason: str
    statute: str
