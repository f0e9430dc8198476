"""Days and months as the statutes count them. The last day of a period belongs to it."""

import calendar
import datetime as dt

ONE_DAY = dt.timedelta(days=1)


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day some months later, or the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def last_day_of(since: dt.date, *, months: int) -> dt.date:
    """The last day of a period of some months: from 2 July, one month, it is 1 August."""
    return months_after(since, months) - ONE_DAY


def days_in(since: dt.date, until: dt.date) -> int:
    """How many days a period has, both ends counted."""
    return (until - since).days + 1


def lasts(since: dt.date, until: dt.date | None, *, months: int) -> bool:
    """Whether a period lasts at least some months. Without an end it does."""
    return until is None or until >= last_day_of(since, months=months)
