"""May this person, at this body? And who may enter who sits where."""

import datetime as dt
from typing import Any, Final, TypeAlias

from django.db.models import Case, CharField, Exists, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.permissions import PERMISSIONS, Denied, Permission, answer, permission
from raadslag.accounts.queries import given_on, municipal_roles
from raadslag.accounts.roles import Role
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Body, BodyRole, Office, Seat, Substitution, UserPerson
from raadslag.bodies.seating.days import on as on  # noqa: PLC0414 (other rooms ask for it here)
from raadslag.law.refusal import Refusal

Rows: TypeAlias = QuerySet[Any, tuple[Any]]
"""Roles, as one table holds them."""

OF_OFFICES: Final = {OfficeKind.CHAIR: Role.CHAIR, OfficeKind.VICE_CHAIR: Role.VICE_CHAIR}


_BY_SECRETARY: Final = (Role.SECRETARY, Role.ADMINISTRATOR)

BEGIN_TERM: Final = permission("bodies.begin_term", *_BY_SECRETARY, everywhere=True)
RECORD_PARTY: Final = permission("bodies.record_party", *_BY_SECRETARY, everywhere=True)
END_PARTY: Final = permission("bodies.end_party", *_BY_SECRETARY, everywhere=True)
ADD_PERSON: Final = permission("bodies.add_person", *_BY_SECRETARY, everywhere=True)
AFFILIATE: Final = permission("bodies.affiliate", *_BY_SECRETARY, everywhere=True)
LINK_USER: Final = permission("bodies.link_user", Role.ADMINISTRATOR, everywhere=True)
UNLINK_USER: Final = permission("bodies.unlink_user", Role.ADMINISTRATOR, everywhere=True)
GIVE_SEAT: Final = permission("bodies.give_seat", *_BY_SECRETARY, statute="styrelsesloven §§ 17 og 28")
END_SEAT: Final = permission("bodies.end_seat", *_BY_SECRETARY)
GIVE_OFFICE: Final = permission("bodies.give_office", *_BY_SECRETARY, statute="styrelsesloven §§ 22 og 24")
END_OFFICE: Final = permission("bodies.end_office", *_BY_SECRETARY)
RECORD_EVENT: Final = permission("bodies.record_event", *_BY_SECRETARY)
GRANT_LEAVE: Final = permission(
    "bodies.grant_leave", *_BY_SECRETARY, statute="styrelsesloven § 15, stk. 4", everywhere=True
)
EXTEND_LEAVE: Final = permission(
    "bodies.extend_leave", *_BY_SECRETARY, statute="styrelsesloven § 15, stk. 4", everywhere=True
)
END_LEAVE: Final = permission("bodies.end_leave", *_BY_SECRETARY, everywhere=True)
PUT_IN_SUBSTITUTE: Final = permission("bodies.put_in_substitute", *_BY_SECRETARY, statute="styrelsesloven §§ 15 og 28")
END_SUBSTITUTION: Final = permission("bodies.end_substitution", *_BY_SECRETARY)
ACCEPT_PROPOSAL: Final = permission("bodies.accept_proposal", *_BY_SECRETARY)
DISMISS_PROPOSAL: Final = permission("bodies.dismiss_proposal", *_BY_SECRETARY)
RETRACT: Final = permission("bodies.retract", *_BY_SECRETARY)
IMPORT_SEATS: Final = permission("bodies.import_seats", *_BY_SECRETARY, everywhere=True)
EXPORT_PAYROLL: Final = permission("bodies.export_payroll", *_BY_SECRETARY, Role.ECONOMIST, everywhere=True)


def roles_at(*, user: User, body: Body, day: dt.date) -> frozenset[Role]:
    """Every role somebody has at a body on a day: those for the whole municipality, those given for this body, and
    those that follow from a seat or an office and go with it.
    """
    following = (*_everywhere(user, day), *_at(user, body, day))
    return municipal_roles(user=user, day=day) | _roles(_given(user, body, day), *following)


def everywhere(*, user: User, day: dt.date) -> frozenset[Role]:
    """The roles that hold at every body: those given for the whole municipality, and those of the council's members."""
    return municipal_roles(user=user, day=day) | _roles(*_everywhere(user, day))


