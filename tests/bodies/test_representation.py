"""Who represents the municipality where, on any day."""

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Affiliation, Body, Office, Person, Seat, SeatReserve
from raadslag.bodies.operations import constituting as do
from raadslag.bodies.operations import recognise_body, recognise_persons
from raadslag.bodies.representation.queries import register
from tests.bodies.constituting import egevang
from tests.doing import doing

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 5, 4)


def person(name: str) -> Person:
    with doing():
        return recognise_persons(names={name: True}).persons[name]


def company(name: str, kind: BodyKind = BodyKind.COMPANY) -> Body:
    with doing():
        body = recognise_body(name=name)
    body.kind = kind
    body.save()
    return body


def sits(name: str, body: Body, since: dt.date, until: dt.date | None = None) -> Seat:
    return Seat.objects.create(
        body=body, person=person(name), since=since, until=until, appointed_by="Byrådet 4.12.2025"
    )


def test_it_says_who_since_when_by_which_decision() -> None:
    seat = sits("Øjvind Ås", company("Egevang Affald I/S"), dt.date(2026, 1, 1), dt.date(2029, 12, 31))
    Affiliation.objects.create(person=seat.person, letter="V", since=dt.date(2022, 1, 1))
    Office.objects.create(body=seat.body, person=seat.person, kind="chair", since=dt.date(2026, 2, 1))
    SeatReserve.objects.create(seat=seat, person=person("Ida Bech"))
    (row,) = register(day=DAY).seats
    assert (row.person_name, row.letter, row.offices, row.reserve) == ("Øjvind Ås", "V", (("chair", 1),), "Ida Bech")
    assert (row.since, row.until, row.appointed_by) == (seat.since, seat.until, "Byrådet 4.12.2025")
    assert not row.ends_soon


def test_it_answers_for_any_day() -> None:
    body = company("Egevang Affald I/S")
    sits("Ida Bech", body, dt.date(2022, 1, 1), dt.date(2025, 12, 31))
    sits("Bo Rask", body, dt.date(2026, 1, 1))
    days = {day: [row.person_name for row in register(day=day).seats] for day in (dt.date(2025, 12, 31), DAY)}
    assert list(days.values()) == [["Ida Bech"], ["Bo Rask"]]
    assert register(day=dt.date(2021, 1, 1)) == register(day=dt.date(2021, 1, 1), text="Affald")


@pytest.mark.parametrize("text", ["ØJVIND", "affald øj", "i/s"])
def test_persons_and_organisations_are_found_in_any_case(text: str) -> None:
    sits("Øjvind Ås", company("Egevang Affald I/S"), dt.date(2026, 1, 1))
    sits("Bo Rask", company("Ældrerådet", BodyKind.ADVISORY), dt.date(2026, 1, 1))
    assert [row.person_name for row in register(day=DAY, text=text).seats] == ["Øjvind Ås"]


def test_committees_are_not_representation() -> None:
    sits("Bo Rask", company("Socialudvalget", BodyKind.STANDING), dt.date(2026, 1, 1))
    assert register(day=DAY).seats == ()


def test_seats_about_to_end_and_bodies_without_anybody_stand_out() -> None:
    sits("Ida Bech", company("Havnebestyrelsen", BodyKind.BOARD), dt.date(2022, 1, 1), dt.date(2026, 6, 30))
    sits("Bo Rask", company("Museet", BodyKind.BOARD), dt.date(2022, 1, 1), dt.date(2025, 12, 31))
    assert [row.body_name for row in register(day=DAY, only="ending").seats] == ["Havnebestyrelsen"]
    assert [(row.body_name, row.count, row.of) for row in register(day=DAY, only="vacant").vacant] == [("Museet", 1, 0)]


def test_a_seat_that_the_constitution_filled_and_that_was_left_is_vacant() -> None:
    row = egevang.elected()
    egevang.done(do.confirm_constitution(constitution=row, by=OPERATOR, now=egevang.NOW))
    assert register(day=DAY).vacant == ()
    seat = Seat.objects.filter(body__name="Egevang Affald I/S").order_by("id")[0]
    seat.until = dt.date(2026, 4, 30)
    seat.save()
    (vacant,) = register(day=DAY).vacant
    assert (vacant.body_name, vacant.count, vacant.of) == ("Egevang Affald I/S", 1, 2)


@pytest.mark.parametrize("count", [3, 30])
def test_queries_are_constant(count: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    names = ("Anders", "Birthe", "Carsten", "Dorthe", "Erik")
    for number in range(count):
        name = f"{names[number % 5]} {names[number // 5 % 5]} {names[number // 25]}sen"
        sits(name, company(f"Bestyrelse {chr(65 + number)}x", BodyKind.BOARD), dt.date(2026, 1, 1))
    with django_assert_num_queries(8):
        assert register(day=DAY).count == count
