"""Rounds of elections by majority are held, and lots drawn."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from raadslag.accounts.acting import By
from raadslag.audit.operations import operation
from raadslag.bodies.constituting import permissions
from raadslag.bodies.constituting.opening import GONE, noted, opened, require
from raadslag.bodies.constituting.policies.electing import may_draw_names, may_undo_round, may_vote
from raadslag.bodies.constituting.queries import recognise
from raadslag.bodies.constituting.shapes import ElectionShape
from raadslag.bodies.models import Ballot, BallotVote, Constitution, ElectionLot
from raadslag.bodies.names import tidy
from raadslag.bodies.operations.constituting.dealing import Draw
from raadslag.bodies.operations.constituting.recognising import persons_of
from raadslag.law.majority_election import Lot
from raadslag.law.refusal import Refusal


@operation("bodies.hold_round")
def hold_round(
    *, constitution: Constitution, election: int, votes: Mapping[int, str], by: By, now: datetime
) -> Refusal | None:
    """Write a round down: who was present (persons by number), and whom each voted for by name; empty: abstained."""
    require(permissions.VOTE, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    shape = sheet.election(election)
    if shape is None:
        return GONE
    names = {tidy(name) for name in votes.values() if tidy(name)}
    known = recognise(names=names).known
    cast = {elector: known.get(tidy(name)) for elector, name in votes.items()}
    refused = may_vote(sheet, shape, votes=cast, strangers=bool(names - set(known)))
    persons = refused or persons_of(names)
    if isinstance(persons, Refusal):
        return persons
    ballot = Ballot.objects.create(election_id=election, number=len(shape.rounds) + 1, made=now)
    BallotVote.objects.bulk_create(
        BallotVote(ballot=ballot, elector_id=elector, candidate=persons[tidy(name)] if tidy(name) else None)
        for elector, name in votes.items()
    )
    electors = {each.number: each.name for each in shape.electors}
    told = [f"{electors[elector]}: {tidy(name)}" for elector, name in votes.items()]
    noted(sheet, after={**_named(shape), "round": ballot.number, "votes": told})
    return None


@operation("bodies.draw_names")
def draw_names(
    *, constitution: Constitution, election: int, persons: Sequence[int], draw: Draw, by: By, now: datetime
) -> Refusal | None:
    """Write down whom the lot fell on: for the third round, or as the one elected."""
    require(permissions.DRAW_NAMES, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    shape = sheet.election(election)
    refused = may_draw_names(sheet, shape, persons=persons) if shape else GONE
    if refused or shape is None or not isinstance(shape.standing, Lot):
        return refused
    ElectionLot.objects.bulk_create(
        ElectionLot(
            election_id=election,
            number=shape.standing.number,
            person_id=person,
            drawn_by=draw.by,
            method=draw.method,
            made=draw.made,
        )
        for person in persons
    )
    drawn = [shape.person(str(person)).name for person in persons]
    noted(sheet, after={**_named(shape), "drawn": drawn, "drawn_by": draw.by, "method": draw.method, "made": draw.made})
    return None


@operation("bodies.undo_round")
def undo_round(*, constitution: Constitution, election: int, by: By, now: datetime) -> Refusal | None:
    """Take back the last lot, or else the last round. What it was stays in the log."""
    require(permissions.UNDO_ROUND, constitution=constitution, by=by, now=now)
    sheet = opened(constitution)
    shape = sheet.election(election)
    refused = may_undo_round(sheet, shape) if shape else GONE
    if refused or shape is None:
        return refused
    last = shape.rounds[-1]
    lots = [lot for lot in shape.lots if lot.number == last.number]
    if lots:
        ElectionLot.objects.filter(election_id=election, number=last.number).delete()
        noted(sheet, before={**_named(shape), "drawn": [lot.person.name for lot in lots]})
        return None
    BallotVote.objects.filter(ballot__election_id=election, ballot__number=last.number).delete()
    Ballot.objects.filter(election_id=election, number=last.number).delete()
    told = [f"{elector.name}: {candidate.name if candidate else ''}" for elector, candidate in last.votes]
    noted(sheet, before={**_named(shape), "round": last.number, "votes": told})
    return None


def _named(shape: ElectionShape) -> dict[str, object]:
    return {"office": shape.office, "body": shape.body_name}
