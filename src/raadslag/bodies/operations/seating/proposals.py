"""What a leave calls for: done, or put away with a reason."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies.kinds import ProposalState
from raadslag.bodies.models import LeaveProposal
from raadslag.bodies.operations.seating.answering import decide
from raadslag.bodies.operations.seating.offices import give_office
from raadslag.bodies.operations.seating.substitutes import put_in_substitute
from raadslag.bodies.operations.seating.writing import fresh
from raadslag.bodies.permissions import ACCEPT_PROPOSAL, DISMISS_PROPOSAL, require
from raadslag.bodies.seating.asked import NewOffice
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.days import local_day
from raadslag.bodies.seating.plans.proposals import Answer, what_is_asked
from raadslag.law.refusal import Refusal


@operation("bodies.accept_proposal")
def accept_proposal(*, proposal: LeaveProposal, answer: Answer, by: By, now: dt.datetime) -> Plan | Refusal:
    """Have a proposal done: elect somebody for a time, or put somebody in, until the leave is over.

    The election, or the putting in, marks it as done.
    """
    require(ACCEPT_PROPOSAL, by=by, body=proposal.body, day=local_day(now))
    row = fresh(proposal)
    if row.state != ProposalState.OPEN:
        return Refusal(code="decided_already")
    return _have_done(row, answer, by, now)


@operation("bodies.dismiss_proposal")
def dismiss_proposal(*, proposal: LeaveProposal, reason: str, by: By, now: dt.datetime) -> Refusal | None:
    """Put a proposal away, with a reason."""
    require(DISMISS_PROPOSAL, by=by, body=proposal.body, day=local_day(now))
    row = fresh(proposal)
    if row.state != ProposalState.OPEN:
        return Refusal(code="decided_already")
    decide(row, ProposalState.DISMISSED, reason, now)
    return None


def _have_done(row: LeaveProposal, answer: Answer, by: By, now: dt.datetime) -> Plan | Refusal:
    asked = what_is_asked(proposal=row, answer=answer)
    if isinstance(asked, NewOffice):
        return give_office(asked=asked, by=by, now=now)
    return put_in_substitute(asked=asked, by=by, now=now)
