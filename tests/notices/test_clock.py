"""A duty is done once each local day, whichever worker comes first, and across the change to and from summer time."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from raadslag.audit.models import Entry
from raadslag.audit.who import Who
from raadslag.notices import clock
from raadslag.notices.clock import DUTIES, Daily, daily, load_duties, tick
from raadslag.notices.models import Duty
from raadslag.notices.operations.clock import begin_duty
from raadslag.notices.queries import duties
from raadslag.notices.states import DUTY_LEASE
from tests.notices.conftest import HOUSE

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
HOUR = dt.timedelta(hours=1)


def local(year: int, month: int, day: int, hour: int, minute: int = 0, *, fold: int = 0) -> dt.datetime:
    return dt.datetime(year, month, day, hour, minute, tzinfo=COPENHAGEN, fold=fold)


@pytest.fixture
def did(monkeypatch: pytest.MonkeyPatch) -> list[dt.datetime]:
    """The moments at which the one duty of this clock was done."""
    moments: list[dt.datetime] = []
    monkeypatch.setattr(clock, "DUTIES", {})

    @daily("test.verify", at="06:00")
    def verify(*, by: Who, now: dt.datetime) -> None:
        moments.append(now)

    return moments


def tick_at(now: dt.datetime) -> tuple[str, ...]:
    return tick(by=HOUSE, clock=lambda: now)


@pytest.mark.django_db
def test_a_duty_is_done_once_a_day_when_its_time_has_come(did: list[dt.datetime]) -> None:
    moments = [local(2026, 11, 24, 6), local(2026, 11, 24, 6, 5), local(2026, 11, 25, 5, 59), local(2026, 11, 25, 6)]
    assert [tick_at(moment) for moment in moments] == [("test.verify",), (), (), ("test.verify",)]
    assert did == [moments[0], moments[3]]


@pytest.mark.django_db
def test_what_no_worker_did_in_time_is_done_once_when_one_comes(did: list[dt.datetime]) -> None:
    tick_at(local(2026, 11, 20, 6))
    late = local(2026, 11, 24, 9)
    assert [tick_at(late), tick_at(late + HOUR)] == [("test.verify",), ()]
    assert len(did) == 2


@pytest.mark.django_db
def test_the_day_is_the_one_here_and_not_that_of_utc(did: list[dt.datetime]) -> None:
    summer, winter = dt.datetime(2026, 7, 1, 4, 0, tzinfo=dt.UTC), dt.datetime(2026, 12, 1, 5, 0, tzinfo=dt.UTC)
    for moment in (summer, winter):
        tick_at(moment - dt.timedelta(days=1))
        assert tick_at(moment - dt.timedelta(minutes=1)) == ()
        assert tick_at(moment) == ("test.verify",)


@pytest.mark.parametrize(
    ("at", "before", "first", "after"),
    [
        # 25 October 2026: from 3.00 back to 2.00. 29 March 2026: from 2.00 on to 3.00.
        ("02:30", local(2026, 10, 25, 2, 29), local(2026, 10, 25, 2, 30), local(2026, 10, 25, 2, 30, fold=1)),
        ("02:30", local(2026, 3, 29, 1, 59), local(2026, 3, 29, 3, 30), local(2026, 3, 29, 4, 0)),
    ],
)
def test_in_the_nights_of_the_change_a_duty_is_done_once(
    at: str, before: dt.datetime, first: dt.datetime, after: dt.datetime
) -> None:
    duty = Daily(name="x", at=dt.time.fromisoformat(at), work=lambda *, by, now: None)
    days = [duty.day(moment.astimezone(dt.UTC)) for moment in (before, first, after)]
    assert days == [first.date() - dt.timedelta(days=1), first.date(), first.date()]


@given(
    st.times(),
    st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2030, 1, 1)).map(lambda moment: moment.replace(tzinfo=dt.UTC)),  # noqa: DTZ001
)
def test_every_day_has_its_turn_and_no_day_two(at: dt.time, now: dt.datetime) -> None:
    duty = Daily(name="x", at=at, work=lambda *, by, now: None)
    days = [duty.day(now + hours * HOUR) for hours in range(60)]
    assert days == sorted(days)
    assert {later - earlier for earlier, later in pairwise(days)} <= {
        dt.timedelta(0),
        dt.timedelta(days=1),
    }


@pytest.mark.django_db
def test_a_duty_that_fails_stops_no_other_and_is_tried_again_later(did: list[dt.datetime]) -> None:
    @daily("test.broken", at="05:00")
    def broken(*, by: Who, now: dt.datetime) -> None:
        if len(did) < 2:
            raise ValueError("filen mangler")

    clock.DUTIES["test.verify"] = clock.DUTIES.pop("test.verify")  # The broken one comes first.
    now = local(2026, 11, 24, 6)
    assert tick_at(now) == ("test.verify",)
    assert {duty.name: duty.fault for duty in duties()} == {
        "test.broken": "ValueError: filen mangler",
        "test.verify": "",
    }
    assert tick_at(now + HOUR) == ()
    did.append(now)
    assert tick_at(now + DUTY_LEASE + HOUR) == ("test.broken",)
    assert {duty.fault for duty in duties()} == {""}
    deeds = Entry.objects.order_by("position").values_list("operation", "subject")
    assert list(deeds) == [
        ("notices.fail_duty", "test.broken"),
        ("notices.finish_duty", "test.verify"),
        ("notices.finish_duty", "test.broken"),
    ]


@pytest.mark.django_db
def test_a_duty_that_a_dead_worker_began_is_begun_again(did: list[dt.datetime]) -> None:
    now = local(2026, 11, 24, 6)
    assert begin_duty(name="test.verify", day=now.date(), now=now)
    assert tick_at(now + HOUR) == ()
    assert tick_at(now + DUTY_LEASE + HOUR) == ("test.verify",)


@pytest.mark.django_db(transaction=True)
def test_of_many_workers_one_begins() -> None:
    now = local(2026, 11, 24, 6)

    def begin(_: int) -> bool:
        try:
            return begin_duty(name="test.verify", day=now.date(), now=now)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as workers:
        assert sum(workers.map(begin, range(8))) == 1


@pytest.mark.django_db
def test_a_clock_with_nothing_to_do_asks_once(
    did: list[dt.datetime], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    def nothing(*, by: Who, now: dt.datetime) -> None:
        pass

    for number in range(30):
        daily(f"test.{number}", at="05:00")(nothing)
    now = local(2026, 11, 24, 6)
    tick_at(now)
    with django_assert_num_queries(1):
        tick_at(now + HOUR)


@pytest.mark.django_db
def test_every_duty_of_the_house_is_found_and_can_be_done() -> None:
    load_duties()
    assert "notices.forget" in DUTIES
    assert set(tick_at(local(2026, 11, 24, 23, 59))) == set(DUTIES)
    assert Duty.objects.filter(finished=None).count() == 0
