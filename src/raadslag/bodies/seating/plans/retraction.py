"""Taking back a row that was wrong from the first. What hangs on it must be taken back before it."""

from django.db.models import Q

from raadslag.bodies.models import Affiliation, Leave, Office, Seat, Substitution
from raadslag.bodies.seating.changes import Change, Plan, Verb
from raadslag.bodies.seating.days import within
from raadslag.bodies.seating.queries.people import identities
from raadslag.law.refusal import Refusal

Retractable = Seat | Office | Substitution | Leave | Affiliation


def retracting(*, row: Retractable, reason: str) -> Plan | Refusal:
    """A row counts for no day; it stays in the database and in the log, with the reason."""
    if row.retracted:
        return Refusal(code="is_retracted")
    refused = _hangs_on(row)
    return refused or Plan(changes=(Change(verb=Verb.RETRACT, row=row, why=reason),))


def _hangs_on(row: Retractable) -> Refusal | None:
    match row:
        case Seat():
            own = identities({row.person_id})
            held = Office.objects.filter(within(row.since, row.until), body=row.body, person__in=own, retracted=False)
            sat_in = Substitution.objects.filter(
                within(row.since, row.until), body=row.body, substitute_for__in=own, retracted=False
            )
            found = held.exists() or sat_in.exists()
        case Office():
            own = identities({row.person_id})
            same = Q(body=row.body, kind=row.kind, rank=row.rank, acting_for__in=own, retracted=False)
            found = Office.objects.filter(within(row.since, row.until), same).exists()
        case Leave():
            found = Substitution.objects.filter(leave=row, retracted=False).exists()
        case _:
            found = False
    return Refusal(code="something_hangs_on_it", about=(row.person.name,)) if found else None
