"""Days, times and weekdays in the forms in which papers write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.danish.days import days, days_in_words, days_sharing_a_year, first_day, month, times, weekday
from raadslag.reading import read

MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]
WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Tirsdag den 12. juni 2018 - kl. 13:00", dt.date(2018, 6, 12)),
        ("03.12.2019 kl. 13:00", dt.date(2019, 12, 3)),
        ("Tirsdag d. 18. marts 2025 kl. 08:00", dt.date(2025, 3, 18)),
        ("d. 18-03-2025", dt.date(2025, 3, 18)),
        ("d. 5/2-2019", dt.date(2019, 2, 5)),
        ("2025-03-18", dt.date(2025, 3, 18)),
        ("1. okt. 2021", dt.date(2021, 10, 1)),
        ("17-03-26", dt.date(2026, 3, 17)),
        ("den 3. MARTS 2026", dt.date(2026, 3, 3)),
    ],
)
def test_a_day_is_read(written: str, date: dt.date) -> None:
    day = first_day(written)

    assert day is not None
    assert day.date == date
    assert day.weekday_agrees


@given(st.dates(dt.date(1970, 1, 1), dt.date(2069, 12, 31)))
def test_every_form_of_every_day_is_that_day(date: dt.date) -> None:
    forms = [
        f"{WEEKDAYS[date.weekday()]} den {date.day}. {MONTHS[date.month - 1]} {date.year}",
        f"{date.day:02}-{date.month:02}-{date.year}",
        f"{date.day}.{date.month}.{date.year}",
        f"{date.day}/{date.month}-{date.year}",
        date.isoformat(),
    ]

    assert [[d.date for d in days(form)] for form in forms] == [[date]] * len(forms)


def test_a_day_that_contradicts_its_weekday_is_kept_and_noted() -> None:
    paper = "Økonomiudvalget\nMandag den 17. marts 2026 kl. 15.00\nRådhuset\n\nPunkt 1 Sag\n\nBeslutning\n\nGodkendt\n"

    record = read(paper.encode()).record

    assert record.date == dt.date(2026, 3, 17)
    assert [(n.code, n.text) for n in record.notes] == [("weekday_contradicts_date", "Mandag den 17. marts 2026")]


def test_a_day_that_does_not_exist_is_noted_and_not_guessed() -> None:
    paper = "Økonomiudvalget\n30. februar 2026 kl. 15.00\nRådhuset\n\nPunkt 1 Sag\n\nBeslutning\n\nGodkendt\n"

    record = read(paper.encode()).record

    assert record.date is None
    assert [n.code for n in record.notes] == ["impossible_date"]


def test_a_day_without_a_year_borrows_the_next_one() -> None:
    found = days_sharing_a_year("den 24. september og 14. januar 2025")

    assert [d.date for d in found] == [dt.date(2025, 9, 24), dt.date(2025, 1, 14)]


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("kl. 13:00", dt.time(13), None),
        ("kl. 8.00-10.15", dt.time(8), dt.time(10, 15)),
        ("kl. 8.00–10.15", dt.time(8), dt.time(10, 15)),
        ("fra kl. 16.30 til kl. 18.05", dt.time(16, 30), dt.time(18, 5)),
        ("klokken 9", dt.time(9), None),
        ("03.12.2019", None, None),
        ("18-03-2025", None, None),
    ],
)
def test_a_time_is_read_and_a_date_is_no_time(written: str, start: dt.time | None, end: dt.time | None) -> None:
    assert times(written) == (start, end)


def test_figures_alone_are_no_day_in_words() -> None:
    found = days_in_words(
        "Sag 27.03.00-G01 af 31.04.2026 ventes behandlet tirsdagen den 17. marts 2026 eller 31. april 2026"
    )

    assert [(d.date, d.weekday_agrees) for d in found] == [(dt.date(2026, 3, 17), True), (None, True)]


@given(st.dates())
def test_a_day_has_the_name_of_its_weekday_and_month(date: dt.date) -> None:
    assert (weekday(date), month(date)) == (WEEKDAYS[date.weekday()], MONTHS[date.month - 1])