def has_any_role(*, user: User, day: dt.date) -> bool:
    """Whether somebody has anything to do here on a day: a role, wherever, or a seat."""
    if not user.is_active:
        return False
    own = _own(user)
    rows = _roles(
        BodyRole.objects.filter(given_on(day), user=user).values_list("role"),
        Seat.objects.filter(on(day), own, retracted=False).values_list(Value(Role.MEMBER, output_field=CharField())),
        Substitution.objects.filter(on(day), own, retracted=False).values_list(
            Value(Role.MEMBER, output_field=CharField())
        ),
    )
    return bool(rows or municipal_roles(user=user, day=day))


def _roles(first: Rows, *others: Rows) -> frozenset[Role]:
    """Roles from several tables, in one question."""
    return frozenset(Role(role) for (role,) in first.union(*others))


def _own(user: User) -> Q:
    """The rows of the politician who signs in as this user; of two that were joined, those of both."""
    linked = UserPerson.objects.filter(user=user)
    stays = Coalesce("person__merged_into_id", "person_id")
    return Q(person__in=linked.values_list(stays)) | Q(person__merged_into__in=linked.values_list(stays))


def _given(user: User, body: Body, day: dt.date) -> Rows:
    return BodyRole.objects.filter(given_on(day), user=user, body=body).values_list("role")


def _everywhere(user: User, day: dt.date) -> tuple[Rows, ...]:
    """A seat in the council, sitting in there for a time, and the mayor's office."""
    own, member = _own(user), Value(Role.COUNCIL_MEMBER, output_field=CharField())
    council = Q(body__kind=BodyKind.COUNCIL, retracted=False)
    mayor = Office.objects.filter(on(day), own, kind=OfficeKind.MAYOR, retracted=False)
    return (
        Seat.objects.filter(on(day), own, council).values_list(member),
        Substitution.objects.filter(on(day), own, council, meeting=None).values_list(member),
        mayor.values_list(Value(Role.MAYOR, output_field=CharField())),
    )


def _at(user: User, body: Body, day: dt.date) -> tuple[Rows, ...]:
    """A seat, sitting in for somebody, and offices in which nobody else acts meanwhile."""
    own, member = _own(user), Value(Role.MEMBER, output_field=CharField())
    here = Q(on(day), body=body, retracted=False)
    acting = Office.objects.filter(here, kind=OuterRef("kind"), rank=OuterRef("rank"))
    held = Office.objects.filter(here, own, ~Exists(acting.filter(acting_for=OuterRef("person"))), kind__in=OF_OFFICES)
    role = Case(*(When(kind=kind, then=Value(role)) for kind, role in OF_OFFICES.items()), output_field=CharField())
    return (
        Seat.objects.filter(here, own).values_list(member),
        Substitution.objects.filter(here, own).values_list(member),
        held.values_list(role),
    )


def bodies_where(wanted: Permission, *, user: User, day: dt.date) -> frozenset[int] | None:
    """The bodies at which somebody may do this, by their numbers; None where it is all of them."""
    if answer(wanted, by=user, roles=everywhere(user=user, day=day)) is None:
        return None
    if not user.is_active:
        return frozenset()
    given = BodyRole.objects.filter(given_on(day), user=user, role__in=wanted.roles).values_list("body_id", flat=True)
    own = Q(on(day), _own(user), retracted=False)
    sat = Seat.objects.filter(own).values_list("body_id", flat=True)
    sits_in = Substitution.objects.filter(own).values_list("body_id", flat=True)
    presides = Office.objects.filter(own).values_list("body_id", flat=True)
    bodies = Body.objects.filter(id__in={*given, *sat, *sits_in, *presides})
    return frozenset(body.pk for body in bodies if refusal(wanted, by=user, body=body, day=day) is None)


def allowed(*, user: User, body: Body | None, day: dt.date) -> frozenset[str]:
    """The names of everything somebody may do at a body on a day, or, without one, for the whole municipality."""
    roles = roles_at(user=user, body=body, day=day) if body else everywhere(user=user, day=day)
    return frozenset(name for name, each in PERMISSIONS.items() if answer(each, by=user, roles=roles) is None)


def refusal(wanted: Permission, *, by: By | None, body: Body, day: dt.date, own: bool = False) -> Refusal | None:
    """Whether somebody may do this at a body."""
    roles = roles_at(user=by, body=body, day=day) if isinstance(by, User) else frozenset[Role]()
    return answer(wanted, by=by, roles=roles, own=own)


def require(wanted: Permission, *, by: By, body: Body, day: dt.date, own: bool = False) -> None:
    """The first line of an operation at a body. Raises Denied."""
    refused = refusal(wanted, by=by, body=body, day=day, own=own)
    if refused:
        raise Denied(refused)
