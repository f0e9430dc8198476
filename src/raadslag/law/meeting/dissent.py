"""What a member may have written into the protocol, and that it goes with the case."""

from enum import StrEnum

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


class Vote(StrEnum):
    """How a member voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


@rule("styrelsesloven § 13, stk. 2, og § 20, stk. 3", Severity.BLOCK)
def may_dissent(*, took_part: bool) -> Refusal | None:
    """Any member who took part may have a dissent entered, briefly."""
    return None if took_part else Refusal(code="dissent_without_taking_part")


@rule("RD 95.1.4", Severity.WARN)
def dissent_fits_vote(*, vote: Vote, only_on_procedure: bool) -> Refusal | None:
    """Who abstained may dissent only on the procedure; who voted for has nothing to dissent from."""
    if vote is Vote.ABSTAINED and not only_on_procedure:
        return Refusal(code="abstainer_dissents_on_substance")
    return Refusal(code="dissent_after_voting_for") if vote is Vote.FOR else None


@rule("RD 95.1.4", Severity.WARN)
def vote_is_recorded(*, vote: Vote, demanded: bool, recorded: bool) -> Refusal | None:
    """Who voted against or abstained may have that recorded."""
    if vote is Vote.FOR or not demanded or recorded:
        return None
    return Refusal(code="vote_not_recorded")


@rule("styrelsesloven § 13, stk. 2, og § 20, stk. 3", Severity.BLOCK)
def dissent_follows_case(*, demanded: bool, sent_on: bool, protocol_goes_along: bool) -> Refusal | None:
    """A case that goes on to a committee, the council or an authority takes the protocol along if a member demands."""
    if not (demanded and sent_on) or protocol_goes_along:
        return None
    return Refusal(code="dissent_left_behind")


@rule("styrelsesloven § 13, stk. 2, og § 20, stk. 3", Severity.BLOCK)
def reasoning_follows_case(*, took_part: bool, dissented: bool) -> Refusal | None:
    """The member who dissented may send a reasoning along with the case."""
    return None if took_part and dissented else Refusal(code="reasoning_without_dissent")
