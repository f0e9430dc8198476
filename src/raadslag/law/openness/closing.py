"""Closing the doors, and who may stay behind them."""

from enum import StrEnum

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


class Attending(StrEnum):
    """In what quality somebody other than a member is in the room."""

    STAFF = "staff"
    CALLED_IN = "called in"
    """For the information of one case."""
    COUNCIL_MEMBER = "member of the council"
    PUBLIC = "public"


@rule("styrelsesloven § 10, stk. 1", Severity.BLOCK)
def council_closes_doors(*, reason: str, decided_by_council: bool) -> Refusal | None:
    """The council may treat a case behind closed doors when its nature makes it needful: each time, with a reason."""
    if not decided_by_council:
        return Refusal(code="closing_not_decided")
    return None if reason.strip() else Refusal(code="closing_without_reason")


@rule("styrelsesloven § 10, stk. 1", Severity.RECORD)
def debate_on_closing_is_closed(*, council_decides_so: bool, chair_decides_so: bool) -> bool:
    """Whether to close the doors is itself debated behind closed doors if the council or the chair decides so."""
    return council_decides_so or chair_decides_so


@rule("RD 01.1.2", Severity.WARN)
def closing_is_assessed(*, reason: str, category: str) -> Refusal | None:
    """No kind of case is closed as such: the reason says what is confidential in this one."""
    said = reason.strip().casefold()
    return Refusal(code="closed_by_category") if not said or said == category.strip().casefold() else None


@rule("styrelsesloven § 10, stk. 2", Severity.BLOCK)
def may_stay_when_council_is_closed(*, attending: Attending, allowed: bool) -> Refusal | None:
    """Staff whom the council lets stay, and those it calls in for the case; nobody else."""
    if attending in (Attending.STAFF, Attending.CALLED_IN) and allowed:
        return None
    return Refusal(code="must_leave_closed_doors")


@rule("styrelsesloven § 20, stk. 4", Severity.BLOCK)
def may_attend_committee(*, attending: Attending, allowed: bool) -> Refusal | None:
    """Committees meet without the public: staff as secretaries, others called in for one case, council members too."""
    if attending is Attending.PUBLIC:
        return Refusal(code="committee_not_public")
    return None if allowed else Refusal(code="not_called_in")


@rule("styrelsesloven § 20, stk. 5", Severity.RECORD)
def council_member_hears_budget(*, finance_committee: bool, last_reading: bool, allowed: bool) -> Refusal | None:
    """The finance committee may let other council members hear its last treatment of the budget."""
    return None if finance_committee and last_reading and allowed else Refusal(code="not_called_in")
