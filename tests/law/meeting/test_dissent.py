"""What a member may have in the protocol, and that it follows the case."""

from raadslag.law.meeting.dissent import (
    Vote,
    dissent_fits_vote,
    dissent_follows_case,
    may_dissent,
    reasoning_follows_case,
    vote_is_recorded,
)
from raadslag.law.refusal import Severity


def test_who_took_part_may_dissent() -> None:
    assert may_dissent(took_part=True) is None
    assert may_dissent(took_part=False) is not None


def test_who_abstained_dissents_only_on_the_procedure() -> None:
    assert dissent_fits_vote(vote=Vote.AGAINST, only_on_procedure=False) is None
    assert dissent_fits_vote(vote=Vote.ABSTAINED, only_on_procedure=True) is None
    refused = dissent_fits_vote(vote=Vote.ABSTAINED, only_on_procedure=False)
    assert refused is not None
    assert (refused.code, refused.severity) == ("abstainer_dissents_on_substance", Severity.WARN)


def test_who_voted_for_has_nothing_to_dissent_from() -> None:
    assert dissent_fits_vote(vote=Vote.FOR, only_on_procedure=False) is not None


def test_who_was_against_or_abstained_may_have_it_recorded() -> None:
    for vote in (Vote.AGAINST, Vote.ABSTAINED):
        assert vote_is_recorded(vote=vote, demanded=True, recorded=False) is not None
        assert vote_is_recorded(vote=vote, demanded=True, recorded=True) is None
        assert vote_is_recorded(vote=vote, demanded=False, recorded=False) is None
    assert vote_is_recorded(vote=Vote.FOR, demanded=True, recorded=False) is None


def test_the_protocol_follows_a_case_that_goes_on() -> None:
    assert dissent_follows_case(demanded=True, sent_on=True, protocol_goes_along=True) is None
    assert dissent_follows_case(demanded=True, sent_on=False, protocol_goes_along=False) is None
    assert dissent_follows_case(demanded=False, sent_on=True, protocol_goes_along=False) is None
    assert dissent_follows_case(demanded=True, sent_on=True, protocol_goes_along=False) is not None


def test_a_reasoning_goes_along_with_a_dissent() -> None:
    assert reasoning_follows_case(took_part=True, dissented=True) is None
    assert reasoning_follows_case(took_part=True, dissented=False) is not None
