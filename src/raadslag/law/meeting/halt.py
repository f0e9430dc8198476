"""Standsningsret: a member of a committee stops a decision and brings the case to the council."""

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule

STATUTE = "styrelsesloven § 23"


@rule(STATUTE, Severity.BLOCK)
def may_halt(
    *, is_member: bool, at_the_meeting: bool, to_protocol: bool, given_to_committee_by_law: bool, procedural: bool
) -> Refusal | None:
    """Any member, at the meeting itself, to the protocol.

    Rejections can be halted too, even those by a tie; decisions on procedure cannot, nor what a law has given to the
    committee itself.
    """
    if not is_member:
        return Refusal(code="only_members_halt")
    if given_to_committee_by_law:
        return Refusal(code="halt_of_what_law_gave_committee")
    if procedural:
        return Refusal(code="halt_of_procedure", statute=f"{STATUTE}; RD 04.1.2", severity=Severity.BLOCK)
    if not at_the_meeting:
        return Refusal(code="halt_after_meeting")
    return None if to_protocol else Refusal(code="halt_not_in_protocol")


@rule(STATUTE, Severity.BLOCK)
def may_carry_out(*, halted: bool, council_has_decided: bool) -> Refusal | None:
    """What was halted is not carried out before the council has decided."""
    return Refusal(code="halted") if halted and not council_has_decided else None


@rule("styrelsesloven § 31 a, stk. 3", Severity.BLOCK)
def mayor_stops_case(*, in_writing: bool, given_to_committee_by_law: bool) -> Refusal | None:
    """The mayor may stop a committee's case in writing and have it brought to the council without delay."""
    if given_to_committee_by_law:
        return Refusal(code="mayor_stops_what_law_gave_committee")
    return None if in_writing else Refusal(code="mayor_stops_without_writing")
