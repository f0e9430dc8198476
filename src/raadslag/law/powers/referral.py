"""The way of a case through the bodies, and the words each may use on the way."""

from collections.abc import Sequence
from enum import StrEnum

from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


class Stage(StrEnum):
    """The kinds of body a case passes."""

    COMMITTEE = "committee"
    FINANCE = "finance committee"
    COUNCIL = "council"


@rule("styrelsesloven § 18, stk. 2", Severity.BLOCK)
def finance_committee_first(*, route: Sequence[Stage], economic: bool) -> Refusal | None:
    """What touches economy or general administration passes the finance committee before the council decides."""
    if not economic or Stage.COUNCIL not in route:
        return None
    before = route[: len(route) - 1 - list(reversed(route)).index(Stage.COUNCIL)]
    return None if Stage.FINANCE in before else Refusal(code="past_finance_committee")


@rule("styrelsesloven § 21, stk. 1", Severity.BLOCK)
def approves_only_what_it_decides(*, decides: str, here: str, approves: bool) -> Refusal | None:
    """A body that does not decide recommends; it does not approve. `decides` and `here` are names of bodies."""
    return Refusal(code="decided_elsewhere", about=(decides,)) if approves and decides != here else None


@rule("styrelsesloven § 21, stk. 2", Severity.WARN)
def other_committee_heard(*, matters_to_other: bool, negotiated: bool) -> Refusal | None:
    """Before a committee does what matters much to another, it negotiates with that one."""
    return Refusal(code="other_committee_not_heard") if matters_to_other and not negotiated else None
