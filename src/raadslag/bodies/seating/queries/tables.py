"""The table of seats of any day: members, party letters, offices, leave and who sits in for whom.

The number of questions to the database is the same for one body and for many.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final, NamedTuple, TypeAlias

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When
from django.db.models.functions import Coalesce

from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body, Leave, Municipality, Seat, Substitution
from raadslag.bodies.seating.chain import ORDER
from raadslag.bodies.seating.days import on
from raadslag.bodies.seating.queries.offices import offices_on
from raadslag.bodies.seating.queries.people import NAME, STAYS, among, identities, parties_on
from raadslag.bodies.seating.shapes import BodiesPage, BodyAt, LeaveAt, OfficeAt, PersonAt, SeatRow, SeatTable, StandIn

A_PAGE: Final = 12
"""Bodies on a page."""

BY_KIND: Final = Case(
    *(When(kind=kind, then=Value(place)) for place, kind in enumerate(BodyKind)),
    default=Value(len(BodyKind)),
    output_field=IntegerField(),
)


_Body: TypeAlias = tuple[int, str, str, str]
"""Number, name, address and kind, as they are read."""


class _StandsIn(NamedTuple):
    """A substitution as it is read."""

    body: int
    whom: int
    number: int
    person: int
    name: str
    since: dt.date
    until: dt.date | None
    meeting: dt.date | None
    item: str

    def as_shown(self, parties: Mapping[int, str]) -> StandIn:
        return StandIn(
            number=self.number,
            person=PersonAt(number=self.person, name=self.name, party=parties.get(self.person)),
            since=self.since,
            until=self.until,
            meeting=self.meeting,
            item=self.item,
        )


class _Sits(NamedTuple):
    """A seat as it is read, before it is put together with the rest."""

    number: int
    body: int
    person: int
    name: str
    group: str
    is_extra: bool
    since: dt.date
    until: dt.date | None

    def as_shown(
        self,
        parties: Mapping[int, str],
        offices: Iterable[OfficeAt],
        leave: LeaveAt | None,
        stand_ins: Iterable[_StandsIn],
    ) -> SeatRow:
        held = tuple(offices)
        return SeatRow(
            number=self.number,
            person=PersonAt(number=self.person, name=self.name, party=parties.get(self.person)),
            group=self.group,
            is_extra=self.is_extra,
            since=self.since,
            until=self.until,
            offices=tuple(each for each in held if each.body.number == self.body),
            elsewhere=tuple(each for each in held if each.body.number != self.body),
            leave=leave,
            stand_ins=tuple(each.as_shown(parties) for each in stand_ins),
        )


def seat_table(*, body: Body, day: dt.date) -> SeatTable:
    """The members of a body on a day."""
    return seat_tables(day=day, bodies=[body])[0]


def seat_tables(
    *, day: dt.date, municipality: Municipality | None = None, bodies: Iterable[Body] | None = None
) -> tuple[SeatTable, ...]:
    """The members of several bodies on a day: of those named, else of every body there was that day."""
    chosen = _there_on(day, municipality) if bodies is None else [(b.pk, b.name, b.slug, b.kind) for b in bodies]
    return _tables(day, chosen)


def bodies_on(*, day: dt.date, page: int = 1, municipality: Municipality | None = None) -> BodiesPage:
    """A page of the bodies there were on a day, the council first, with their members."""
    there = _there_on(day, municipality)
    pages = max(1, -(-len(there) // A_PAGE))
    page = min(max(1, page), pages)
    chosen = there[(page - 1) * A_PAGE : page * A_PAGE]
    return BodiesPage(tables=_tables(day, chosen), page=page, pages=pages, total=len(there))


def _tables(day: dt.date, chosen: Iterable[_Body]) -> tuple[SeatTable, ...]:
    bodies = [BodyAt(number=number, name=name, slug=slug, kind=BodyKind(kind)) for number, name, slug, kind in chosen]
    numbers = [body.number for body in bodies]
    seats, stand_ins = _seats(day, numbers), _stand_ins(day, numbers)
    sitting = identities({seat.person for seat in seats})
    offices = offices_on(day, persons=sitting)
    away = _leaves(day, sitting)
    parties = parties_on(day, identities({*sitting.values(), *(each.person for each in stand_ins)}))
    instead: dict[tuple[int, int], list[_StandsIn]] = defaultdict(list)
    for each in stand_ins:
        instead[each.body, each.whom].append(each)
    rows: dict[int, list[SeatRow]] = defaultdict(list)
    for seat in seats:
        who = seat.person
        shown = seat.as_shown(parties, offices.get(who, ()), away.get(who), instead[seat.body, who])
        rows[seat.body].append(shown)
    return tuple(SeatTable(body=body, day=day, rows=tuple(sorted(rows[body.number], key=_place))) for body in bodies)


def _there_on(day: dt.date, municipality: Municipality | None) -> list[_Body]:
    """Bodies with a member on a day, or entered as being there."""
    sits = Exists(Seat.objects.filter(on(day), body=OuterRef("pk"), retracted=False))
    entered = Q(since__lte=day) & (Q(until=None) | Q(until__gte=day))
    own = Q(municipality=municipality) if municipality else Q()
    there = Body.objects.filter(own, Q(sits) | entered, merged_into=None).order_by(BY_KIND, "name", "id")
    return list(there.values_list("id", "name", "slug", "kind"))


def _seats(day: dt.date, bodies: Collection[int]) -> list[_Sits]:
    rows = Seat.objects.filter(on(day), among("body", bodies), retracted=False).order_by("id")
    read = rows.values_list("id", "body_id", STAYS, NAME, "group", "is_extra", "since", "until")
    return [_Sits(*row) for row in read]


def _stand_ins(day: dt.date, bodies: Collection[int]) -> list[_StandsIn]:
    rows = Substitution.objects.filter(on(day), among("body", bodies), retracted=False).order_by("id")
    whom = Coalesce("substitute_for__merged_into_id", "substitute_for_id")
    read = rows.values_list("body_id", whom, "id", STAYS, NAME, "since", "until", "meeting", "item")
    return [_StandsIn(*row) for row in read]


def _leaves(day: dt.date, persons: dict[int, int]) -> dict[int, LeaveAt]:
    rows = Leave.objects.filter(on(day), among("person", persons), retracted=False).order_by("id")
    return {
        persons[who]: LeaveAt(number=number, since=since, until=until, until_event=event)
        for who, number, since, until, event in rows.values_list("person_id", "id", "since", "until", "until_event")
        if who in persons
    }


def _place(row: SeatRow) -> tuple[int, int, str]:
    held: list[OfficeAt] = [office for office in row.offices if not office.rests]
    first = min(((ORDER.index(office.kind), office.rank) for office in held), default=(len(ORDER), 0))
    return (*first, row.person.name)
