"""Dates, times and numbers in Danish form, without a database or a page."""

import datetime as dt

from django.utils import timezone
from django.utils.dates import MONTHS, MONTHS_3, WEEKDAYS
from django.utils.translation import gettext as _


def full_date(day: dt.date) -> str:
    """18. marts 2025"""
    return _("%(day)d. %(month)s %(year)d") % {"day": day.day, "month": MONTHS[day.month], "year": day.year}


def long_date(day: dt.date) -> str:
    """As in "tirsdag den 18. marts 2025"."""
    return _("%(weekday)s den %(date)s") % {"weekday": weekday(day), "date": full_date(day)}


def weekday(day: dt.date) -> str:
    """As in "tirsdag"."""
    return str(WEEKDAYS[day.weekday()])


def month(day: dt.date) -> str:
    """As in "marts 2025"."""
    return f"{MONTHS[day.month]} {day.year}"


def short_month(day: dt.date) -> str:
    """As in "mar"."""
    return str(MONTHS_3[day.month])


def clock(time: dt.time) -> str:
    """8.00"""
    return f"{time.hour}.{time.minute:02}"


def hours(start: dt.time | None, end: dt.time | None) -> str:
    """As in "kl. 8.00–10.15" and "kl. 8.00"; nothing where no time is known."""
    if start is None:
        return ""
    span = clock(start) if end is None else f"{clock(start)}–{clock(end)}"
    return _("kl. %(time)s") % {"time": span}


def instant(moment: dt.datetime) -> str:
    """18. marts 2025 kl. 14.02, as the clock stood in Denmark."""
    local = timezone.localtime(moment)
    return _("%(date)s kl. %(time)s") % {"date": full_date(local.date()), "time": clock(local.time())}


def number(value: int) -> str:
    """4.224"""
    return f"{value:,}".replace(",", ".")


def size(octets: int) -> str:
    """640 kB or 1,2 MB"""
    if octets < 1_000_000:
        return f"{max(1, round(octets / 1000))} kB"
    return f"{octets / 1_000_000:.1f} MB".replace(".", ",")


def in_words(names: tuple[str, ...]) -> str:
    """A, B og C"""
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s og %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}
