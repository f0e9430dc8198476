"""A council and a committee to write seats in: Egevang's, all invented."""

import datetime as dt
from typing import Final

from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, Ground, OfficeKind
from raadslag.bodies.models import Body, Leave, Municipality, Office, Person, PersonName, Seat
from raadslag.bodies.names import person_key
from raadslag.bodies.operations import join_persons
from raadslag.bodies.operations.seating import (
    affiliate,
    end_leave,
    extend_leave,
    give_office,
    give_seat,
    grant_leave,
)
from raadslag.bodies.seating.asked import NewLeave, NewOffice, NewSeat
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.slugs import slug_of
from raadslag.law.refusal import Refusal
from tests.doing import doing

NOW: Final = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
TERM: Final = dt.date(2026, 1, 1)
MARCH: Final = dt.date(2026, 3, 1)
NAMES: Final = ("Ali Krogh", "Bo Vang", "Clara Holm", "Ditte Lund", "Ejnar Friis", "Fie Toft", "Gro Bech")


def body(name: str, kind: BodyKind) -> Body:
    home, _ = Municipality.objects.get_or_create(name="Egevang Kommune")
    return Body.objects.create(municipality=home, name=name, slug=slug_of(name), kind=kind)


def person(name: str) -> Person:
    made = Person.objects.create(name=name, slug=slug_of(name))
    PersonName.objects.create(name=name, key=person_key(name), person=made, home=made)
    return made


def sit(where: Body, who: Person, since: dt.date = TERM, group: str = "") -> Seat:
    plan = done(give_seat(asked=NewSeat(body=where, person=who, since=since, group=group), by=OPERATOR, now=NOW))
    assert isinstance(plan.begun, Seat)
    return plan.begun


def elect(
    where: Body, who: Person, kind: OfficeKind, since: dt.date = TERM, instead_of: Person | None = None, rank: int = 1
) -> Office:
    asked = NewOffice(body=where, person=who, kind=kind, since=since, acting_for=instead_of, rank=rank)
    plan = done(give_office(asked=asked, by=OPERATOR, now=NOW))
    assert isinstance(plan.begun, Office)
    return plan.begun


def away(who: Person, since: dt.date, until: dt.date | None, ground: Ground = Ground.HEALTH) -> Leave:
    asked = NewLeave(person=who, since=since, until=until, ground=ground, granted=since, granted_by="KB, punkt 6")
    plan = done(grant_leave(asked=asked, by=OPERATOR, now=NOW))
    assert isinstance(plan.begun, Leave)
    return plan.begun


def longer(leave: Leave, until: dt.date | None) -> Plan:
    return done(extend_leave(leave=leave, until=until, granted=MARCH, granted_by="KB, punkt 7", by=OPERATOR, now=NOW))


def back(leave: Leave, day: dt.date) -> Plan:
    return done(end_leave(leave=leave, returned=day, by=OPERATOR, now=NOW))


def join_list(who: Person, letter: str, since: dt.date = TERM) -> Plan:
    return done(affiliate(person=who, letter=letter, since=since, by=OPERATOR, now=NOW))


def join(stays: Person, goes: Person) -> None:
    with doing():
        join_persons(first=stays, second=goes, by=OPERATOR, now=NOW)


def done(outcome: Plan | Refusal) -> Plan:
    assert isinstance(outcome, Plan), outcome
    return outcome


def refused(outcome: object) -> str:
    assert isinstance(outcome, Refusal), outcome
    return outcome.code


def council_of(*names: str) -> tuple[Body, list[Person]]:
    """A council whose members these are."""
    council = body("Kommunalbestyrelsen", BodyKind.COUNCIL)
    people = [person(name) for name in names]
    for who in people:
        sit(council, who)
    return council, people


def committee_of(*people: Person, name: str = "Erhvervsudvalget") -> Body:
    committee = body(name, BodyKind.STANDING)
    for who in people:
        sit(committee, who)
    return committee
