"""Any day's table, of a body and of a page of the whole municipality, on 30,000 persons, 2,000 bodies and 16 years."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.audit.operations import note
from raadslag.bodies.models import Body, Seat
from raadslag.bodies.seating.queries import bodies_on, seat_table
from raadslag.cli.benches.many_seats import BODIES, SEATS, TERMS, fill
from raadslag.cli.benches.seats import DAY, MOST_MS, measured
from tests.doing import doing

pytestmark = [pytest.mark.django_db, pytest.mark.proof]


def test_any_days_table_is_quick(watched: None) -> None:
    assert Seat.objects.count() == BODIES * SEATS * len(TERMS)
    assert bodies_on(day=DAY).total == BODIES
    result = measured()
    assert result.failures == [], result.figures
    assert float(result.figures[0][1]) < float(result.figures[3][1]) < MOST_MS


def test_the_number_of_questions_does_not_grow(watched: None) -> None:
    body = Body.objects.get(slug="udvalg-0004")
    with CaptureQueriesContext(connection) as one:
        table = seat_table(body=body, day=DAY)
    with CaptureQueriesContext(connection) as page:
        bodies_on(day=DAY, page=7)
    assert (len(one), len(page)) == (7, 8)
    assert len(table.rows) == SEATS
    assert [row.person.party for row in table.rows if row.person.party is None] == []


@pytest.fixture
def watched(db: None) -> None:
    """A full database. It is the test's own: what fills it is no operation of the house."""
    with doing():
        note(kind="test", subject="many", name="many")
        fill()
