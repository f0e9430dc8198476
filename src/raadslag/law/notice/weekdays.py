"""What a *hverdag* is, and how they are counted.

    >>> Weekdays().before(dt.date(2025, 3, 26), 4)
    datetime.date(2025, 3, 20)

Counted back from a Wednesday: Tuesday, Monday, Friday, Thursday. The day of the meeting does not count.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Final

import holidays

from raadslag.law.periods import ONE_DAY
from raadslag.law.refusal import Severity
from raadslag.law.statute import in_force, rule

PRAYER_DAY: Final = "Store bededag"
SATURDAY: Final = 5
SUNDAY: Final = 6
LOCAL_DAYS_OFF: Final = ((5, 1), (6, 5), (12, 24), (12, 31))
"""Days that are no public holidays, but on which many town halls are shut: 1 May, 5 June, 24 and 31 December."""


@cache
def _danish(year: int) -> dict[dt.date, str]:
    return dict(holidays.country_holidays("DK", years=year))


@rule("lov 214/2023", Severity.RECORD, until=dt.date(2023, 12, 31), name="public_holidays")
def with_prayer_day(*, year: int) -> frozenset[dt.date]:
    """The public holidays of a year that had Store bededag."""
    return frozenset(_danish(year))


@rule("lov 214/2023", Severity.RECORD, since=dt.date(2024, 1, 1), name="public_holidays")
def without_prayer_day(*, year: int) -> frozenset[dt.date]:
    """The public holidays of a year since Store bededag was abolished."""
    return frozenset(day for day, name in _danish(year).items() if name != PRAYER_DAY)


@cache
def public_holidays(year: int) -> frozenset[dt.date]:
    """The public holidays of a year, by the law of that year."""
    found: frozenset[dt.date] = in_force("public_holidays", dt.date(year, 1, 1)).function(year=year)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekdays:
    """What counts as a weekday here: whether Saturdays do, and which days off the place has besides the holidays.

    Whether Saturday is a *hverdag* in § 8, stk. 4, is not settled, so it is a local setting; without it a deadline is
    never too late. `days_off` are pairs of month and day.
    """

    saturdays: bool = False
    days_off: tuple[tuple[int, int], ...] = ()

    def counts(self, day: dt.date) -> bool:
        """Whether a day is a weekday."""
        free = day.weekday() == SUNDAY or (day.weekday() == SATURDAY and not self.saturdays)
        return not free and (day.month, day.day) not in self.days_off and day not in public_holidays(day.year)

    def before(self, day: dt.date, number: int) -> dt.date:
        """The weekday that lies some weekdays before a day, which itself does not count."""
        return self._stepped(day, number, -ONE_DAY)

    def after(self, day: dt.date, number: int) -> dt.date:
        """The weekday that lies some weekdays after a day, which itself does not count."""
        return self._stepped(day, number, ONE_DAY)

    def _stepped(self, day: dt.date, number: int, step: dt.timedelta) -> dt.date:
        while number:
            day += step
            number -= self.counts(day)
        return day


DANISH: Final = Weekdays()
"""Monday to Friday, less the public holidays."""
