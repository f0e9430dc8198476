"""Dates, hours and numbers as they are written in Danish."""

import datetime as dt

from raadslag.screens.look import danish

DAY = dt.date(2025, 3, 18)


def test_dates() -> None:
    assert danish.long_date(DAY) == "tirsdag den 18. marts 2025"
    assert danish.full_date(DAY) == "18. marts 2025"
    assert danish.month(DAY) == "marts 2025"


def test_hours() -> None:
    assert danish.hours(dt.time(8), dt.time(10, 15)) == "kl. 8.00–10.15"
    assert danish.hours(dt.time(16, 5), None) == "kl. 16.05"
    assert danish.hours(None, dt.time(9)) == ""


def test_an_instant_is_told_by_danish_clocks() -> None:
    assert danish.instant(dt.datetime(2025, 7, 1, 22, 30, tzinfo=dt.UTC)) == "2. juli 2025 kl. 0.30"


def test_numbers() -> None:
    assert danish.number(4224) == "4.224"
    assert danish.size(640_000) == "640 kB"
    assert danish.size(1_240_000) == "1,2 MB"
    assert danish.size(3) == "1 kB"


def test_rows_of_names() -> None:
    assert danish.in_words(()) == ""
    assert danish.in_words(("A",)) == "A"
    assert danish.in_words(("A", "B", "C")) == "A, B og C"
