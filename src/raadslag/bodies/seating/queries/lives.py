"""Everything that is known of one politician's seats: posts, lists, leave, sitting in."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q

from raadslag.accounts.models import User
from raadslag.bodies.models import (
    Affiliation,
    Leave,
    LeaveExtension,
    Office,
    OfficeEnd,
    Person,
    Seat,
    Substitution,
    UserPerson,
)
from raadslag.bodies.seating.queries.people import identities, person_at
from raadslag.bodies.seating.shapes import PersonAt


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """The rows of one politician, the latest first. Retracted ones are left out."""

    person: Person
    today: PersonAt
    seats: tuple[Seat, ...]
    offices: tuple[Office, ...]
    ends: dict[int, tuple[OfficeEnd, ...]]
    affiliations: tuple[Affiliation, ...]
    leaves: tuple[Leave, ...]
    extensions: dict[int, tuple[LeaveExtension, ...]]
    substitutions: tuple[Substitution, ...]
    user: User | None


def life_of(*, person: Person, day: dt.date) -> Life:
    """One politician, the party letter as of a day."""
    stays = person.merged_into or person
    own = identities({stays.pk})
    mine = Q(person__in=own, retracted=False)
    order = ("-since", "-id")
    offices = tuple(Office.objects.filter(mine).select_related("body", "acting_for", "person").order_by(*order))
    leaves = tuple(Leave.objects.filter(mine).select_related("person").order_by(*order))
    concerned = Q(person__in=own) | Q(substitute_for__in=own)
    sat_in = Substitution.objects.filter(concerned, retracted=False)
    link = UserPerson.objects.select_related("user").filter(person__in=own).first()
    return Life(
        person=stays,
        today=person_at(stays, day),
        seats=tuple(Seat.objects.filter(mine).select_related("body", "person").order_by(*order)),
        offices=offices,
        ends=ends_of(offices),
        affiliations=tuple(Affiliation.objects.filter(mine).select_related("person").order_by(*order)),
        leaves=leaves,
        extensions=_extensions(leaves),
        substitutions=tuple(sat_in.select_related("body", "person", "substitute_for").order_by(*order)),
        user=link.user if link else None,
    )


def ends_of(offices: tuple[Office, ...]) -> dict[int, tuple[OfficeEnd, ...]]:
    """What can end each office."""
    found: dict[int, tuple[OfficeEnd, ...]] = {}
    for row in OfficeEnd.objects.filter(office__in=offices).select_related("person").order_by("id"):
        found[row.office_id] = (*found.get(row.office_id, ()), row)
    return found


def _extensions(leaves: tuple[Leave, ...]) -> dict[int, tuple[LeaveExtension, ...]]:
    found: dict[int, tuple[LeaveExtension, ...]] = {}
    for row in LeaveExtension.objects.filter(leave__in=leaves).order_by("granted", "id"):
        found[row.leave_id] = (*found.get(row.leave_id, ()), row)
    return found
