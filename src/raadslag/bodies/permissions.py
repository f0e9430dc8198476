"""May this person, at this body?"""

import datetime as dt
from typing import Final

from django.db.models import Q

from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.permissions import Denied, Permission, answer
from raadslag.accounts.queries import municipal_roles
from raadslag.accounts.roles import Role
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Body, BodyRole, Office, Seat, Substitution, UserPerson
from raadslag.law.refusal import Refusal

OF_OFFICES: Final = {OfficeKind.CHAIR: Role.CHAIR, OfficeKind.VICE_CHAIR: Role.VICE_CHAIR}


def on(day: dt.date) -> Q:
    """What holds on a day, of everything that has `since` and `until`."""
    return Q(since__lte=day) & (Q(until=None) | Q(until__gte=day))


def roles_at(*, user: User, body: Body, day: dt.date) -> frozenset[Role]:
    """Every role somebody has at a body on a day: those for the whole municipality, those given for this body, and
    those that follow from a seat or an office and go with it.
    """
    given = BodyRole.objects.filter(on(day), user=user, body=body).values_list("role", flat=True)
    return everywhere(user=user, day=day) | {Role(role) for role in given} | _of_seats(user, body, day)


def everywhere(*, user: User, day: dt.date) -> frozenset[Role]:
    """The roles that hold at every body: those given for the whole municipality, and those of the council's members."""
    roles = municipal_roles(user=user, day=day)
    person = _person_of(user)
    if person is None:
        return roles
    if Seat.objects.filter(on(day), person=person, body__kind=BodyKind.COUNCIL, retracted=False).exists():
        roles |= {Role.COUNCIL_MEMBER}
    if Office.objects.filter(on(day), person=person, kind=OfficeKind.MAYOR, retracted=False).exists():
        roles |= {Role.MAYOR}
    return roles


def _of_seats(user: User, body: Body, day: dt.date) -> frozenset[Role]:
    person = _person_of(user)
    if person is None:
        return frozenset()
    sits = Seat.objects.filter(on(day), person=person, body=body, retracted=False).exists()
    stands_in = Substitution.objects.filter(on(day), person=person, body=body, retracted=False).exists()
    held = Office.objects.filter(on(day), person=person, body=body, retracted=False).values_list("kind", flat=True)
    offices = {OF_OFFICES[kind] for each in held if (kind := OfficeKind(each)) in OF_OFFICES}
    return frozenset(offices | ({Role.MEMBER} if sits or stands_in else set()))


def _person_of(user: User) -> int | None:
    """The number of the politician who signs in as this user; of two that were joined, the one that stays."""
    row = UserPerson.objects.select_related("person").filter(user=user).first()
    return (row.person.merged_into_id or row.person_id) if row else None


def bodies_where(wanted: Permission, *, user: User, day: dt.date) -> frozenset[int] | None:
    """The bodies at which somebody may do this, by their numbers; None where it is all of them."""
    if answer(wanted, by=user, roles=everywhere(user=user, day=day)) is None:
        return None
    if not user.is_active:
        return frozenset()
    given = BodyRole.objects.filter(on(day), user=user, role__in=wanted.roles).values_list("body_id", flat=True)
    sat = Seat.objects.filter(on(day), person=_person_of(user), retracted=False).values_list("body_id", flat=True)
    bodies = Body.objects.filter(id__in={*given, *sat})
    return frozenset(body.pk for body in bodies if refusal(wanted, by=user, body=body, day=day) is None)


def refusal(wanted: Permission, *, by: By | None, body: Body, day: dt.date, own: bool = False) -> Refusal | None:
    """Whether somebody may do this at a body."""
    roles = roles_at(user=by, body=body, day=day) if isinstance(by, User) else frozenset[Role]()
    return answer(wanted, by=by, roles=roles, own=own)


def require(wanted: Permission, *, by: By, body: Body, day: dt.date, own: bool = False) -> None:
    """The first line of an operation at a body. Raises Denied."""
    refused = refusal(wanted, by=by, body=body, day=day, own=own)
    if refused:
        raise Denied(refused)
