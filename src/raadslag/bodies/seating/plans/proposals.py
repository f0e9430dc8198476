"""What a proposal asks to have written, once it is said who it is to be."""

import datetime as dt
from dataclasses import dataclass

from raadslag.bodies.kinds import Ground, OfficeKind, ProposalKind
from raadslag.bodies.models import LeaveProposal, Person
from raadslag.bodies.seating.asked import NewOffice, NewSubstitution
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.plans.offices import giving_office
from raadslag.bodies.seating.plans.substitutes import putting_in
from raadslag.law.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Who was elected or put in, from which day, by which decision."""

    person: Person
    since: dt.date
    appointed_by: str = ""


def what_is_asked(*, proposal: LeaveProposal, answer: Answer) -> NewOffice | NewSubstitution:
    """An election for the time of the leave, or somebody put in until it is over."""
    leave = proposal.leave
    if proposal.kind == ProposalKind.ELECTION:
        return NewOffice(
            body=proposal.body,
            person=answer.person,
            kind=OfficeKind(proposal.office_kind),
            rank=proposal.rank,
            since=answer.since,
            acting_for=leave.person,
            appointed_by=answer.appointed_by,
        )
    return NewSubstitution(
        body=proposal.body,
        person=answer.person,
        substitute_for=leave.person,
        since=answer.since,
        until=leave.until,
        ground=Ground(leave.ground),
        leave=leave,
        appointed_by=answer.appointed_by,
    )


def accepting(*, proposal: LeaveProposal, answer: Answer) -> Plan | Refusal:
    """What accepting a proposal would do."""
    asked = what_is_asked(proposal=proposal, answer=answer)
    return giving_office(asked=asked) if isinstance(asked, NewOffice) else putting_in(asked=asked)
