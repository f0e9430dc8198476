"""Majority, ties, and who may vote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.law.meeting.voting import (
    Result,
    may_vote,
    mayor_votes_in_committee,
    readings_needed,
    result,
    tie,
    votes_fit_the_room,
)


@pytest.mark.parametrize(
    ("votes_for", "against", "becomes"),
    [
        (31, 14, Result.CARRIED),  # a council in 2007, six abstaining
        (5, 39, Result.REJECTED),
        (1, 8, Result.REJECTED),
        (3, 3, Result.LAPSED),
        (1, 0, Result.CARRIED),
        (0, 0, Result.LAPSED),
    ],
)
def test_the_majority_of_votes_decides(votes_for: int, against: int, becomes: Result) -> None:
    assert result(votes_for=votes_for, against=against) is becomes


@given(st.integers(0, 55), st.integers(0, 55))
def test_turning_the_votes_turns_the_result(votes_for: int, against: int) -> None:
    turned = {Result.CARRIED: Result.REJECTED, Result.REJECTED: Result.CARRIED, Result.LAPSED: Result.LAPSED}
    assert result(votes_for=against, against=votes_for) is turned[result(votes_for=votes_for, against=against)]


def test_at_a_tie_the_proposal_lapses() -> None:
    assert tie() is Result.LAPSED


def test_votes_fit_the_members_at_the_item() -> None:
    assert votes_fit_the_room(votes_for=4, against=0, abstained=3, present=7) is None
    assert votes_fit_the_room(votes_for=4, against=0, abstained=0, present=7) is None
    refused = votes_fit_the_room(votes_for=5, against=0, abstained=3, present=7)
    assert refused is not None
    assert refused.about == ("8", "7")


@pytest.mark.parametrize(
    ("has_seat", "present", "disqualified", "code"),
    [
        (True, True, False, ""),
        (False, True, False, "not_a_member"),
        (True, False, False, "not_present"),
        (True, True, True, "disqualified"),
    ],
)
def test_who_has_the_seat_and_is_there_and_not_disqualified_may_vote(
    has_seat: bool, present: bool, disqualified: bool, code: str
) -> None:
    refused = may_vote(has_seat=has_seat, present=present, disqualified=disqualified)
    assert (refused.code if refused else "") == code


def test_the_mayor_attends_a_committee_without_a_vote() -> None:
    assert mayor_votes_in_committee(is_member=True) is None
    assert mayor_votes_in_committee(is_member=False) is not None


def test_budget_and_governing_statute_are_read_twice() -> None:
    assert readings_needed() == 1
    assert readings_needed(budget=True) == 2
    assert readings_needed(governing_statute=True) == 2
