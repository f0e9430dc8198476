"""Conflict of interest."""

import pytest

from raadslag.law.meeting.conflict import (
    Ground,
    body_decides_on_conflict,
    committee_substitute_for_case,
    council_substitute_for_case,
    decides_on_own_conflict,
    disqualified_leaves,
    is_disqualified,
    list_postpones,
    must_tell,
)
from raadslag.law.meeting.voting import may_vote
from raadslag.law.refusal import Refusal, Severity


def test_a_member_may_vote_for_herself_at_an_election_to_office() -> None:
    """As happened on 18 March 2025: four votes elected a chair for a time, her own among them."""
    shut_out = is_disqualified(ground=Ground.OWN_INTEREST, election_to_office=True)
    assert not shut_out
    assert may_vote(has_seat=True, present=True, disqualified=shut_out) is None


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_shuts_out_save_what_is_trivial_or_excepted(ground: Ground) -> None:
    assert is_disqualified(ground=ground)
    assert not is_disqualified(ground=ground, trivial=True)
    assert not is_disqualified(ground=ground, members_pay=True)


def test_grounds_are_numbered_as_in_the_act() -> None:
    assert [ground.value for ground in Ground] == [1, 2, 3, 4, 5]


def test_without_a_ground_nobody_is_shut_out() -> None:
    assert not is_disqualified(ground=None)


def test_who_has_a_ground_for_doubt_must_say_so() -> None:
    assert must_tell(ground=Ground.OTHER_DOUBT)
    assert not must_tell(ground=Ground.OTHER_DOUBT, clearly_of_no_weight=True)
    assert not must_tell(ground=None)


def test_the_body_decides_and_not_the_one_concerned() -> None:
    assert body_decides_on_conflict(decided_by_body=True) is None
    assert body_decides_on_conflict(decided_by_body=False) is not None
    assert decides_on_own_conflict(concerned=False) is None
    assert decides_on_own_conflict(concerned=True, local_rule_allows=True) is None
    assert decides_on_own_conflict(concerned=True, cannot_be_spared=True) is None
    refused = decides_on_own_conflict(concerned=True)
    assert refused is not None
    assert refused.statute == "forvaltningsloven § 6, stk. 3"


def test_who_is_disqualified_leaves_the_room() -> None:
    assert disqualified_leaves(disqualified=True, in_the_room=False, voted=False) is None
    assert disqualified_leaves(disqualified=False, in_the_room=True, voted=True) is None
    assert disqualified_leaves(disqualified=True, in_the_room=True, voted=False) is not None
    assert disqualified_leaves(disqualified=True, in_the_room=False, voted=True) is not None


def test_a_substitute_comes_for_the_case_in_the_council() -> None:
    """As in a council on 26 January 2015, where one took part in items 14 and 18."""
    assert council_substitute_for_case(demanded_by_list=True, absent_anyway=False) is None
    assert council_substitute_for_case(demanded_by_list=False, absent_anyway=False) is not None


def test_a_substitute_comes_for_the_case_in_a_committee_only_by_the_governing_statute() -> None:
    assert committee_substitute_for_case(governing_statute_allows=True, absent_anyway=False) is None
    refused = committee_substitute_for_case(governing_statute_allows=False, absent_anyway=False)
    assert refused is not None
    assert refused.severity is Severity.LOCAL


def test_nobody_comes_for_a_member_who_is_absent_anyway() -> None:
    wanted = Refusal(code="no_case_substitute_for_absent", statute="RD 91.2a.1", severity=Severity.BLOCK)
    assert council_substitute_for_case(demanded_by_list=True, absent_anyway=True) == wanted
    assert committee_substitute_for_case(governing_statute_allows=True, absent_anyway=True) == wanted


@pytest.mark.parametrize(
    ("substitute_called", "against", "breaks_deadline", "code"),
    [
        (False, 0, False, ""),
        (False, 15, False, ""),
        (False, 16, False, "postponement_voted_down"),
        (False, 0, True, "postponement_breaks_deadline"),
        (True, 0, False, "substitute_was_called"),
    ],
)
def test_the_list_postpones_unless_two_thirds_of_those_present_object(
    substitute_called: bool, against: int, breaks_deadline: bool, code: str
) -> None:
    refused = list_postpones(
        substitute_called=substitute_called, against=against, present=24, breaks_deadline=breaks_deadline
    )
    assert (refused.code if refused else "") == code
