"""What is done is no longer proposed, whoever did it and from which page."""

import datetime as dt

from raadslag.audit.operations import note, step
from raadslag.bodies.kinds import ProposalKind, ProposalState
from raadslag.bodies.models import LeaveProposal, Office, Substitution
from raadslag.bodies.seating.queries.people import identities


@step
def answer_proposals(row: Office | Substitution, now: dt.datetime) -> None:
    """Mark as done what called for this."""
    whom = row.acting_for_id if isinstance(row, Office) else row.substitute_for_id
    if whom is None or (isinstance(row, Substitution) and row.meeting):
        return
    rows = LeaveProposal.objects.filter(
        state=ProposalState.OPEN, body=row.body, leave__person__in=identities({whom}), leave__since__lte=row.since
    )
    if isinstance(row, Office):
        rows = rows.filter(kind=ProposalKind.ELECTION, office_kind=row.kind, rank=row.rank)
    else:
        rows = rows.filter(kind=ProposalKind.SUBSTITUTE)
    for proposal in rows.select_related("leave__person", "body").order_by("id"):
        decide(proposal, ProposalState.ACCEPTED, "", now)


@step
def decide(row: LeaveProposal, state: ProposalState, reason: str, now: dt.datetime) -> None:
    """A proposal is open no more."""
    row.state, row.reason, row.decided = state, reason, now
    row.save(update_fields=["state", "reason", "decided"])
    after = {"body": row.body_id, "kind": row.kind, "state": state, "reason": reason}
    note(kind="person", subject=row.leave.person_id, name=row.leave.person.name, after=after)
