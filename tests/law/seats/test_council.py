"""Substitutes in the council."""

import datetime as dt

import pytest

from raadslag.law.refusal import Severity
from raadslag.law.seats.council import (
    Absence,
    acting_mayor_is_elected,
    council_decides_on_substitute,
    substitute_for_a_time,
    substitute_for_one_meeting,
)

SINCE = dt.date(2025, 3, 1)


def test_for_one_meeting_only_health_calls_a_substitute() -> None:
    assert substitute_for_one_meeting(absence=Absence.HEALTH, demanded_by_list=True) is None
    refused = substitute_for_one_meeting(absence=Absence.BUSINESS, demanded_by_list=True)
    assert refused is not None
    assert refused.statute == "styrelsesloven § 15, stk. 1"
    assert substitute_for_one_meeting(absence=Absence.HEALTH, demanded_by_list=False) is not None


def test_to_two_meetings_a_substitute_comes_for_any_reason() -> None:
    assert substitute_for_one_meeting(absence=Absence.OTHER, demanded_by_list=True, constituting=True) is None
    assert substitute_for_one_meeting(absence=Absence.OTHER, demanded_by_list=True, second_budget_reading=True) is None


@pytest.mark.parametrize(
    ("until", "shorter_allowed", "allowed"),
    [
        (dt.date(2025, 3, 31), False, True),
        (dt.date(2025, 3, 30), False, False),
        (dt.date(2025, 3, 30), True, True),
        (None, False, True),
    ],
)
def test_a_month_calls_a_substitute(until: dt.date | None, shorter_allowed: bool, allowed: bool) -> None:
    refused = substitute_for_a_time(
        absence=Absence.PUBLIC_DUTY, since=SINCE, until=until, shorter_allowed=shorter_allowed
    )
    assert (refused is None) is allowed


def test_a_holiday_is_no_ground() -> None:
    refused = substitute_for_a_time(absence=Absence.OTHER, since=SINCE, until=None, shorter_allowed=True)
    assert refused is not None
    assert refused.code == "no_ground_for_leave"


def test_the_council_decides_whether_the_conditions_are_there() -> None:
    assert council_decides_on_substitute(council_decided=True) is None
    refused = council_decides_on_substitute(council_decided=False)
    assert refused is not None
    assert (refused.statute, refused.severity) == ("styrelsesloven § 15, stk. 4", Severity.BLOCK)


@pytest.mark.parametrize(
    ("until", "substitute_called", "elected", "code"),
    [
        (dt.date(2025, 4, 30), True, False, "acting_mayor_not_elected"),
        (None, True, False, "acting_mayor_not_elected"),
        (dt.date(2025, 4, 29), True, False, ""),
        (dt.date(2025, 4, 30), False, False, ""),
        (dt.date(2025, 4, 30), True, True, ""),
    ],
)
def test_two_months_without_the_mayor_ask_for_an_election(
    until: dt.date | None, substitute_called: bool, elected: bool, code: str
) -> None:
    refused = acting_mayor_is_elected(since=SINCE, until=until, substitute_called=substitute_called, elected=elected)
    assert (refused.code if refused else "") == code
