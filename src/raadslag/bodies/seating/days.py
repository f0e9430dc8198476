"""What holds on a day. Every dated row has `since` and `until`; the last day counts, and without one it is open."""

import datetime as dt
from typing import Final

from django.db.models import Q
from django.utils import timezone

ONE_DAY: Final = dt.timedelta(days=1)


def on(day: dt.date) -> Q:
    """What holds on a day."""
    return Q(since__lte=day) & (Q(until=None) | Q(until__gte=day))


def within(since: dt.date, until: dt.date | None) -> Q:
    """What holds on any day from one to another."""
    begun = Q() if until is None else Q(since__lte=until)
    return begun & (Q(until=None) | Q(until__gte=since))


def local_day(now: dt.datetime) -> dt.date:
    """The day it is in Denmark."""
    return timezone.localtime(now).date()


def day_before(day: dt.date) -> dt.date:
    return day - ONE_DAY


def day_after(day: dt.date) -> dt.date:
    return day + ONE_DAY


def earliest(*days: dt.date | None) -> dt.date | None:
    """The first of some last days; None where all are open."""
    known = [day for day in days if day is not None]
    return min(known) if known else None
