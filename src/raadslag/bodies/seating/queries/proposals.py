"""What leaves call for, and who can be put in."""

import datetime as dt
from dataclasses import dataclass

from raadslag.bodies.kinds import COMMITTEES, BodyKind, ProposalKind, ProposalState
from raadslag.bodies.models import Affiliation, Body, LeaveProposal, Person, Seat, Substitution
from raadslag.bodies.seating.days import on
from raadslag.bodies.seating.queries.people import STAYS, identities, parties_on, persons_at
from raadslag.bodies.seating.shapes import PersonAt


def open_proposals(*, body: Body | None = None) -> tuple[LeaveProposal, ...]:
    """What waits to be done or put away, the oldest first."""
    rows = LeaveProposal.objects.filter(state=ProposalState.OPEN, leave__retracted=False)
    chosen = rows.filter(body=body) if body else rows
    return tuple(chosen.select_related("leave__person", "body").order_by("id"))


def decided_proposals(*, most: int) -> tuple[LeaveProposal, ...]:
    """What was done or put away lately."""
    rows = LeaveProposal.objects.exclude(state=ProposalState.OPEN).select_related("leave__person", "body")
    return tuple(rows.order_by("-decided", "-id")[:most])


def eligible_substitutes(*, body: Body, whom: Person, day: dt.date) -> tuple[PersonAt, ...]:
    """Who can sit in for a member of a body on a day: those of the same list first, then the rest.

    In a committee, members of the council who do not sit there already; in the council, people of the same list who
    have no seat.
    """
    sits = set(Seat.objects.filter(on(day), body=body, retracted=False).values_list(STAYS, flat=True))
    sits |= set(Substitution.objects.filter(on(day), body=body, retracted=False).values_list(STAYS, flat=True))
    own = whom.merged_into_id or whom.pk
    letter = parties_on(day, identities({own})).get(own)
    if body.kind in COMMITTEES:
        council = Seat.objects.filter(on(day), body__kind=BodyKind.COUNCIL, retracted=False)
        stands_in = Substitution.objects.filter(on(day), body__kind=BodyKind.COUNCIL, meeting=None, retracted=False)
        numbers = {*council.values_list(STAYS, flat=True), *stands_in.values_list(STAYS, flat=True)}
    elif letter:
        fellows = Affiliation.objects.filter(on(day), letter=letter, retracted=False)
        numbers = set(fellows.values_list(STAYS, flat=True)[:200])
    else:
        numbers = set()
    people = persons_at(Person.objects.filter(id__in=numbers - sits - {own}), day)
    return tuple(sorted(people, key=lambda person: (person.party != letter, person.name)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A proposal with those who can be put in or elected."""

    proposal: LeaveProposal
    eligible: tuple[PersonAt, ...]


def waiting(*, proposal: LeaveProposal, day: dt.date) -> Waiting:
    """A proposal and who it can be: for an election the body's own, for a seat those who can sit in."""
    whom = proposal.leave.person
    if proposal.kind == ProposalKind.SUBSTITUTE:
        return Waiting(proposal=proposal, eligible=eligible_substitutes(body=proposal.body, whom=whom, day=day))
    own = identities({whom.pk})
    rows = Seat.objects.filter(on(day), body=proposal.body, retracted=False).exclude(person__in=own)
    return Waiting(
        proposal=proposal, eligible=persons_at([row.person for row in rows.select_related("person__merged_into")], day)
    )
