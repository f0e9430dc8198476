"""What a person asks to have written: values that a form makes, a plan looks at, and an operation writes."""

import datetime as dt
from dataclasses import dataclass

from raadslag.bodies.kinds import Ground, OfficeKind
from raadslag.bodies.models import Body, Leave, OfficeEnd, Person, Seat, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSeat:
    """Somebody is to have a seat. `follows` is the seat whose vacancy it fills; its group is then the new one's."""

    body: Body
    person: Person
    since: dt.date
    until: dt.date | None = None
    term: Term | None = None
    group: str = ""
    is_extra: bool = False
    appointed_by: str = ""
    follows: Seat | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffice:
    """Somebody is elected to an office: for good, or for a time, where `acting_for` says for whom.

    `ends` are events of which the earliest ends it. A temporary office also ends when whoever it is for is back.
    """

    body: Body
    person: Person
    kind: OfficeKind
    since: dt.date
    rank: int = 1
    acting_for: Person | None = None
    ends: tuple[OfficeEnd, ...] = ()
    appointed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLeave:
    """The council finds that somebody is away for a lawful ground. `until_event` may end it earlier, in words."""

    person: Person
    since: dt.date
    until: dt.date | None
    ground: Ground
    granted: dt.date
    granted_by: str
    until_event: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSubstitution:
    """Somebody is to sit in for a member: for a time, or for one meeting on the day `since`, or for one item of it."""

    body: Body
    person: Person
    substitute_for: Person
    since: dt.date
    until: dt.date | None
    ground: Ground
    is_for_meeting: bool = False
    item: str = ""
    leave: Leave | None = None
    appointed_by: str = ""

    @property
    def last(self) -> dt.date | None:
        """The last day: that of the meeting, where it is for one."""
        return self.since if self.is_for_meeting else self.until
