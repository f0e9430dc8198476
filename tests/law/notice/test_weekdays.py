"""Weekdays of 2013–2030 against a table made another way: Easter reckoned here, fixed days kept by hand."""

import datetime as dt
from bisect import bisect_left, bisect_right
from typing import Final

import pytest

from raadslag.law.notice.weekdays import DANISH, LOCAL_DAYS_OFF, Weekdays, public_holidays

YEARS: Final = range(2013, 2031)
DAY: Final = dt.timedelta(days=1)
FIXED: Final = ((1, 1), (12, 25), (12, 26))
FROM_EASTER: Final = (-3, -2, 0, 1, 39, 49, 50)
PRAYER_DAY: Final = 26
LAST_PRAYER_DAY: Final = 2023


def easter(year: int) -> dt.date:
    """Easter Sunday, by the full moon of the Gregorian tables (Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    x = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + x - 7 * ((a + 11 * h + 22 * x) // 451) + 114, 31)
    return dt.date(year, month, day + 1)


def free(year: int) -> set[dt.date]:
    movable = [*FROM_EASTER, PRAYER_DAY] if year <= LAST_PRAYER_DAY else FROM_EASTER
    return {dt.date(year, *day) for day in FIXED} | {easter(year) + days * DAY for days in movable}


def every_day() -> list[dt.date]:
    first, last = dt.date(YEARS[0], 1, 1), dt.date(YEARS[-1], 12, 31)
    return [first + days * DAY for days in range((last - first).days + 1)]


def table(*, saturdays: bool, days_off: tuple[tuple[int, int], ...] = ()) -> list[dt.date]:
    """Every weekday of the years, written down one after the other."""
    holidays = set().union(*map(free, YEARS))
    shut = 5 if not saturdays else 6
    return [
        day
        for day in every_day()
        if day.weekday() < shut and day not in holidays and (day.month, day.day) not in days_off
    ]


SETTINGS: Final = [(False, ()), (True, ()), (False, LOCAL_DAYS_OFF)]


@pytest.mark.parametrize(("saturdays", "days_off"), SETTINGS)
def test_each_day_is_a_weekday_or_not_as_the_table_says(
    saturdays: bool,
    days_off: tuple[tuple[int, int], ...],
) -> None:
    weekdays, listed = (
        Weekdays(saturdays=saturdays, days_off=days_off),
        set(table(saturdays=saturdays, days_off=days_off)),
    )
    assert [day for day in every_day() if weekdays.counts(day) != (day in listed)] == []


@pytest.mark.parametrize(("saturdays", "days_off"), SETTINGS)
def test_four_weekdays_before_each_day_as_the_table_says(
    saturdays: bool,
    days_off: tuple[tuple[int, int], ...],
) -> None:
    weekdays, listed = Weekdays(saturdays=saturdays, days_off=days_off), table(saturdays=saturdays, days_off=days_off)
    for day in every_day()[30:]:
        assert weekdays.before(day, 4) == listed[bisect_left(listed, day) - 4], day


def test_seven_weekdays_after_each_day_as_the_table_says() -> None:
    listed = table(saturdays=False)
    for day in every_day()[:-30]:
        assert DANISH.after(day, 7) == listed[bisect_right(listed, day) + 6], day


def test_easters_that_are_known() -> None:
    assert [easter(year) for year in (2018, 2020, 2024, 2025)] == [
        dt.date(2018, 4, 1), dt.date(2020, 4, 12), dt.date(2024, 3, 31), dt.date(2025, 4, 20),
    ]  # fmt: skip


def test_the_great_prayer_day_was_a_holiday_until_2023() -> None:
    assert dt.date(2023, 5, 5) in public_holidays(2023)
    assert dt.date(2024, 4, 26) not in public_holidays(2024)
    assert (DANISH.counts(dt.date(2023, 5, 5)), DANISH.counts(dt.date(2024, 4, 26))) == (False, True)


def test_days_on_which_town_halls_are_shut_count_unless_the_place_says_otherwise() -> None:
    christmas_eve = dt.date(2025, 12, 24)
    assert DANISH.counts(christmas_eve)
    assert not Weekdays(days_off=LOCAL_DAYS_OFF).counts(christmas_eve)
    shut = [day for day in every_day() if day.year == 2025 and (day.month, day.day) in LOCAL_DAYS_OFF]
    assert [f"{day:%d.%m}" for day in shut] == ["01.05", "05.06", "24.12", "31.12"]


def test_a_saturday_moves_the_deadline_where_it_counts() -> None:
    wednesday = dt.date(2025, 3, 26)
    assert DANISH.before(wednesday, 4) == dt.date(2025, 3, 20)
    assert Weekdays(saturdays=True).before(wednesday, 4) == dt.date(2025, 3, 21)
