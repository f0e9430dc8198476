"""The offices of a day, and in which of them somebody else acts."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Final, NamedTuple

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Body, Leave, Office
from raadslag.bodies.seating.chain import Held, resting
from raadslag.bodies.seating.days import on
from raadslag.bodies.seating.queries.people import NAME, STAYS, among
from raadslag.bodies.seating.shapes import BodyAt, OfficeAt, PersonAt

WHOM: Final = Coalesce("acting_for__merged_into_id", "acting_for_id")
WHOSE: Final = Coalesce("acting_for__merged_into__name", "acting_for__name")
BODY: Final = ("body_id", "body__name", "body__slug", "body__kind")


class OfficeRead(NamedTuple):
    """An office as it is read."""

    number: int
    person: int
    name: str
    kind: str
    rank: int
    since: dt.date
    until: dt.date | None
    is_temporary: bool
    whom: int | None
    whose: str | None
    body: int
    body_name: str
    body_slug: str
    body_kind: str

    def as_held(self) -> Held:
        """As the chain reads it."""
        kind = OfficeKind(self.kind)
        return Held(number=self.number, person=self.person, kind=kind, rank=self.rank, acting_for=self.whom)

    def as_shown(self, *, rests: bool) -> OfficeAt:
        """As a page shows it."""
        kind = BodyKind(self.body_kind)
        return OfficeAt(
            number=self.number,
            kind=OfficeKind(self.kind),
            rank=self.rank,
            since=self.since,
            until=self.until,
            body=BodyAt(number=self.body, name=self.body_name, slug=self.body_slug, kind=kind),
            acting_for=PersonAt(number=self.whom, name=self.whose or "") if self.whom else None,
            is_temporary=self.is_temporary,
            rests=rests,
        )


def read(rows: QuerySet[Office]) -> list[OfficeRead]:
    """Offices with the names of persons and bodies, in one question."""
    own = ("kind", "rank", "since", "until", "is_temporary")
    return [OfficeRead(*row) for row in rows.values_list("id", STAYS, NAME, *own, WHOM, WHOSE, *BODY)]


def offices_on(day: dt.date, *, persons: Mapping[int, int]) -> dict[int, tuple[OfficeAt, ...]]:
    """The offices of persons on a day, in every body; chairs before vice-chairs. `persons` as `identities` gives it."""
    concerns = among("person", persons) | among("acting_for", persons)
    rows = read(Office.objects.filter(on(day), concerns, retracted=False).order_by("kind", "rank", "id"))
    at_rest = _resting(rows)
    found: dict[int, list[OfficeAt]] = defaultdict(list)
    for row in rows:
        if row.person in persons:
            found[row.person].append(row.as_shown(rests=row.number in at_rest))
    return {person: tuple(offices) for person, offices in found.items()}


def held_in(body: Body, day: dt.date) -> tuple[Held, ...]:
    """The offices of a body on a day, as the chain reads them."""
    rows = Office.objects.filter(on(day), body=body, retracted=False).order_by("id")
    return tuple(row.as_held() for row in read(rows))


def absent_on(day: dt.date) -> frozenset[int]:
    """Everybody who has leave on a day."""
    return frozenset(Leave.objects.filter(on(day), retracted=False).values_list(STAYS, flat=True))


def _resting(rows: list[OfficeRead]) -> frozenset[int]:
    bodies: dict[int, list[Held]] = defaultdict(list)
    for row in rows:
        bodies[row.body].append(row.as_held())
    return frozenset(number for held in bodies.values() for number in resting(held))
