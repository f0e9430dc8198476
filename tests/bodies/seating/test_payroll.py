"""Who acted as what, and whether it gives pay."""

import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.operations.seating import export_payroll
from raadslag.bodies.seating.payroll import Acting, lines
from raadslag.bodies.seating.payroll_file import FORMULA, harmless
from raadslag.bodies.seating.queries import payroll
from raadslag.bodies.seating.shapes import BodyAt, PayLine, PersonAt
from tests.bodies.seating.council import MARCH, NAMES, NOW, away, committee_of, council_of, elect

WHO = PersonAt(number=1, name="Ali Krogh", party="A")
WHERE = BodyAt(number=1, name="Erhvervsudvalget", slug="erhvervsudvalget", kind=BodyKind.STANDING)


def acting(since: dt.date, until: dt.date | None, kind: OfficeKind = OfficeKind.CHAIR) -> Acting:
    return Acting(person=WHO, body=WHERE, kind=kind, rank=1, acting_for="Bo Vang", since=since, until=until)


def told(found: tuple[PayLine, ...]) -> list[tuple[dt.date, dt.date, bool, str]]:
    return [(line.since, line.until, line.is_paid, line.reason) for line in found]


def test_the_summer_of_2018_gives_21_days() -> None:
    days = dt.date(2018, 7, 2), dt.date(2018, 7, 22)
    (line,) = lines([acting(*days)], since=dt.date(2018, 7, 1), until=dt.date(2018, 7, 31))
    assert (line.days, line.is_paid, line.statute) == (21, True, "BEK 1530/2016 § 10")


def test_under_two_weeks_gives_nothing() -> None:
    days = dt.date(2026, 3, 1), dt.date(2026, 3, 13)
    assert told(lines([acting(*days)], since=days[0], until=dt.date(2026, 3, 31))) == [
        (*days, False, "under_two_weeks")
    ]


def test_two_weeks_are_counted_over_an_election_that_goes_on_unbroken() -> None:
    rows = [acting(dt.date(2026, 3, 1), dt.date(2026, 3, 10)), acting(dt.date(2026, 3, 11), dt.date(2026, 3, 20))]
    (line,) = lines(rows, since=dt.date(2026, 3, 1), until=dt.date(2026, 3, 31))
    assert (line.days, line.is_paid) == (20, True)
    broken = [rows[0], acting(dt.date(2026, 3, 12), dt.date(2026, 3, 20))]
    assert [line.is_paid for line in lines(broken, since=dt.date(2026, 3, 1), until=dt.date(2026, 3, 31))] == [
        False,
        False,
    ]


def test_a_month_has_its_part_of_a_longer_time() -> None:
    spell = acting(dt.date(2026, 2, 20), dt.date(2026, 3, 10))
    assert told(lines([spell], since=dt.date(2026, 3, 1), until=dt.date(2026, 3, 31))) == [
        (dt.date(2026, 3, 1), dt.date(2026, 3, 10), True, "")
    ]


def test_after_nine_months_unbroken_it_stops() -> None:
    spell = acting(dt.date(2026, 1, 10), None)
    assert told(lines([spell], since=dt.date(2026, 10, 1), until=dt.date(2026, 10, 31))) == [
        (dt.date(2026, 10, 1), dt.date(2026, 10, 9), True, ""),
        (dt.date(2026, 10, 10), dt.date(2026, 10, 31), False, "nine_months_are_up"),
    ]


def test_the_vice_chair_was_not_paid_by_the_older_order() -> None:
    old = acting(dt.date(2019, 5, 1), dt.date(2019, 5, 31), OfficeKind.VICE_CHAIR)
    new = acting(dt.date(2026, 5, 1), dt.date(2026, 5, 31), OfficeKind.VICE_CHAIR)
    assert [line.reason for line in lines([old], since=old.since, until=dt.date(2019, 5, 31))] == ["not_by_the_order"]
    assert [line.is_paid for line in lines([new], since=new.since, until=dt.date(2026, 5, 31))] == [True]


@given(st.text())
def test_no_cell_is_a_formula(cell: str) -> None:
    safe = harmless(cell)
    assert not safe.lstrip(" ").startswith(FORMULA)
    assert safe.removeprefix("'") == cell or safe == cell


@pytest.mark.django_db
def test_an_election_for_a_time_adds_its_line_and_the_file_is_for_a_spreadsheet() -> None:
    _, people = council_of("=Ali Krogh", *NAMES[1:3])
    committee = committee_of(*people)
    elect(committee, people[1], OfficeKind.CHAIR)
    away(people[1], MARCH, dt.date(2026, 4, 30))
    elect(committee, people[0], OfficeKind.CHAIR, MARCH, instead_of=people[1])
    (line,) = payroll(since=MARCH, until=dt.date(2026, 3, 31))
    assert (line.person.name, line.acting_for, line.days, line.is_paid) == ("=Ali Krogh", "Bo Vang", 31, True)
    data = export_payroll(since=MARCH, until=dt.date(2026, 3, 31), by=OPERATOR, now=NOW)
    assert data.startswith(b"\xef\xbb\xbfNavn;Udvalg;Fungerede som;")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert rows[1][:7] == ["'=Ali Krogh", "Erhvervsudvalget", "formand", "Bo Vang", "01-03-2026", "31-03-2026", "31"]
    assert rows[1][9:11] == ["ja", "nej"]
    assert Entry.objects.filter(operation="bodies.export_payroll").count() == 1
