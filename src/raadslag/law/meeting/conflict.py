"""Conflict of interest: who must say so, who decides, who leaves, who comes instead."""

from enum import Enum

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


class Ground(Enum):
    """The grounds of forvaltningsloven § 3, stk. 1, by number."""

    OWN_INTEREST = 1
    NEAR_RELATION = 2
    PRIVATE_BODY = 3
    EARLIER_INSTANCE = 4
    OTHER_DOUBT = 5


@rule("forvaltningsloven § 3, stk. 1 og 2, og § 4, stk. 3", Severity.BLOCK)
def is_disqualified(
    *, ground: Ground | None, trivial: bool = False, election_to_office: bool = False, members_pay: bool = False
) -> bool:
    """Whether a ground shuts a member out.

    Not where it could not sway the decision; and not at elections to office, where members vote even when proposed
    themselves, nor when the council decides on its members' pay.
    """
    return ground is not None and not trivial and not election_to_office and not members_pay


@rule("styrelsesloven § 14, stk. 2; forvaltningsloven § 6, stk. 1", Severity.RECORD)
def must_tell(*, ground: Ground | None, clearly_of_no_weight: bool = False) -> bool:
    """Whether a member must tell the body of a ground for doubt: always, unless it clearly is of no weight."""
    return ground is not None and not clearly_of_no_weight


@rule("styrelsesloven § 14, stk. 1; forvaltningsloven § 6, stk. 2", Severity.BLOCK)
def body_decides_on_conflict(*, decided_by_body: bool) -> Refusal | None:
    """The body decides whether a member is disqualified: not the member, and not the chair."""
    return None if decided_by_body else Refusal(code="conflict_not_decided_by_body")


@rule("forvaltningsloven § 6, stk. 3", Severity.BLOCK)
def decides_on_own_conflict(
    *, concerned: bool, cannot_be_spared: bool = False, local_rule_allows: bool = False
) -> Refusal | None:
    """Whom the question concerns takes no part in deciding it.

    Unless the body cannot decide without (§ 4, stk. 1 and 2), or local rules with basis in law say otherwise.
    """
    return Refusal(code="own_conflict") if concerned and not cannot_be_spared and not local_rule_allows else None


@rule("styrelsesloven § 14, stk. 1; RD 80.2a.1", Severity.BLOCK)
def disqualified_leaves(*, disqualified: bool, in_the_room: bool, voted: bool) -> Refusal | None:
    """A disqualified member takes no part in debate or vote and leaves the room; in committees likewise."""
    return Refusal(code="disqualified_took_part") if disqualified and (in_the_room or voted) else None


@rule("styrelsesloven § 14, stk. 3", Severity.RECORD)
def council_substitute_for_case(*, demanded_by_list: bool, absent_anyway: bool) -> Refusal | None:
    """Those elected on the member's list may have the substitute called for the case; not if the member is absent."""
    if absent_anyway:
        return Refusal(code="no_case_substitute_for_absent", statute="RD 91.2a.1", severity=Severity.BLOCK)
    return None if demanded_by_list else Refusal(code="list_must_demand_substitute")


@rule("styrelsesloven § 28, stk. 3", Severity.LOCAL)
def committee_substitute_for_case(*, governing_statute_allows: bool, absent_anyway: bool) -> Refusal | None:
    """In committees the group may put another member in for the case only if the governing statute says so."""
    if absent_anyway:
        return Refusal(code="no_case_substitute_for_absent", statute="RD 91.2a.1", severity=Severity.BLOCK)
    return None if governing_statute_allows else Refusal(code="no_case_substitutes_here")


@rule("styrelsesloven § 14, stk. 4", Severity.BLOCK)
def list_postpones(*, substitute_called: bool, against: int, present: int, breaks_deadline: bool) -> Refusal | None:
    """Without a substitute the list fellows may have the case postponed to the next meeting.

    Not if two thirds of the members present object, or if a deadline of law or another authority would be broken.
    """
    if substitute_called:
        return Refusal(code="substitute_was_called")
    if breaks_deadline:
        return Refusal(code="postponement_breaks_deadline")
    if against * 3 >= present * 2:
        return Refusal(code="postponement_voted_down", about=(str(against), str(present)))
    return None
