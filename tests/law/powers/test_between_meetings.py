"""What chair and mayor decide between meetings."""

import datetime as dt

import pytest

from raadslag.law.openness.publishing import Paper
from raadslag.law.powers.between_meetings import (
    chair_may_decide,
    chairs_decision_is_reported,
    may_ask_about_chair,
    may_raise_matter,
    mayor_calls_joint_meeting,
    mayor_gets_papers,
    mayor_may_decide,
    mayors_decision_is_reported,
)

DECIDED = dt.date(2025, 3, 20)
MEETINGS = [dt.date(2025, 2, 26), dt.date(2025, 3, 31), dt.date(2025, 4, 28)]


@pytest.mark.parametrize(
    ("urgent", "undoubted", "told", "by_law", "code"),
    [
        (True, False, True, False, ""),
        (False, True, False, False, ""),
        (True, False, False, True, ""),
        (True, True, False, False, "mayor_not_told"),
        (False, False, True, False, "neither_urgent_nor_undoubted"),
    ],
)
def test_the_chair_decides_what_cannot_wait_or_gives_no_doubt(
    urgent: bool, undoubted: bool, told: bool, by_law: bool, code: str
) -> None:
    refused = chair_may_decide(
        urgent=urgent, undoubted=undoubted, mayor_told_before=told, given_to_committee_by_law=by_law
    )
    assert (refused.code if refused else "") == code


def test_the_mayor_decides_what_cannot_wait_or_gives_no_doubt() -> None:
    assert mayor_may_decide(urgent=True, undoubted=False) is None
    assert mayor_may_decide(urgent=False, undoubted=True) is None
    assert mayor_may_decide(urgent=False, undoubted=False) is not None


@pytest.mark.parametrize(
    ("reported", "today", "in_time"),
    [
        (None, dt.date(2025, 3, 31), True),
        (dt.date(2025, 3, 31), dt.date(2025, 6, 1), True),
        (None, dt.date(2025, 4, 1), False),
        (dt.date(2025, 4, 28), dt.date(2025, 6, 1), False),
    ],
)
def test_decisions_come_before_the_next_meeting(reported: dt.date | None, today: dt.date, in_time: bool) -> None:
    mayors = mayors_decision_is_reported(decided=DECIDED, ordinary_meetings=MEETINGS, reported=reported, today=today)
    chairs = chairs_decision_is_reported(decided=DECIDED, meetings=MEETINGS, reported=reported, today=today)
    assert (mayors is None, chairs is None) == (in_time, in_time)
    assert mayors is None or mayors.about == ("2025-03-20", "2025-03-31")


def test_without_a_next_meeting_nothing_is_late() -> None:
    late = dt.date(2026, 1, 1)
    assert mayors_decision_is_reported(decided=DECIDED, ordinary_meetings=[], reported=None, today=late) is None


def test_what_is_decided_on_the_day_of_a_meeting_comes_before_the_next() -> None:
    told = dt.date(2025, 4, 28)
    assert chairs_decision_is_reported(decided=MEETINGS[1], meetings=MEETINGS, reported=told, today=told) is None


def test_members_ask_about_the_chair_and_raise_matters() -> None:
    assert may_ask_about_chair(is_member=True) is None
    assert may_ask_about_chair(is_member=False) is not None
    assert may_raise_matter(council_member=True) is None
    assert may_raise_matter(council_member=False) is not None


def test_the_mayor_gets_the_agenda_and_then_the_transcript() -> None:
    assert mayor_gets_papers(sent=[Paper.AGENDA], meeting_held=False) is None
    assert mayor_gets_papers(sent=[], meeting_held=False) is not None
    assert mayor_gets_papers(sent=[Paper.AGENDA], meeting_held=True) is not None
    assert mayor_gets_papers(sent=[Paper.AGENDA, Paper.TRANSCRIPT], meeting_held=True) is None


def test_committees_that_are_called_together_discuss_and_do_not_decide() -> None:
    assert mayor_calls_joint_meeting(bodies=2, decides=False) is None
    assert mayor_calls_joint_meeting(bodies=1, decides=False) is not None
    assert mayor_calls_joint_meeting(bodies=2, decides=True) is not None
