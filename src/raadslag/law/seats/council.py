"""Substitutes in the council (§ 15), and who acts as mayor."""

import datetime as dt
from enum import Enum

from raadslag.law.periods import lasts
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


class Absence(Enum):
    """Why a member cannot come. All but the last are grounds of § 15, stk. 2."""

    HEALTH = "health"
    PREGNANCY = "pregnancy"
    BIRTH_OR_ADOPTION = "birth or adoption"
    PUBLIC_DUTY = "public duty"
    BUSINESS = "business or the like"
    OTHER = "other"


@rule("styrelsesloven § 15, stk. 1", Severity.RECORD)
def substitute_for_one_meeting(
    *, absence: Absence, demanded_by_list: bool, constituting: bool = False, second_budget_reading: bool = False
) -> Refusal | None:
    """For health the list fellows may have the substitute called to a single meeting.

    To the constituting meeting and the second reading of the budget for any reason.
    """
    if absence is not Absence.HEALTH and not constituting and not second_budget_reading:
        return Refusal(code="no_substitute_for_one_meeting")
    return None if demanded_by_list else Refusal(code="list_must_demand_substitute")


@rule("styrelsesloven § 15, stk. 2", Severity.RECORD)
def substitute_for_a_time(
    *, absence: Absence, since: dt.date, until: dt.date | None, shorter_allowed: bool = False
) -> Refusal | None:
    """For a month or more, on the grounds of the Act, the mayor calls the substitute to the next meeting.

    For less, where the governing statute says so (`shorter_allowed`). Without `until` the end is not known yet.
    """
    if absence is Absence.OTHER:
        return Refusal(code="no_ground_for_leave")
    if until is None or shorter_allowed or lasts(since, until, months=1):
        return None
    return Refusal(code="leave_under_a_month", about=(since.isoformat(), until.isoformat()))


@rule("styrelsesloven § 15, stk. 4", Severity.BLOCK)
def council_decides_on_substitute(*, council_decided: bool) -> Refusal | None:
    """The council decides whether the conditions for the substitute are there."""
    return None if council_decided else Refusal(code="council_must_find_on_substitute")


@rule("styrelsesloven § 15, stk. 5", Severity.WARN)
def acting_mayor_is_elected(
    *, since: dt.date, until: dt.date | None, substitute_called: bool, elected: bool
) -> Refusal | None:
    """Where the mayor's substitute is called and the absence is to last two months, the council elects an acting one.

    The same holds for the deputy mayor.
    """
    if elected or not substitute_called or not lasts(since, until, months=2):
        return None
    return Refusal(code="acting_mayor_not_elected", about=(since.isoformat(),))
