"""The register of representation, for pages and files."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Represented:
    """Somebody who sits somewhere for the municipality. `letter`: of the list on that day; `reserve`: who stands ready.

    `offices` are the kinds and ranks of those held there.
    """

    body: int
    body_name: str
    body_kind: str
    person: int
    person_name: str
    letter: str
    offices: tuple[tuple[str, int], ...]
    since: dt.date
    until: dt.date | None
    group: str
    is_extra: bool
    appointed_by: str
    reserve: str
    ends_soon: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacant:
    """Seats in which nobody sits. `of` is how many there should be; 0 where that was never written down."""

    body: int
    body_name: str
    body_kind: str
    count: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What fits on a day: `count` and `ending` are of all, `seats` may be a part."""

    day: dt.date
    count: int
    ending: int
    seats: tuple[Represented, ...]
    vacant: tuple[Vacant, ...]
