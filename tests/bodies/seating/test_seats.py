"""Seats: given, ended, refilled; nothing overwritten, nothing against the Act."""

import datetime as dt

import pytest

from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Body, Office, Person, Seat
from raadslag.bodies.operations.seating import end_seat, give_office, give_seat, retract
from raadslag.bodies.seating.asked import NewOffice, NewSeat
from raadslag.bodies.seating.queries import seat_table
from raadslag.law.refusal import Refusal, Severity
from tests.bodies.seating.council import (
    MARCH,
    NAMES,
    NOW,
    TERM,
    body,
    committee_of,
    council_of,
    done,
    elect,
    person,
    refused,
    sit,
)

pytestmark = pytest.mark.django_db
LAST = dt.date(2026, 2, 28)


def ask(where: Body, who: Person, since: dt.date = TERM, until: dt.date | None = None) -> str:
    return refused(give_seat(asked=NewSeat(body=where, person=who, since=since, until=until), by=OPERATOR, now=NOW))


def members(where: Body, day: dt.date) -> list[str]:
    return [row.person.name for row in seat_table(body=where, day=day).rows]


def test_nobody_sits_twice_in_one_body() -> None:
    council, people = council_of(*NAMES[:1])
    assert ask(council, people[0], MARCH) == "sits_already"


def test_a_seat_in_a_standing_committee_takes_one_in_the_council() -> None:
    committee = body("Erhvervsudvalget", BodyKind.STANDING)
    outcome = give_seat(asked=NewSeat(body=committee, person=person("Bo Vang"), since=TERM), by=OPERATOR, now=NOW)
    assert isinstance(outcome, Refusal)
    assert (outcome.code, outcome.severity) == ("not_in_council", Severity.BLOCK)
    assert "§ 18" in outcome.statute


def test_a_seat_in_a_board_does_not() -> None:
    sit(body("Folkeoplysningsudvalget", BodyKind.BOARD), person("Bo Vang"))


def test_nothing_ends_before_it_begins() -> None:
    council, _ = council_of()
    assert ask(council, person("Bo Vang"), MARCH, TERM) == "ends_before_it_begins"
    assert Seat.objects.count() == 0


def test_an_even_number_is_a_warning_and_never_a_block() -> None:
    _, people = council_of(*NAMES)
    committee = committee_of(people[0])
    plan = done(give_seat(asked=NewSeat(body=committee, person=people[1], since=TERM), by=OPERATOR, now=NOW))
    assert [(each.code, each.severity) for each in plan.warnings] == [("committee_even", Severity.WARN)]
    assert len(members(committee, TERM)) == 2


def test_who_leaves_the_council_leaves_its_committees_and_their_offices() -> None:
    council, people = council_of(*NAMES[:4])
    committee = committee_of(*people[:3])
    elect(committee, people[0], OfficeKind.CHAIR)
    elect(committee, people[1], OfficeKind.CHAIR, MARCH, instead_of=people[0])
    seat = Seat.objects.get(body=council, person=people[0])
    done(end_seat(seat=seat, last=MARCH, why="flyttede fra kommunen", by=OPERATOR, now=NOW))
    assert people[0].name not in members(committee, dt.date(2026, 3, 2))
    assert people[0].name in members(committee, MARCH)
    assert set(Office.objects.values_list("until", flat=True)) == {MARCH}
    entries = Entry.objects.filter(operation="bodies.end_seat").values_list("subject_name", flat=True)
    assert sorted(entries) == sorted([people[0].name] * 3 + [people[1].name])


def test_a_vacancy_is_filled_once_and_keeps_its_group() -> None:
    people = council_of(*NAMES[:4])[1]
    committee = committee_of(people[0])
    left = sit(committee, people[1], group="A og F")
    asked = NewSeat(body=committee, person=people[2], since=MARCH, follows=left)
    assert refused(give_seat(asked=asked, by=OPERATOR, now=NOW)) == "not_vacant"
    done(end_seat(seat=left, last=LAST, why="fritaget", by=OPERATOR, now=NOW))
    left.refresh_from_db()
    others = NewSeat(body=committee, person=people[2], since=MARCH, follows=left, group="C og V")
    assert refused(give_seat(asked=others, by=OPERATOR, now=NOW)) == "other_group_fills_seat"
    filled = done(give_seat(asked=asked, by=OPERATOR, now=NOW)).begun
    assert isinstance(filled, Seat)
    assert (filled.group, filled.follows_id) == ("A og F", left.pk)
    again = NewSeat(body=committee, person=people[3], since=MARCH, follows=left)
    assert refused(give_seat(asked=again, by=OPERATOR, now=NOW)) == "filled_already"


def test_a_wrong_seat_counts_for_no_day_and_its_reason_is_in_the_log() -> None:
    council, people = council_of(*NAMES[:2])
    seat = Seat.objects.get(body=council, person=people[0])
    done(retract(row=seat, reason="skrevet på den forkerte", by=OPERATOR, now=NOW))
    assert members(council, TERM) == [people[1].name]
    assert Entry.objects.filter(operation="bodies.retract", subject=str(people[0].pk)).exists()
    assert refused(retract(row=seat, reason="igen", by=OPERATOR, now=NOW)) == "is_retracted"


def test_a_seat_with_an_office_on_it_is_not_taken_back() -> None:
    _, people = council_of(*NAMES[:1])
    committee = committee_of(people[0])
    elect(committee, people[0], OfficeKind.CHAIR)
    seat = Seat.objects.get(body=committee)
    assert refused(retract(row=seat, reason="forkert", by=OPERATOR, now=NOW)) == "something_hangs_on_it"


def test_an_end_cannot_make_a_seat_longer() -> None:
    council, people = council_of(*NAMES[:1])
    seat = Seat.objects.get(body=council)
    done(end_seat(seat=seat, last=LAST, why="", by=OPERATOR, now=NOW))
    assert refused(end_seat(seat=seat, last=MARCH, why="", by=OPERATOR, now=NOW)) == "ended_already"
    assert members(council, LAST) == [people[0].name]
    assert members(council, MARCH) == []


def test_the_finance_committee_has_the_mayor_for_its_chair() -> None:
    council, people = council_of(*NAMES[:3])
    finance = body("Økonomiudvalget", BodyKind.FINANCE)
    for who in people:
        sit(finance, who)
    elect(council, people[0], OfficeKind.MAYOR)
    asked = NewOffice(body=finance, person=people[1], kind=OfficeKind.CHAIR, since=TERM)
    assert refused(give_office(asked=asked, by=OPERATOR, now=NOW)) == "mayor_chairs_finance"
    elect(finance, people[0], OfficeKind.CHAIR)
