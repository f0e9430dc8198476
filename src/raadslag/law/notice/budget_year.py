"""The year wheel of the budget: the proposal, two readings, and the weeks between them."""

import datetime as dt
from typing import Final

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule

STATUTE_OF_DAYS: Final = "BEK 998/2025 § 2"
SINCE: Final = dt.date(2025, 8, 15)
APART: Final = dt.timedelta(weeks=3)


@rule(STATUTE_OF_DAYS, Severity.WARN, since=SINCE)
def budget_proposed_in_time(*, proposed: dt.date, budget_year: int) -> Refusal | None:
    """The finance committee's proposal is made to the council by 15 September of the year before."""
    return _by(dt.date(budget_year - 1, 9, 15), proposed, "budget_proposed_late")


@rule(STATUTE_OF_DAYS, Severity.WARN, since=SINCE)
def budget_read_in_time(*, second_reading: dt.date, budget_year: int) -> Refusal | None:
    """The council's second reading is held by 15 October of the year before."""
    return _by(dt.date(budget_year - 1, 10, 15), second_reading, "budget_read_late")


@rule("styrelsesloven § 38, stk. 1", Severity.WARN)
def budget_readings_apart(*, first: dt.date, second: dt.date) -> Refusal | None:
    """The two readings lie at least three weeks apart."""
    if second - first >= APART:
        return None
    return Refusal(code="budget_readings_too_close", about=((first + APART).isoformat(),))


def last_first_reading(*, budget_year: int) -> dt.date:
    """The last day of a first reading that leaves time for the second."""
    return dt.date(budget_year - 1, 10, 15) - APART


def _by(latest: dt.date, day: dt.date, code: str) -> Refusal | None:
    return Refusal(code=code, about=(latest.isoformat(),)) if day > latest else None
