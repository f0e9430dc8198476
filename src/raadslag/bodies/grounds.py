"""Why somebody has a role: what was given, which seat, which office; and until when. The readers of rights."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q

from raadslag.accounts.labels import ROLES
from raadslag.accounts.models import GivenRole, MunicipalRole, User
from raadslag.accounts.queries import given_on
from raadslag.accounts.roles import Role
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.labels import GIVEN_EVERYWHERE, GIVEN_HERE, GROUNDS
from raadslag.bodies.models import Body, BodyRole, Office, Person, Seat, Substitution, UserPerson
from raadslag.bodies.permissions import OF_OFFICES, on


class GroundKind(StrEnum):
    GIVEN = "given"
    SEAT = "seat"
    SUBSTITUTION = "substitution"
    OFFICE = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A role and where it comes from. `body` None: it holds everywhere. `at`: the body of the seat or office."""

    user: User
    role: Role
    kind: GroundKind
    body: Body | None
    at: Body | None
    since: dt.date
    until: dt.date | None
    row: int
    """The number of the row that gave it, for roles that were given."""


def person_of(user: User) -> Person | None:
    """The politician who signs in as this user; of two that were joined, the one that stays."""
    row = UserPerson.objects.select_related("person__merged_into").filter(user=user).first()
    return (row.person.merged_into or row.person) if row else None


def grounds_of(*, user: User, day: dt.date) -> tuple[Ground, ...]:
    """Everything that gives somebody a role on a day, at whatever body."""
    return _found(day, [user])


def grounds_on(day: dt.date) -> tuple[Ground, ...]:
    """Everything that gives anybody who can sign in a role on a day, by name."""
    found = _found(day, None)
    return tuple(sorted(found, key=lambda each: (each.user.name, each.user.pk, each.role, each.since, each.row)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A role that was given, as history tells it. `given_by` is empty where it was done on the server."""

    role: Role
    body: Body | None
    since: dt.date
    until: dt.date | None
    reason: str
    given_by: str
    ended_reason: str
    retracted: bool


def given_history(*, user: User) -> tuple[Given, ...]:
    """Every role that somebody was ever given, the latest first."""
    municipal = MunicipalRole.objects.filter(user=user).select_related("given_by")
    at_bodies = BodyRole.objects.filter(user=user).select_related("given_by", "body")
    found = [_told(row, None) for row in municipal] + [_told(row, row.body) for row in at_bodies]
    return tuple(sorted(found, key=lambda each: (each.since, each.role), reverse=True))


def _told(row: GivenRole, body: Body | None) -> Given:
    return Given(
        role=Role(row.role),
        body=body,
        since=row.since,
        until=row.until,
        reason=row.reason,
        given_by=row.given_by.name if row.given_by else "",
        ended_reason=row.ended_reason,
        retracted=row.retracted,
    )


def _found(day: dt.date, users: list[User] | None) -> tuple[Ground, ...]:
    wanted = {} if users is None else {"user__in": users}
    municipal = MunicipalRole.objects.filter(given_on(day), user__is_active=True, **wanted).select_related("user")
    at_bodies = BodyRole.objects.filter(given_on(day), user__is_active=True, **wanted).select_related("user", "body")
    found = [_given(row, None) for row in municipal] + [_given(row, row.body) for row in at_bodies]
    links = UserPerson.objects.filter(user__is_active=True, **wanted).select_related("user", "person")
    people = {link.person.merged_into_id or link.person_id: link.user for link in links}
    if people:
        found += _seated(day, people) + _standing_in(day, people) + _in_office(day, people)
    return tuple(found)


def _given(row: GivenRole, body: Body | None) -> Ground:
    return Ground(
        user=row.user,
        role=Role(row.role),
        kind=GroundKind.GIVEN,
        body=body,
        at=body,
        since=row.since,
        until=row.until,
        row=row.pk,
    )


def _of(people: dict[int, User]) -> Q:
    """The rows of these politicians; of two that were joined, those of both."""
    return Q(person__in=people) | Q(person__merged_into__in=people)


def _seated(day: dt.date, people: dict[int, User]) -> list[Ground]:
    rows = Seat.objects.filter(on(day), _of(people), retracted=False).select_related("body", "person")
    found: list[Ground] = []
    for seat in rows.order_by("since"):
        found.append(_of_seat(seat, people, Role.MEMBER, GroundKind.SEAT, seat.body))
        if seat.body.kind == BodyKind.COUNCIL:
            found.append(_of_seat(seat, people, Role.COUNCIL_MEMBER, GroundKind.SEAT, None))
    return found


def _standing_in(day: dt.date, people: dict[int, User]) -> list[Ground]:
    """Who sits in the council for a time is one of its members; who sits there for a meeting is not."""
    rows = Substitution.objects.filter(on(day), _of(people), retracted=False).select_related("body", "person")
    found: list[Ground] = []
    for row in rows.order_by("since"):
        found.append(_of_seat(row, people, Role.MEMBER, GroundKind.SUBSTITUTION, row.body))
        if row.body.kind == BodyKind.COUNCIL and row.meeting is None:
            found.append(_of_seat(row, people, Role.COUNCIL_MEMBER, GroundKind.SUBSTITUTION, None))
    return found


def _in_office(day: dt.date, people: dict[int, User]) -> list[Ground]:
    """The mayor's office, and those in which nobody else acts meanwhile."""
    acting = Office.objects.filter(
        on(day), body=OuterRef("body"), kind=OuterRef("kind"), rank=OuterRef("rank"), retracted=False
    )
    rows = Office.objects.filter(on(day), _of(people), retracted=False).select_related("body", "person")
    rows = rows.annotate(is_acted_for=Exists(acting.filter(acting_for=OuterRef("person")))).order_by("since")
    found: list[Ground] = []
    for office in rows:
        kind = OfficeKind(office.kind)
        if kind == OfficeKind.MAYOR:
            found.append(_of_seat(office, people, Role.MAYOR, GroundKind.OFFICE, None))
        elif kind in OF_OFFICES and not office.is_acted_for:
            found.append(_of_seat(office, people, OF_OFFICES[kind], GroundKind.OFFICE, office.body))
    return found


def _of_seat(
    row: Seat | Substitution | Office, people: dict[int, User], role: Role, kind: GroundKind, body: Body | None
) -> Ground:
    return Ground(
        user=people[row.person.merged_into_id or row.person_id],
        role=role,
        kind=kind,
        body=body,
        at=row.body,
        since=row.since,
        until=row.until,
        row=row.pk,
    )


def is_told(ground: Ground) -> bool:
    """Whether a list of what somebody is names it. A seat in the council is told once, though it gives two roles."""
    return ground.role != Role.COUNCIL_MEMBER


def words_of(ground: Ground) -> str:
    """What somebody is, as it follows "Du er": "formand for Klimaudvalget"."""
    body = ground.at.name if ground.at else ""
    if ground.kind == GroundKind.GIVEN:
        pattern = GIVEN_HERE if ground.body else GIVEN_EVERYWHERE
        return pattern % {"role": ROLES[ground.role], "body": body}
    code = "substitute" if ground.kind == GroundKind.SUBSTITUTION else ground.role.value
    return GROUNDS[code] % {"body": body}
