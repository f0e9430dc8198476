"""A municipality of many, invented, to measure on: 30,000 persons in 2,000 bodies over 15 years and more.

It is written straight into the tables, for it is no municipality's.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from raadslag.bodies.kinds import BodyKind, Ground, OfficeKind
from raadslag.bodies.models import Affiliation, Body, Leave, Municipality, Office, Person, Seat, Substitution

PERSONS: Final = 30_000
BODIES: Final = 2_000
SEATS: Final = 9
TERMS: Final = tuple((dt.date(year, 1, 1), dt.date(year + 3, 12, 31)) for year in (2010, 2014, 2018, 2022))
"""16 years."""
BATCH: Final = 5_000


def fill() -> None:
    """Make them all."""
    home = Municipality.objects.create(name="Egevang Kommune")
    persons = Person.objects.bulk_create(
        [Person(name=f"Person {number:05}", slug=f"person-{number:05}") for number in range(PERSONS)], BATCH
    )
    bodies = Body.objects.bulk_create([_body(home, number) for number in range(BODIES)], BATCH)
    Affiliation.objects.bulk_create(list(_affiliations(persons)), BATCH)
    Seat.objects.bulk_create(list(_seats(bodies, persons)), BATCH)
    Office.objects.bulk_create(list(_offices(bodies, persons)), BATCH)
    Leave.objects.bulk_create([_leave(persons[number]) for number in range(0, PERSONS, 20)], BATCH)
    Substitution.objects.bulk_create(list(_substitutions(bodies, persons)), BATCH)


def _body(home: Municipality, number: int) -> Body:
    kind = BodyKind.COUNCIL if number == 0 else BodyKind.BOARD
    return Body(municipality=home, name=f"Udvalg {number:04}", slug=f"udvalg-{number:04}", kind=kind)


def _member(persons: list[Person], body: int, term: int, place: int) -> Person:
    return persons[(body * SEATS + place + term * 7_001) % len(persons)]


def _affiliations(persons: list[Person]) -> Iterator[Affiliation]:
    """Everybody has changed list once."""
    change = dt.date(2016, 6, 1)
    for number, person in enumerate(persons):
        last = change - dt.timedelta(days=1)
        yield Affiliation(person=person, letter="ABCFV"[number % 5], since=TERMS[0][0], until=last)
        yield Affiliation(person=person, letter="ABCFV"[(number + 1) % 5], since=change)


def _seats(bodies: list[Body], persons: list[Person]) -> Iterator[Seat]:
    for number, body in enumerate(bodies):
        for term, (since, until) in enumerate(TERMS):
            for place in range(SEATS):
                person = _member(persons, number, term, place)
                yield Seat(body=body, person=person, since=since, until=until, group=f"Gruppe {place % 3}")


def _offices(bodies: list[Body], persons: list[Person]) -> Iterator[Office]:
    """A chair and a vice-chair everywhere, and somebody who acts for every fourth chair half a year."""
    for number, body in enumerate(bodies):
        for term, (since, until) in enumerate(TERMS):
            for place, kind in enumerate((OfficeKind.CHAIR, OfficeKind.VICE_CHAIR)):
                person = _member(persons, number, term, place)
                yield Office(body=body, person=person, kind=kind, since=since, until=until)
            if number % 4 == 0:
                yield Office(
                    body=body,
                    person=_member(persons, number, term, 1),
                    kind=OfficeKind.CHAIR,
                    since=since.replace(month=3),
                    until=since.replace(month=8, day=31),
                    is_temporary=True,
                    acting_for=_member(persons, number, term, 0),
                )


def _leave(person: Person) -> Leave:
    since, until = dt.date(2022, 3, 1), dt.date(2022, 8, 31)
    return Leave(person=person, since=since, until=until, ground=Ground.OTHER, granted=since, granted_by="KB")


def _substitutions(bodies: list[Body], persons: list[Person]) -> Iterator[Substitution]:
    last = len(TERMS) - 1
    for number in range(0, len(bodies), 2):
        yield Substitution(
            body=bodies[number],
            person=_member(persons, number + 1, last, 3),
            substitute_for=_member(persons, number, last, 2),
            since=dt.date(2022, 3, 1),
            until=dt.date(2022, 8, 31),
            ground=Ground.OTHER,
        )
