"""When a seat, an office or a substitution can be entered: what the Act demands, and what would contradict a row."""

import datetime as dt
from collections.abc import Collection
from typing import Final

from raadslag.bodies.kinds import COMMITTEES, BodyKind, OfficeKind
from raadslag.bodies.models import Body, Office, Person, Seat, Substitution
from raadslag.bodies.seating.days import on, within
from raadslag.bodies.seating.queries.people import identities
from raadslag.law.refusal import Refusal
from raadslag.law.seats import acting as acting_law
from raadslag.law.seats import committee as law

CHAIRS: Final = "styrelsesloven § 22, stk. 1"
MAYORS: Final = "styrelsesloven § 6, stk. 1"
OF_COUNCIL: Final = frozenset({OfficeKind.MAYOR, OfficeKind.DEPUTY_MAYOR})


def ends_in_order(since: dt.date, until: dt.date | None) -> Refusal | None:
    """Nothing ends before it begins."""
    return Refusal(code="ends_before_it_begins") if until is not None and until < since else None


def can_end(row: Seat | Office | Substitution, last: dt.date) -> Refusal | None:
    """A row can end on a day that lies within it, and cannot be made longer by an end."""
    if row.retracted:
        return Refusal(code="is_retracted")
    if last < row.since:
        return Refusal(code="ends_before_it_begins")
    return Refusal(code="ended_already") if row.until is not None and last > row.until else None


def seat_is_free(*, person: Person, body: Body, since: dt.date, until: dt.date | None) -> Refusal | None:
    """Nobody has two seats in one body at a time."""
    rows = Seat.objects.filter(within(since, until), person__in=identities({person.pk}), body=body, retracted=False)
    return Refusal(code="sits_already", about=(person.name, body.name)) if rows.exists() else None


def may_sit(*, person: Person, body: Body, day: dt.date) -> Refusal | None:
    """Who sits in the finance committee or a standing committee must sit in the council."""
    if body.kind not in COMMITTEES:
        return None
    return law.sits_in_council(council_member=sits_in_council(person=person, day=day))


def may_hold(*, person: Person, body: Body, kind: OfficeKind, day: dt.date) -> Refusal | None:
    """A chair is one of the body's own; a mayor one of the council."""
    if kind in OF_COUNCIL and body.kind != BodyKind.COUNCIL:
        return Refusal(code="no_such_office", statute=MAYORS, about=(body.name,))
    if sits_in(body=body, person=person, day=day):
        return _chairs_finance(person=person, body=body, kind=kind, day=day)
    statute = MAYORS if kind in OF_COUNCIL else CHAIRS
    return Refusal(code="not_a_member", statute=statute, about=(person.name, body.name))


def _chairs_finance(*, person: Person, body: Body, kind: OfficeKind, day: dt.date) -> Refusal | None:
    """The finance committee elects no chair: it has the mayor, or whoever acts as mayor."""
    if body.kind != BodyKind.FINANCE or kind != OfficeKind.CHAIR:
        return None
    own = identities({person.pk})
    mayors = Office.objects.filter(on(day), person__in=own, kind=OfficeKind.MAYOR, retracted=False)
    return acting_law.chair_of_finance_committee(is_mayor=mayors.exists())


def vacancy_keeps_its_group(*, elected_by: str, filled_by: str) -> Refusal | None:
    """The group that elected the one who left fills the seat."""
    return law.vacancy_filled(elected_by=elected_by, filled_by=filled_by or elected_by) if elected_by else None


def office_to_act_in(
    *, body: Body, kind: OfficeKind, rank: int, person: Person, whom: Person, day: dt.date
) -> Refusal | None:
    """Somebody can act in an office only for whoever has it, and not for oneself."""
    if person.pk == whom.pk:
        return Refusal(code="acts_for_oneself", about=(person.name,))
    rows = Office.objects.filter(on(day), body=body, kind=kind, rank=rank, retracted=False)
    if rows.filter(person__in=identities({whom.pk})).exists():
        return None
    return Refusal(code="has_not_the_office", about=(whom.name, body.name))


def sits_in(*, body: Body, person: Person, day: dt.date) -> bool:
    """Whether somebody is a member of a body on a day, or sits in for one for a time."""
    own = identities({person.pk})
    if Seat.objects.filter(on(day), body=body, person__in=own, retracted=False).exists():
        return True
    rows = Substitution.objects.filter(on(day), body=body, person__in=own, meeting=None, retracted=False)
    return rows.exists()


def sits_in_council(*, person: Person, day: dt.date) -> bool:
    """Whether somebody is a member of the council on a day, or sits in for one for a time."""
    own = identities({person.pk})
    if Seat.objects.filter(on(day), body__kind=BodyKind.COUNCIL, person__in=own, retracted=False).exists():
        return True
    stands_in = Substitution.objects.filter(on(day), body__kind=BodyKind.COUNCIL, meeting=None, retracted=False)
    return stands_in.filter(person__in=own).exists()


def size_warnings(*, body: Body, day: dt.date, more: int, leaving: Collection[int] = ()) -> tuple[Refusal, ...]:
    """What is unusual about a committee's size once `more` members have come and the `leaving` seats have ended.

    A warning and never more: there may be seats beyond the number (§ 27, stk. 3).
    """
    if body.kind not in COMMITTEES:
        return ()
    seats = Seat.objects.filter(on(day), retracted=False).exclude(id__in=leaving)
    members = seats.filter(body=body, is_extra=False).count() + more
    council = seats.filter(body__kind=BodyKind.COUNCIL).count()
    found = law.committee_size(seats=members, council=council) if council else None
    return (found,) if found else ()
