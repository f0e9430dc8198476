"""The table of seats answers for any day, in the same number of questions whatever its size."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Body, Seat
from raadslag.bodies.operations.seating import end_seat
from raadslag.bodies.seating.queries import bodies_on, seat_table, seat_tables
from raadslag.bodies.seating.shapes import SeatTable
from tests.bodies.seating.council import (
    MARCH,
    NAMES,
    NOW,
    TERM,
    away,
    body,
    committee_of,
    council_of,
    done,
    elect,
    join,
    join_list,
    person,
    sit,
)

pytestmark = pytest.mark.django_db


def shown(table: SeatTable) -> list[str]:
    return [f"{row.person.name} {row.person.party}" for row in table.rows]


def test_party_letters_are_those_of_the_day() -> None:
    council, people = council_of(*NAMES[:2])
    join_list(people[0], "A")
    join_list(people[0], "", MARCH)
    assert shown(seat_table(body=council, day=dt.date(2026, 2, 28))) == ["Ali Krogh A", "Bo Vang None"]
    assert shown(seat_table(body=council, day=MARCH)) == ["Ali Krogh ", "Bo Vang None"]


def test_those_with_an_office_stand_first_and_offices_elsewhere_beside_them() -> None:
    council, people = council_of(*NAMES[:4])
    elect(council, people[2], OfficeKind.MAYOR)
    elect(council, people[3], OfficeKind.DEPUTY_MAYOR, rank=2)
    committee = committee_of(*people[:4])
    elect(committee, people[1], OfficeKind.CHAIR)
    assert [row.person.name for row in seat_table(body=council, day=TERM).rows[:2]] == ["Clara Holm", "Ditte Lund"]
    rows = seat_table(body=committee, day=TERM).rows
    assert rows[0].person.name == "Bo Vang"
    held = {row.person.name: [(each.kind, each.rank) for each in row.elsewhere] for row in rows if row.elsewhere}
    assert held == {"Clara Holm": [("mayor", 1)], "Ditte Lund": [("deputy_mayor", 2)]}


def test_an_office_rests_while_another_acts_in_it() -> None:
    _, people = council_of(*NAMES[:3])
    committee = committee_of(*people)
    elect(committee, people[0], OfficeKind.CHAIR)
    away(people[0], MARCH, None)
    elect(committee, people[1], OfficeKind.CHAIR, MARCH, instead_of=people[0])
    first, *rest = seat_table(body=committee, day=MARCH).rows
    assert (first.person.name, first.offices[0].is_temporary) == ("Bo Vang", True)
    absent = next(row for row in rest if row.person.name == "Ali Krogh")
    assert absent.offices[0].rests
    assert absent.leave is not None


def test_a_politician_who_was_joined_is_shown_as_the_one_who_stays() -> None:
    council, people = council_of(*NAMES[:1])
    twin = person("Ali Kroghh")
    sit(committee := body("Havneudvalget", BodyKind.BOARD), twin)
    elect(council, people[0], OfficeKind.MAYOR)
    join_list(people[0], "A")
    join(people[0], twin)
    (row,) = seat_table(body=committee, day=TERM).rows
    assert (row.person.number, row.person.name, row.person.party) == (people[0].pk, "Ali Krogh", "A")
    assert [each.kind for each in row.elsewhere] == ["mayor"]


def test_a_body_is_listed_on_the_days_it_has_members() -> None:
    council, people = council_of(*NAMES[:2])
    committee = committee_of(people[0])
    seat = Seat.objects.get(body=committee)
    done(end_seat(seat=seat, last=MARCH, why="", by=OPERATOR, now=NOW))
    assert [table.body.name for table in bodies_on(day=MARCH).tables] == ["Kommunalbestyrelsen", "Erhvervsudvalget"]
    assert [table.body.name for table in bodies_on(day=dt.date(2026, 3, 2)).tables] == ["Kommunalbestyrelsen"]
    assert bodies_on(day=dt.date(2025, 12, 31)).tables == ()
    assert [table.body.number for table in seat_tables(day=MARCH)] == [council.pk, committee.pk]


@pytest.mark.parametrize("many", [3, 30])
def test_the_number_of_questions_is_the_same(many: int) -> None:
    council, people = council_of(*(f"{letter} Navn" for letter in map(str, range(many))))
    for number, who in enumerate(people):
        join_list(who, "A")
        committee = committee_of(who, name=f"Udvalg {number}")
        elect(committee, who, OfficeKind.CHAIR)
    away(people[0], MARCH, None)
    assert questions(lambda: seat_table(body=council, day=MARCH)) == 7
    assert questions(lambda: bodies_on(day=MARCH)) == 8
    assert Body.objects.count() == many + 1


def questions(ask: object) -> int:
    assert callable(ask)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        ask()
    return len(captured)
