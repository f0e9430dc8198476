"""Months as the statutes count them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.law.periods import days_in, last_day_of, lasts, months_after


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (dt.date(2018, 7, 2), 9, dt.date(2019, 4, 2)),
        (dt.date(2025, 1, 31), 1, dt.date(2025, 2, 28)),
        (dt.date(2024, 1, 31), 1, dt.date(2024, 2, 29)),
        (dt.date(2025, 12, 15), 1, dt.date(2026, 1, 15)),
        (dt.date(2025, 5, 15), 0, dt.date(2025, 5, 15)),
    ],
)
def test_the_same_day_some_months_later(day: dt.date, months: int, after: dt.date) -> None:
    assert months_after(day, months) == after


@given(st.dates(dt.date(1998, 1, 1), dt.date(2099, 1, 1)), st.integers(1, 24))
def test_a_period_lasts_from_its_last_day_on(since: dt.date, months: int) -> None:
    last = last_day_of(since, months=months)
    assert lasts(since, last, months=months)
    assert not lasts(since, last - dt.timedelta(days=1), months=months)
    assert lasts(since, None, months=months)
    assert 28 * months <= days_in(since, last) <= 31 * months


def test_both_ends_are_counted() -> None:
    assert days_in(dt.date(2018, 7, 2), dt.date(2018, 7, 22)) == 21
